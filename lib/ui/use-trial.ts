import { useEffect, useRef, useState } from "preact/hooks";
import type { DeclaredCategory } from "../domain/category";
import type { Judgement } from "../domain/judgement";
import type { Settings } from "../domain/settings";
import { askBackground } from "../messages/runtime";

/** A message on trial. */
export interface Trial {
  text: string;
  declared: DeclaredCategory | undefined;
}

/** How far the judging is. */
export type TrialState = { phase: "idle" | "judging" | "failed" } | { phase: "judged"; judgement: Judgement };

export interface TrialDoing {
  state: TrialState;
  onTry(trial: Trial): void;
  /** Shows no outcome any more. */
  onClear(): void;
}

/** Judges messages on trial, of which only the newest shows: again when the user's settings or rules change. */
export function useTrial(settings: Settings | undefined): TrialDoing {
  const [state, setState] = useState<TrialState>({ phase: "idle" });
  const last = useRef<Trial | undefined>(undefined);
  const judge = async (trial: Trial) => {
    last.current = trial;
    const answer = await askBackground("tryMessage", trial);
    // Only the newest is shown.
    if (last.current !== trial) return;
    if (!answer.ok) reportError(new Error("no message was judged on trial", { cause: answer.failure }));
    setState(answer.ok ? { phase: "judged", judgement: answer.value } : { phase: "failed" });
  };
  useEffect(() => {
    if (last.current !== undefined) void judge({ ...last.current });
  }, [JSON.stringify(settings)]);
  return {
    state,
    onTry: (trial) => {
      setState({ phase: "judging" });
      void judge(trial);
    },
    onClear: () => {
      last.current = undefined;
      setState({ phase: "idle" });
    },
  };
}
