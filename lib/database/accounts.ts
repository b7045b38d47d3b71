import type { Table } from "dexie";
import { emptyRecord, type Owner, type Sender, type WhatsAppId } from "../domain/account";
import { plausibleTime, type Conversation } from "../domain/message";
import { noteDue } from "./due";
import { mergeAccounts } from "./merge";
import type { AccountRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/** From so many ids on, reading all accounts in one go is faster than a cursor that jumps from id to id. */
const READ_ALL_FROM = 1_000;

/** The tables that a transaction with an {@link AccountBook} works on: merging accounts moves all that is theirs, and what is due is noted. */
export function bookTables({ accounts, buckets, actions, corrections, evidence, meta }: DoormanDatabase): Table[] {
  return [accounts, buckets, actions, corrections, evidence, meta];
}

/** The tables of a transaction that asks for actions: those of {@link bookTables}, and the batches that count them. */
export function wishTables(database: DoormanDatabase): Table[] {
  return [...bookTables(database), database.batches];
}

/**
 * The accounts that one transaction works on: looked up by any of their ids, made or merged where needed,
 * written once at the end. To be used inside a read-write transaction over {@link bookTables}.
 */
export class AccountBook {
  readonly #database: DoormanDatabase;
  readonly #owner: Owner;
  readonly #byId = new Map<WhatsAppId, AccountRow>();
  readonly #changed = new Set<AccountRow>();
  readonly #resaved = new Set<string>();

  private constructor(database: DoormanDatabase, owner: Owner) {
    this.#database = database;
    this.#owner = owner;
  }

  /** Reads the accounts of an owner that have one of the ids. */
  static async load(database: DoormanDatabase, owner: Owner, ids: Iterable<WhatsAppId>): Promise<AccountBook> {
    const book = new AccountBook(database, owner);
    const wanted = [...new Set(ids)];
    const { accounts } = database;
    if (wanted.length > READ_ALL_FROM) {
      book.include(await accounts.where("[owner+key]").between(...under(owner)).toArray());
      return book;
    }
    // Most ids are keys, or stand in the row of one; for the others the index of ids is asked, which is
    // slower.
    const byKey = await accounts.bulkGet(wanted.map((id): [Owner, string] => [owner, id]));
    book.include(byKey.filter((row) => row !== undefined));
    const unknown = wanted.filter((id) => book.find([id]) === undefined);
    if (unknown.length > 0) book.include(await accounts.where("ids").anyOf(unknown).distinct().toArray());
    return book;
  }

  /** Adds rows that were read in the same transaction, unless their accounts are here already. */
  include(rows: readonly AccountRow[]): void {
    for (const row of rows) {
      if (row.owner === this.#owner && this.find(row.ids) === undefined) this.#know(row);
    }
  }

  /** The account with one of the ids among those that were loaded or made. */
  find(ids: readonly WhatsAppId[]): AccountRow | undefined {
    for (const id of ids) {
      const row = this.#byId.get(id);
      if (row !== undefined) return row;
    }
    return undefined;
  }

  /**
   * The accounts that some ids stand for: one for each list of ids that belong together. It is made when
   * there is none; when there are several, they are one sender that was seen under different ids, and the
   * oldest takes the others in.
   *
   * All at once, since a transaction of Dexie does not outlive a long row of promises that ask nothing of the
   * database.
   */
  async obtain(lists: readonly (readonly WhatsAppId[])[], now: number): Promise<AccountRow[]> {
    for (const ids of lists) {
      const rows = [...new Set(ids.flatMap((id) => this.#byId.get(id) ?? []))];
      const row = rows.length > 1 ? await this.#merge(rows) : (rows[0] ?? newAccount(this.#owner, ids, now));
      const known = [...new Set([...ids, ...row.ids])];
      if (rows.length !== 1 || known.some((id, place) => id !== row.ids[place])) this.change(row);
      row.ids = known;
      this.#know(row);
    }
    return lists.map((ids) => this.find(ids)!);
  }

  /** Takes over what WhatsApp Web says of a business now. */
  take(row: AccountRow, sender: Sender): void {
    const { changed, savedChanged } = applySender(row, sender);
    if (changed) this.change(row);
    if (savedChanged) this.#resave(row);
  }

  /**
   * Keys of those that were saved, are no longer, or took others in: the user's word on one of these, or that it is saved, holds for
   * the messages of all. What was stored of them before has to be judged again; it is noted as due with {@link save}.
   */
  get resaved(): string[] {
    return [...this.#resaved];
  }

  /** Says that a row was changed and has to be written. */
  change(row: AccountRow): void {
    this.#changed.add(row);
  }

  /** Writes what was changed. */
  async save(): Promise<void> {
    if (this.#changed.size > 0) await this.#database.accounts.bulkPut([...this.#changed]);
    this.#changed.clear();
    await noteDue(this.#database, this.#owner, this.resaved);
  }

  async #merge(rows: AccountRow[]): Promise<AccountRow> {
    const { winner, losers } = await mergeAccounts(this.#database, rows);
    for (const loser of losers) {
      this.#changed.delete(loser);
      this.#resaved.delete(loser.key);
    }
    this.#resave(winner);
    return winner;
  }

  #resave(row: AccountRow): void {
    if (row.latest !== undefined) this.#resaved.add(row.key);
  }

  #know(row: AccountRow): void {
    for (const id of row.ids) this.#byId.set(id, row);
  }
}

/** An account of which only ids are known. */
export function newAccount(owner: Owner, ids: readonly WhatsAppId[], now: number): AccountRow {
  return {
    owner,
    key: ids[0] ?? "",
    ids: [...ids],
    createdAt: now,
    business: false,
    name: "",
    saved: false,
    record: emptyRecord(now),
  };
}

/**
 * Takes over what WhatsApp Web says of a business now. What it does not say at the moment stays as it was,
 * but for the saved name, which is gone when the contact is no longer saved.
 *
 * @returns whether anything, and whether saved or not saved changed
 */
function applySender(row: AccountRow, sender: Sender): { changed: boolean; savedChanged: boolean } {
  const savedChanged = row.saved !== sender.saved;
  const next = {
    business: true,
    name: sender.name === "" ? row.name : sender.name,
    verifiedName: sender.verifiedName ?? row.verifiedName,
    savedName: sender.saved ? (sender.savedName ?? row.savedName) : undefined,
    phone: sender.phone ?? row.phone,
    kind: sender.kind,
    verifiedLevel: sender.verifiedLevel ?? row.verifiedLevel,
    saved: sender.saved,
    profile: sender.profile ?? row.profile,
  } satisfies Partial<AccountRow>;
  const changed =
    row.business !== next.business ||
    row.name !== next.name ||
    row.verifiedName !== next.verifiedName ||
    row.savedName !== next.savedName ||
    row.phone !== next.phone ||
    row.kind !== next.kind ||
    row.verifiedLevel !== next.verifiedLevel ||
    savedChanged ||
    JSON.stringify(row.profile) !== JSON.stringify(next.profile);
  if (changed) Object.assign(row, next);
  return { changed, savedChanged };
}

/**
 * Takes over when the user last wrote in the chat, as WhatsApp Web tells it.
 *
 * @returns whether that is news
 */
export function noteOwnMessage(row: AccountRow, { lastOwnMessage }: Conversation, now: number): boolean {
  if (lastOwnMessage === undefined) return false;
  const at = plausibleTime(lastOwnMessage, now);
  if (row.lastOwnMessage !== undefined && row.lastOwnMessage >= at) return false;
  row.lastOwnMessage = at;
  return true;
}

/** The business as the judge sees it, from what is stored. */
export function senderOf(row: AccountRow): Sender {
  return {
    ids: row.ids.slice(0, 4),
    name: row.name,
    verifiedName: row.verifiedName,
    savedName: row.savedName,
    phone: row.phone,
    kind: row.kind ?? "enterprise",
    saved: row.saved,
    blocked: row.blocked !== undefined,
    optedOut: row.optedOut !== undefined,
    profile: row.profile,
  };
}
