import type { Browser, Page } from "puppeteer-core";
import type { BrowserName } from "../browsers/names.ts";
import type { Download } from "./downloads.ts";

export type ColorScheme = "light" | "dark";

export interface Viewport {
  width: number;
  height: number;
}

export interface LaunchOptions {
  browser: BrowserName;
  /** Folder of the built extension; `.output/chrome-mv3` or `.output/firefox-mv3` when left out. */
  extensionDir?: string;
  /** Loopback port of the stand-in's HTTPS server: the only place that `https://web.whatsapp.com` can lead to. */
  port: number;
  /**
   * A profile to start from and to keep; a fresh one, removed at the end, when left out. A second launch with it is a
   * restart of the browser: the extension keeps its id, storage and databases. Both browsers load a developer's
   * extension anew at each start, so `runtime.onInstalled` says "install" again, which users never see.
   */
  profileDir?: string;
  /** True unless the environment has DOORMAN_HEADED=1. */
  headless?: boolean;
  colorScheme?: ColorScheme;
  /** CSS pixels; 1280 by 800 when left out. */
  viewport?: Viewport;
  /** Language of the browser's own interface, as a BCP 47 tag: "en-US", "ru", "ar". */
  locale?: string;
}

/** One running browser with the extension in it. */
export interface DoormanBrowser {
  readonly name: BrowserName;
  readonly puppeteer: Browser;
  /** Id of the extension: 32 letters in Chromium, the add-on id of the manifest in Firefox. */
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Opens a new tab at `https://web.whatsapp.com/` (or below it), in WhatsApp's window, and waits for `load`. */
  openWhatsApp(path?: string): Promise<Page>;
  /**
   * Opens a page of the extension, such as `popup.html`, in a window of its own, so that WhatsApp's tab stays
   * visible. In Firefox, its `page.url()` stays `about:blank`, its `page.isClosed()` stays false and its
   * `page.reload()` never ends: ask the document for `location.href`, and use `openPages` and `reload` of this object.
   */
  openExtensionPage(path: string, viewport?: Viewport): Promise<Page>;
  /** Loads a page again, be it WhatsApp's or the extension's. */
  reload(page: Page): Promise<void>;
  /** The pages opened by the two open methods that are still open: WhatsApp's, then the extension's. */
  openPages(): Promise<Page[]>;
  /** What Doorman shows inside the closed shadow roots of `page`. */
  ui(page: Page): DoormanUi;
  /** Ends the service worker (Chromium) or suspends the event page (Firefox). The next message wakes it. */
  killBackground(): Promise<void>;
  /** Whether the background is running at this moment. */
  isBackgroundRunning(): Promise<boolean>;
  /**
   * Installs the extension over itself while tabs stay open, as an update does (`onInstalled` says "update").
   * Chromium leaves the old content scripts in open tabs, cut off from the extension; Firefox stops them and runs the
   * new ones in the same document. Open pages of the extension are closed.
   */
  updateExtension(): Promise<void>;
  /**
   * Runs `run` in a silent document of the extension's origin (its manifest opened as a page: no script of the
   * extension runs there) with the extension's privileges: `chrome`/`browser`, storage, IndexedDB.
   * Arguments and result travel as JSON; `run` may use nothing from outside its own body.
   */
  evaluateInExtension<Arguments extends unknown[], Result>(
    run: (...given: Arguments) => Result | Promise<Result>,
    ...given: Arguments
  ): Promise<Result>;
  /** The text on the toolbar button, without a tab's own text. */
  badgeText(): Promise<string>;
  /** Runs `action`, which makes a page save a file, and returns that file. It is removed when the browser closes. */
  download(action: () => Promise<unknown>): Promise<Download>;
  /** Changes light or dark for the pages opened so far and from now on. */
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /**
   * `host:port` of everything that was tried besides the stand-in, by the page or by the extension; all was refused.
   * The browser's own errands are left out.
   */
  refusedHosts(): string[];
  /** Closes the browser; no process and no temporary folder stays. */
  close(): Promise<void>;
}

/** A box in CSS pixels, relative to the visible part of the page. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WaitForOptions {
  /** Milliseconds; 5,000 when left out. */
  timeout?: number;
  /** One of the matching elements must contain this text, or match this expression. */
  text?: string | RegExp;
  /** Waits until no matching element is visible. */
  hidden?: boolean;
  /** Exactly so many matching elements are visible. */
  count?: number;
}

export interface ElementChoice {
  /** Which of the matching elements, from 0. */
  nth?: number;
  /** Only elements that contain this text, or match this expression, are counted. */
  text?: string | RegExp;
  /** Milliseconds to wait until the element is there and can be clicked; 5,000 when left out. */
  timeout?: number;
}

/** What has the keyboard focus inside Doorman. */
export interface FocusedElement {
  /** Tag name of the host, such as `doorman-bar`. */
  host: string;
  tag: string;
  role: string | null;
  /** `aria-label`, otherwise the text. */
  name: string;
}

/**
 * Reads and uses Doorman's interface inside a page. Selectors are CSS and are matched in the shadow root of every
 * element of the document whose tag name starts with `doorman-`, in document order. Nothing is remembered between
 * calls, so it does not matter how often the interface is rendered anew. All input is real input at coordinates.
 */
export interface DoormanUi {
  /** Number of matching elements, visible or not. */
  count(selector: string): Promise<number>;
  /** Rendered text of the first match. Throws when there is none. */
  text(selector: string): Promise<string>;
  texts(selector: string): Promise<string[]>;
  /** Attribute of the first match (null when the attribute is missing). Throws when there is no match. */
  attribute(selector: string, name: string): Promise<string | null>;
  /** Box of the nth match; null when there is none. */
  rect(selector: string, nth?: number): Promise<Box | null>;
  /** Whether the first match is rendered with a size and not hidden. False when there is no match. */
  visible(selector: string): Promise<boolean>;
  /** A computed CSS property of the first match, such as `color`. Throws when there is no match. */
  style(selector: string, property: string): Promise<string>;
  /** Waits for a visible match. Throws with what Doorman shows instead. */
  waitFor(selector: string, options?: WaitForOptions): Promise<void>;
  /** Scrolls the element into view, waits until it rests and nothing covers it, and clicks its middle. */
  click(selector: string, choice?: ElementChoice): Promise<void>;
  /** As `click`, but only moves the mouse there. */
  hover(selector: string, choice?: ElementChoice): Promise<void>;
  /** Clicks the field and types into it. */
  type(selector: string, text: string, choice?: ElementChoice): Promise<void>;
  /** Presses and releases a key in the page: "Tab", "Enter", "Escape", "a". */
  press(key: KeyName): Promise<void>;
  /** What has the focus inside Doorman; null when the focus is elsewhere. */
  focused(): Promise<FocusedElement | null>;
  /**
   * Runs `run` with the nth match, outside the page's own world. Arguments and result travel as JSON; `run` may
   * use nothing from outside its own body. Throws when there is no match.
   */
  evaluate<Result, Arguments extends unknown[]>(
    selector: string,
    run: (element: Element, ...given: Arguments) => Result | Promise<Result>,
    ...given: Arguments
  ): Promise<Result>;
  /** The markup inside all shadow roots, without styles: for failure messages. */
  html(): Promise<string>;
}

/** Names of keys as puppeteer knows them. */
export type KeyName = Parameters<Page["keyboard"]["press"]>[0];
