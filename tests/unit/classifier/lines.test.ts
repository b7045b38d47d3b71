import { PassThrough, Readable } from "node:stream";
import { expect, it } from "vitest";
import { classifyFile, classifyLines } from "../../../lib/classifier/training/lines";
import { shippedClassifier } from "./shipped";

const classify = shippedClassifier();

async function judged(lines: readonly string[]): Promise<{ code: number; results: unknown[] }> {
  const output = new PassThrough();
  const code = await classifyLines(Readable.from([lines.join("\n")]), output, classify);
  output.end();
  const text = await output.reduce((all: string, chunk: Buffer) => all + chunk.toString("utf8"), "");
  return { code, results: text.trim().split("\n").map((line): unknown => JSON.parse(line)) };
}

const advert = { text: "Mega sale! 50% off everything this weekend only. Shop now!", declared: "MARKETING", buttons: ["Shop now"] };
const order = { text: "Your order 5521 has shipped and arrives on 14 May.", declared: null, buttons: [{ text: "Track" }] };

it("judges one message a line, in their order", async () => {
  const { code, results } = await judged([JSON.stringify(advert), JSON.stringify(order)]);
  expect(code).toBe(0);
  expect(results).toMatchObject([
    { verdict: "promotion", category: "offer", mislabelled: false, model: "doorman-5" },
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

it("ends with 2 where there is nothing to read", async () => {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  expect(await classifyFile(undefined, Readable.from([]), output, errors)).toBe(2);
  expect(await classifyFile("no-such-file.jsonl", Readable.from([]), output, errors)).toBe(2);
});
