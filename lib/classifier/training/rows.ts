import type { Category, DeclaredCategory } from "../../domain/category";
import { messageText, type MessagePart } from "../../domain/message";
import { unknownShare } from "../caution";
import { declaredLogOdds } from "../declaration";
import { featuresOf, type Features } from "../linear";
import { MOST_MEANINGS } from "../meanings";
import { MOST_UNITS, unitAt } from "../network";
import type { Read } from "../reading";

/** One message to learn from or to be measured on. */
export interface Row {
  parts: readonly MessagePart[];
  language: string;
  promotion: boolean;
  /** Absent where the source tells only promotion from service. */
  category?: Category | undefined;
  declared?: DeclaredCategory | undefined;
  hard: boolean;
  /** Messages that are versions of one another: never divided between learning and measuring. */
  group: string;
  source: string;
  /** How much it counts in learning. */
  weight: number;
}

export interface Prepared extends Row {
  features: Features;
  /** Numbers of the network's vectors, {@link MOST_MEANINGS} for each unit, 0 where a unit has fewer. */
  units: Uint16Array;
  /** Share of what stands in it that no language of the meanings knows. */
  unknown: number;
  /** Log-odds by the sender's declaration. */
  declaration: number;
}

/** Reads rows once; they are used many times. */
export function prepared(rows: readonly Row[], readMessage: Read): Prepared[] {
  return rows.map((row) => {
    const reading = readMessage(messageText(row.parts), row.parts);
    const count = reading.units.length;
    const read = Math.min(count, MOST_UNITS);
    const units = new Uint16Array(read * MOST_MEANINGS);
    for (let place = 0; place < read; place += 1) units.set(reading.units[unitAt(place, count)]!.ids, place * MOST_MEANINGS);
    return { ...row, features: featuresOf(reading), units, unknown: unknownShare(reading), declaration: declaredLogOdds({ declared: row.declared }) };
  });
}

/** Parts of a message from what sources tell of it; empty ones are left out. */
export function partsOf(body: string, footer?: string | null, buttons?: readonly string[] | null): MessagePart[] {
  const parts: MessagePart[] = [
    { kind: "body", text: body },
    { kind: "footer", text: footer ?? "" },
    ...(buttons ?? []).map((text): MessagePart => ({ kind: "button", text })),
  ];
  return parts.filter(({ text }) => text.trim() !== "");
}

/** Reproducible numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Puts a list into a random order, in place. */
export function shuffle(list: number[], random: () => number): void {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other]!, list[index]!];
  }
}

/** The part, 0 to `parts` − 1, into which a group falls: by its name, so that new rows move no old ones. */
export function partOf(group: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < group.length; index += 1) hash = Math.imul(hash ^ group.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x5bd1e995);
  hash ^= hash >>> 15;
  return (hash >>> 0) % parts;
}
