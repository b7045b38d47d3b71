import type { Owner } from "../domain/account";
import type { JudgedMessage } from "../domain/judgement";
import { senderOf } from "../database/accounts";
import { byPlace, changed } from "../database/buckets";
import { correctionsOf } from "../database/corrections";
import { settleDue } from "../database/due";
import { count, latestOf } from "../database/records";
import type { LatestMessage, MessageRow } from "../database/rows";
import { under } from "../database/schema";
import { wholeJudgement } from "../database/views";
import { Capture } from "./capture";
import { judgementOn, messageOf, type JudgingContext } from "./judging";
import { judgedAgain } from "./stored-message";

/**
 * Buckets of messages judged in one transaction, so that arrivals in between do not wait for a sender with thousands.
 */
const CHUNK = 30;

/**
 * Judges all messages of a sender again after the user's word on it has changed (kept, no longer kept,
 * saved, corrected): the marks must go or come at once. Nothing is classified again.
 *
 * @returns the messages whose judgement changed, newest first
 */
export async function rejudgeSender(
  context: Omit<JudgingContext, "classify">,
  owner: Owner,
  accountKey: string,
): Promise<JudgedMessage[]> {
  const judged: JudgedMessage[] = [];
  for (let offset = 0; ; offset += CHUNK) {
    const chunk = await rejudgeChunk(context, owner, accountKey, offset);
    judged.push(...chunk.news.map((row) => ({ id: row.id, time: row.time, judgement: wholeJudgement(row) })));
    if (chunk.seen < CHUNK) return judged;
  }
}

/** Judges all messages of these senders again; of those that were due because of the user's word, it is noted. */
export async function rejudgeSenders(
  context: Omit<JudgingContext, "classify">,
  owner: Owner,
  accountKeys: readonly string[],
): Promise<JudgedMessage[]> {
  const judged: JudgedMessage[] = [];
  for (const key of accountKeys) judged.push(...(await rejudgeSender(context, owner, key)));
  await settleDue(context.database, owner, accountKeys);
  return judged;
}

/**
 * Judges all messages of those senders again whose latest one calls for it, after settings or corrections have changed.
 * Other marks follow when their messages are shown again.
 */
export async function rejudgeActive(
  context: Omit<JudgingContext, "classify">,
  owner: Owner,
  isCalling: (latest: LatestMessage) => boolean,
): Promise<JudgedMessage[]> {
  const rows = await context.database.accounts
    .where("[owner+key]")
    .between(...under(owner))
    .filter((row) => row.latest !== undefined && isCalling(row.latest))
    .toArray();
  const judged: JudgedMessage[] = [];
  for (const row of rows) judged.push(...(await rejudgeSender(context, owner, row.key)));
  return judged;
}

async function rejudgeChunk(
  context: Omit<JudgingContext, "classify">,
  owner: Owner,
  accountKey: string,
  offset: number,
): Promise<{ seen: number; news: MessageRow[] }> {
  const { database } = context;
  const { accounts, buckets, corrections, evidence } = database;
  return await database.transaction("rw", accounts, buckets, corrections, evidence, async () => {
    const account = await accounts.get([owner, accountKey]);
    if (account === undefined) return { seen: 0, news: [] };
    const sender = senderOf(account);
    const remembering = { ...context, corrections: await correctionsOf(database, owner) };
    const chunk = await buckets
      .where("[owner+account+time+first]")
      .between(...under(owner, accountKey))
      .reverse()
      .offset(offset)
      .limit(CHUNK)
      .toArray();
    const capture = new Capture(context);
    const news: MessageRow[] = [];
    const judge = (row: MessageRow): MessageRow => {
      if (row.removed !== undefined) return row;
      const next = judgedAgain(row, judgementOn(remembering, account, sender, row, messageOf(row)));
      if (next === row) return row;
      count(account.record, row.judgement, -1);
      count(account.record, next.judgement, 1);
      if (next.key === account.latest?.key) account.latest = latestOf(next);
      const captured = capture.take(account, next, wholeJudgement(next));
      news.push(captured);
      return captured;
    };
    const next = chunk.map((bucket) => changed(bucket, judge));
    if (news.length === 0) return { seen: chunk.length, news };
    await buckets.bulkPut(next.filter((bucket, place) => bucket !== chunk[place]));
    await accounts.put(account);
    await capture.save(owner);
    return { seen: chunk.length, news: news.sort((one, other) => byPlace(other, one)) };
  });
}
