import { createClassifier } from "../../../lib/classifier/classify";
import { readModel } from "../../../lib/classifier/model-file";
import { takeIn } from "../../../lib/background/intake";
import { rejudgeActive } from "../../../lib/background/rejudge";
import type { JudgingContext } from "../../../lib/background/judging";
import { openDatabase } from "../../../lib/database/schema";
import { judge } from "../../../lib/domain/judge";
import { MAX_INTAKE_AT_ONCE } from "../../../lib/domain/limits";
import type { Arrival } from "../../../lib/domain/message";
import { defaultSettings } from "../../../lib/domain/settings";
import type { Classify } from "../../../lib/domain/verdict";

const OWNER = "12025550199@c.us";
/** Messages of one business: whoever stores a million has about so many of each. */
const MESSAGES_EACH = 100;
const MINUTE = 60_000;

const witness: JudgingContext["witness"] = { extension: "0.1.0", salt: () => "0".repeat(32), utcOffset: () => 0 };

/** What is done with messages before they are stored; each way has a database of its own. */
export type Way =
  /** All that is done with arrivals: they are classified and judged, and evidence of promotion is kept. */
  | "whole"
  /** What the content says is known beforehand. */
  | "with-evidence"
  /** The same, and no evidence is kept: what is left is judging by rule, and storing. */
  | "stored";

/** What the driver calls, one after the other; times are milliseconds. */
export interface StoredBench {
  load: (model: ArrayBuffer, texts: readonly string[], way: Way) => void;
  /** Takes in messages until so many are stored, in the batches in which a tab sends them; answers with the time. */
  fill: (upTo: number) => Promise<number>;
  /** Takes in single messages, as they arrive; answers with the time of each. */
  arrive: (count: number) => Promise<number[]>;
  /**
   * Judges everything anew, as after a change of the user's rules, while messages go on arriving one by one; answers with the
   * time of all, and that of each of those.
   */
  judgeAnew: () => Promise<{ all: number; single: number[]; changed: number }>;
  /** Puts so many tiny records into a store without an index, as many in a transaction as a tab sends messages. */
  plain: (count: number) => Promise<number>;
}

/** The real intake (classify, judge, store) on a database of its own. */
export function storedBench(): StoredBench {
  let context: JudgingContext | undefined;
  let messages: readonly string[] = [];
  let stored = 0;
  const begun = Date.now();

  const arrival = (): Arrival => {
    const sender = Math.floor(stored / MESSAGES_EACH);
    const id = `${1_555_000_0000 + sender}@c.us`;
    const text = messages[stored % messages.length]!;
    stored += 1;
    return {
      message: {
        id: `false_${id}_${stored.toString(36).toUpperCase().padStart(16, "3EB0")}`,
        time: begun - 300 * 24 * 60 * MINUTE + stored,
        type: "chat",
        fresh: false,
        parts: [{ kind: "body", text }],
        links: [],
        media: false,
        template: stored % 2 === 0,
        forwarded: false,
        paidBroadcast: false,
        fromAdvert: false,
        edited: false,
        declared: stored % 3 === 0 ? "UTILITY" : undefined,
      },
      sender: { ids: [id], name: `Business ${sender}`, kind: "enterprise", saved: false, blocked: false, optedOut: false },
      conversation: { trusted: false, notSpam: false },
    };
  };

  const take = async (count: number): Promise<void> => {
    if (context === undefined) throw new Error("load comes first");
    await takeIn(context, OWNER, Array.from({ length: count }, arrival));
  };

  return {
    load: (model, texts, way) => {
      const read = readModel(model);
      if (!read.ok) throw new Error(read.problem);
      messages = texts;
      stored = 0;
      const settings = { ...defaultSettings, retentionDays: 365 as const, ...(way === "stored" ? { evidenceDays: 0 as const } : {}) };
      const trained = createClassifier(read.model);
      const classify = way === "whole" ? trained : knowing(trained, texts);
      context = { database: openDatabase(way), classify, judge, settings, witness, now: begun };
    },
    fill: async (upTo) => {
      const start = performance.now();
      for (let left = upTo - stored; left > 0; left -= MAX_INTAKE_AT_ONCE) await take(Math.min(MAX_INTAKE_AT_ONCE, left));
      return performance.now() - start;
    },
    arrive: async (count) => {
      const times: number[] = [];
      for (let place = 0; place < count; place += 1) {
        const start = performance.now();
        await take(1);
        times.push(performance.now() - start);
      }
      return times;
    },
    judgeAnew: async () => {
      if (context === undefined) throw new Error("load comes first");
      context.settings = { ...context.settings, rules: [{ id: crypto.randomUUID(), effect: "leave", phrases: [], category: "offer" }] };
      const single: number[] = [];
      const judging = new AbortController();
      const arriving = async (): Promise<void> => {
        while (!judging.signal.aborted) {
          const start = performance.now();
          await take(1);
          single.push(performance.now() - start);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      };
      const start = performance.now();
      const going = arriving();
      const judged = await rejudgeActive(context, OWNER, () => true);
      const all = performance.now() - start;
      judging.abort();
      await going;
      return { all, single, changed: judged.length };
    },
    plain: async (count) => {
      const store = await plainStore();
      const start = performance.now();
      for (let from = 0; from < count; from += MAX_INTAKE_AT_ONCE) await putPlain(store, from, MAX_INTAKE_AT_ONCE);
      const took = performance.now() - start;
      store.close();
      return took;
    },
  };
}

/** Says of a text what was said of it beforehand, whatever else is known of the message. */
function knowing(classify: Classify, texts: readonly string[]): Classify {
  const verdicts = new Map(texts.map((text) => [text, classify(text, {})]));
  return (text) => verdicts.get(text)!;
}

/** A new database of the browser itself, without anything of Doorman's. */
function plainStore(): Promise<IDBDatabase> {
  const request = indexedDB.open("plain");
  request.addEventListener("upgradeneeded", () => void request.result.createObjectStore("records"));
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no database")));
  });
}

function putPlain(store: IDBDatabase, from: number, count: number): Promise<void> {
  const transaction = store.transaction("records", "readwrite");
  const records = transaction.objectStore("records");
  for (let key = from; key < from + count; key += 1) records.put(key, key);
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("nothing was stored")));
  });
}

Object.assign(globalThis, { storedBench: storedBench() });
