import { launchBrowser, type DoormanBrowser } from "../support/browser/index.ts";
import { signedIn } from "../support/chats.ts";
import { storedOwner } from "../support/many-senders.ts";
import { until } from "../support/wait.ts";
import { startStandIn } from "../whatsapp-web/server.ts";
import { figure, median, type Figure } from "./statistics.ts";

const BLOCKED = 10_000;
const ROUNDS = 7;

/** The popup's list of blocked accounts with ten thousand rows: from the click on its tab to its first rows. */
export async function popup(): Promise<Record<string, Figure>> {
  const standIn = await startStandIn({ seed: "empty" });
  const browser = await launchBrowser({ browser: "chromium", port: standIn.port });
  try {
    // The database and its owner come into being with the first tab.
    standIn.account.addContact({ key: "shop", kind: "enterprise", phone: "12025550101", verifiedName: "Heel & Toe" });
    const page = await browser.openWhatsApp();
    await signedIn(page);
    await standIn.account.deliver({ from: "shop", text: "Hello" });
    const owner = await until(() => storedOwner(browser), { what: "the owner" });
    await page.close();
    await fill(browser, owner, BLOCKED);
    const switched: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const view = await browser.openExtensionPage("popup.html", { width: 400, height: 600 });
      await view.waitForSelector('[data-doorman="tab-blocked"]');
      await view.evaluate(() => {
        new MutationObserver(() => {
          if (document.querySelector('[data-doorman="blocked-row"]') !== null && Reflect.get(window, "benchShown") === undefined) {
            Object.assign(window, { benchShown: performance.now() });
          }
        }).observe(document, { subtree: true, childList: true });
        document.addEventListener("click", () => Object.assign(window, { benchClick: performance.now() }), { capture: true, once: true });
      });
      await view.click('[data-doorman="tab-blocked"]');
      await view.waitForFunction(() => Reflect.get(window, "benchShown") !== undefined, { timeout: 10_000 });
      switched.push(await view.evaluate(() => Number(Reflect.get(window, "benchShown")) - Number(Reflect.get(window, "benchClick"))));
      await view.close();
    }
    return {
      [`list of ${BLOCKED} blocked accounts, click to first rows, median`]: figure(median(switched), "ms", 100),
    };
  } finally {
    await browser.close();
    await standIn.close();
  }
}

async function fill(browser: DoormanBrowser, owner: string, count: number): Promise<void> {
  await browser.evaluateInExtension(
    async (of, rows) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open("doorman");
        opening.onsuccess = () => resolve(opening.result);
      });
      const writing = database.transaction("accounts", "readwrite");
      const now = Date.now();
      for (let index = 0; index < rows; index++) {
        const phone = `1555${String(index).padStart(7, "0")}`;
        writing.objectStore("accounts").put({
          owner: of,
          key: `${phone}@c.us`,
          ids: [`${phone}@c.us`],
          createdAt: now,
          business: true,
          name: `Business ${index}`,
          phone,
          kind: "enterprise",
          saved: false,
          record: { promotion: 3, service: 0, unsure: 0, mislabelled: 0, firstSeen: now, lastSeen: now },
          blocked: { at: now - index * 60_000, cause: index % 3 === 0 ? "outside" : "doorman", ...(index % 3 === 0 ? {} : { reason: "spam" }) },
        });
      }
      await new Promise((resolve) => (writing.oncomplete = resolve));
      database.close();
    },
    owner,
    count,
  );
}
