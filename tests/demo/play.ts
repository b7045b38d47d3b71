import type { Page } from "puppeteer-core";
import type { ActionKind } from "../../lib/domain/action.ts";
import type { Judgement } from "../../lib/domain/judgement.ts";
import type { MessageRow } from "../../lib/database/rows.ts";
import type { DoormanBrowser } from "../support/browser/index.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { clickRung } from "../support/ladder.ts";
import { storedMessages, storedRows } from "../support/stored.ts";
import { until } from "../support/wait.ts";
import type { DeliveredResult, SenderIds, StandInAccount } from "../whatsapp-web/control.ts";
import type { Delivery } from "./deliveries.ts";
import { stepsText } from "./words.ts";

/** What became of one message. */
export interface Played {
  number: number;
  sender: string;
  declared?: string;
  text: string;
  judgement: Pick<Judgement, "label" | "category" | "confidence" | "mark" | "mislabelled" | "evidence">;
  /** What was clicked; nothing when Doorman suggests nothing, or an earlier click covers this sender. */
  action?: ActionKind;
  outcome: string;
  /** Whether WhatsApp's own state, and what the page shows, agree with the outcome. */
  verified: boolean;
}

/** Time for all messages of a play to be judged, in milliseconds: some hundred a second, with room. */
const JUDGED_WITHIN = 120_000;

/**
 * Delivers messages, waits for Doorman's judgements, opens each marked conversation, clicks the button that is
 * highlighted there, and holds the outcome against the account's own state.
 */
export async function* play(
  browser: DoormanBrowser,
  page: Page,
  account: StandInAccount,
  deliveries: readonly Delivery[],
): AsyncGenerator<Played> {
  await signedIn(page);
  const delivered: { delivery: Delivery; result: DeliveredResult }[] = [];
  const written = new Set<string>();
  for (const delivery of deliveries) {
    const { message, inServiceWindow } = delivery;
    if (inServiceWindow) {
      if (!written.has(message.from.key)) account.addContact(message.from);
      await account.sendFromUser(message.from.key, "Hello!");
    }
    written.add(message.from.key);
    delivered.push({ delivery, result: await account.deliver(message) });
  }
  const rows = await judged(browser, delivered.map(({ result }) => result.key));
  const acted = new Map<string, string>();
  for (const { delivery, result } of delivered) {
    const row = rows.get(result.key);
    const { from, text = delivery.message.caption ?? "", declared } = delivery.message;
    const base = {
      number: delivery.number,
      sender: from.name ?? from.verifiedName ?? from.pushname ?? from.phone,
      ...(declared === undefined ? {} : { declared }),
      text,
    };
    if (row === undefined) {
      yield { ...base, judgement: notJudged, outcome: "not judged in time", verified: false };
      continue;
    }
    // The words that weighed stand in the verdict; the judgement is stored without them.
    const evidence = row.judgement.evidence.map((piece) => (piece.kind === "content" ? { ...piece, words: row.verdict.words } : piece));
    yield { ...base, judgement: { ...row.judgement, evidence }, ...(await treat(browser, page, account, row, account.sender(from.key), acted)) };
  }
}

const notJudged: Played["judgement"] = { label: "unsure", category: "conversation", confidence: 0, mark: "none", mislabelled: false, evidence: [] };

async function judged(browser: DoormanBrowser, keys: readonly string[]): Promise<Map<string, MessageRow>> {
  const byKey = async () => new Map((await storedMessages(browser)).map((row) => [row.id, row]));
  const all = async () => {
    const rows = await byKey();
    return keys.every((key) => rows.has(key)) ? rows : undefined;
  };
  return await until(all, { timeout: JUDGED_WITHIN, what: "all judgements" }).catch(byKey);
}

type Treated = Pick<Played, "action" | "outcome" | "verified">;

async function treat(
  browser: DoormanBrowser,
  page: Page,
  account: StandInAccount,
  row: MessageRow,
  ids: SenderIds,
  acted: Map<string, string>,
): Promise<Treated> {
  const ui = browser.ui(page);
  const before = acted.get(ids.key);
  if (row.judgement.mark === "none") {
    return { outcome: "not marked, left alone", verified: before !== undefined || !isBlocked(account, ids) };
  }
  await openChat(page, ids.chatId);
  await ui.waitFor(`[data-doorman="mark"][data-mark="${row.judgement.mark}"]`, { timeout: 10_000 });
  if (before !== undefined) return { outcome: `marked; covered by: ${before}`, verified: true };
  const action = row.judgement.suggested;
  if (action === undefined) return { outcome: "marked, nothing to do", verified: !isBlocked(account, ids) };
  const known = new Set((await storedRows(browser, "actions")).map(({ id }) => id));
  await clickRung(ui, action);
  const done = await until(
    async () => {
      const rows = await storedRows(browser, "actions");
      return rows.find(({ id, state }) => !known.has(id) && state !== "queued" && state !== "running");
    },
    { timeout: 30_000, what: `the outcome of ${action}` },
  );
  const outcome = done.steps.length === 0 ? done.state : stepsText(done.steps);
  const verified = (done.state === "done" || done.state === "already") && agrees(account, action, ids);
  if (verified) acted.set(ids.key, action);
  return { action, outcome, verified };
}

/** Whether the account's own state shows what the action was for. */
function agrees(account: StandInAccount, action: ActionKind, ids: SenderIds): boolean {
  const users = [ids.phoneId, ids.lid ?? ids.phoneId].map((id) => id.split("@")[0]);
  switch (action) {
    case "block":
      return isBlocked(account, ids);
    case "report-and-block":
      return isBlocked(account, ids) && account.reports().some((report) => report.chatId === ids.chatId);
    case "stop-offers":
      return account.optOutList().some(({ id }) => users.includes(id.split("@")[0]));
    case "not-interested":
      return account.preferences().some(({ jid }) => users.includes(jid.split("@")[0]));
    default:
      return !isBlocked(account, ids);
  }
}

function isBlocked(account: StandInAccount, { phoneId, lid }: SenderIds): boolean {
  return account.blockList().some((id) => id === phoneId || id === lid);
}
