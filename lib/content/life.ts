import { browser } from "wxt/browser";
import { elements } from "./selectors";

/** How often the script looks whether its extension is still there, in milliseconds. */
const LOOK_EVERY = 1_000;

/**
 * A signal that aborts when the extension is updated, disabled or removed while the tab is open. Nothing in the page
 * can cause that: the framework's own signal listens to an event that any script could send.
 */
export function extensionLife(): AbortSignal {
  const life = new AbortController();
  const timer = setInterval(() => {
    if (isThere()) return;
    clearInterval(timer);
    life.abort();
  }, LOOK_EVERY);
  return life.signal;
}

/** In Chromium an orphaned script keeps running, but its extension has no id any more. */
function isThere(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Removes what an earlier version of the extension left in the page. Firefox ends the old script without a word and
 * starts the new one in tabs that are open.
 */
export function clearLeftovers(page: Document): void {
  for (const element of page.querySelectorAll(Object.values(elements).join(","))) element.remove();
}
