import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findExecutable } from "../support/browsers/executables.ts";
import { bundled } from "./bundle.ts";
import type { Way } from "./stored/page.ts";
import { figure, median, type Figure } from "./statistics.ts";
import { benchTexts } from "./texts.ts";

/** Messages stored while the second cost is measured; `DOORMAN_BENCH_STORED=1000000` for the whole goal. */
const MANY = Number(process.env["DOORMAN_BENCH_STORED"] ?? 100_000);
const FEW = 1_000;
/** Messages that are stored to see how fast that is alone. */
const INSERTED = 20_000;
/** Single messages of which the median is taken, by turns in rounds: whatever else the machine does, it does to both. */
const ROUNDS = 20;
const SINGLE = 20;
/** Records of a few bytes, for what the browser's own store takes at the most. */
const PLAIN = 5_000;

/** What a message costs when many are stored already, and how many a second are stored, in Chromium's own IndexedDB. */
export async function stored(): Promise<Record<string, Figure>> {
  const executablePath = findExecutable("chromium");
  if (executablePath === undefined) throw new Error("This benchmark needs Chromium.");
  const code = await bundled(fileURLToPath(new URL("stored/page.ts", import.meta.url)));
  // A port is an origin, and each origin has its own files: with one, the small database would lie in the big ones'.
  const servers = await Promise.all([serve(code), serve(code), serve(code)]);
  const browser = await puppeteer.launch({
    executablePath,
    protocolTimeout: 3_600_000,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
  });
  try {
    const [few, many] = [await open(browser, servers[0]), await open(browser, servers[1])];
    const other = await open(browser, servers[2]);
    const alone = await speedOf(other, "stored");
    const withEvidence = await speedOf(other, "with-evidence");
    await load(few, "whole");
    await load(many, "whole");
    await fill(few, FEW);
    await fill(many, FEW);
    const speed = (1_000 * (MANY - FEW)) / (await fill(many, MANY));
    const plain = (1_000 * PLAIN) / (await call<number>(many, `plain(${PLAIN})`));
    await arrive(few);
    await arrive(many);
    const first: number[] = [];
    const later: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      first.push(...(await arrive(few)));
      later.push(...(await arrive(many)));
    }
    await many.bringToFront();
    const anew = await call<{ all: number; single: number[]; changed: number }>(many, "judgeAnew()");
    if (anew.changed === 0) throw new Error("The rule is about no message.");
    return {
      [`${MANY} messages of ${MANY / 100} senders judged by a new rule`]: figure(anew.all / 1_000, "s"),
      "one message that arrives meanwhile, median": figure(median(anew.single), "ms"),
      "the slowest of them": figure(Math.max(...anew.single), "ms"),
      [`messages stored a second, the content's verdict known, up to ${INSERTED}`]: { value: Math.round(alone), unit: "1/s", goal: 5_000, met: alone >= 5_000 },
      [`messages stored a second with evidence of promotion, up to ${INSERTED}`]: { value: Math.round(withEvidence), unit: "1/s" },
      [`messages classified, judged and stored a second, with evidence, up to ${MANY}`]: { value: Math.round(speed), unit: "1/s" },
      "records of a few bytes, without an index, that this IndexedDB takes a second": { value: Math.round(plain), unit: "1/s" },
      [`one message with ${FEW} stored, median`]: figure(median(first), "ms"),
      [`one message with ${MANY} stored, median`]: figure(median(later), "ms"),
      [`the second beside the first`]: figure(median(later) / median(first), "×", 1.2),
    };
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }
}

async function serve(code: string): Promise<Server> {
  const server = createServer((request, response) => answer(request.url ?? "", code, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

async function open(browser: Browser, server: Server): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return page;
}

async function load(page: Page, way: Way): Promise<void> {
  const given = `${JSON.stringify(benchTexts())}, ${JSON.stringify(way)}`;
  await page.evaluate(`fetch("/model").then((answer) => answer.arrayBuffer()).then((model) => storedBench.load(model, ${given}))`);
}

/** How many messages a second are taken in a new database, once it is warm. */
async function speedOf(page: Page, way: Way): Promise<number> {
  await load(page, way);
  await fill(page, FEW);
  return (1_000 * (INSERTED - FEW)) / (await fill(page, INSERTED));
}

async function fill(page: Page, upTo: number): Promise<number> {
  await page.bringToFront();
  return await call<number>(page, `fill(${upTo})`);
}

async function arrive(page: Page): Promise<number[]> {
  await page.bringToFront();
  return await call<number[]>(page, `arrive(${SINGLE})`);
}

function answer(url: string, code: string, response: ServerResponse): void {
  if (url === "/model") {
    response.end(readFileSync(new URL("../../public/classifier.model", import.meta.url)));
    return;
  }
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html><script>${code.replaceAll("</script", "<\\/script")}</script>`);
}

async function call<T>(page: Page, what: string): Promise<T> {
  return (await page.evaluate(`storedBench.${what}`)) as T;
}
