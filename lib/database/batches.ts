import type { Owner } from "../domain/account";
import { wasTurnedDown, type ActionView } from "../domain/action";
import { REPORTS_A_DAY, type BatchKind, type BatchView, type LineKinds } from "../domain/batch";
import { DAY } from "../domain/limits";
import { holds, timeNeeded } from "../domain/pace";
import type { QueueRow } from "./meta-rows";
import { queuePlace, type ActionRow, type BatchRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";
import { actionView, queueOf } from "./views";

/** One action of a batch. */
export interface BatchAction extends ActionView {
  /** The action that tries again what this one failed to do; this one is then no longer counted. */
  retriedBy?: string | undefined;
}

/**
 * The latest batches with how far they are, newest first. Reads no action but the one that is running, and those of earlier versions.
 *
 * @param now milliseconds, for the pace of today
 */
export async function batchViews(database: DoormanDatabase, owner: Owner, limit: number, now: number): Promise<BatchView[]> {
  const byTime = database.batches.where("[owner+createdAt]").between(...under(owner));
  const rows = await byTime.reverse().limit(limit).toArray();
  return behindEarlier(await viewed(database, owner, rows, now));
}

/**
 * How far one batch is, whatever goes before it; `undefined` when there is none.
 *
 * @param now milliseconds, for the pace of today
 */
export async function batchView(database: DoormanDatabase, owner: Owner, id: string, now: number): Promise<BatchView | undefined> {
  const row = await database.batches.get([owner, id]);
  return row && (await viewed(database, owner, [row], now))[0];
}

/**
 * How long it is until a batch that were started now would be done: its own time, after what is at work and after the rest that
 * WhatsApp asked for. Nothing for what stays inside Doorman, which is done at once.
 *
 * @param kinds how many of its actions are of which kind
 * @param queue the pace of its owner
 * @param batches the latest ones of its owner (`batchViews`)
 * @param now milliseconds
 * @returns milliseconds
 */
export function timeUntilDone(kinds: LineKinds, queue: Pick<QueueRow, "cooldown" | "slower">, batches: readonly BatchView[], now: number): number {
  const own = timeNeeded(kinds, timesOf(queue, now));
  if (own === 0) return 0;
  const atWork = batches.map(({ state, timeLeft = 0 }) => (state === "running" ? timeLeft : 0));
  const rest = holds(queue.cooldown, now) ? (queue.cooldown?.until ?? now) - now : 0;
  return own + rest + Math.max(0, ...atWork);
}

/** Every action of a batch in the order of its lines; what was tried again comes after the lines. */
export async function batchActions(database: DoormanDatabase, owner: Owner, id: string): Promise<BatchAction[]> {
  const queue = await queueOf(database, owner);
  const rows = await actionsOfBatch(database, owner, id);
  return rows.map((row) => ({ ...actionView(row, queue), retriedBy: row.retriedBy }));
}

/**
 * How many reports batches may still send. Reports that wait count as sent; one that WhatsApp refused was none.
 *
 * @param now milliseconds; the limit is over the 24 hours before
 */
export async function reportsLeft(database: DoormanDatabase, owner: Owner, now: number): Promise<number> {
  return leftOf(await reportTimes(database, owner, now), now);
}

/**
 * How many reports batches may still send, by {@link reportTimes} of this day. What left more than a day ahead of now left by a clock
 * that was wrong: it does not count until then.
 */
export function leftOf(times: readonly number[], now: number): number {
  const counts = (at: number) => at === Infinity || Math.abs(now - at) <= DAY;
  return Math.max(0, REPORTS_A_DAY - times.filter(counts).length);
}

/** When the reports of the last 24 hours left, in milliseconds; never, `Infinity`, for those that wait. */
export async function reportTimes(database: DoormanDatabase, owner: Owner, now: number): Promise<number[]> {
  const since = now - DAY;
  const batches = await database.batches
    .where("[owner+createdAt]")
    .between(...under(owner))
    .filter((batch) => batch.reports > 0 && (batch.finishedAt === undefined || batch.finishedAt >= since))
    .toArray();
  const times: number[] = [];
  for (const { id } of batches) times.push(...(await actionsOfBatch(database, owner, id)).flatMap((row) => reportTime(row) ?? []));
  return times;
}

/** The rows of a batch's actions, in their order. */
export async function actionsOfBatch(database: DoormanDatabase, owner: Owner, id: string): Promise<ActionRow[]> {
  return await database.actions.where("[owner+batch+order]").between(...under(owner, id)).toArray();
}

/**
 * Whether an action uses up one of the reports that batches may send: its report waits, or may have reached WhatsApp.
 *
 * @param since milliseconds; reports that left before it do not count
 */
export function isReportSpent(row: ActionRow, since: number): boolean {
  return (reportTime(row) ?? -Infinity) >= since;
}

function reportTime(row: ActionRow): number | undefined {
  const report = row.steps.find((step) => step.operation === "report");
  if (report === undefined || wasTurnedDown(report.outcome?.status)) return undefined;
  const waits = row.queue !== undefined && report.outcome === undefined;
  return report.startedAt ?? (waits ? Infinity : undefined);
}

async function viewed(database: DoormanDatabase, owner: Owner, rows: BatchRow[], now: number): Promise<BatchView[]> {
  if (rows.length === 0) return [];
  const [queue, running] = await Promise.all([
    queueOf(database, owner),
    database.actions.where("[owner+queue+order]").between(...under(owner, queuePlace.running)).first(),
  ]);
  return await Promise.all(
    rows.map(async (row) => {
      const undone = row.undoes === undefined ? undefined : await database.batches.get([owner, row.undoes]);
      const [kinds, undoes] = await Promise.all([kindsOf(database, row), undone && askedFor(database, undone)]);
      const blocks = await blockedAllTheSame(database, row);
      return { ...viewOf(row, kinds, queue, running, now), kinds, ...(blocks && { blocks }), ...(undoes && { undoes }) };
    }),
  );
}

/** Whether a batch of which no action was done whole blocked senders whose report failed. */
async function blockedAllTheSame(database: DoormanDatabase, { owner, id, counts, reports }: BatchRow): Promise<boolean> {
  if (counts.done > 0 || counts.failed === 0 || reports === 0) return false;
  const rows = await actionsOfBatch(database, owner, id);
  return rows.some(({ steps }) => steps.some(({ operation, outcome }) => operation === "block" && outcome?.status === "done"));
}

async function askedFor(database: DoormanDatabase, row: BatchRow): Promise<BatchView["undoes"]> {
  const { id, kind, createdAt } = row;
  return { id, kind, createdAt, kinds: await kindsOf(database, row) };
}

/** How many lines are of which kind; of a batch of earlier versions, which did not keep count of it, its actions tell. */
async function kindsOf(database: DoormanDatabase, row: BatchRow): Promise<LineKinds> {
  if (row.kinds !== undefined) return row.kinds;
  const kinds: LineKinds = {};
  for (const { kind, retriedBy } of await actionsOfBatch(database, row.owner, row.id)) {
    if (retriedBy === undefined) kinds[kind as BatchKind] = (kinds[kind as BatchKind] ?? 0) + 1;
  }
  return kinds;
}

/** The same batches, newest first: the queue comes to the actions of one that goes on after those of all that were started before it. */
function behindEarlier(views: readonly BatchView[]): BatchView[] {
  let ahead = 0;
  return views
    .toReversed()
    .map((view) => {
      if (view.state !== "running" || view.timeLeft === undefined) return view;
      ahead += view.timeLeft;
      return { ...view, timeLeft: ahead };
    })
    .toReversed();
}

/** How many times as long as usual the gaps of a batch are now. */
function timesOf({ slower }: Pick<QueueRow, "slower">, now: number): number {
  return holds(slower, now) ? (slower?.times ?? 1) : 1;
}

/** Of the waiting actions it is not known which are of which kind: they are taken to be as all are. */
function timeOfWaiting({ counts }: BatchRow, kinds: LineKinds, times: number): number {
  const all = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  return all === 0 ? 0 : Math.round((timeNeeded(kinds, times) * counts.waiting) / all);
}

function viewOf(
  row: BatchRow,
  kinds: LineKinds,
  queue: QueueRow,
  running: ActionRow | undefined,
  now: number,
): Omit<BatchView, "kinds" | "undoes" | "blocks"> {
  const { id, kind, state, createdAt, counts } = row;
  const waits = state === "running" && counts.waiting > 0;
  const { waitsFor, cooldown } = queue;
  return {
    id,
    kind,
    state,
    createdAt,
    counts,
    ...(row.finishedAt === undefined ? {} : { finishedAt: row.finishedAt }),
    ...(row.news === true ? { news: true } : {}),
    ...(row.undoneBy === undefined ? {} : { undoneBy: row.undoneBy }),
    ...(running?.batch === id ? { current: running.name } : {}),
    ...(waits && waitsFor !== undefined ? { waitsFor } : {}),
    ...(waits && waitsFor === "pace" && cooldown !== undefined ? { notBefore: cooldown.until } : {}),
    ...(counts.waiting === 0 ? {} : { timeLeft: timeOfWaiting(row, kinds, timesOf(queue, now)) }),
  };
}
