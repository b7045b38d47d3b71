import type { Owner } from "../domain/account";
import { isOpenState, type ActionKind, type ActionRequest } from "../domain/action";
import {
  AUTOMATIC_A_DAY,
  helpFor,
  helpKinds,
  isOn,
  type AutomaticHelp,
  type EarlierHelp,
  type HelpFacts,
  type HelpName,
} from "../domain/automatic";
import type { Capabilities } from "../domain/health";
import type { JudgedMessage } from "../domain/judgement";
import { DAY } from "../domain/limits";
import type { Arrival } from "../domain/message";
import { AccountBook, wishTables } from "../database/accounts";
import { chatOf, messageKey } from "../domain/message-ids";
import { MessageBook } from "../database/message-book";
import type { AccountRow, ActionRow, MessageRow } from "../database/rows";
import { under, type DoormanDatabase } from "../database/schema";
import { accountIds } from "../database/views";
import { enqueue } from "./enqueue";

export interface HelpContext {
  database: DoormanDatabase;
  help: AutomaticHelp;
  /** What WhatsApp Web offers in the tab that would act; absent when no tab is ready. */
  capabilities: Capabilities | undefined;
  now: number;
  newId: () => string;
}

/**
 * Arrivals that automatic help may have to do with: fresh ones that are marked as promotion, while any help is on. History
 * and backfill are never fresh.
 *
 * @param judged one for each arrival, in their order
 */
export function helpable(
  help: AutomaticHelp,
  arrivals: readonly Arrival[],
  judged: readonly JudgedMessage[],
): Arrival[] {
  if (!isOn(help.stopOffers) && !isOn(help.blockScam)) return [];
  return arrivals.filter(({ message }, place) => message.fresh && judged[place]?.judgement.mark === "promotion");
}

/**
 * Asks for what automatic help does about messages that have just been taken in (lib/domain/automatic.ts), through the
 * normal queue at the pace of a batch. One transaction from looking to asking: told twice, or by two tabs at once, it asks
 * once.
 *
 * @returns the actions that were asked for
 */
export async function helpAutomatically(
  { database, help, capabilities, now, newId }: HelpContext,
  owner: Owner,
  arrivals: readonly Arrival[],
): Promise<ActionRow[]> {
  if (arrivals.length === 0 || capabilities === undefined) return [];
  return await database.transaction("rw", wishTables(database), async () => {
    const book = await AccountBook.load(database, owner, arrivals.flatMap(idsOf));
    const known = arrivals.flatMap((arrival) => {
      const account = book.find(idsOf(arrival));
      return account === undefined ? [] : [{ arrival, account, key: messageKey(account.key, arrival.message.id) }];
    });
    const wanted = known.map(({ arrival, account, key }) => ({ account: account.key, key, time: arrival.message.time }));
    const messages = await MessageBook.load(database, owner, wanted);
    let left = AUTOMATIC_A_DAY - (await helpedAround(database, owner, now));
    const requests = new Map<string, ActionRequest>();
    for (const { arrival, account, key } of known) {
      if (requests.has(account.key) || left <= 0) continue;
      const message = messages.get(key);
      // First told as history: then it is none that arrives now.
      if (message === undefined || !message.fresh || message.removed !== undefined) continue;
      const agreed = agreedBefore(help, message.receivedAt);
      const name = helpFor(agreed, factsOf(arrival, account, message, await earlierHelp(database, account), now));
      if (name === undefined || capabilities[helpKinds[name]] !== "works") continue;
      requests.set(account.key, requestOf(name, account, message, newId));
      left -= 1;
    }
    if (requests.size === 0) return [];
    const { rows } = await enqueue(database, owner, [...requests.values()], now);
    return rows;
  });
}

/** The help that the user had agreed to when a message came. WhatsApp Web tells old ones anew, as when its screen is unlocked. */
function agreedBefore({ stopOffers, blockScam }: AutomaticHelp, receivedAt: number): AutomaticHelp {
  const since = <Help extends AutomaticHelp[keyof AutomaticHelp]>(one: Help): Help => ({ ...one, on: one.on && (one.consentAt ?? 0) <= receivedAt });
  return { stopOffers: since(stopOffers), blockScam: since(blockScam) };
}

function requestOf(name: HelpName, account: AccountRow, message: MessageRow, newId: () => string): ActionRequest {
  return {
    id: newId(),
    kind: helpKinds[name],
    ids: accountIds(account),
    name: account.name,
    message: message.id,
    mode: "direct",
    cause: { by: "rule", rule: name },
    // As a batch of its own: it comes after the user's clicks, seconds apart, and passes over what was undone by hand.
    batch: newId(),
  };
}

function factsOf(
  { sender, conversation }: Arrival,
  account: AccountRow,
  message: MessageRow,
  earlier: EarlierHelp[],
  now: number,
): HelpFacts {
  return {
    judgement: message.judgement,
    verdict: message.verdict,
    record: account.record,
    sender: {
      saved: account.saved || sender.saved,
      blocked: account.blocked !== undefined || sender.blocked,
      optedOut: account.optedOut !== undefined || sender.optedOut,
    },
    rule: account.rule,
    conversation,
    earlier,
    now,
  };
}

/** What was done to the sender by rule; also what the user has asked for himself, as long as it is under way. */
async function earlierHelp(database: DoormanDatabase, { owner, key }: AccountRow): Promise<EarlierHelp[]> {
  const rows = await database.actions.where("[owner+account+order]").between(...under(owner, key)).toArray();
  return rows.flatMap(({ kind, cause, state, leftOut, finishedAt, createdAt }) => {
    // What the turn passed over is no word of the user on it; what he took back by hand stands in the sender's rule.
    if (leftOut !== undefined) return [];
    const at = finishedAt ?? createdAt;
    if (cause.by === "rule") return [{ rule: cause.rule, state, at }];
    const asked = isOpenState(state) ? ownWish[kind] : undefined;
    return asked === undefined ? [] : [{ rule: asked, state, at }];
  });
}

/** The help that has nothing to do while the user's own action of this kind is under way. */
const ownWish: Partial<Record<ActionKind, HelpName>> = {
  "stop-offers": "stop-offers",
  "resume-offers": "stop-offers",
  block: "block-scam",
  "report-and-block": "block-scam",
  unblock: "block-scam",
};

/** What a clock that was wrong dates more than a day ahead does not count until then. */
async function helpedAround(database: DoormanDatabase, owner: Owner, now: number): Promise<number> {
  const lately = database.actions.where("[owner+order]").between([owner, now - DAY], [owner, now + DAY]);
  return await lately.filter(({ cause }) => cause.by === "rule").count();
}

/** The sender's ids; in a one-to-one chat the message id names one too. */
function idsOf({ sender, message }: Arrival): string[] {
  const chat = chatOf(message.id);
  return [...sender.ids, ...(chat === undefined ? [] : [chat])];
}
