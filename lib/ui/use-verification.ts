import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Owner } from "../domain/account";
import { evidenceCount } from "../database/evidence";
import type { DoormanDatabase } from "../database/schema";
import type { VerificationState } from "./verification-state";
import { reportOf } from "./chain-report";
import { checkFile } from "./check-file";
import { verifyStored } from "./verify-stored";

export interface Verification {
  state: VerificationState;
  verifyFile(file: File): void;
  verifyStored(): void;
  cancel(): void;
}

/** Verifies files and the stored chain, one at a time, with progress and a way to end it. */
export function useVerification(database: DoormanDatabase, owner: Owner | undefined): Verification {
  const [state, setState] = useState<VerificationState>({ phase: "idle" });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const begin = useCallback((check: (signal: AbortSignal, onShare: (share: number) => void) => Promise<VerificationState>) => {
    if (running.current !== undefined) return;
    const life = new AbortController();
    running.current = life;
    setState({ phase: "running", share: 0 });
    check(life.signal, (share) => setState({ phase: "running", share: Math.min(1, share) }))
      .then(setState)
      .catch((error: unknown) => {
        if (!life.signal.aborted) reportError(error);
        setState({ phase: "cancelled" });
      })
      .finally(() => {
        running.current = undefined;
      });
  }, []);

  return {
    state,
    verifyFile: useCallback((file: File) => begin((signal, onShare) => checkFile(file, signal, onShare)), [begin]),
    verifyStored: useCallback(() => {
      if (owner === undefined) return;
      begin(async (signal, onShare) => {
        const { kept, deleted } = await evidenceCount(database, owner);
        const all = Math.max(1, kept + deleted);
        const report = await verifyStored(database, owner, (checked) => onShare(checked / all), signal);
        return { phase: "done", report: reportOf(report) };
      });
    }, [begin, database, owner]),
    cancel: useCallback(() => running.current?.abort(), []),
  };
}
