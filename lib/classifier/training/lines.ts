import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import * as z from "zod/mini";
import { DeclaredCategory } from "../../domain/category";
import { messageText, type MessagePart } from "../../domain/message";
import type { Classify } from "../../domain/verdict";
import { createClassifier } from "../classify";
import { readModel } from "../model-file";
import { modelFile } from "./data";

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
    return await classifyLines(file === "-" ? input : createReadStream(file), output, trainedClassifier());
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

/** Judges lines in their order; a broken one yields an error with its number, and the others go on. */
export async function classifyLines(input: Readable, output: Writable, classify: Classify): Promise<0 | 1> {
  let number = 0;
  let broken = false;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const result = resultOf(number === 1 ? line.replace(/^\uFEFF/u, "") : line, classify);
    if ("error" in result) broken = true;
    const written = output.write(`${JSON.stringify("error" in result ? { error: result.error, line: number } : result)}\n`);
    if (!written) await new Promise((resolve) => output.once("drain", resolve));
  }
  return broken ? 1 : 0;
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
