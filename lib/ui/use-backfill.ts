import { useEffect, useState } from "preact/hooks";
import { backfillView } from "../database/backfill";
import type { DoormanDatabase } from "../database/schema";
import type { Owner } from "../domain/account";
import type { BackfillOrder, BackfillView } from "../domain/backfill";
import { askBackground } from "../messages/runtime";
import { useLiveQuery } from "./use-live-query";

/** How often the background is asked whether the tab is still reading, in milliseconds: a closed tab tells nobody. */
const LOOK_EVERY = 3_000;

/** The reading of history of an owner and the way to steer it. */
export interface BackfillControl {
  /** Undefined until it is read. */
  view: BackfillView | undefined;
  /** Why the last order came to nothing; gone with the next one. */
  problem: "no-tab" | "no-answer" | undefined;
  order(order: BackfillOrder): void;
}

/** How far the reading of an owner's history is, as it goes along. */
export function useBackfill(database: DoormanDatabase, owner: Owner): BackfillControl {
  const view = useLiveQuery(() => backfillView(database, owner), [database, owner]);
  const [problem, setProblem] = useState<BackfillControl["problem"]>();
  const isRunning = view?.state === "running";

  useEffect(() => {
    if (!isRunning) return;
    const look = () => void askBackground("backfill", { owner, order: { do: "look" } });
    look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [owner, isRunning]);

  return {
    view,
    problem,
    order: (order) => {
      setProblem(undefined);
      void askBackground("backfill", { owner, order }).then((answer) =>
        setProblem(answer.ok ? answer.value.problem : "no-answer"),
      );
    },
  };
}
