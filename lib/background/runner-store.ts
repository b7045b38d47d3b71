import type { Table } from "dexie";
import type { Owner } from "../domain/account";
import type { Outcome } from "../domain/action";
import type { AutomaticHelp } from "../domain/automatic";
import { holds } from "../domain/pace";
import { listFields } from "../database/listed-accounts";
import { EVERYONE, type LeaseRow, type Span } from "../database/meta-rows";
import { queuePlace, type AccountRow, type ActionRow } from "../database/rows";
import { under, type DoormanDatabase } from "../database/schema";
import { queueOf } from "../database/views";
import { cutShort } from "./action-rows";
import { afterMove } from "./batch-machine";
import { batchOf, keepCount } from "./batch-store";
import { linkUndo } from "./enqueue";
import { applyOperation, isConfirmed } from "./effects";
import { leftOutByNow } from "./left-out";
import { isOvertaken, isSuperseded } from "./overtaken";
import { allowedAt, paceAfter } from "./pace";
import { nextMove, performed, taken, waiting, type Move } from "./runner-machine";
import { noteTakenBack } from "./standing";
import { readyTab, waitReason, type LiveTab } from "./tab-states";
import { helpLeftOut, isBehind, isHelpToJudge, readBehind, type Behind } from "./waiting-help";

/** An action that this runner may work on until its lease ends. */
export interface Taken {
  kind: "taken";
  token: string;
  row: ActionRow;
  /** Every id known for the sender, as many as a request takes. */
  ids: string[];
  tab: LiveTab;
}

/** Nothing can be done now; `until` says when something can, as far as that is a matter of time. */
export interface Idle {
  kind: "idle";
  until?: number;
}

/**
 * Milliseconds for taking an action up, by its next move: only database work lies before the request's own lease, and
 * before the end; a check is answered by the tab (`toContent.check`). A user who clicked waits as long when the worker
 * dies in between.
 */
const TAKING_LEASE: Record<Move["do"], number> = { perform: 7_000, check: 20_000, finish: 7_000 };

/** An action of a batch, or of automatic help, that must not go on any more was ended; the next one's turn has come. */
export interface Passed {
  kind: "passed";
  row: ActionRow;
}

/** The turn is that of automatic help: the message behind it has to be read first. */
interface Unread {
  kind: "unread";
  row: ActionRow;
}

/**
 * Whether anything is queued or running; what stands aside with a paused batch is not. When nothing is, the traces of
 * waiting go: the next wish is not to be told that it waits for what is long there.
 */
export async function isAnythingPending(database: DoormanDatabase): Promise<boolean> {
  return await database.transaction("rw", database.actions, database.meta, async () => {
    if ((await waitingOwners(database)).length > 0) return true;
    const queues = await database.meta.where("name").equals("queue").toArray();
    const told = queues.flatMap((row) => (row.name === "queue" && row.waitsFor !== undefined ? [row] : []));
    if (told.length > 0) await database.meta.bulkPut(told.map((row) => ({ ...row, waitsFor: undefined })));
    if ((await leaseOf(database)) !== undefined) await database.meta.delete([EVERYONE, "lease"]);
    return false;
  });
}

/**
 * Takes the action whose turn it is: one in the whole browser, which the lease in `meta` makes sure of. An
 * action whose lease ran out goes first; one of a batch or of automatic help that must not go on any more ends. Says of every
 * owner's queue why it waits.
 *
 * @param help the settings of now; undefined while they cannot be read: then automatic help waits
 */
export async function take(
  database: DoormanDatabase,
  tabs: readonly LiveTab[],
  help: AutomaticHelp | undefined,
  now: number,
  token: string,
): Promise<Taken | Passed | Idle> {
  // A transaction for writing holds all its tables, also those that are only read: messages are read before it.
  for (let behind: Behind | undefined; ; ) {
    const turn = await takeKnowing(database, tabs, help, now, token, behind);
    if (turn.kind !== "unread") return turn;
    behind = await readBehind(database, turn.row);
  }
}

async function takeKnowing(
  database: DoormanDatabase,
  tabs: readonly LiveTab[],
  help: AutomaticHelp | undefined,
  now: number,
  token: string,
  behind: Behind | undefined,
): Promise<Taken | Passed | Idle | Unread> {
  return await database.transaction("rw", tables(database), async () => {
    const lease = await leaseOf(database);
    if (lease !== undefined && holds(lease, now)) return { kind: "idle", until: lease.until };
    let best: { at: number; row: ActionRow; tab: LiveTab } | undefined;
    for (const owner of await waitingOwners(database)) {
      const row = await firstInQueue(database, owner);
      if (row === undefined || (help === undefined && row.cause.by === "rule")) continue;
      const queue = await queueOf(database, owner);
      const tab = readyTab(tabs, owner);
      const pace = holds(queue.cooldown, now) ? ("pace" as const) : undefined;
      const waitsFor = waitReason(tabs, owner) ?? pace;
      if (waitsFor !== queue.waitsFor) await database.meta.put({ ...queue, waitsFor });
      if (waitsFor !== undefined && row.state === "running") await store(database, row, waiting(row), now);
      if (tab === undefined) continue;
      const at = allowedAt(queue, row, now);
      if (best === undefined || at < best.at) best = { at, row, tab };
    }
    if (best === undefined) return { kind: "idle" };
    if (best.at > now) return { kind: "idle", until: best.at };
    const row = taken(best.row);
    const account = await database.accounts.get([row.owner, row.account]);
    let leftOut = account && leftOutByNow(account, best.row, now);
    if (leftOut === undefined && (await isOvertaken(database, best.row))) leftOut = "changed-since";
    if (account !== undefined && leftOut === undefined && help !== undefined) {
      const known = behind !== undefined && isBehind(behind, best.row) ? behind : undefined;
      if (known === undefined && isHelpToJudge(best.row, help)) return { kind: "unread", row: best.row };
      leftOut = helpLeftOut(help, account, best.row, known?.message, now);
    }
    if (leftOut !== undefined) {
      const passed = cutShort({ ...best.row, leftOut }, now);
      return { kind: "passed", row: await store(database, best.row, passed, now) };
    }
    await database.actions.put(row);
    await putLease(database, token, row, now, TAKING_LEASE[nextMove(row).do]);
    const ids = [...new Set([...(account?.ids ?? []), ...row.ids])].slice(0, 4);
    return { kind: "taken", token, row, ids, tab: best.tab };
  });
}

/**
 * Changes the action that a token holds, and keeps the lease or lets it go.
 *
 * @param hold milliseconds for which the lease holds from now, or `undefined` to let it go
 * @param pause a time in which the owner's queue rests
 * @returns the row as it is afterwards, or `undefined` when the lease was lost: somebody else is at work then
 */
export async function commit(
  database: DoormanDatabase,
  held: { token: string; row: Pick<ActionRow, "owner" | "id"> },
  now: number,
  change: (row: ActionRow) => ActionRow,
  after: { hold?: number; pause?: Span } = {},
): Promise<ActionRow | undefined> {
  const { owner, id } = held.row;
  return await database.transaction("rw", tables(database), async () => {
    const lease = await leaseOf(database);
    const row = await database.actions.get([owner, id]);
    // An action that another worker sent back to the queue is no longer this one's, although nobody took it up since.
    if (lease?.token !== held.token || row?.state !== "running") return undefined;
    const next = await store(database, row, change(row), now);
    if (after.hold === undefined) await database.meta.delete([EVERYONE, "lease"]);
    else await putLease(database, held.token, row, now, after.hold);
    if (after.pause !== undefined) {
      await database.meta.put({ ...(await queueOf(database, owner)), pause: after.pause });
    }
    return next;
  });
}

/**
 * Enters how a step ended, whoever holds the lease by now: the page was there.
 *
 * @param random 0 (included) to 1, for the gap before the next request
 * @returns the row as it is afterwards, or `undefined` when this was no news
 */
export async function enterOutcome(
  database: DoormanDatabase,
  step: { owner: Owner; id: string; step: number; outcome: Outcome },
  now: number,
  random: number,
): Promise<ActionRow | undefined> {
  return await database.transaction("rw", tables(database), async () => {
    const row = await database.actions.get([step.owner, step.id]);
    if (row === undefined) return undefined;
    const moved = performed(row, step.step, step.outcome, now);
    if (moved === undefined) return undefined;
    const next = await store(database, row, moved, now, true);
    await database.meta.put(paceAfter(await queueOf(database, step.owner), step.outcome, now, random));
    const lease = await leaseOf(database);
    if (lease?.action.id === step.id && lease.action.owner === step.owner) {
      await database.meta.delete([EVERYONE, "lease"]);
    }
    return next;
  });
}

/**
 * Writes the row and what follows from outcomes that are new in it.
 *
 * @param heard whether the tab told how a request ended
 * @returns the row as it was written: a batch that was paused or stopped changes what becomes of it
 */
async function store(
  database: DoormanDatabase,
  before: ActionRow,
  moved: ActionRow,
  now: number,
  heard = false,
): Promise<ActionRow> {
  const next = afterMove(before, moved, await batchOf(database, moved), now, heard);
  await database.actions.put(next);
  await keepCount(database, next.owner, [{ before, next }], now);
  await enterNews(database, before, next, now);
  if (next.queue === undefined) await linkUndo(database, next);
  return next;
}

/** Brings the sender into step with outcomes that are new, and tells the actions whose effect they end. */
async function enterNews(database: DoormanDatabase, before: ActionRow, next: ActionRow, now: number): Promise<void> {
  const { owner, id } = next;
  const account = await database.accounts.get([owner, next.account]);
  if (account === undefined) return;
  const stood = listFields.map((field) => ({ field, by: account[field]?.actionId }));
  if (!(await applyNews(database, account, before, next, now))) return;
  await database.accounts.put(account);
  for (const { field, by } of stood) {
    if (by !== undefined && account[field] === undefined) await noteTakenBack(database, owner, field, new Map([[by, id]]));
  }
}

async function applyNews(
  database: DoormanDatabase,
  account: AccountRow,
  before: ActionRow,
  next: ActionRow,
  now: number,
): Promise<boolean> {
  let changed = false;
  for (const [place, { operation, outcome }] of next.steps.entries()) {
    if (!isConfirmed(outcome) || isConfirmed(before.steps[place]?.outcome)) continue;
    if (before.queue === undefined && (await isSuperseded(database, before))) continue;
    applyOperation(account, before, operation, outcome, now);
    changed = true;
  }
  return changed;
}

async function leaseOf(database: DoormanDatabase): Promise<LeaseRow | undefined> {
  const row = await database.meta.get([EVERYONE, "lease"]);
  return row?.name === "lease" ? row : undefined;
}

async function putLease(
  database: DoormanDatabase,
  token: string,
  row: ActionRow,
  now: number,
  hold: number,
): Promise<void> {
  const action = { owner: row.owner, id: row.id };
  await database.meta.put({ owner: EVERYONE, name: "lease", token, action, from: now, until: now + hold });
}

/** Owners with anything queued or running that does not stand aside. */
async function waitingOwners(database: DoormanDatabase): Promise<Owner[]> {
  const owners: Owner[] = [];
  let row: ActionRow | undefined = await database.actions.orderBy("[owner+queue+order]").first();
  while (row !== undefined) {
    if (row.queue !== queuePlace.held) owners.push(row.owner);
    const [, last] = under(row.owner);
    row = await database.actions.where("[owner+queue+order]").above(last).first();
  }
  return owners;
}

/** The action of an owner whose turn it is. Those that stand aside come last in the index and are not seen. */
async function firstInQueue(database: DoormanDatabase, owner: Owner): Promise<ActionRow | undefined> {
  const [first] = under(owner);
  return await database.actions.where("[owner+queue+order]").between(first, [owner, queuePlace.held]).first();
}

function tables({ actions, batches, meta, accounts }: DoormanDatabase): Table[] {
  return [actions, batches, meta, accounts];
}
