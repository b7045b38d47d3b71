import type { Owner } from "../../../lib/domain/account";
import type { ActionState, ActionRequest } from "../../../lib/domain/action";
import { retryFailed, steerBatch, type ControlContext } from "../../../lib/background/control-batch";
import { cancel, enqueue } from "../../../lib/background/enqueue";
import { createRunner, SHORTEST_ALARM, type Runner } from "../../../lib/background/runner";
import { takeListChange } from "../../../lib/background/lists";
import { startBatch } from "../../../lib/background/start-batch";
import { unblockOurs, undoBatch, undoRule } from "../../../lib/background/way-back";
import { batchActions, batchView } from "../../../lib/database/batches";
import type { ActionRow } from "../../../lib/database/rows";
import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import type { BatchView } from "../../../lib/domain/batch";
import type { BatchControl, BatchRefusal, BatchStart } from "../../../lib/messages/batch-contracts";
import type { ListChange } from "../../../lib/messages/bridge-contracts";
import { openDatabase, type DoormanDatabase } from "../../../lib/database/schema";
import { FakeWhatsApp } from "./fake-whatsapp";
import { freshDatabase, NOW, OWNER, uuid, witness } from "./builders";

/** The worker died; nothing that it was about to do happens any more. */
class Crash extends Error {}

/**
 * A worker with its runner over a database that outlives it, beside one WhatsApp Web tab. Time stands until
 * told.
 */
export class Bench {
  now = NOW;
  random = 0.5;
  /** Automatic help is on, from the first offer on. */
  settings: Settings = {
    ...defaultSettings,
    automatic: {
      stopOffers: { on: true, promotions: 1, share: 0.5, answered: false, consentAt: NOW },
      blockScam: { on: true, consentAt: NOW },
    },
  };
  readonly whatsapp = new FakeWhatsApp(OWNER);
  readonly database: DoormanDatabase;
  alarm: number | undefined;
  timer: number | undefined;
  runner: Runner;
  #workers = 0;
  #fuse = Infinity;
  #opened: DoormanDatabase[] = [];
  #ids = 0;
  /** The database as the worker of now sees it. */
  #working: DoormanDatabase | undefined;

  constructor() {
    this.database = freshDatabase();
    this.#opened.push(this.database);
    this.runner = this.#startWorker();
  }

  /** The worker dies after so many more transactions and messages; the next event starts a new one. */
  crashAfter(steps: number): void {
    this.#fuse = steps;
  }

  async ask(...requests: ActionRequest[]): Promise<ActionRow[]> {
    return await this.askFor(OWNER, ...requests);
  }

  async askFor(owner: Owner, ...requests: ActionRequest[]): Promise<ActionRow[]> {
    this.alarm = this.now + SHORTEST_ALARM;
    const { rows } = await enqueue(this.database, owner, requests, this.now);
    await this.wake();
    return rows;
  }

  async cancel(...ids: string[]): Promise<void> {
    await cancel(this.database, OWNER, ids, this.now);
  }

  /** Starts a batch. A worker that dies on the way is asked once more, as the page would. */
  async start(batch: BatchStart): Promise<BatchRefusal | "started"> {
    this.alarm = this.now + SHORTEST_ALARM;
    const started = await this.#insist((database) => startBatch(database, batch, this.now));
    await this.wake();
    return started.ok ? "started" : started.code;
  }

  async control(id: string, word: BatchControl): Promise<void> {
    this.alarm = this.now + SHORTEST_ALARM;
    await this.#insist(async (database) => {
      const context = this.#control(database);
      if (word === "undo") await undoBatch(context, OWNER, id);
      else await steerBatch(context, OWNER, id, word);
    });
    await this.wake();
  }

  /** @returns the number of reports that have to be confirmed first, where it is another one */
  async retry(id: string, confirmedReports = 0): Promise<number | undefined> {
    this.alarm = this.now + SHORTEST_ALARM;
    const retried = await this.#insist((database) => retryFailed(this.#control(database), OWNER, id, confirmedReports));
    await this.wake();
    return retried.ok ? undefined : retried.reports;
  }

  /** @returns the id of the batch that does it, if there is anything to do */
  async undoRule(rule: "stop-offers" | "block-scam"): Promise<string | undefined> {
    const back = await undoRule(this.#control(this.database), OWNER, rule);
    await this.wake();
    return back?.id;
  }

  /** @returns the id of the batch that does it, if there is anything to do */
  async unblockOurs(): Promise<string | undefined> {
    const back = await unblockOurs(this.#control(this.database), OWNER);
    await this.wake();
    return back?.id;
  }

  /**
   * WhatsApp tells of one of its lists.
   *
   * @returns whether anything changed
   */
  async tell(change: Partial<ListChange>, owner: Owner = OWNER): Promise<boolean> {
    const newId = (): string => uuid(600_000_000 + (this.#ids += 1));
    const context = { database: this.database, now: this.now, newId, witness, days: 365 as const };
    return (await takeListChange(context, owner, { list: "blocked", reset: false, added: [], removed: [], ...change })).changed;
  }

  /** How each action of a batch stands, in their order. */
  async states(id: string): Promise<ActionState[]> {
    return (await batchActions(this.database, OWNER, id)).map(({ state }) => state);
  }

  async view(id: string): Promise<BatchView> {
    const view = await batchView(this.database, OWNER, id, this.now);
    if (view === undefined) throw new Error(`no batch ${id}`);
    return view;
  }

  async wake(): Promise<void> {
    await this.#survive((runner) => runner.wake());
  }

  /** The tab does its oldest job and tells of it so many times. */
  async work(told = 1): Promise<boolean> {
    const ended = this.whatsapp.work();
    if (ended === undefined) return false;
    const { owner, id, step, outcome } = ended;
    for (let time = 0; time < told; time += 1) {
      await this.#survive((runner) => runner.performed({ owner, id, step, outcome }));
      await this.wake();
    }
    return true;
  }

  /** Time passes; timers of a worker that lives and alarms go off on the way. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (let due = this.#due(); due !== undefined && due <= end; due = this.#due()) {
      this.now = Math.max(this.now, due);
      if (this.timer === due) this.timer = undefined;
      else this.alarm = due + 60_000;
      await this.wake();
    }
    this.now = end;
  }

  /**
   * All is well from now on: nothing but what the runner asked for itself (timers, alarms, outcomes) moves
   * it.
   */
  async comeToRest(): Promise<void> {
    this.#fuse = Infinity;
    for (let round = 0; round < 2_000; round += 1) {
      if (await this.work()) continue;
      const due = this.#due();
      if (due === undefined) return;
      await this.pass(Math.max(0, due - this.now));
    }
    throw new Error("the queue does not come to rest");
  }

  async action(id: string, owner: Owner = OWNER): Promise<ActionRow> {
    const row = await this.database.actions.get([owner, id]);
    if (row === undefined) throw new Error(`no action ${id}`);
    return row;
  }

  close(): void {
    for (const database of this.#opened) database.close();
  }

  #due(): number | undefined {
    const dues = [this.timer, this.alarm].filter((due) => due !== undefined);
    return dues.length === 0 ? undefined : Math.min(...dues);
  }

  #control(database: DoormanDatabase): ControlContext {
    return { database, now: this.now, newId: () => uuid(500_000_000 + (this.#ids += 1)) };
  }

  async #insist<T>(act: (database: DoormanDatabase) => Promise<T>): Promise<T> {
    let result: { value: T } | undefined;
    await this.#survive(async () => {
      result = { value: await act(this.#working!) };
    });
    return (result ?? { value: await act(this.#working!) }).value;
  }

  async #survive(act: (runner: Runner) => Promise<void>): Promise<void> {
    try {
      await act(this.runner);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      this.#fuse = Infinity;
      this.timer = undefined;
      this.runner = this.#startWorker();
    }
  }

  #startWorker(): Runner {
    this.#workers += 1;
    const worker = this.#workers;
    let alive = true;
    /** A place at which the worker can die. */
    const step = (): void => {
      this.#fuse -= 1;
      if (this.#fuse < 0) alive = false;
      if (!alive) throw new Crash();
    };
    const mortal =
      <Given extends unknown[], T>(act: (...given: Given) => T) =>
      async (...given: Given): Promise<T> => {
        step();
        const result = act(...given);
        step();
        return result;
      };
    this.#working = this.#mortalDatabase(step);
    return createRunner({
      database: this.#working,
      settings: async () => this.settings,
      now: () => this.now,
      random: () => this.random,
      newToken: () => uuid(worker * 1_000_000 + Math.floor(Math.random() * 1_000_000)),
      tabs: mortal(() => this.whatsapp.tabs()),
      perform: mortal((_, job) => this.whatsapp.perform(job)),
      check: mortal((_, { request }) => this.whatsapp.check(request)),
      wakeSoon: (milliseconds) => {
        if (alive) this.timer = this.now + milliseconds;
      },
      setAlarm: mortal((at: number | undefined) => {
        this.alarm = at;
      }),
      changed: () => undefined,
    });
  }

  #mortalDatabase(step: () => void): DoormanDatabase {
    const database = openDatabase(this.database.name);
    this.#opened.push(database);
    const transaction = database.transaction.bind(database);
    const mortal = async (...given: Parameters<typeof transaction>): Promise<unknown> => {
      step();
      const result: unknown = await transaction(...given);
      step();
      return result;
    };
    return Object.assign(database, { transaction: mortal });
  }
}
