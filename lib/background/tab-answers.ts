import type { TabDiagnoses } from "../domain/diagnosis";
import type { PageState } from "../domain/health";
import type { LiveTab } from "./tab-states";

/** What answering about the open tabs needs of the world. */
export interface TabWorld {
  tabs: () => Promise<LiveTab[]>;
  diagnoses: () => Promise<TabDiagnoses>;
}

/** Answers about the open WhatsApp Web tabs. */
export function tabAnswers({ tabs, diagnoses }: TabWorld) {
  return {
    connection: async (): Promise<PageState[]> => (await tabs()).map(({ state }) => state),
    diagnose: diagnoses,
  };
}
