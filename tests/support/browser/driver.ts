import type { Browser, Page } from "puppeteer-core";
import type { ProbeDriver } from "./probe-driver.ts";
import type { ColorScheme } from "./types.ts";

/** What differs between the browsers; `launch.ts` builds the rest of a DoormanBrowser on it. */
export interface BrowserDriver {
  puppeteer: Browser;
  extensionId: string;
  extensionOrigin: string;
  downloadsDir: string;
  /** `host:port` that this browser asks for its own sake, although it was told not to. */
  ownErrands: string[];
  /** A blank page in a new tab, in the window of `beside` when that is given. */
  newTab(beside: Page | undefined): Promise<Page>;
  /** A blank page in a window of its own. */
  newWindow(): Promise<Page>;
  /** Leads a blank page to a page of the extension and waits until it is loaded. */
  openExtensionUrl(page: Page, url: string): Promise<void>;
  /** Loads a page again, be it WhatsApp's or the extension's, and waits until it is loaded. */
  reload(page: Page): Promise<void>;
  /** Whether the page is still there. */
  isOpen(page: Page): Promise<boolean>;
  probe(page: Page): ProbeDriver;
  killBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  updateExtension(): Promise<void>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  close(): Promise<void>;
}
