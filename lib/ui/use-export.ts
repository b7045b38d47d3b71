import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Owner } from "../domain/account";
import type { EvidenceFilter, RedactionOptions } from "../domain/evidence-file";
import { withdrawnSince, type Withdrawn } from "../database/corrections";
import { evidenceChain } from "../database/evidence";
import { storedFigures } from "../database/message-figures";
import type { EvidenceRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { readPseudonymKey } from "../messages/pseudonym-key";
import type { ChosenFrom } from "../reports/choose";
import { exportCsv } from "../reports/csv";
import { dossier } from "../reports/dossier/dossier";
import type { DossierText } from "../reports/dossier/text";
import type { MessageFigure } from "../domain/message-figure";
import { exportJson } from "../reports/json";
import { makeRedaction } from "../reports/redact";
import type { ExportOptions } from "../reports/stream";
import { exportXarf } from "../reports/xarf";
import { dayOf } from "./date-field";
import type { ExportFormat, ExportState, Reporter } from "./export-state";
import { gather, saveFile, showPage } from "./save-file";

/** What to export, and how. */
export interface ExportJob {
  format: ExportFormat;
  /** A dossier can be opened to print instead of being saved. */
  how: "save" | "print";
  /** Of a dossier, it names its one sender. */
  filter: EvidenceFilter;
  redaction: RedactionOptions;
  /** The user's own name, to be masked. */
  ownName: string;
  reporter: Reporter;
  text: DossierText;
  /** Account of the dossier's sender: all its stored messages are counted. */
  about?: string | undefined;
  /** Entries of the chain, for the progress. */
  total: number;
}

export interface Exporter {
  state: ExportState;
  /** To be called in the user's click: a tab opens at once. */
  start(job: ExportJob): void;
  cancel(): void;
}

const files: Record<ExportFormat, { name: string; ending: string; type: string }> = {
  json: { name: "doorman-evidence", ending: "json", type: "application/json" },
  csv: { name: "doorman-evidence", ending: "csv", type: "text/csv;charset=utf-8" },
  xarf: { name: "doorman-xarf", ending: "jsonl", type: "application/jsonl" },
  dossier: { name: "doorman-dossier", ending: "html", type: "text/html;charset=utf-8" },
};

/** Makes exports, one at a time, with progress and a way to end them. */
export function useExport(database: DoormanDatabase, owner: Owner | undefined): Exporter {
  const [state, setState] = useState<ExportState>({ phase: "idle" });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(
    (job: ExportJob) => {
      if (owner === undefined || running.current !== undefined) return;
      const of = owner;
      const life = new AbortController();
      running.current = life;
      const tab = job.how === "print" ? window.open("about:blank") : undefined;
      setState({ phase: "running", done: 0, total: job.total });
      void finish();

      async function finish(): Promise<void> {
        try {
          const { blob, written } = await run(database, of, job, life.signal, (done) =>
            setState({ phase: "running", done, total: Math.max(done, job.total) }),
          );
          const { name, ending } = files[job.format];
          const file = `${name}-${dayOf(Date.now())}.${ending}`;
          if (job.how === "save") saveFile(file, blob);
          else if (tab === null || tab === undefined) throw new Error("the browser opened no tab");
          else showPage(tab, blob);
          setState({ phase: "done", how: job.how, name: file, records: written });
        } catch (error) {
          tab?.close();
          if (!life.signal.aborted) reportError(error);
          setState({ phase: life.signal.aborted ? "cancelled" : "failed" });
        } finally {
          running.current = undefined;
        }
      }
    },
    [database, owner],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, start, cancel };
}

async function run(
  database: DoormanDatabase,
  owner: Owner,
  job: ExportJob,
  signal: AbortSignal,
  onProgress: (read: number) => void,
): Promise<{ blob: Blob; written: number }> {
  const key = await readPseudonymKey();
  let written = 0;
  const options: ExportOptions = {
    owner,
    exportedAt: Date.now(),
    filter: job.filter,
    redaction: makeRedaction(job.redaction, { key, ownNumbers: [owner], ownNames: namesIn(job.ownName) }),
    signal,
    onProgress: (progress) => {
      ({ written } = progress);
      onProgress(progress.read);
    },
  };
  const messages = job.about === undefined ? undefined : await figuresOf(database, owner, job.about, signal);
  // A report of abuse alleges; what is none any more by the user's word is nothing to allege. The other formats are a record.
  const withdrawn = job.format === "xarf" ? await withdrawnSince(database, owner) : () => false;
  const blob = await gather(piecesOf(bare(evidenceChain(database, owner, signal), withdrawn), job, options, messages), files[job.format].type);
  signal.throwIfAborted();
  return { blob, written };
}

async function figuresOf(database: DoormanDatabase, owner: Owner, account: string, signal: AbortSignal): Promise<MessageFigure[]> {
  const { messages } = await storedFigures(database, owner, signal);
  return messages.filter(({ sender }) => sender === account);
}

/** What rows have besides (the owner, the account's key) is for finding them, and in no export. */
async function* bare(rows: AsyncIterable<EvidenceRow>, without: Withdrawn): AsyncGenerator<ChosenFrom> {
  for await (const row of rows) {
    if (without(row)) continue;
    const { head, hash, content, pinned } = row;
    yield { head, hash, ...(content !== undefined && { content }), ...(pinned === true && { pinned }) };
  }
}

function piecesOf(
  entries: AsyncIterable<ChosenFrom>,
  job: ExportJob,
  options: ExportOptions,
  messages: readonly MessageFigure[] | undefined,
): AsyncGenerator<string> {
  switch (job.format) {
    case "json":
      return exportJson(entries, options);
    case "csv":
      return exportCsv(entries, options);
    case "xarf":
      return exportXarf(entries, { ...options, reporter: job.reporter, shape: "lines", uuid: () => crypto.randomUUID() });
    case "dossier":
      return dossier(entries, { ...options, text: job.text, messages });
  }
}

/**
 * What the user entered as names to look for: several have commas between them, those of their keyboard.
 *
 * @param otherwise what stands for it while the field is empty
 */
export function namesIn(ownName: string, otherwise?: string): string[] {
  const names = ownName.split(/[,;،、，\n]/u).map((name) => name.trim()).filter((name) => name !== "");
  return names.length === 0 && otherwise !== undefined ? [otherwise] : names;
}
