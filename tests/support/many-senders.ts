import type { DoormanBrowser } from "./browser/index.ts";

/** The account that Doorman has stored something of; null while there is none. */
export async function storedOwner(browser: DoormanBrowser): Promise<string | null> {
  return await browser.evaluateInExtension(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("doorman");
      opening.onsuccess = () => resolve(opening.result);
    });
    const rows = await new Promise<{ owner: string }[]>((resolve) => {
      if (!database.objectStoreNames.contains("accounts")) return resolve([]);
      const reading = database.transaction("accounts").objectStore("accounts").getAll();
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    return rows[0]?.owner ?? null;
  });
}

/** Stores so many business senders past Doorman's own code: every fifth one a second number of the one before. */
export async function fillSenders(browser: DoormanBrowser, owner: string, count: number): Promise<void> {
  await browser.evaluateInExtension(
    async (of, rows) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open("doorman");
        opening.onsuccess = () => resolve(opening.result);
      });
      const writing = database.transaction("accounts", "readwrite");
      const now = Date.now();
      for (let index = 0; index < rows; index++) {
        const phone = `1202555${String(index).padStart(4, "0")}`;
        const name = `Business ${index % 5 === 4 ? index - 1 : index}`;
        const promotion = (index * 7) % 23;
        const service = index % 3 === 0 ? index % 11 : 0;
        const total = promotion + service;
        const time = now - index * 3_600_000;
        writing.objectStore("accounts").put({
          owner: of,
          key: `${phone}@c.us`,
          ids: [`${phone}@c.us`],
          createdAt: now,
          business: true,
          name,
          verifiedName: name,
          phone,
          kind: index % 4 === 0 ? "smb" : "enterprise",
          saved: index % 17 === 0,
          record: {
            promotion,
            service,
            unsure: 0,
            mislabelled: index % 13 === 0 && promotion > 0 ? 1 : 0,
            categories: { ...(promotion > 0 && { offer: promotion }), ...(service > 0 && { order: service }) },
            firstSeen: time - 1e9,
            lastSeen: time,
          },
          ...(total > 0 && {
            latest: {
              key: `${phone}-latest`,
              time,
              label: promotion > 0 ? "promotion" : "service",
              category: promotion > 0 ? "offer" : "order",
              mark: promotion > 0 ? "promotion" : "none",
              answered: index % 9 === 0,
              script: index % 6 === 0 ? "Cyrl" : "Latn",
              ...(promotion > 0 && { markedTime: time }),
            },
          }),
          ...(index % 8 === 0 && { blocked: { at: time, cause: index % 16 === 0 ? "outside" : "doorman" } }),
          ...(index % 10 === 1 && { optedOut: { at: time, cause: "doorman" } }),
          ...(index % 12 === 2 && { rule: { keep: { since: time } } }),
        });
      }
      await new Promise((resolve) => (writing.oncomplete = resolve));
      database.close();
    },
    owner,
    count,
  );
}
