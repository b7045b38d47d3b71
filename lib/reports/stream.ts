import type { EvidenceFilter } from "../domain/evidence-file";
import type { Owner } from "../domain/account";
import { chooser, type ChosenFrom } from "./choose";
import type { Redaction } from "./redact";

/** How far an export is. */
export interface Progress {
  /** Entries of the chain that were read, and those of them that were written with their content. */
  read: number;
  written: number;
}

/** What every export takes. */
export interface ExportOptions {
  owner: Owner;
  /** Now, milliseconds since the epoch. */
  exportedAt: number;
  filter: EvidenceFilter;
  redaction: Redaction;
  /** Aborting makes the export throw the signal's reason at its next entry. */
  signal?: AbortSignal | undefined;
  /** Called now and then, and at the end. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** Whether an entry is of a message: all that tables and abuse reports have a place for. */
export function isMessage({ content }: ChosenFrom): boolean {
  return content?.kind === "message";
}

/** The whole chain in its order, or a part of it without gaps; an export chooses by its filter. */
export type Entries = AsyncIterable<ChosenFrom> | Iterable<ChosenFrom>;

/** Progress is told after so many entries: some dozen times a second at the pace that exports have. */
const ENTRIES_BETWEEN_PROGRESS = 500;
/** UTF-16 units that are handed on at once; smaller pieces cost more in handing over than in writing. */
const PIECE = 64 * 1024;

/** Entries that are worked on side by side: enough to keep the other threads busy, few enough to take no memory. */
const BATCH = 64;

/**
 * Reads a chain for an export: watches the signal, tells the progress, and lets other work run between.
 *
 * @param holds whether the form of the export has a place for an entry
 * @returns each entry with whether the filter chooses it, and it has a place
 */
export async function* readChain(
  entries: Entries,
  options: ExportOptions,
  holds: (entry: ChosenFrom) => boolean = () => true,
): AsyncGenerator<{ entry: ChosenFrom; chosen: boolean }> {
  const chooses = chooser(options.filter);
  const progress: Progress = { read: 0, written: 0 };
  options.signal?.throwIfAborted();
  for await (const entry of entries) {
    options.signal?.throwIfAborted();
    const chosen = chooses(entry) && holds(entry);
    progress.read += 1;
    if (chosen) progress.written += 1;
    yield { entry, chosen };
    if (progress.read % ENTRIES_BETWEEN_PROGRESS === 0) {
      options.onProgress?.({ ...progress });
      await pause();
    }
  }
  options.onProgress?.({ ...progress });
}

/** Lets clicks, drawing and the abort signal have their turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Gathers what is worked on side by side, in its order. */
export async function* inBatches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Gathers small texts into pieces worth handing on. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = "";
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
