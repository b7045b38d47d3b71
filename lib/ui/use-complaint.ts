import { useCallback, useEffect, useState } from "preact/hooks";
import type { Owner } from "../domain/account";
import type { EvidenceEntry } from "../domain/evidence";
import { evidenceAbout } from "../database/evidence";
import type { DoormanDatabase } from "../database/schema";
import { keepOwnData, readOwnData, type OwnData } from "../messages/own-data";
import { askBackground } from "../messages/runtime";
import type { Answers } from "../reports/complaints/answers";
import type { ComplaintTemplate } from "../reports/complaints/complaint";
import type { SentComplaint } from "./complaint-facts";
import { useReading } from "./use-reading";

/** Messages of a sender that a complaint is written from, the newest: of those a few are quoted, and the others are counted. */
const MOST_MESSAGES = 20_000;

export interface ComplaintState {
  about: string | undefined;
  choose(key: string): void;
  /** What speaks against the sender; undefined while it is read. */
  entries: readonly EvidenceEntry[] | undefined;
  /** Messages that the user called service, and that tell of a refusal. */
  witnesses: readonly EvidenceEntry[];
  /** The user's own data from an earlier time; undefined when none are kept. */
  kept: OwnData | undefined;
  keep(answers: Answers | undefined): void;
  /**
   * Records that the user sent a complaint or an objection.
   *
   * @param another it is not the text that was recorded before
   * @returns what is on record; undefined when that could not be stored
   */
  sent(key: string, template: ComplaintTemplate, another: boolean): Promise<SentComplaint | undefined>;
}

const nothing: readonly EvidenceEntry[] = [];

/** About whom a complaint is, with what is kept of them and of the user. */
export function useComplaint(database: DoormanDatabase, owner: Owner | undefined, version: string): ComplaintState {
  const [about, choose] = useState<string | undefined>();
  const [kept, setKept] = useState<OwnData | undefined>();
  useEffect(() => void readOwnData().then(setKept), []);
  const read = useReading(async () => {
    if (owner === undefined || about === undefined) return undefined;
    return { about, ...(await evidenceAbout(database, owner, about, MOST_MESSAGES)) };
  }, [database, owner, about, version]);
  const sent = useCallback(
    async (key: string, template: ComplaintTemplate, another: boolean) => {
      if (owner === undefined) return undefined;
      const by = template.objects === true ? "letter" : "complaint";
      const answer = await askBackground("objected", { owner, key, at: Date.now(), by, template: template.id, another });
      if (!answer.ok) reportError(new Error("the objection was not stored", { cause: answer.failure }));
      if (!answer.ok || answer.value.at === undefined) return undefined;
      return { at: answer.value.at, noted: answer.value.noted };
    },
    [owner],
  );
  const known = read.value?.about === about ? read.value : undefined;
  return {
    about,
    choose,
    entries: known?.entries,
    witnesses: known?.witnesses ?? nothing,
    kept,
    keep: useCallback((answers: Answers | undefined) => {
      setKept(answers);
      void keepOwnData(answers);
    }, []),
    sent,
  };
}
