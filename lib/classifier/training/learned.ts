import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Model } from "../model";
import { dataHashes, readData, root, tooCloseToMeasured } from "./data";
import { performAll } from "./pool";
import { asShipped, linearOf, networkOf } from "./quantise";
import { scoredRows, type ScoredRow } from "./score-rows";
import type { Measured } from "./tasks";
import { languageTasks, ownProtocol, partTasks, together, type Protocol } from "./validate";

/** Everything that takes long: the weights, and what models said of rows that they had not seen. */
export interface Learned {
  /** The shipped model, but for how far its parts are trusted. */
  parts: Omit<Model, "calibration">;
  meanings: number;
  trainedOn: { corpus: number; public: number };
  /** Every row, by a model that has not seen its group. */
  measured: Measured;
  /** Every row of the corpus, by a model that knows nothing of its language. */
  languages: ScoredRow[];
  /** The examination, by the shipped model. */
  heldOut: ScoredRow[];
  protocol: Protocol | undefined;
  /** SHA-256 of each file that was read, by name. */
  data: Record<string, string>;
}

const learnedFile = join(root, ".cache", "training", "learned.bin");

/**
 * Learns from everything and measures by parts and by languages; keeps the outcome for `lastLearned`.
 *
 * @param folder of the public sets
 * @param say hears what is done
 * @throws where a message of the corpus comes too close to one of a public set, or to one that is held out
 */
export async function learn(folder: string, say: (what: string) => void): Promise<Learned> {
  const data = readData(folder);
  const close = tooCloseToMeasured(data);
  if (close.length > 0) throw new Error(`too close to messages that are only measured: ${close.join(", ")}`);
  const languages = [...new Set(data.corpus.map(({ language }) => language))];
  const sets = Object.values(data.sets).flat();
  say(`${data.corpus.length} messages of the corpus in ${languages.length} languages, ${sets.length} public ones, ${data.meanings.names.length} meanings`);
  const parts = partTasks();
  const [everything, ...rest] = await performAll([{ kind: "everything" }, ...parts, ...languageTasks(languages)], folder, (task) =>
    say(task.kind === "everything" ? "learned from everything" : `${task.kind === "part" ? `part ${task.part}` : task.languages.join(" ")} measured`),
  );
  if (everything?.kind !== "fitted") throw new Error("nothing was learned");
  const { linear, network } = everything.fitted;
  const rounded = networkOf(network);
  const learned: Learned = {
    parts: { meanings: data.meanings.table, linear: linearOf(linear), network: rounded },
    meanings: data.meanings.names.length,
    trainedOn: { corpus: data.corpus.length, public: sets.length + data.templatesToLearn.length },
    measured: together(rest.slice(0, parts.length)),
    languages: together(rest.slice(parts.length)).corpus,
    heldOut: scoredRows(asShipped(linear), rounded, data.heldOut),
    protocol: await ownProtocol(data),
    data: dataHashes(folder),
  };
  mkdirSync(dirname(learnedFile), { recursive: true });
  writeFileSync(learnedFile, serialize(learned));
  return learned;
}

/**
 * What the last run learned, so that ceilings can be set anew without learning anew.
 *
 * @throws where nothing was learned on this machine, or where what was read has changed since
 */
export function lastLearned(folder: string): Learned {
  const learned = deserialize(readFileSync(learnedFile)) as Learned;
  const now = dataHashes(folder);
  const names = new Set([...Object.keys(now), ...Object.keys(learned.data)]);
  const changed = [...names].filter((name) => now[name] !== learned.data[name]);
  if (changed.length > 0) throw new Error(`changed since it was learned: ${changed.join(", ")}`);
  return learned;
}
