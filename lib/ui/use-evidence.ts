import { useCallback, useMemo, useState } from "preact/hooks";
import type { Owner } from "../domain/account";
import type { EvidenceEntry } from "../domain/evidence";
import type { EvidenceFilter } from "../domain/evidence-file";
import { withdrawnSince, wordsVersion } from "../database/corrections";
import { evidenceChain, evidenceCount, evidencePage, evidenceSenders } from "../database/evidence";
import type { EvidenceRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { askBackground } from "../messages/runtime";
import { chooser } from "../reports/choose";
import { summaryOf, type RecordSummary, type SenderChoice } from "./evidence-records";
import { useLiveQuery } from "./use-live-query";
import { useReading } from "./use-reading";

export interface EvidenceState {
  /** Undefined until they are read. */
  senders: SenderChoice[] | undefined;
  /** What the filter lets through, newest first. */
  records: RecordSummary[];
  complete: boolean;
  /** Entries of the chain, those that are deleted among them. */
  total: number;
  /** Changes with whatever changes the evidence. */
  version: string;
  read(sequence: number): Promise<EvidenceEntry | undefined>;
  remove(sequences: readonly number[]): Promise<boolean>;
  pin(record: RecordSummary): Promise<boolean>;
}

/** The evidence of an owner through a filter, read again when there is more or less of it. */
export function useEvidence(database: DoormanDatabase, owner: Owner | undefined, filter: EvidenceFilter): EvidenceState {
  const [pins, setPins] = useState(0);
  const counts = useLiveQuery(async () => (owner === undefined ? undefined : await evidenceCount(database, owner)), [database, owner]);
  const words = useLiveQuery(async () => (owner === undefined ? undefined : await wordsVersion(database, owner)), [database, owner]);
  const version = `${counts?.kept ?? "?"} ${counts?.deleted ?? "?"} ${pins}`;
  const senders = useReading(async () => (owner === undefined ? [] : (await evidenceSenders(database, owner)).map(choiceOf)), [database, owner, version]);
  const read = useReading((signal) => recordsOf(database, owner, filter, signal), [database, owner, version, words, filter]);
  const remove = useCallback(
    async (sequences: readonly number[]) => {
      if (owner === undefined) return false;
      return told(await askBackground("deleteEvidence", { owner, what: { kind: "some", sequences: [...sequences] } }));
    },
    [owner],
  );
  const pin = useCallback(
    async ({ sequence, pinned }: RecordSummary) => {
      if (owner === undefined) return false;
      const done = told(await askBackground("pinEvidence", { owner, sequences: [sequence], pinned: !pinned }));
      if (done) setPins((count) => count + 1);
      return done;
    },
    [owner],
  );
  return {
    senders: senders.value,
    records: useMemo(() => read.value ?? [], [read.value]),
    complete: read.complete,
    total: counts === undefined ? 0 : counts.kept + counts.deleted,
    version,
    read: async (sequence) => (owner === undefined ? undefined : await readRecord(database, owner, sequence)),
    remove,
    pin,
  };
}

/** One record in full; undefined when its content is deleted. */
export async function readRecord(database: DoormanDatabase, owner: Owner, sequence: number): Promise<EvidenceRow | undefined> {
  const { rows } = await evidencePage(database, owner, { after: sequence - 1, limit: 1 });
  return rows.find((row) => row.sequence === sequence);
}

/** Chooses as exports do, so that what is listed is what they hold. */
async function recordsOf(database: DoormanDatabase, owner: Owner | undefined, filter: EvidenceFilter, signal: AbortSignal): Promise<RecordSummary[]> {
  if (owner === undefined) return [];
  const chooses = chooser(filter);
  const withdrawn = await withdrawnSince(database, owner);
  const records: RecordSummary[] = [];
  for await (const row of evidenceChain(database, owner, signal)) {
    if (!chooses(row)) continue;
    const summary = summaryOf(row, { account: row.account, pinned: row.pinned, withdrawn: withdrawn(row) });
    if (summary !== undefined) records.push(summary);
  }
  return records.toReversed();
}

function choiceOf({ account, keys, name, messages }: { account: string; keys: string[]; name: string; messages: number }): SenderChoice {
  return { key: account, keys, name, count: messages };
}

function told(answer: Awaited<ReturnType<typeof askBackground>>): boolean {
  if (!answer.ok) reportError(new Error("the evidence was not changed", { cause: answer.failure }));
  return answer.ok;
}
