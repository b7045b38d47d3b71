import type { Page } from "puppeteer-core";
import type { DoormanBrowser, ElementChoice, Viewport, WaitForOptions } from "./browser/index.ts";
import { DEFAULT_TIMEOUT, until, sleep } from "./wait.ts";

/** How long a place must stay the same before it is clicked, in milliseconds: some frames, in which a list is drawn anew. */
const REST = 60;

/** The size of the popup in both browsers, in CSS pixels, where it is as large as it can be. */
export const POPUP: Viewport = { width: 400, height: 600 };

/**
 * A page of the extension as a user has it: reads what is visible, clicks with real input. Selectors are CSS; only what
 * is drawn counts.
 */
export interface ExtensionPage {
  page: Page;
  /** Rendered texts of the visible matches, in document order. */
  texts(selector: string): Promise<string[]>;
  /** Attribute of the first match; null when it has none. */
  attribute(selector: string, name: string): Promise<string | null>;
  /** Waits for a visible match. */
  waitFor(selector: string, options?: WaitForOptions): Promise<void>;
  click(selector: string, choice?: ElementChoice): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** Gives a file of JSON to a field for files, as a chosen one. */
  chooseFile(selector: string, name: string, content: string): Promise<void>;
  /** Loads the page again. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

interface Drawn {
  /** Its place among all that the selector finds, drawn or not. */
  index: number;
  text: string;
  x: number;
  y: number;
}

/** Opens a page of the extension, the popup when nothing else is said. */
export async function openExtensionPage(
  browser: DoormanBrowser,
  path = "popup.html",
  viewport: Viewport = POPUP,
): Promise<ExtensionPage> {
  const page = await browser.openExtensionPage(path, viewport);
  const drawn = (selector: string): Promise<Drawn[]> => page.evaluate(readDrawn, selector);
  const matching = async (selector: string, text: string | RegExp | undefined): Promise<Drawn[]> =>
    (await drawn(selector)).filter((match) => contains(match.text, text));

  const self: ExtensionPage = {
    page,
    texts: async (selector) => (await drawn(selector)).map(({ text }) => text),
    attribute: (selector, name) => page.$eval(selector, (element, wanted) => element.getAttribute(wanted), name),
    async waitFor(selector, { timeout = DEFAULT_TIMEOUT, text, hidden = false, count } = {}) {
      const fulfilled = async () => {
        const { length } = await matching(selector, text);
        if (hidden) return length === 0;
        return count === undefined ? length > 0 : length === count;
      };
      const what = [selector, hidden && "to be gone", count && `${count} times`, text && `with ${String(text)}`];
      await until(fulfilled, { timeout, what: what.filter(Boolean).join(" ") }).catch(async (error: unknown) => {
        throw new Error(`${String(error)}\nThe page shows:\n${(await self.texts("body")).join("\n")}`, { cause: error });
      });
    },
    async click(selector, { nth = 0, text, timeout = DEFAULT_TIMEOUT } = {}) {
      const what = `${selector} to be clickable`;
      const found = await until(async () => (await matching(selector, text))[nth], { timeout, what });
      await page.evaluate(scrollTo, selector, found.index);
      const target = (await matching(selector, text))[nth] ?? found;
      // It may have moved while it was read, or be about to be drawn anew: it is read again until it rests.
      let { x, y } = target;
      await until(async () => {
        await sleep(REST);
        const now = (await matching(selector, text))[nth];
        const rests = now?.x === x && now.y === y;
        ({ x, y } = now ?? { x, y });
        return rests;
      }, { timeout });
      await page.mouse.click(x, y);
    },
    chooseFile: async (selector, name, content) => await page.$eval(selector, chooseFile, name, content),
    async type(selector, text) {
      await self.click(selector);
      await page.keyboard.type(text);
    },
    reload: () => browser.reload(page),
    close: () => page.close(),
  };
  return self;
}

/** Runs in the page. */
function readDrawn(selector: string): Drawn[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element, index) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || !element.checkVisibility({ visibilityProperty: true })) return [];
    return [{ index, text: element.innerText.trim(), x: x + width / 2, y: y + height / 2 }];
  });
}

/** Runs in the page. As a user would scroll, and no further. */
function scrollTo(selector: string, index: number): void {
  document.querySelectorAll(selector)[index]?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
}

function contains(actual: string, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === "string" ? actual.includes(wanted) : actual.search(wanted) >= 0;
}

/** Runs in the page. */
function chooseFile(input: Element, name: string, content: string): void {
  const files = new DataTransfer();
  files.items.add(new File([content], name, { type: "application/json" }));
  if (!(input instanceof HTMLInputElement)) throw new Error("no field for a file");
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
