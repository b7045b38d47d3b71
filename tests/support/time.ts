import type { DoormanBrowser } from "./browser/index.ts";
import { until } from "./wait.ts";

/** What the queue of actions waits for: the pace of requests, or also a tab that has been given a request. */
type Wait = "pace" | "tab";

/**
 * Lets the time be over for which the queue of actions would wait. Then the alarm goes off that wakes the worker for the
 * queue (`lib/background/schedule.ts`).
 */
export async function waitsAreOver(browser: DoormanBrowser, wait: Wait = "tab"): Promise<void> {
  await browser.evaluateInExtension(async (includesTab) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("doorman");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error("not opened"));
    });
    try {
      await new Promise<void>((resolve, reject) => {
        const change = database.transaction("meta", "readwrite");
        const walk = change.objectStore("meta").openCursor();
        walk.onsuccess = () => {
          const cursor = walk.result;
          if (cursor?.value.name === "lease" && includesTab) cursor.update({ ...cursor.value, until: Date.now() - 1 });
          if (cursor?.value.name === "queue") cursor.delete();
          cursor?.continue();
        };
        change.oncomplete = () => resolve();
        change.onerror = () => reject(change.error ?? new Error("not changed"));
      });
    } finally {
      database.close();
    }
    await chrome.alarms.create("queue", { when: Date.now(), periodInMinutes: 1 });
  }, wait === "tab");
}

/** Waits until a batch has come so far, without the seconds between its requests. */
export async function withoutPauses(browser: DoormanBrowser, condition: () => boolean | Promise<boolean>): Promise<void> {
  const hurried = async () => {
    if (await condition()) return true;
    await waitsAreOver(browser, "pace");
    return false;
  };
  await until(hurried, { timeout: 10_000, what: "the batch" });
}
