import { MAX_BATCH, REPORTS_A_BATCH, REPORTS_A_DAY, type BatchKind } from "../../../lib/domain/batch";
import { emptyRecord } from "../../../lib/domain/account";
import { DAY } from "../../../lib/domain/limits";
import { queuedAction } from "../../../lib/background/action-rows";
import { afterMove, controlled, counted, inBatch, newBatch, type Change } from "../../../lib/background/batch-machine";
import { allowedAt, paceAfter } from "../../../lib/background/pace";
import { holds } from "../../../lib/domain/pace";
import * as machine from "../../../lib/background/runner-machine";
import { isReportSpent } from "../../../lib/database/batches";
import type { QueueRow, Span } from "../../../lib/database/meta-rows";
import { queuePlace, type AccountRow, type ActionRow, type BatchRow } from "../../../lib/database/rows";
import { againAs, isInFlight, type ActionKind, type ActionRequest, type Outcome } from "../../../lib/domain/action";
import { FakeWhatsApp } from "./fake-whatsapp";
import { NOW, OWNER, uuid } from "./builders";

/** Milliseconds, like the leases of the runner (runner.ts, runner-store.ts). */
const LEASE = { taking: 20_000, handover: 7_000, step: 50_000, silence: 5_000 } as const;

/**
 * The runner over maps instead of a database: the same pure functions in the same transactions, fast enough for ten
 * thousand walks. A worker is a generator that rests wherever the real one awaits, so it can die there.
 */
export class Model {
  now = NOW;
  readonly whatsapp = new FakeWhatsApp(OWNER);
  readonly actions = new Map<string, ActionRow>();
  readonly batches = new Map<string, BatchRow>();
  /** Ids of the actions of each batch, and of all that have a place in the queue. */
  readonly #ofBatch = new Map<string, string[]>();
  readonly #queued = new Set<string>();
  #queue: QueueRow = { owner: OWNER, name: "queue" };
  #lease: (Span & { token: number; id: string }) | undefined;
  #tokens = 0;
  #ids = 0;

  newId(): string {
    return uuid((this.#ids += 1));
  }

  /** One click on one sender. */
  click(kind: ActionKind, sender: string): void {
    this.#add([{ kind, sender }]);
  }

  /** @returns whether it was started; reports beyond the limits are refused */
  start(kind: BatchKind, senders: readonly string[]): boolean {
    const reports = kind === "report-and-block" ? senders.length : 0;
    if (senders.length > MAX_BATCH || reports > Math.min(REPORTS_A_BATCH, this.reportsLeft())) return false;
    this.#begin(kind, senders.map((sender) => ({ kind, sender })));
    return true;
  }

  control(id: string, word: "pause" | "resume" | "stop" | "retry-failed" | "undo"): void {
    const batch = this.batches.get(id);
    if (batch === undefined) return;
    if (word === "retry-failed") this.#retry(batch);
    else if (word !== "undo") this.#steer(batch, word);
    else if (batch.undoneBy === undefined) {
      this.#steer(batch, "stop");
      const did = (row: ActionRow): boolean => row.state === "running" || row.state === "done" || isInFlight(row);
      const undone = this.ofBatch(id).filter((row) => did(row) && row.kind !== "unblock");
      const back = this.#begin("unblock", undone.map((row) => ({ kind: "unblock" as const, sender: row.account })));
      this.batches.set(id, { ...this.batches.get(id)!, undoneBy: back });
    }
  }

  reportsLeft(): number {
    const since = this.now - DAY;
    const batches = [...this.batches.values()].filter(({ reports }) => reports > 0);
    const rows = batches.flatMap(({ id }) => this.ofBatch(id)).filter((row) => isReportSpent(row, since));
    return Math.max(0, REPORTS_A_DAY - rows.length);
  }

  ofBatch(id: string): ActionRow[] {
    return (this.#ofBatch.get(id) ?? []).map((each) => this.actions.get(each)!);
  }

  /** Whether anything waits that a worker has to look after. */
  isPending(): boolean {
    return this.#first() !== undefined;
  }

  /**
   * A worker at its work; rests at every await of the real one, and says there which action's request is leaving.
   *
   * @returns when to look again, if that is a matter of time
   */
  *worker(): Generator<string | undefined, number | undefined> {
    for (;;) {
      if (!this.isPending()) return undefined;
      yield undefined;
      const ready = this.whatsapp.tabs().some(({ state }) => state.mode === "ready" && state.owner === OWNER);
      yield undefined;
      const turn = this.#take(ready);
      yield undefined;
      if (!("row" in turn)) return turn.until;
      const wait = yield* this.#advance(turn);
      if (wait !== undefined) return this.now + wait;
    }
  }

  /** The tab does its oldest job and tells of it so many times. */
  work(told: number): boolean {
    const job = this.whatsapp.work();
    if (job === undefined) return false;
    for (let time = 0; time < told; time += 1) this.#enter(job.id, job.step, job.outcome);
    return true;
  }

  *#advance({ row, token }: { row: ActionRow; token: number }): Generator<string | undefined, number | undefined> {
    const move = machine.nextMove(row);
    if (move.do === "finish") {
      this.#commit(token, row.id, (current) => machine.settled(current, this.now));
      return undefined;
    }
    const { step } = move;
    const request = { operation: row.steps[step]!.operation, ids: row.ids, mode: row.mode };
    if (move.do === "check") {
      const state = this.whatsapp.check(request);
      yield undefined;
      const pause = state.ok ? undefined : { from: this.now, until: this.now + 5_000 };
      const { now } = this;
      const change = (current: ActionRow): ActionRow =>
        state.ok ? machine.checked(current, step, state.value, now) : machine.checkFailed(current, step, now);
      this.#commit(token, row.id, change, undefined, pause);
      return undefined;
    }
    const first = request.operation === "report" ? LEASE.step : LEASE.handover;
    if (!this.#commit(token, row.id, (current) => machine.begin(current, step, this.now), first)) return undefined;
    yield row.id;
    const answer = this.whatsapp.perform({ owner: OWNER, id: row.id, step, request });
    yield undefined;
    if (answer.ok && !answer.value.accepted) {
      const pause = { from: this.now, until: this.now + 5_000 };
      this.#commit(token, row.id, (current) => machine.notBegun(current, step, this.now), undefined, pause);
      return undefined;
    }
    const hold = answer.ok ? LEASE.step : LEASE.silence;
    return this.#commit(token, row.id, (current) => current, hold) ? hold : undefined;
  }

  #take(ready: boolean): { row: ActionRow; token: number } | { until?: number } {
    if (holds(this.#lease, this.now)) return { until: this.#lease!.until };
    const row = this.#first();
    if (row === undefined) return {};
    if (!ready) {
      if (row.state === "running") this.#store(row, machine.waiting(row));
      return {};
    }
    const at = allowedAt(this.#queue, row, this.now);
    if (at > this.now) return { until: at };
    const taken = machine.taken(row);
    this.#set(taken);
    const token = (this.#tokens += 1);
    this.#lease = { token, id: row.id, from: this.now, until: this.now + LEASE.taking };
    return { row: taken, token };
  }

  #commit(token: number, id: string, change: (row: ActionRow) => ActionRow, hold?: number, pause?: Span): boolean {
    if (this.#lease?.token !== token) return false;
    const row = this.actions.get(id)!;
    if (row.state !== "running") return false;
    this.#store(row, change(row));
    this.#lease = hold === undefined ? undefined : { token, id, from: this.now, until: this.now + hold };
    if (pause !== undefined) this.#queue = { ...this.#queue, pause };
    return true;
  }

  #enter(id: string, step: number, outcome: Outcome): void {
    const row = this.actions.get(id);
    const moved = row && machine.performed(row, step, outcome, this.now);
    if (row === undefined || moved === undefined) return;
    this.#store(row, moved, true);
    this.#queue = paceAfter(this.#queue, outcome, this.now, 0.5);
    if (this.#lease?.id === id) this.#lease = undefined;
  }

  #store(before: ActionRow, moved: ActionRow, heard = false): void {
    const batch = moved.batch === undefined ? undefined : this.batches.get(moved.batch);
    this.#put([{ before, next: afterMove(before, moved, batch, this.now, heard) }]);
  }

  #put(changes: readonly Change[]): void {
    for (const change of changes) {
      const { next } = change;
      this.#set(next);
      const batch = next.batch === undefined ? undefined : this.batches.get(next.batch);
      if (batch !== undefined) this.batches.set(batch.id, counted(batch, [change], this.now));
    }
  }

  #steer(batch: BatchRow, word: "pause" | "resume" | "stop"): void {
    const next = controlled(batch, word);
    this.batches.set(batch.id, next);
    this.#put(this.ofBatch(batch.id).map((before) => ({ before, next: inBatch(before, next, this.now) })));
  }

  #retry(batch: BatchRow): void {
    const failed = this.ofBatch(batch.id).filter((row) => row.state === "failed" && row.retriedBy === undefined);
    for (const row of failed) {
      const kind = againAs(row, this.reportsLeft() > 0);
      if (kind === undefined) continue;
      // Where nothing is to be tried again, the batch stays at its end.
      this.batches.set(batch.id, controlled(this.batches.get(batch.id)!, "retry"));
      const [id] = this.#add([{ kind, sender: row.account }], batch.id);
      this.#put([{ before: row, next: { ...row, ...(id === undefined ? {} : { retriedBy: id }) } }]);
    }
  }

  #begin(kind: BatchKind, wishes: readonly { kind: ActionKind; sender: string }[]): string {
    const id = this.newId();
    const batch = newBatch({ owner: OWNER, id, kind }, this.now);
    this.batches.set(id, wishes.length > 0 ? batch : { ...batch, state: "finished", finishedAt: this.now });
    this.#add(wishes, id);
    return id;
  }

  #add(wishes: readonly { kind: ActionKind; sender: string }[], batchId?: string): string[] {
    const batch = batchId === undefined ? undefined : this.batches.get(batchId);
    const added = wishes.map(({ kind, sender }, place): Change => {
      const cause = { by: "click", surface: "options" } as const;
      const request: ActionRequest = { id: this.newId(), kind, ids: [sender], name: "", mode: "direct", cause, batch: batchId };
      const row = queuedAction(accountOf(sender), request, this.now, this.now + place / 1_000);
      return { next: batch === undefined ? row : inBatch(row, batch, this.now) };
    });
    // All at once, as the one transaction does it: the batch is not finished before its last line is in.
    for (const { next } of added) this.#set(next);
    if (batchId !== undefined) {
      this.#ofBatch.set(batchId, [...(this.#ofBatch.get(batchId) ?? []), ...added.map(({ next }) => next.id)]);
    }
    if (batch !== undefined) this.batches.set(batch.id, counted(batch, added, this.now));
    return added.map(({ next }) => next.id);
  }

  #set(row: ActionRow): void {
    this.actions.set(row.id, row);
    if (row.queue === undefined) this.#queued.delete(row.id);
    else this.#queued.add(row.id);
  }

  #first(): ActionRow | undefined {
    let first: ActionRow | undefined;
    for (const id of this.#queued) {
      const row = this.actions.get(id)!;
      if (row.queue === undefined || row.queue === queuePlace.held) continue;
      if (first === undefined || row.queue < first.queue! || (row.queue === first.queue && row.order < first.order)) first = row;
    }
    return first;
  }
}

function accountOf(key: string): AccountRow {
  return { owner: OWNER, key, ids: [key], createdAt: NOW, business: true, name: "", saved: false, record: emptyRecord(NOW) };
}
