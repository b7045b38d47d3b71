import type { DoormanBrowser } from "../support/browser/index.ts";
import type { Page } from "puppeteer-core";

/** Bytes in use on the JavaScript heaps of a page and of the extension's worker, after a collection of garbage. */
export async function heaps(browser: DoormanBrowser, page: Page): Promise<{ page: number; worker: number }> {
  const target = await browser.puppeteer.waitForTarget((candidate) => candidate.type() === "service_worker");
  const worker = await target.createCDPSession();
  const tab = await page.createCDPSession();
  const used = async (session: typeof worker) => {
    await session.send("HeapProfiler.enable");
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    await session.detach();
    return usedSize;
  };
  return { page: await used(tab), worker: await used(worker) };
}
