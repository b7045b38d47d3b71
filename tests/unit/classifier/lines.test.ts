import { PassThrough, Readable } from "node:stream";
import { expect, it, vi } from "vitest";
import { classifyFile, classifyLines, judgeBlock } from "../../../lib/classifier/training/lines";
import { startJudges, type Judges } from "../../../lib/classifier/training/line-judges";
import { shippedClassifier } from "./shipped";

const classify = shippedClassifier();

async function judged(lines: readonly string[], start?: () => Judges): Promise<{ code: number; results: unknown[] }> {
  const output = new PassThrough();
  const written = output.reduce((all: string, chunk: Buffer) => all + chunk.toString("utf8"), "");
  const input = Readable.from(chunksOf(lines.join("\n")));
  const code = await classifyLines(input, output, (block) => judgeBlock(block, classify), start).finally(() => output.end());
  const text = await written;
  return { code, results: text.trim().split("\n").map((line): unknown => JSON.parse(line)) };
}

/** As a file comes: in pieces that end anywhere. */
function chunksOf(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, index) => bytes.subarray(index * PIECE, (index + 1) * PIECE));
}
const PIECE = 65_521;

const advert = { text: "Mega sale! 50% off everything this weekend only. Shop now!", declared: "MARKETING", buttons: ["Shop now"] };
const order = { text: "Your order 5521 has shipped and arrives on 14 May.", declared: null, buttons: [{ text: "Track" }] };

it("judges one message a line, in their order", async () => {
  const { code, results } = await judged([JSON.stringify(advert), JSON.stringify(order)]);
  expect(code).toBe(0);
  expect(results).toMatchObject([
    { verdict: "promotion", category: "offer", mislabelled: false, model: "doorman-17" },
    { verdict: "service", category: "order" },
  ]);
  expect(results[0]).toHaveProperty("reasons.0.text");
});

it("tells of a broken line with its number, judges the others, and ends with 1", async () => {
  const { code, results } = await judged([JSON.stringify(order), "{", "", '{"text":5}', JSON.stringify(advert)]);
  expect(code).toBe(1);
  expect(results).toMatchObject([
    { verdict: "service" },
    { error: "not JSON", line: 2 },
    { error: "an empty line", line: 3 },
    { error: expect.any(String), line: 4 },
    { verdict: "promotion" },
  ]);
});

it("takes only a line feed for the end of a line, with or without a carriage return, and a mark of the encoding for nothing", async () => {
  const text = "Your order 5521\u2028has shipped\u2029and arrives\u0085soon.";
  const { code, results } = await judged([`\uFEFF${JSON.stringify({ text })}\r`, `${JSON.stringify(order)}\r`, ""]);
  expect(code).toBe(0);
  expect(results).toMatchObject([{ verdict: "service" }, { verdict: "service" }]);
});

it("judges a large file by several threads to the same results in the same order, numbers of broken lines included", async () => {
  const lines = Array.from({ length: 9_000 }, (_, index) => (index % 1_000 === 777 ? "{" : JSON.stringify({ text: `Order ${index} has shipped, 25% off the next one` })));
  const alone: Judges = { atOnce: 1, judge: async (block) => judgeBlock(block, classify), stop: async () => undefined };
  const expected = await judged(lines, () => alone);
  const threads = startJudges();
  const watched = { ...threads, judge: vi.fn(threads.judge) };
  expect(await judged(lines, () => watched)).toEqual(expected);
  expect(expected.code).toBe(1);
  expect(expected.results[8_777]).toEqual({ error: "not JSON", line: 8_778 });
  expect(watched.judge.mock.calls.length).toBeGreaterThan(1);
});

it("tells of a thread that failed, and stops the others", async () => {
  const stop = vi.fn(async () => undefined);
  const failing = (): Judges => ({ atOnce: 1, judge: async () => await Promise.reject(new Error("a thread ended with 1")), stop });
  const lines = Array.from({ length: 9_000 }, () => JSON.stringify(order));
  await expect(judged(lines, failing)).rejects.toThrow("a thread ended with 1");
  expect(stop).toHaveBeenCalledOnce();
});

it("ends with 2 where there is nothing to read", async () => {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  expect(await classifyFile(undefined, Readable.from([]), output, errors)).toBe(2);
  expect(await classifyFile("no-such-file.jsonl", Readable.from([]), output, errors)).toBe(2);
});
