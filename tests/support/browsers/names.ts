export type BrowserName = "chromium" | "firefox";

/** Every browser that the extension is built for and tested in; Edge takes Chromium's build. */
export const allBrowsers: readonly BrowserName[] = ["chromium", "firefox"];

/**
 * The browsers that a list separated by commas names, or all of them when it is empty.
 *
 * @throws Error when a name is unknown.
 */
export function chooseBrowsers(list: string | undefined): BrowserName[] {
  if (!list) return [...allBrowsers];
  const wanted = list.split(",").map((name) => name.trim());
  const unknown = wanted.filter((name) => !allBrowsers.some((browser) => browser === name));
  if (unknown.length > 0) throw new Error(`DOORMAN_BROWSERS knows chromium and firefox, not ${unknown.join(", ")}.`);
  return allBrowsers.filter((browser) => wanted.includes(browser));
}
