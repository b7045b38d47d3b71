import { unpacked } from "../../lib/database/buckets.ts";
import { unpackedEvidence } from "../../lib/database/evidence-buckets.ts";
import type { MetaRow } from "../../lib/database/meta-rows.ts";
import type { AccountRow, ActionRow, BucketRow, CorrectionRow, EvidenceBucketRow, EvidenceRow, MessageRow } from "../../lib/database/rows.ts";
import type { DoormanBrowser } from "./browser/index.ts";
import { until } from "./wait.ts";

/** Tables of Doorman's database with their rows. */
interface Tables {
  buckets: BucketRow;
  accounts: AccountRow;
  actions: ActionRow;
  corrections: CorrectionRow;
  meta: MetaRow;
  evidence: EvidenceBucketRow;
}

/** All rows of a table as they are stored, read past Doorman's own code. */
export async function storedRows<Name extends keyof Tables>(browser: DoormanBrowser, table: Name): Promise<Tables[Name][]> {
  const rows: unknown[] = await browser.evaluateInExtension(async (name: string) => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === "doorman")) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("doorman");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error("not opened"));
    });
    try {
      if (!database.objectStoreNames.contains(name)) return [];
      return await new Promise((resolve, reject) => {
        const reading = database.transaction(name).objectStore(name).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error ?? new Error("not read"));
      });
    } finally {
      database.close();
    }
  }, table);
  return rows as Tables[Name][];
}

/** Waits until Doorman has seen the block list once: who is on it then was blocked at some time before. */
export async function blockListSeen(browser: DoormanBrowser): Promise<void> {
  const isSeen = async () => (await storedRows(browser, "meta")).some((row) => row.name === "lists" && row.blocked !== undefined);
  await until(isSeen, { what: "the block list to be seen" });
}

/** All messages that are stored. */
export async function storedMessages(browser: DoormanBrowser): Promise<MessageRow[]> {
  return (await storedRows(browser, "buckets")).flatMap(unpacked);
}

/** All entries of the chains of evidence. */
export async function storedEvidence(browser: DoormanBrowser): Promise<EvidenceRow[]> {
  return (await storedRows(browser, "evidence")).flatMap(unpackedEvidence);
}

/** Empties a table past Doorman's own code; what was judged by it stays as it is. */
export async function clearTable(browser: DoormanBrowser, table: keyof Tables): Promise<void> {
  await browser.evaluateInExtension(async (name: string) => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === "doorman")) return;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("doorman");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error("not opened"));
    });
    try {
      if (!database.objectStoreNames.contains(name)) return;
      await new Promise<void>((resolve, reject) => {
        const clearing = database.transaction(name, "readwrite").objectStore(name).clear();
        clearing.onsuccess = () => resolve();
        clearing.onerror = () => reject(clearing.error ?? new Error("not cleared"));
      });
    } finally {
      database.close();
    }
  }, table);
}

/** Takes away the wait that follows a refusal, as if its time were over. */
export async function forgetPace(browser: DoormanBrowser): Promise<void> {
  await browser.evaluateInExtension(async () => {
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
          const row = walk.result;
          if (row?.value.name === "queue") row.delete();
          row?.continue();
        };
        change.oncomplete = () => resolve();
        change.onerror = () => reject(change.error ?? new Error("not changed"));
      });
    } finally {
      database.close();
    }
  });
}
