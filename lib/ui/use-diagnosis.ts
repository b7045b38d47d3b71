import { useState } from "preact/hooks";
import { storedDiagnosis } from "../database/diagnosis";
import type { DoormanDatabase } from "../database/schema";
import type { Diagnosis } from "../domain/diagnosis";
import { ANSWERS_WITHIN, answerWithin } from "../messages/in-time";
import { askBackground } from "../messages/runtime";
import { dayText } from "./days";
import { saveFile } from "./save-file";

/** How a diagnosis stands: being made, made as text, or that none could be. */
export type DiagnosisState = { state: "making" } | { state: "made"; text: string } | { state: "failed" };

/** Makes a diagnosis when it is asked for, and saves it. */
export function useDiagnosis(database: DoormanDatabase, version: string) {
  const [diagnosis, setDiagnosis] = useState<DiagnosisState | undefined>();
  const make = async () => {
    setDiagnosis({ state: "making" });
    // Where the database is what does not work, the rest is wanted all the more.
    const reading = answerWithin(storedDiagnosis(database), ANSWERS_WITHIN).catch((error: unknown) => {
      reportError(error);
      return undefined;
    });
    const [tabs, troubles, stored] = await Promise.all([askBackground("diagnose", null), askBackground("troubles", null), reading]);
    if (!tabs.ok && stored === undefined) return setDiagnosis({ state: "failed" });
    const made: Diagnosis = {
      format: "doorman-diagnosis",
      version: 1,
      made: `${new Date().toISOString().slice(0, 16)}Z`,
      doorman: version,
      browser: navigator.userAgent,
      troubles: troubles.ok ? troubles.value : [troubles.failure.code],
      tabs: tabs.ok ? tabs.value : undefined,
      stored,
    };
    setDiagnosis({ state: "made", text: JSON.stringify(made, null, 2) });
  };
  return {
    diagnosis,
    make: () => {
      if (diagnosis?.state !== "making") void make();
    },
    save: (text: string) => saveFile(`doorman-diagnosis-${dayText(Date.now())}.json`, new Blob([text], { type: "application/json" })),
  };
}
