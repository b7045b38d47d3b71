import { useState } from "preact/hooks";
import type { Owner } from "../domain/account";
import type { BatchView, LineKinds } from "../domain/batch";
import { batchActions, batchViews, leftOf, reportTimes, timeUntilDone, type BatchAction } from "../database/batches";
import type { DoormanDatabase } from "../database/schema";
import { queueOf } from "../database/views";
import type { BatchControl, BatchRefusal } from "../messages/batch-contracts";
import type { Result } from "../messages/contract";
import { askBackground } from "../messages/runtime";
import type { BatchWish } from "./batch-wish";
import { useLiveQuery } from "./use-live-query";

/** Batches that are listed: more than anyone takes back. */
const LISTED = 50;

/** Why the last wish came to nothing: the background refused it, or did not answer, or all was taken back before. */
export type BatchProblem = BatchRefusal | "no-answer" | "nothing-to-undo";

export interface Batches {
  /** Newest first; undefined until they are read. */
  batches: BatchView[] | undefined;
  /** Reports that may still be sent in these 24 hours. */
  reportsLeft: number;
  /** Milliseconds until a batch with so many actions of each kind would be done, if it were started now. */
  timeFor(kinds: LineKinds): number;
  problem: BatchProblem | undefined;
  /** Answers with the id of the batch; with none where it did not start. */
  start(wish: BatchWish): Promise<string | undefined>;
  control(id: string, control: BatchControl): void;
  /** Tries again what failed; answers with the number of reports that have to be confirmed first, if it is another one. */
  retry(id: string, confirmedReports: number): Promise<number | undefined>;
  unblockOurs(): void;
  /** The batch whose actions show, and those. */
  shown: string | undefined;
  actions: BatchAction[] | undefined;
  show(id: string | undefined): void;
}

/** The batches of an owner, and the user's wishes for them. */
export function useBatches(database: DoormanDatabase, owner: Owner | undefined): Batches {
  const [problem, setProblem] = useState<BatchProblem | undefined>();
  const [shown, show] = useState<string | undefined>();
  const batches = useLiveQuery(
    async () => (owner === undefined ? [] : await batchViews(database, owner, LISTED, Date.now())),
    [database, owner],
  );
  const queue = useLiveQuery(
    async () => (owner === undefined ? undefined : await queueOf(database, owner)),
    [database, owner],
  );
  const times = useLiveQuery(
    async () => (owner === undefined ? [] : await reportTimes(database, owner, Date.now())),
    [database, owner],
  );
  const actions = useLiveQuery(
    async () => (owner === undefined || shown === undefined ? undefined : await batchActions(database, owner, shown)),
    [database, owner, shown],
  );
  const start = async (of: Owner, wish: BatchWish): Promise<string | undefined> => {
    setProblem(undefined);
    const id = crypto.randomUUID();
    const lines = wish.lines.map((line) => ({ ...line, requestId: crypto.randomUUID() }));
    const answer = await askBackground("startBatch", { ...wish, owner: of, id, lines });
    if (!answer.ok) reportError(new Error("no answer to a batch", { cause: answer.failure }));
    setProblem(answer.ok ? (answer.value.ok ? undefined : answer.value.code) : "no-answer");
    return answer.ok && answer.value.ok ? id : undefined;
  };
  const ask = async <Answer,>(asking: Promise<Result<Answer>>): Promise<Answer | undefined> => {
    setProblem(undefined);
    const answer = await asking;
    if (answer.ok) return answer.value;
    reportError(new Error("no answer to a wish for a batch", { cause: answer.failure }));
    setProblem("no-answer");
    return undefined;
  };
  const steer = async (of: Owner, id: string, control: BatchControl): Promise<void> => {
    const view = await ask(askBackground("controlBatch", { owner: of, id, do: control }));
    if (control === "undo" && view !== null && view !== undefined && view.undoneBy === undefined) setProblem("nothing-to-undo");
  };
  return {
    batches,
    // Counted at each rendering: the page can be open for days.
    reportsLeft: leftOf(times ?? [], Date.now()),
    timeFor: (kinds) => timeUntilDone(kinds, queue ?? {}, batches ?? [], Date.now()),
    problem,
    start: async (wish) => (owner === undefined ? undefined : await start(owner, wish)),
    control: (id, control) => {
      if (owner !== undefined) void steer(owner, id, control);
    },
    retry: async (id, confirmedReports) => {
      if (owner === undefined) return undefined;
      const retried = await ask(askBackground("retryBatch", { owner, id, confirmedReports }));
      if (retried?.ok === false) return retried.reports;
      if (retried?.ok === true && isAsBefore(retried.view)) setProblem("nothing");
      return undefined;
    },
    unblockOurs: () => {
      if (owner !== undefined) void ask(askBackground("unblockOurs", { owner }));
    },
    shown,
    actions,
    show,
  };
}

/** Whether a new try of what failed found nothing that can be asked for again, as of a report that may have been sent. */
function isAsBefore({ counts }: BatchView): boolean {
  return counts.failed > 0 && counts.waiting === 0;
}
