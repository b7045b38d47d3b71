import { expect } from "vitest";
import type { DoormanBrowser, Download } from "./browser/index.ts";
import type { ExtensionPage } from "./extension-page.ts";
import { until } from "./wait.ts";

/** Milliseconds for an export, a verification, or a list to be read again. */
const READ_WITHIN = 15_000;

/** Opens one of the parts of the reports page. */
export async function openReport(reports: ExtensionPage, tab: string): Promise<void> {
  await clickBelow(reports, `[data-doorman="tab-${tab}"]`);
  await reports.waitFor(`[data-doorman="report-${tab}"]`);
}

/** Clicks what may stand below the visible part of the page. */
export async function clickBelow(reports: ExtensionPage, selector: string): Promise<void> {
  await reports.waitFor(selector);
  await reports.page.$eval(selector, (element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  await reports.click(selector);
}

/** Saves the chosen records in a format. */
export async function saveAs(browser: DoormanBrowser, reports: ExtensionPage, format: string): Promise<Download> {
  await openReport(reports, "export");
  await clickBelow(reports, `[data-doorman="export-format-${format}"]`);
  return await browser.download(() => clickBelow(reports, '[data-doorman="export-save"]:not([aria-disabled])'));
}

/** Gives a file to the page's verification, as a chosen file, and waits for the result. */
export async function verifyOnPage(reports: ExtensionPage, name: string, content: string): Promise<void> {
  await openReport(reports, "verify");
  await reports.chooseFile('[data-doorman="verify-file"]', name, content);
  await reports.waitFor('[data-doorman="verify-result"]:not([data-state="running"])', { text: name, timeout: READ_WITHIN });
}

/** What the verification says of single records: `changed 3`. */
export async function findings(reports: ExtensionPage): Promise<string[]> {
  return await reports.page.$$eval('[data-doorman="finding"]', (items) =>
    items.map((item) => `${item.getAttribute("data-finding")} ${item.getAttribute("data-sequence")}`),
  );
}

/** Waits until the list says how many records it has. */
export async function recordsAre(reports: ExtensionPage, count: number): Promise<void> {
  const words = `${count} record${count === 1 ? "" : "s"}`;
  await until(async () => (await reports.texts('[data-doorman="report-count"]')).includes(words), { timeout: READ_WITHIN, what: words });
}

/** Types into a field in place of what is there, as a form's own events tell it. */
export async function fill(reports: ExtensionPage, hook: string, text: string): Promise<void> {
  await clickBelow(reports, `[data-doorman="${hook}"]`);
  await reports.page.keyboard.type(text);
  expect(await reports.page.$eval(`[data-doorman="${hook}"]`, (field) => ("value" in field ? field.value : ""))).toBe(text);
}

/** Chooses the option with this text in a list. */
export async function pick(reports: ExtensionPage, hook: string, text: string): Promise<void> {
  const list = `[data-doorman="${hook}"]`;
  await reports.waitFor(list);
  const values = await reports.page.$$eval(
    `${list} option`,
    (options, wanted) => options.filter((option) => option.textContent === wanted).map((option) => option.getAttribute("value") ?? ""),
    text,
  );
  await reports.page.select(list, values[0] ?? "");
}
