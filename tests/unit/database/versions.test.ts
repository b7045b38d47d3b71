import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, describe, expect, test } from "vitest";
import { correctionsOf } from "../../../lib/database/corrections";
import { Correction } from "../../../lib/domain/correction";
import { evidenceCount } from "../../../lib/database/evidence";
import { unpackedEvidence } from "../../../lib/database/evidence-buckets";
import { takeIn } from "../../../lib/background/intake";
import { openDatabase } from "../../../lib/database/schema";
import {
  blockedAccounts,
  owners,
  pendingActions,
  recentActions,
  storedCounts,
  todaysMarked,
} from "../../../lib/database/reads";
import { verifyStored } from "../../../lib/ui/verify-stored";
import { arrival, judging, NOW, OWNER, storedMessages } from "../background/builders";
import { stores1, rows1 } from "./version-1";
import { stores2, rows2 } from "./version-2";
import { stores3, rows3 } from "./version-3";
import { stores5, rows5 } from "./version-5";

let factory: IDBFactory;
beforeEach(() => {
  factory = new IDBFactory();
  Dexie.dependencies.indexedDB = factory;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
});

/**
 * The databases that users can have, as they were first made: stores, indexes and rows. A new version adds
 * its own.
 */
const earlier = [
  { version: 1, stores: stores1, rows: rows1 },
  { version: 2, stores: stores2, rows: rows2 },
  { version: 3, stores: stores3, rows: rows3 },
  { version: 5, stores: stores5, rows: rows5 },
];

type Stores = (typeof earlier)[number]["stores"];
type Rows = (typeof earlier)[number]["rows"];

/** Makes a database by hand, without any of Doorman's code. Dexie counts versions in tens. */
async function makeByHand(version: number, stores: Stores, rows: Rows): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open("doorman", version * 10);
    request.onupgradeneeded = () => {
      for (const { name, keyPath, indexes, autoIncrement = false } of stores) {
        const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const index of indexes) {
          store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry ?? false });
        }
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("not opened"));
  });
  const transaction = database.transaction(Object.keys(rows), "readwrite");
  for (const [name, values] of Object.entries(rows)) {
    for (const value of values) transaction.objectStore(name).put(value);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("not written"));
  });
  database.close();
}

describe.each(earlier)("a database of version $version", ({ version, stores, rows }) => {
  test("opens with everything that was in it", async () => {
    await makeByHand(version, stores, rows);
    const database = openDatabase();
    const owner = "12025550100@c.us";
    expect(await owners(database)).toEqual([{ owner, lastSeen: 1_790_000_000_000 }]);
    expect(await storedCounts(database, owner)).toEqual({ senders: 2, messages: 1, actions: 2, corrections: version === 1 ? 0 : 1, evidence: version < 3 ? 0 : 1 });
    expect(await evidenceCount(database, owner)).toEqual({ kept: version < 3 ? 0 : 1, deleted: version < 3 ? 0 : 1 });
    expect(await verifyStored(database, owner)).toMatchObject({ intact: true, records: version < 3 ? 0 : 2 });
    expect(await todaysMarked(database, owner, 1_789_000_000_000)).toMatchObject([
      { name: "Pedal & Sole", mark: "promotion", text: "Big sale today", evidence: [{ words: [{ text: "sale" }] }] },
    ]);
    expect(await blockedAccounts(database, owner)).toMatchObject([{ name: "Crumb", cause: "doorman", reason: "spam" }]);
    expect((await pendingActions(database, owner)).map(({ kind }) => kind)).toEqual(["stop-offers"]);
    expect((await recentActions(database, owner, 5)).map(({ kind }) => kind)).toEqual(["stop-offers", "block"]);
    const [correction] = await correctionsOf(database, owner);
    expect(correction === undefined).toBe(version === 1);
    if (correction !== undefined) expect(Correction.safeParse(correction).success).toBe(true);
    database.close();
  });
});

test("many messages of several senders, and a long chain, come over whole", async () => {
  const filled = openDatabase("filled");
  const arrivals = Array.from({ length: 150 }, (_, number) =>
    arrival(`A${number}`, number % 3 === 0 ? "Your order" : "Big sale", {
      sender: { ids: [`1202555${1000 + (number % 4)}@c.us`] },
      message: { time: NOW - Math.floor(number / 2) * 60_000 },
    }),
  );
  await takeIn(judging(filled), OWNER, arrivals);
  const [messages, accounts] = [await storedMessages(filled), await filled.accounts.toArray()];
  const evidence = (await filled.evidence.toArray()).flatMap(unpackedEvidence);
  expect(messages).toHaveLength(150);
  expect(evidence).toHaveLength(100);
  await makeByHand(3, stores3, { accounts, messages, evidence });
  const database = openDatabase();
  expect(await storedMessages(database)).toEqual(messages);
  expect((await database.evidence.toArray()).flatMap(unpackedEvidence)).toEqual(evidence);
  expect(await storedCounts(database, OWNER)).toMatchObject({ senders: 4, messages: 150, evidence: 100 });
  expect(await verifyStored(database, OWNER)).toMatchObject({ intact: true, records: 100 });
  await takeIn(judging(database), OWNER, [arrival("A150", "Another sale")]);
  expect(await verifyStored(database, OWNER)).toMatchObject({ intact: true, records: 101 });
  filled.close();
  database.close();
});

test("the newest version has the stores and indexes of the newest database made by hand", async () => {
  const database = openDatabase();
  await database.open();
  const raw = database.backendDB();
  const newest = earlier.at(-1)!;
  expect(database.verno).toBe(newest.version);
  const transaction = raw.transaction([...raw.objectStoreNames], "readonly");
  const found = [...raw.objectStoreNames].map((name) => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry } = store.index(index);
      return { name: index, keyPath, ...(multiEntry ? { multiEntry } : {}) };
    });
    const { keyPath, autoIncrement } = store;
    return { name, keyPath, indexes: indexes.sort(byName), ...(autoIncrement ? { autoIncrement } : {}) };
  });
  const wanted = newest.stores.map((store) => ({ ...store, indexes: store.indexes.toSorted(byName) }));
  expect(found.sort(byName)).toEqual(wanted.sort(byName));
  database.close();
});

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1;
}
