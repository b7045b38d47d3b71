import type { ActionRequest } from "../../lib/domain/action.ts";
import type { BatchControl, BatchLine } from "../../lib/messages/batch-contracts.ts";
import { askBackground } from "../support/ask-background.ts";
import { launchBrowser, type DoormanBrowser } from "../support/browser/index.ts";
import { signedIn } from "../support/chats.ts";
import { storedRows } from "../support/stored.ts";
import { until } from "../support/wait.ts";
import { startStandIn } from "../whatsapp-web/server.ts";
import { figure, median, type Figure } from "./statistics.ts";

/** As many as a batch may have (`MAX_BATCH`). */
const SENDERS = 2_000;
const ROUNDS = 5;
/** Clicks for the cost of one action; between two of them the runner keeps half a second (`CLICK_GAP`). */
const CLICKS = 10;
const CLICK_GAP = 500;

/**
 * Batches of two thousand senders in the built extension, by the messages that a page sends: from the message to its
 * answer. No WhatsApp Web is open meanwhile, so nothing is worked off. Then what one action costs beside its gap.
 */
export async function batch(): Promise<Record<string, Figure>> {
  const standIn = await startStandIn({ seed: "empty" });
  const browser = await launchBrowser({ browser: "chromium", port: standIn.port });
  try {
    for (let place = 0; place < CLICKS; place += 1) {
      standIn.account.addContact({ key: `shop-${place}`, kind: "enterprise", phone: phoneOf(place), verifiedName: "Heel & Toe" });
    }
    const page = await browser.openWhatsApp();
    await signedIn(page);
    await standIn.account.deliver({ from: "shop-0", text: "Hello" });
    const { owner } = await until(async () => (await storedRows(browser, "accounts"))[0], { what: "the shop" });
    const actions = await timeOfClicks(browser, owner);
    await page.close();
    const times: Record<"start" | "view" | "pause" | "resume" | "undo", number[]> = {
      start: [],
      view: [],
      pause: [],
      resume: [],
      undo: [],
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = crypto.randomUUID();
      const data = { owner, id, kind: "block" as const, lines: linesOf(round), confirmedReports: 0 };
      times.start.push((await askBackground(browser, "startBatch", data)).milliseconds);
      const control = async (word: BatchControl): Promise<number> =>
        (await askBackground(browser, "controlBatch", { owner, id, do: word })).milliseconds;
      // "Resume" does not fit a batch that runs: what is left is reading the view, and the way there and back.
      times.view.push(await control("resume"));
      times.pause.push(await control("pause"));
      times.resume.push(await control("resume"));
      times.undo.push(await control("undo"));
    }
    return {
      [`batch of ${SENDERS}, started, median`]: figure(median(times.start), "ms", 2_000),
      [`batch of ${SENDERS}, its view, median`]: figure(median(times.view), "ms", 50),
      [`batch of ${SENDERS}, paused, median`]: figure(median(times.pause), "ms", 1_000),
      [`batch of ${SENDERS}, resumed, median`]: figure(median(times.resume), "ms", 1_000),
      [`batch of ${SENDERS}, taken back, median`]: figure(median(times.undo), "ms", 2_000),
      "one action beside its gap, with WhatsApp's answer": figure(actions, "ms", 500),
    };
  } finally {
    await browser.close();
    await standIn.close();
  }
}

/** Milliseconds for each of some blocks, without the gaps between them. */
async function timeOfClicks(browser: DoormanBrowser, owner: string): Promise<number> {
  const requests = Array.from({ length: CLICKS }, (_, place): ActionRequest => ({
    id: crypto.randomUUID(),
    kind: "block",
    ids: [`${phoneOf(place)}@c.us`],
    name: "Heel & Toe",
    mode: "direct",
    cause: { by: "click", surface: "options" },
  }));
  const begun = performance.now();
  await askBackground(browser, "actMany", { owner, requests });
  await until(() => isIdle(browser), { what: "an empty queue", timeout: 60_000 });
  return (performance.now() - begun - (CLICKS - 1) * CLICK_GAP) / CLICKS;
}

/** A number reserved for fiction. */
function phoneOf(place: number): string {
  return `120255501${String(place).padStart(2, "0")}`;
}

function linesOf(round: number): BatchLine[] {
  return Array.from({ length: SENDERS }, (_, place) => ({
    requestId: crypto.randomUUID(),
    ids: [`9${String(round).padStart(4, "0")}${String(place).padStart(10, "0")}@lid`],
    name: `Business ${place}`,
    kind: "block",
  }));
}

async function isIdle(browser: DoormanBrowser): Promise<boolean> {
  const rows = await storedRows(browser, "actions");
  return rows.length >= CLICKS && rows.every((row) => row.queue === undefined);
}
