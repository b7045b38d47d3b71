import type { Owner } from "../domain/account";
import type { MessageFigure } from "../domain/message-figure";
import { unpacked } from "./buckets";
import { BEFORE_DOORMAN, type AccountRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/** Buckets that are read in one go. */
const PAGE = 200;

/** What charts are counted from. */
export interface StoredFigures {
  messages: MessageFigure[];
  /** When the user first stopped a sender's offers or objected; where nobody knows when, there is none. */
  stops: { sender: string; at: number }[];
}

/**
 * All stored messages of an owner, in no order. They are read in pages, so that only what charts need is in memory.
 *
 * @param signal ends the reading with its reason
 */
export async function storedFigures(database: DoormanDatabase, owner: Owner, signal: AbortSignal): Promise<StoredFigures> {
  const accounts = await database.accounts.where("[owner+key]").between(...under(owner)).toArray();
  const names = new Map(accounts.map(({ key, savedName, verifiedName, name }) => [key, savedName ?? verifiedName ?? name]));
  const messages: MessageFigure[] = [];
  const [first, last] = under(owner);
  for (let after: unknown[] = first; ; ) {
    signal.throwIfAborted();
    const buckets = await database.buckets.where("[owner+account+time+first]").between(after, last, false).limit(PAGE).toArray();
    for (const { time, account, judgement, declared, removed } of buckets.flatMap(unpacked)) {
      // What its sender took back counts nowhere.
      if (removed !== undefined) continue;
      const { label, category, mislabelled } = judgement;
      messages.push({ time, sender: account, name: names.get(account) ?? account, label, category, declared, mislabelled });
    }
    const end = buckets.at(-1);
    if (end === undefined || buckets.length < PAGE) break;
    after = [owner, end.account, end.time, end.first];
  }
  return { messages, stops: accounts.flatMap(stopOf) };
}

function stopOf({ key, optedOut, objectedAt }: AccountRow): StoredFigures["stops"] {
  const times = [optedOut?.at, objectedAt].flatMap((at) => (at === undefined || at === BEFORE_DOORMAN ? [] : [at]));
  return times.length === 0 ? [] : [{ sender: key, at: Math.min(...times) }];
}
