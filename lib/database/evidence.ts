import type { Owner } from "../domain/account";
import type { Category } from "../domain/category";
import type { EvidenceContent } from "../domain/evidence";
import { violationOf, type Violation } from "../domain/violation";
import { withdrawnSince, type Withdrawn } from "./corrections";
import { bucketStart, unpackedEvidence } from "./evidence-buckets";
import { countKept, eachAbout } from "./evidence-table";
import { lastEvidence } from "./evidence-writes";
import type { EvidenceRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/** Buckets that are read in one go: enough that the reading costs little, few enough that nothing freezes. */
const PAGE = 30;

/** What is asked for; all conditions hold together, and a deleted entry fulfils none of them. */
export interface EvidenceQuery {
  /** Keys of accounts, as the rows name them: also after two senders turned out to be one. */
  accounts?: readonly string[] | undefined;
  /** Messages sent, actions asked for and objections made at or after this time, and before that one. */
  from?: number | undefined;
  to?: number | undefined;
  /** Messages of these categories; actions and objections stay. */
  categories?: readonly Category[] | undefined;
  violationsOnly?: boolean | undefined;
  pinnedOnly?: boolean | undefined;
}

/** Part of an answer, in the order of the chain. */
export interface EvidencePage {
  rows: EvidenceRow[];
  /** What to give as `after` for the next page; absent at the end of the chain. */
  next?: number | undefined;
}

/** Somebody of whom there is evidence. */
export interface EvidenceSenderCount {
  /** Key of the account. */
  account: string;
  /** Its keys as they stand in the contents: several when two senders turned out to be one. */
  keys: string[];
  /** The name in the latest entry. */
  name: string;
  messages: number;
  actions: number;
  objections: number;
  pinned: number;
  /** Of the messages, those after the user's word, and those of them that may still have been on their way. */
  violations: number;
  inGrace: number;
  /** Times of the first and last message, milliseconds; absent without any. */
  first?: number | undefined;
  last?: number | undefined;
}

/** One message against the user's word. */
export interface StoredViolation extends Violation {
  sequence: number;
  account: string;
  name: string;
  sentAt: number;
  category: Category;
}

export interface EvidenceCounts {
  /** Entries with their content. */
  kept: number;
  /** Entries of which only the head is left. */
  deleted: number;
}

/**
 * Some entries in the order of the chain.
 *
 * @param after the sequence after which to begin; 0 at the beginning
 * @param limit how many entries a page holds at most
 */
export async function evidencePage(
  database: DoormanDatabase,
  owner: Owner,
  query: EvidenceQuery & { after?: number; limit: number },
): Promise<EvidencePage> {
  const fits = matcher(query, query.violationsOnly === true ? await withdrawnSince(database, owner) : none);
  const rows: EvidenceRow[] = [];
  for (let after = query.after ?? 0; ; ) {
    const read = await chainAfter(database, owner, after);
    for (const row of read.rows) {
      after = row.sequence;
      if (!fits(row)) continue;
      rows.push(row);
      if (rows.length === query.limit) return { rows, next: after };
    }
    if (read.ended) return { rows };
  }
}

/** Of no message it is asked what the user says by now. */
const none: Withdrawn = () => false;

/** What is kept of one sender. */
export interface EvidenceAbout {
  /** What speaks against the sender, in the order of the chain: all but messages that are none any more by the user's word. */
  entries: EvidenceRow[];
  /**
   * Of these messages those that tell of a refusal, one for each: they are no promotion, but what the user told the sender
   * before stays said.
   */
  witnesses: EvidenceRow[];
}

/**
 * What a complaint about a sender rests on. Of more messages than asked for, those that were sent last; what was done and said
 * about the sender is there in any case, since a stop of long ago still holds.
 *
 * @param most messages
 */
export async function evidenceAbout(database: DoormanDatabase, owner: Owner, account: string, most: number): Promise<EvidenceAbout> {
  const others: EvidenceRow[] = [];
  const witnesses = new Map<string, EvidenceRow>();
  let messages: EvidenceRow[] = [];
  const withdrawn = await withdrawnSince(database, owner);
  await eachAbout(database, owner, account, (buckets) => {
    for (const row of buckets.flatMap(unpackedEvidence)) {
      if (row.account !== account || row.content === undefined) continue;
      if (withdrawn(row)) {
        const refusals = refusalsIn(row.content);
        if (refusals !== undefined) witnesses.set(refusals, row);
        continue;
      }
      (row.content.kind === "message" ? messages : others).push(row);
    }
    // Not at each step: what is put in order has to be more than what it takes.
    if (messages.length > 2 * most) messages = lastSent(messages, most);
  });
  const inOrder = (rows: EvidenceRow[]) => rows.sort((one, other) => one.sequence - other.sequence);
  return { entries: inOrder([...others, ...lastSent(messages, most)]), witnesses: inOrder([...witnesses.values()]) };
}

/** The times of the user's refusals that a message tells of, to tell them apart; nothing when it tells of none. */
function refusalsIn(content: EvidenceContent): string | undefined {
  if (content.kind !== "message") return undefined;
  const { optedOutAt, objectedAt } = content.conversation;
  return optedOutAt === undefined && objectedAt === undefined ? undefined : `${optedOutAt} ${objectedAt}`;
}

function lastSent(messages: readonly EvidenceRow[], most: number): EvidenceRow[] {
  if (messages.length <= most) return [...messages];
  const sentAt = ({ content }: EvidenceRow) => (content === undefined ? 0 : evidenceTime(content));
  return messages.toSorted((one, other) => sentAt(other) - sentAt(one)).slice(0, most);
}

/**
 * The whole chain in its order, deleted entries too: what exports read, and what is verified.
 *
 * @param signal ends the reading with its reason
 */
export async function* evidenceChain(
  database: DoormanDatabase,
  owner: Owner,
  signal?: AbortSignal,
): AsyncGenerator<EvidenceRow> {
  for (let after = 0; ; ) {
    signal?.throwIfAborted();
    const { rows, ended } = await chainAfter(database, owner, after);
    yield* rows;
    after = rows.at(-1)?.sequence ?? after;
    if (ended) return;
  }
}

/** Everybody of whom there is evidence, those with most messages first. */
export async function evidenceSenders(database: DoormanDatabase, owner: Owner): Promise<EvidenceSenderCount[]> {
  const senders = new Map<string, EvidenceSenderCount>();
  const withdrawn = await withdrawnSince(database, owner);
  await eachRow(database, owner, (row) => countIn(senders, row, withdrawn));
  return [...senders.values()].sort((one, other) => other.messages - one.messages);
}

/**
 * Promotion that came after the user's word, newest first; also what may still have been on its way. A message whose text was
 * changed has several entries and is one all the same: the latest tells of it. What the user calls none by now is none.
 */
export async function violations(database: DoormanDatabase, owner: Owner): Promise<StoredViolation[]> {
  const found = new Map<string, StoredViolation>();
  const withdrawn = await withdrawnSince(database, owner);
  await eachRow(database, owner, (row) => {
    if (withdrawn(row)) return;
    const { sequence, account, message: key, content } = row;
    const violation = violationOf(content);
    if (violation === undefined || content?.kind !== "message" || account === undefined) return;
    const { sender, message, judgement } = content;
    found.set(key ?? message.id, { ...violation, sequence, account, name: sender.name, sentAt: message.sentAt, category: judgement.category });
  });
  return [...found.values()].sort((one, other) => other.sentAt - one.sentAt);
}

/** How many entries there are. */
export async function evidenceCount(database: DoormanDatabase, owner: Owner): Promise<EvidenceCounts> {
  const [last, kept] = await Promise.all([lastEvidence(database, owner), countKept(database, owner)]);
  return { kept, deleted: (last?.sequence ?? 0) - kept };
}

/** When what an entry tells of happened: sent, asked, or objected; milliseconds since the epoch. */
export function evidenceTime(content: EvidenceContent): number {
  if (content.kind === "message") return content.message.sentAt;
  return content.kind === "action" ? content.action.askedAt : content.objection.at;
}

/** Visits the whole chain. No generator: a live query of Dexie would lose sight of what one reads. */
async function eachRow(database: DoormanDatabase, owner: Owner, visit: (row: EvidenceRow) => void): Promise<void> {
  for (let after = 0; ; ) {
    const { rows, ended } = await chainAfter(database, owner, after);
    for (const row of rows) visit(row);
    after = rows.at(-1)?.sequence ?? after;
    if (ended) return;
  }
}

async function chainAfter(
  { evidence }: DoormanDatabase,
  owner: Owner,
  after: number,
): Promise<{ rows: EvidenceRow[]; ended: boolean }> {
  const [, last] = under(owner);
  const buckets = await evidence.where("[owner+sequence]").between([owner, bucketStart(after + 1)], last).limit(PAGE).toArray();
  const rows = buckets.flatMap(unpackedEvidence);
  return { rows: rows.filter(({ sequence }) => sequence > after), ended: buckets.length < PAGE };
}

/** @param withdrawn tells of which messages there is no violation, whatever was thought of them */
function matcher(query: EvidenceQuery, withdrawn: Withdrawn): (row: EvidenceRow) => boolean {
  const accounts = query.accounts === undefined ? undefined : new Set(query.accounts);
  const categories = query.categories === undefined ? undefined : new Set(query.categories);
  return ({ content, account, pinned, message }) => {
    if (content === undefined || account === undefined) return false;
    if (accounts?.has(account) === false) return false;
    const time = evidenceTime(content);
    if (time < (query.from ?? -Infinity) || time >= (query.to ?? Infinity)) return false;
    if (content.kind === "message" && categories?.has(content.judgement.category) === false) return false;
    if (query.violationsOnly === true && (violationOf(content) === undefined || withdrawn({ message, content }))) return false;
    return query.pinnedOnly !== true || pinned === true;
  };
}

function countIn(senders: Map<string, EvidenceSenderCount>, row: EvidenceRow, withdrawn: Withdrawn): void {
  const { account, content, pinned } = row;
  if (account === undefined || content === undefined) return;
  const { key, name } = content.sender;
  const counts = senders.get(account) ?? newCount(account, name);
  senders.set(account, counts);
  if (!counts.keys.includes(key)) counts.keys.push(key);
  counts.name = name;
  if (pinned === true) counts.pinned += 1;
  if (content.kind === "action") counts.actions += 1;
  if (content.kind === "objection") counts.objections += 1;
  if (content.kind !== "message") return;
  const { sentAt } = content.message;
  counts.messages += 1;
  counts.first = Math.min(counts.first ?? sentAt, sentAt);
  counts.last = Math.max(counts.last ?? sentAt, sentAt);
  const violation = withdrawn(row) ? undefined : violationOf(content);
  if (violation === undefined) return;
  counts.violations += 1;
  if (violation.inGrace) counts.inGrace += 1;
}

function newCount(account: string, name: string): EvidenceSenderCount {
  return { account, keys: [], name, messages: 0, actions: 0, objections: 0, pinned: 0, violations: 0, inGrace: 0 };
}
