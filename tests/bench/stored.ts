import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import puppeteer, { type Page } from "puppeteer-core";
import { findExecutable } from "../support/browsers/executables.ts";
import { bundled } from "./bundle.ts";
import { figure, median, type Figure } from "./statistics.ts";
import { benchTexts } from "./texts.ts";

/** Messages stored while the second cost is measured; `DOORMAN_BENCH_STORED=1000000` for the whole goal. */
const MANY = Number(process.env["DOORMAN_BENCH_STORED"] ?? 100_000);
const FEW = 1_000;
/** Single messages of which the median is taken. */
const SINGLE = 400;

/** What a message costs when many are stored already, and how many a second are stored, in Chromium's own IndexedDB. */
export async function stored(): Promise<Record<string, Figure>> {
  const executablePath = findExecutable("chromium");
  if (executablePath === undefined) throw new Error("This benchmark needs Chromium.");
  const code = await bundled(fileURLToPath(new URL("stored/page.ts", import.meta.url)));
  const server = createServer((request, response) => answer(request.url ?? "", code, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await puppeteer.launch({
    executablePath,
    protocolTimeout: 3_600_000,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(`fetch("/model").then((answer) => answer.arrayBuffer()).then((model) => storedBench.load(model, ${JSON.stringify(benchTexts())}))`);
    await call<number>(page, `fill(${FEW})`);
    await call(page, `arrive(${SINGLE})`);
    const first = median(await call<number[]>(page, `arrive(${SINGLE})`));
    const from = FEW + 2 * SINGLE;
    const took = await call<number>(page, `fill(${MANY})`);
    await call(page, `arrive(${SINGLE})`);
    const later = median(await call<number[]>(page, `arrive(${SINGLE})`));
    const speed = (1_000 * (MANY - from)) / took;
    return {
      [`messages classified, judged and stored a second, up to ${MANY}`]: { value: Math.round(speed), unit: "1/s", goal: 5_000, met: speed >= 5_000 },
      [`one message with ${FEW} stored, median`]: figure(first, "ms"),
      [`one message with ${MANY} stored, median`]: figure(later, "ms"),
      [`the second beside the first`]: figure(later / first, "×", 1.2),
    };
  } finally {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  }
}

function answer(url: string, code: string, response: import("node:http").ServerResponse): void {
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
