import type { Owner } from "../domain/account";
import type { BatchView } from "../domain/batch";
import { batchContracts } from "../messages/batch-contracts";
import type { DataOf, ReplyOf } from "../messages/contract";
import { batchView } from "../database/batches";
import type { ActionRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { noteOwner } from "../database/writes";
import { retryFailed, steerBatch, type ControlContext } from "./control-batch";
import type { Enqueued } from "./enqueue";
import { SHORTEST_ALARM } from "./runner";
import { startBatch } from "./start-batch";
import { unblockOurs, undoBatch, undoRule, type WayBack } from "./way-back";

type Contracts = typeof batchContracts;

/** Answers to the messages of batch-contracts.ts, by their names. */
export type BatchAnswers = {
  [Name in keyof Contracts]: (data: DataOf<Contracts[Name]>) => Promise<ReplyOf<Contracts[Name]>>;
};

/** What the answers need of the service (service.ts). */
export interface BatchWorld {
  database: DoormanDatabase;
  now: () => number;
  newToken: () => string;
  setAlarm: (at: number | undefined) => Promise<void>;
  /**
   * Judges the messages of senders again that are kept now or no longer, in its own time: of 2,000 senders it takes longer than
   * an answer may. Watches the ends of their terms.
   */
  rekept: (owner: Owner, accountKeys: readonly string[]) => void;
  /** Tells whoever shows actions and senders. */
  changed: (owner: Owner, rows: ActionRow[]) => void;
  /** Goes on with the queue. */
  goOn: () => void;
}

/** Batches as the extension's own pages ask for them: stored first, told of, then worked off. */
export function batchAnswers(world: BatchWorld): BatchAnswers {
  const { database, now } = world;

  function context(): ControlContext {
    return { database, now: now(), newId: world.newToken };
  }

  /** Before anything is stored: whatever happens to this worker, the queue is not forgotten. */
  async function ready(owner: Owner): Promise<void> {
    await noteOwner(database, owner, now());
    await world.setAlarm(now() + SHORTEST_ALARM);
  }

  function tell(owner: Owner, { rows, cancelled, rekept }: Enqueued): void {
    if (rekept.length > 0) world.rekept(owner, rekept);
    if (rows.length + cancelled.length > 0) world.changed(owner, [...cancelled, ...rows]);
    world.goOn();
  }

  async function view(owner: Owner, id: string): Promise<BatchView | null> {
    return (await batchView(database, owner, id, now())) ?? null;
  }

  async function wayBack(owner: Owner, back: WayBack | undefined): Promise<BatchView | null> {
    if (back === undefined) return null;
    tell(owner, back.enqueued);
    return await view(owner, back.id);
  }

  return {
    startBatch: async (start) => {
      const { owner, id } = start;
      await ready(owner);
      const started = await startBatch(database, start, now());
      if (!started.ok) return started;
      tell(owner, started.enqueued);
      const stored = await batchView(database, owner, id, now());
      if (stored === undefined) throw new Error(`batch ${id} is not stored`);
      return { ok: true, view: stored };
    },
    controlBatch: async ({ owner, id, do: word }) => {
      await ready(owner);
      if (word === "undo") {
        const back = await undoBatch(context(), owner, id);
        if (back !== undefined) tell(owner, back);
      } else {
        const rows = await steerBatch(context(), owner, id, word);
        tell(owner, { rows, cancelled: [], rekept: [] });
      }
      return await view(owner, id);
    },
    retryBatch: async ({ owner, id, confirmedReports }) => {
      await ready(owner);
      const retried = await retryFailed(context(), owner, id, confirmedReports);
      if (!retried.ok) return retried;
      tell(owner, { rows: retried.rows, cancelled: [], rekept: [] });
      const stored = await view(owner, id);
      return stored && { ok: true, view: stored };
    },
    undoRule: async ({ owner, rule }) => {
      await ready(owner);
      return await wayBack(owner, await undoRule(context(), owner, rule));
    },
    unblockOurs: async ({ owner }) => {
      await ready(owner);
      return await wayBack(owner, await unblockOurs(context(), owner));
    },
  };
}
