import type { BusinessKind, Owner, WhatsAppId } from "../domain/account";
import type { ActionKind, ActionView, BlockReason } from "../domain/action";
import type { Category } from "../domain/category";
import type { Evidence, Mark } from "../domain/judgement";
import { messageText, type MessageId } from "../domain/message";
import type { VerdictLabel } from "../domain/verdict";
import { countKept } from "./evidence-table";
import { listedAccounts } from "./listed-accounts";
import { countMessages, markedSince } from "./messages";
import { BEFORE_DOORMAN, queuePlace, type AccountRow, type ListCause, type MessageRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";
import { accountIds, actionView, listsOf, queueOf, wholeJudgement } from "./views";

/** Characters of a message that a list shows. */
export const EXCERPT_LENGTH = 200;

/** A business on WhatsApp's block list. */
export interface BlockedAccount {
  key: string;
  ids: WhatsAppId[];
  name: string;
  phone?: string | undefined;
  kind?: BusinessKind | undefined;
  /** Milliseconds; absent when it was blocked before Doorman first looked. */
  at?: number | undefined;
  cause: ListCause;
  reason?: BlockReason | undefined;
}

/** A business whose offers are stopped. */
export type StoppedSender = Omit<BlockedAccount, "reason">;

/** A message that was marked, with what the "why?" panel shows. */
export interface TodaysMessage {
  id: MessageId;
  /** Key of the account. */
  account: string;
  ids: WhatsAppId[];
  name: string;
  time: number;
  label: VerdictLabel;
  category: Category;
  confidence: number;
  mark: Mark;
  mislabelled: boolean;
  /** The first {@link EXCERPT_LENGTH} characters, as long as text is kept. */
  text?: string | undefined;
  /** Absent as soon as the sender is blocked, or its offers are stopped. */
  suggested?: ActionKind | undefined;
  evidence: Evidence[];
  blocked: boolean;
  optedOut: boolean;
}

/** Whether WhatsApp's lists were ever seen whole: until then, nobody can say that nobody is on them. */
export interface ListsKnown {
  blocked: boolean;
  optedOut: boolean;
}

export interface StoredOwner {
  owner: Owner;
  lastSeen: number;
}

export interface StoredCounts {
  senders: number;
  messages: number;
  actions: number;
  corrections: number;
  /** Entries of the chain that have their content. */
  evidence: number;
}

/** Blocked business accounts, newest first; those blocked before Doorman first looked come last. */
export async function blockedAccounts(database: DoormanDatabase, owner: Owner): Promise<BlockedAccount[]> {
  const rows = await listedAccounts(database, owner, "blocked").toArray();
  return newestFirst(rows, (row) => row.blocked && { ...listed(row, row.blocked), reason: row.blocked.reason });
}

/** The newest of {@link blockedAccounts}, for a first look: reading ten thousand takes a noticeable time. */
export async function newestBlockedAccounts(database: DoormanDatabase, owner: Owner, limit: number): Promise<BlockedAccount[]> {
  const rows = await listedAccounts(database, owner, "blocked").reverse().limit(limit).toArray();
  return newestFirst(rows.reverse(), (row) => row.blocked && { ...listed(row, row.blocked), reason: row.blocked.reason });
}

/** Businesses whose offers are stopped, newest first. */
export async function stoppedSenders(database: DoormanDatabase, owner: Owner): Promise<StoppedSender[]> {
  const rows = await listedAccounts(database, owner, "optedOut").toArray();
  return newestFirst(rows, (row) => row.optedOut && listed(row, row.optedOut));
}

/** Whether the user's word stands against anybody: offers that are stopped, or an objection. */
export async function anyRefused(database: DoormanDatabase, owner: Owner): Promise<boolean> {
  const { accounts } = database;
  const stopped = await listedAccounts(database, owner, "optedOut").limit(1).count();
  if (stopped > 0) return true;
  const objected = accounts.where("[owner+key]").between(...under(owner)).filter(({ objectedAt }) => objectedAt !== undefined);
  return (await objected.first()) !== undefined;
}

/** Rows of one of WhatsApp's lists, and whether that was ever seen whole. */
export interface ListRead<Row> {
  rows: Row[];
  known: boolean;
}

/**
 * Reads rows of a list together with whether it is known. Read by themselves, rows of before could meet the word of after: that
 * the list is known, and nobody is on it.
 */
export async function withKnown<Row>(
  database: DoormanDatabase,
  owner: Owner,
  list: keyof ListsKnown,
  read: (database: DoormanDatabase, owner: Owner) => Promise<Row[]>,
): Promise<ListRead<Row>> {
  return await database.transaction("r", database.accounts, database.meta, async () => {
    const rows = await read(database, owner);
    return { rows, known: (await listsKnown(database, owner))[list] };
  });
}

/** Which of WhatsApp's lists of an owner are known. */
export async function listsKnown(database: DoormanDatabase, owner: Owner): Promise<ListsKnown> {
  const { blocked, optedOut } = await listsOf(database, owner);
  return { blocked: blocked !== undefined, optedOut: optedOut !== undefined };
}

/**
 * Marked messages since a time, newest first.
 *
 * @param since milliseconds; for "today" the local midnight
 */
export async function todaysMarked(
  database: DoormanDatabase,
  owner: Owner,
  since: number,
): Promise<TodaysMessage[]> {
  const messages = await markedSince(database, owner, since);
  const keys = [...new Set(messages.map((message) => message.account))];
  const accounts = await database.accounts.bulkGet(keys.map((key): [Owner, string] => [owner, key]));
  const byKey = new Map(accounts.flatMap((account) => (account === undefined ? [] : [[account.key, account]])));
  return messages.reverse().flatMap((message) => {
    const account = byKey.get(message.account);
    return account === undefined ? [] : [todaysMessage(message, account)];
  });
}

/** Queued and running actions in the order in which they will be done; those of a paused batch are not among them. */
export async function pendingActions(database: DoormanDatabase, owner: Owner): Promise<ActionView[]> {
  const queue = await queueOf(database, owner);
  const [first] = under(owner);
  const queued = database.actions.where("[owner+queue+order]").between(first, [owner, queuePlace.held]);
  const rows = await queued.toArray();
  return rows.map((row) => actionView(row, queue));
}

/** The latest actions in any state, newest first. */
export async function recentActions(
  database: DoormanDatabase,
  owner: Owner,
  limit: number,
): Promise<ActionView[]> {
  const queue = await queueOf(database, owner);
  const byOrder = database.actions.where("[owner+order]").between(...under(owner));
  const rows = await byOrder.reverse().limit(limit).toArray();
  return rows.map((row) => actionView(row, queue));
}

/** Every account that was signed in while Doorman watched, the latest first. */
export async function owners(database: DoormanDatabase): Promise<StoredOwner[]> {
  const rows = await database.meta.where("name").equals("owner").toArray();
  return rows
    .flatMap((row) => (row.name === "owner" ? [{ owner: row.owner, lastSeen: row.lastSeen }] : []))
    .sort((one, other) => other.lastSeen - one.lastSeen);
}

/** The version of WhatsApp Web that an owner's tab told last. */
export async function whatsAppOf(database: DoormanDatabase, owner: Owner): Promise<string | undefined> {
  const row = await database.meta.get([owner, "owner"]);
  return row?.name === "owner" ? row.whatsApp : undefined;
}

/** How much is stored of one owner. */
export async function storedCounts(database: DoormanDatabase, owner: Owner): Promise<StoredCounts> {
  const [senders, messages, actions, corrections, evidence] = await Promise.all([
    database.accounts.where("[owner+key]").between(...under(owner)).count(),
    countMessages(database, owner),
    database.actions.where("[owner+id]").between(...under(owner)).count(),
    database.corrections.where("[owner+id]").between(...under(owner)).count(),
    countKept(database, owner),
  ]);
  return { senders, messages, actions, corrections, evidence };
}

/**
 * An index is read in one go only upwards; the other way round it would be a cursor, row by row. Of which
 * nobody knows when they came on the list, they go by name.
 */
function newestFirst<T extends StoppedSender>(
  rows: AccountRow[],
  view: (row: AccountRow) => T | undefined,
): T[] {
  const views = rows.reverse().flatMap((row) => (row.business ? (view(row) ?? []) : []));
  const { compare } = new Intl.Collator();
  return [
    ...views.filter((row) => row.at !== undefined),
    ...views.filter((row) => row.at === undefined).sort((one, other) => compare(one.name, other.name)),
  ];
}

function listed(row: AccountRow, state: { at: number; cause: ListCause }): StoppedSender {
  return {
    key: row.key,
    ids: accountIds(row),
    name: row.name,
    phone: row.phone,
    kind: row.kind,
    at: state.at === BEFORE_DOORMAN ? undefined : state.at,
    cause: state.cause,
  };
}

function todaysMessage(message: MessageRow, account: AccountRow): TodaysMessage {
  const judgement = wholeJudgement(message);
  return {
    id: message.id,
    account: account.key,
    ids: accountIds(account),
    name: account.name,
    time: message.time,
    label: judgement.label,
    category: judgement.category,
    confidence: judgement.confidence,
    mark: judgement.mark,
    mislabelled: judgement.mislabelled,
    text: message.parts && messageText(message.parts).slice(0, EXCERPT_LENGTH).toWellFormed(),
    // What was suggested for it may have been done since.
    suggested: account.blocked === undefined && (account.optedOut?.at ?? -Infinity) < message.time ? judgement.suggested : undefined,
    evidence: judgement.evidence,
    blocked: account.blocked !== undefined,
    optedOut: account.optedOut !== undefined,
  };
}
