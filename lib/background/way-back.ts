import type { Owner } from "../domain/account";
import { isInFlight, undoOf, type ActionRequest, type Cause } from "../domain/action";
import { helpWayBack, type HelpName } from "../domain/automatic";
import { BatchKind } from "../domain/batch";
import { AccountBook, wishTables } from "../database/accounts";
import { actionsOfBatch } from "../database/batches";
import { doormansOwn, queuedActions, standingHelp } from "../database/standing-help";
import type { ActionRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { newBatch } from "./batch-machine";
import { steerBatch, type ControlContext } from "./control-batch";
import { enqueue, type Enqueued } from "./enqueue";
import { stands } from "./standing";

/** A way back that was put into the queue, as a batch of its own. */
export interface WayBack {
  /** Id of the batch. */
  id: string;
  enqueued: Enqueued;
}

/** The way back for one sender. */
interface Undoing {
  /** Key of the account. */
  account: string;
  kind: BatchKind;
  ids: string[];
  name: string;
  cause: Cause;
}

/**
 * Takes a batch back: what waits is cancelled, what was done is undone in a new batch, what the user or the
 * phone has changed since is left alone. It is the user's hand: no rule and no batch does it again. Asked a
 * second time, it does nothing more, unless the way back was stopped (`steerBatch`). Where nothing of it stands any more, there
 * is no new batch, and the batch names none that takes it back.
 *
 * @returns what was put into the queue and cancelled
 */
export async function undoBatch(context: ControlContext, owner: Owner, id: string): Promise<Enqueued | undefined> {
  const { database, now, newId } = context;
  return await database.transaction("rw", wishTables(database), async () => {
    const batch = await database.batches.get([owner, id]);
    const kind = batch && wayBackKind(batch.kind);
    if (batch === undefined || kind === undefined || batch.undoneBy !== undefined) return undefined;
    const stopped = await steerBatch(context, owner, id, "stop");
    const cancelled = stopped.filter((row) => row.queue === undefined);
    const rows = await actionsOfBatch(database, owner, id);
    const undoing = await undoable(database, owner, rows, now);
    if (undoing.length === 0) return { rows: [], cancelled, rekept: [] };
    const back = newId();
    await database.batches.update([owner, id], { undoneBy: back });
    const enqueued = await enqueueAll(context, owner, { id: back, kind, undoes: id }, undoing);
    return { ...enqueued, cancelled: [...cancelled, ...enqueued.cancelled] };
  });
}

/** Takes back all that automatic help did by one of its rules and that still stands; what waits is cancelled. */
export async function undoRule(context: ControlContext, owner: Owner, rule: HelpName): Promise<WayBack | undefined> {
  const { database, now } = context;
  const kind = helpWayBack[rule];
  return await database.transaction("rw", wishTables(database), async () => {
    const rows = await standingHelp(database, owner, rule);
    const waiting = rows.filter((row) => row.state === "queued" && !isInFlight(row)).flatMap(undoingOf);
    const undoing = [...waiting, ...(await undoable(database, owner, rows, now))];
    return await asBatch(context, owner, kind, undoing);
  });
}

/** Unblocks every sender that Doorman blocked, for whatever cause. */
export async function unblockOurs(context: ControlContext, owner: Owner): Promise<WayBack | undefined> {
  const { database } = context;
  return await database.transaction("rw", wishTables(database), async () => {
    const undoing = (await doormansOwn(database, owner, "blocked")).map((account): Undoing => {
      const of = account.blocked?.actionId;
      const cause: Cause = of === undefined ? { by: "click", surface: "options" } : { by: "undo", of };
      return { account: account.key, kind: "unblock", ids: account.ids, name: account.name, cause };
    });
    return await asBatch(context, owner, "unblock", undoing);
  });
}

/** A way back that no batch stands for, unless it is under way already or there is nothing to take back. */
async function asBatch(
  context: ControlContext,
  owner: Owner,
  kind: BatchKind,
  undoing: readonly Undoing[],
): Promise<WayBack | undefined> {
  const pending = await queuedActions(context.database, owner);
  const underWay = new Set(pending.map((row) => `${row.kind} ${row.account}`));
  const missing = undoing.filter((one) => !underWay.has(`${one.kind} ${one.account}`));
  if (missing.length === 0) return undefined;
  const id = context.newId();
  return { id, enqueued: await enqueueAll(context, owner, { id, kind }, missing) };
}

/** Puts the way back into the queue. */
async function enqueueAll(
  { database, now, newId }: ControlContext,
  owner: Owner,
  batch: { id: string; kind: BatchKind; undoes?: string },
  undoing: readonly Undoing[],
): Promise<Enqueued> {
  await database.batches.add(newBatch({ owner, ...batch }, now));
  const requests = undoing.map(
    ({ kind, ids, name, cause }): ActionRequest => ({
      id: newId(),
      kind,
      ids: ids.slice(0, 4),
      name,
      mode: "direct",
      cause,
      batch: batch.id,
    }),
  );
  return await enqueue(database, owner, requests, now);
}

/** The ways back from those actions whose effect still stands, or may yet come to stand. */
async function undoable(
  database: DoormanDatabase,
  owner: Owner,
  rows: readonly ActionRow[],
  now: number,
): Promise<Undoing[]> {
  const book = await AccountBook.load(database, owner, rows.flatMap((row) => row.ids));
  return rows.flatMap((row) => {
    const account = book.find(row.ids);
    if (account === undefined || row.undoneBy !== undefined) return [];
    const comes = row.state === "running" || isInFlight(row);
    return comes || stands(row, account, now) === true ? undoingOf(row) : [];
  });
}

function undoingOf(row: ActionRow): Undoing[] {
  const kind = wayBackKind(row.kind);
  const { account, ids, name } = row;
  return kind === undefined ? [] : [{ account, kind, ids, name, cause: { by: "undo", of: row.id } }];
}

function wayBackKind(kind: ActionRow["kind"]): BatchKind | undefined {
  const parsed = BatchKind.safeParse(undoOf(kind));
  return parsed.success ? parsed.data : undefined;
}
