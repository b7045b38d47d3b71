import { once } from "node:events";
import { createReadStream, readFileSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import * as z from "zod/mini";
import { DeclaredCategory } from "../../domain/category";
import { messageText, type MessagePart } from "../../domain/message";
import type { Classify } from "../../domain/verdict";
import { createClassifier } from "../classify";
import { readModel } from "../model-file";
import { modelFile } from "./data";
import { startJudges, type Judges } from "./line-judges";

/** One message, as the command line takes it. */
const Line = z.object({
  text: z.string(),
  title: z.nullish(z.string()),
  footer: z.nullish(z.string()),
  buttons: z.nullish(z.array(z.union([z.string(), z.object({ text: z.string() })]))),
  declared: z.nullish(DeclaredCategory),
  template: z.nullish(z.boolean()),
  nativeFlow: z.nullish(z.string()),
  media: z.nullish(z.boolean()),
  forwarded: z.nullish(z.boolean()),
  paidBroadcast: z.nullish(z.boolean()),
});

/** A file of fewer lines is judged before a second thread would have begun. */
const FEW_LINES = 4_000;

const usage = "Usage: npm run --silent classify -- FILE.jsonl (or - for standard input)\n";

/**
 * Judges a file of messages.
 *
 * @param file path, or `-` for the input
 * @returns the exit code: 0, 1 when a line was broken, 2 when nothing could be read
 */
export async function classifyFile(
  file: string | undefined,
  input: Readable,
  output: Writable,
  errors: Writable,
): Promise<0 | 1 | 2> {
  if (file === undefined) {
    errors.write(usage);
    return 2;
  }
  try {
    const classify = trainedClassifier();
    return await classifyLines(file === "-" ? input : createReadStream(file), output, (block) => judgeBlock(block, classify));
  } catch (error) {
    errors.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

/** The classifier as shipped; throws when its model cannot be read. */
export function trainedClassifier(): Classify {
  const bytes = readFileSync(modelFile);
  const read = readModel(new Uint8Array(bytes).buffer);
  if (!read.ok) throw new Error(`The model was not read: ${read.problem}.`);
  return createClassifier(read.model);
}

/** Lines of a file that stand together, and the number of the first of them. */
export interface Block {
  lines: string[];
  first: number;
}

/** What a block came to: a line of result for each of its lines. */
export interface JudgedBlock {
  text: string;
  /** Whether a line was broken. */
  broken: boolean;
}

/** Judges the lines of a block in their order; a broken one yields an error with its number, and the others go on. */
export function judgeBlock({ lines, first }: Block, classify: Classify): JudgedBlock {
  let broken = false;
  const results = lines.map((line, index) => {
    const result = resultOf(line.endsWith("\r") ? line.slice(0, -1) : line, classify);
    if (!("error" in result)) return JSON.stringify(result);
    broken = true;
    return JSON.stringify({ error: result.error, line: first + index });
  });
  return { text: `${results.join("\n")}\n`, broken };
}

/**
 * Judges a stream of lines, as far as the first of them by the judge at hand, the rest by many.
 *
 * @param judgeHere judges what a small file has
 * @param start begins what judges a large one, several blocks at a time
 */
export async function classifyLines(
  input: Readable,
  output: Writable,
  judgeHere: (block: Block) => JudgedBlock,
  start: () => Judges = startJudges,
): Promise<0 | 1> {
  let broken = false;
  const tell = async (judged: JudgedBlock): Promise<void> => {
    broken ||= judged.broken;
    if (!output.write(judged.text)) await once(output, "drain");
  };
  let judges: Judges | undefined;
  const waiting: Promise<JudgedBlock>[] = [];
  try {
    for await (const block of blocksOf(input)) {
      if (block.first + block.lines.length <= FEW_LINES) {
        await tell(judgeHere(block));
        continue;
      }
      judges ??= start();
      const judged = judges.judge(block);
      // Heard of when its turn comes; until then a failure is nobody's.
      judged.catch(() => undefined);
      waiting.push(judged);
      if (waiting.length > judges.atOnce) await tell(await waiting.shift()!);
    }
    for (const judged of waiting) await tell(await judged);
  } finally {
    await judges?.stop();
  }
  return broken ? 1 : 0;
}

/** Cuts a stream into blocks of whole lines. Only a line feed ends a line: JSON may hold all other separators. */
async function* blocksOf(input: Readable): AsyncGenerator<Block> {
  let rest = "";
  let first = 1;
  const blockOf = (text: string): Block => {
    const block = { lines: (first === 1 ? text.replace(/^\uFEFF/u, "") : text).split("\n"), first };
    first += block.lines.length;
    return block;
  };
  for await (const chunk of input.setEncoding("utf8") as AsyncIterable<string>) {
    const end = chunk.lastIndexOf("\n");
    if (end < 0) {
      rest += chunk;
      continue;
    }
    const text = rest + chunk.slice(0, end);
    rest = chunk.slice(end + 1);
    yield blockOf(text);
  }
  if (rest !== "") yield blockOf(rest);
}

function resultOf(line: string, classify: Classify): { error: string } | Record<string, unknown> {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    return { error: line.trim() === "" ? "an empty line" : "not JSON" };
  }
  const parsed = Line.safeParse(content);
  if (!parsed.success) return { error: z.prettifyError(parsed.error) };
  const { text, title, footer, buttons, declared, template, nativeFlow, media, forwarded, paidBroadcast } = parsed.data;
  const named: readonly (readonly [MessagePart["kind"], string | null | undefined])[] = [
    ["title", title],
    ["body", text],
    ["footer", footer],
    ...(buttons ?? []).map((button) => ["button", typeof button === "string" ? button : button.text] as const),
  ];
  const parts = named.flatMap(([kind, part]): MessagePart[] => (part === null || part === undefined || part === "" ? [] : [{ kind, text: part }]));
  const verdict = classify(messageText(parts), {
    parts,
    declared: declared ?? undefined,
    template: template ?? typeof declared === "string",
    nativeFlow: nativeFlow ?? undefined,
    media: media ?? false,
    forwarded: forwarded ?? false,
    paidBroadcast: paidBroadcast ?? false,
  });
  return {
    verdict: verdict.label,
    category: verdict.category,
    probability: Math.round(verdict.probability * 10_000) / 10_000,
    reasons: verdict.words,
    mislabelled: verdict.mislabelled,
    promotionalTail: verdict.promotionalTail,
    model: verdict.model,
  };
}
