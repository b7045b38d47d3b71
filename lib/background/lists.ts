import type { Owner } from "../domain/account";
import type { EvidenceDays } from "../domain/settings";
import type { ListChange } from "../messages/bridge-contracts";
import { AccountBook, bookTables } from "../database/accounts";
import { listedAccounts } from "../database/listed-accounts";
import { BEFORE_DOORMAN, type AccountRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { listsOf } from "../database/views";
import { outsideAction } from "./action-rows";
import { endRefusal, noteUndone, takeBackUndone } from "./effects";
import type { Witness } from "./evidence";
import { explanations, type Explain } from "./explanations";
import { historyPlaces } from "./order";
import { noteTakenBack } from "./standing";
import { witnessActions } from "./witness-actions";

/** How each of WhatsApp's lists is called here, and what changing it by hand is called. */
const lists = {
  blocked: { field: "blocked", add: "block", remove: "unblock" },
  "opted-out": { field: "optedOut", add: "stop-offers", remove: "resume-offers" },
} as const;

export interface ListContext {
  database: DoormanDatabase;
  now: number;
  /** Makes an id for an action that happened outside. */
  newId: () => string;
  /** For evidence of what happened outside. */
  witness: Witness;
  days: EvidenceDays;
}

/**
 * Brings the stored senders into step with WhatsApp's block list or opt-out list. A change that an action of
 * Doorman explains is Doorman's; any other was made outside, and one that is seen live gets an entry in the
 * history. Who is taken from a list by hand is on the "never again by rule or batch" list.
 *
 * The first whole list says nothing of when and by whom; a later whole list tells what changed while no tab was open. Of that
 * only two get an entry, as of the time when they are noticed: resumed offers, on which evidence rests, and what ends the effect
 * of an action of Doorman's, which is told that it was taken back.
 *
 * @returns whether anything changed, and keys of senders that were saved, are no longer, or were two: their messages have
 * to be judged again
 */
export async function takeListChange(
  context: ListContext,
  owner: Owner,
  change: ListChange,
): Promise<{ changed: boolean; resaved: string[] }> {
  const { database, now } = context;
  const { field, add, remove } = lists[change.list];
  return await database.transaction("rw", bookTables(database), async () => {
    const seen = await listsOf(database, owner);
    const first = seen[field] === undefined;
    const ids = [...change.added.flatMap((listing) => listing.ids), ...change.removed];
    const book = await AccountBook.load(database, owner, ids);
    const added = await book.obtain(
      change.added.map((listing) => listing.ids),
      now,
    );
    const listed = new Set(added.map(({ key }) => key));
    const left = change.reset ? await unlisted(database, owner, change, listed) : [];
    book.include(left);
    const gone = [...left.map((row) => row.ids), ...change.removed.map((id) => [id])];
    const removed = gone.flatMap((known) => book.find(known) ?? []);
    const changing = [...added.filter((account) => account[field] === undefined), ...removed];
    const explain = await explanations(database, owner, field, changing, now);
    const changes: { account: AccountRow; kind: typeof add | typeof remove; id: string }[] = [];
    const takenBack = new Map<string, string>();
    /** @param ends the action whose effect has ended */
    const happened = (account: AccountRow, kind: typeof add | typeof remove, ends?: string): void => {
      book.change(account);
      // People on the block list are no business of Doorman's.
      if (!account.business) return;
      let by = explain(account, kind)?.id;
      // A whole list does not say when. That offers are wanted again must be known all the same: no letter may say otherwise.
      if (by === undefined && (!change.reset || kind === "resume-offers" || ends !== undefined)) {
        by = context.newId();
        changes.push({ account, kind, id: by });
      }
      if (ends !== undefined && by !== undefined) takenBack.set(ends, by);
    };
    let changed = false;
    for (const [place, { sender }] of change.added.entries()) {
      const account = added[place]!;
      if (sender !== undefined) book.take(account, sender);
      if (account[field] !== undefined) continue;
      changed = true;
      enter(account, change, explain, now, first);
      happened(account, add);
    }
    for (const account of removed) {
      if (account[field] === undefined || listed.has(account.key)) continue;
      changed = true;
      const ends = account[field].actionId;
      if (field === "optedOut") endRefusal(account);
      else account.blocked = undefined;
      if (account.business) noteUndone(account, add, now);
      happened(account, remove, ends);
    }
    const placeOf = await historyPlaces(database, owner, changes.map(({ account }) => account.key), now);
    const outside = changes.map(({ account, kind, id }, place) => outsideAction(account, kind, id, now, placeOf(account.key, place)));
    await database.actions.bulkPut(outside);
    await book.save();
    await noteTakenBack(database, owner, field, takenBack);
    await witnessActions(context, owner, outside);
    if (change.reset) await database.meta.put({ ...seen, [field]: now });
    return { changed, resaved: book.resaved };
  });
}

function enter(account: AccountRow, change: ListChange, explain: Explain, now: number, first: boolean): void {
  const { field, add } = lists[change.list];
  const action = explain(account, add);
  if (action === undefined) {
    account[field] = { at: first && change.reset ? BEFORE_DOORMAN : now, cause: "outside" };
    takeBackUndone(account, add);
    return;
  }
  const ours = { at: now, cause: "doorman", actionId: action.id } as const;
  if (field === "blocked") account.blocked = { ...ours, reason: action.reason };
  else account.optedOut = ours;
}

/** Accounts that are stored as listed and are not on the whole list. */
async function unlisted(
  database: DoormanDatabase,
  owner: Owner,
  change: ListChange,
  listed: ReadonlySet<string>,
): Promise<AccountRow[]> {
  const rows = await listedAccounts(database, owner, lists[change.list].field).toArray();
  return rows.filter((row) => !listed.has(row.key));
}
