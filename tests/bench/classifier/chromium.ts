import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { findExecutable } from "../../support/browsers/executables.ts";
import { bundled } from "../bundle.ts";

const ENTRY = fileURLToPath(new URL("worker.ts", import.meta.url));
/** Bytes that go to the page in one message. */
const PIECE = 1 << 20;

/**
 * Judges texts in a worker of Chromium.
 *
 * @param model bytes of the model's file
 * @returns figures of the worker; empty where no Chromium is installed
 */
export async function speedInChromium(model: Uint8Array, texts: readonly string[]): Promise<Record<string, number>> {
  const executablePath = findExecutable("chromium");
  if (executablePath === undefined) return {};
  const code = await bundled(ENTRY);
  const browser = await puppeteer.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
  });
  try {
    const page = await browser.newPage();
    await page.evaluate("globalThis.pieces = []");
    const encoded = Buffer.from(model).toString("base64");
    for (let from = 0; from < encoded.length; from += PIECE) {
      await page.evaluate(`globalThis.pieces.push(${JSON.stringify(encoded.slice(from, from + PIECE))})`);
    }
    const figures: unknown = await page.evaluate(runInWorker(code, texts));
    return figures as Record<string, number>;
  } finally {
    await browser.close();
  }
}

function runInWorker(code: string, texts: readonly string[]): string {
  return `new Promise((resolve, reject) => {
    const bytes = Uint8Array.from(atob(globalThis.pieces.join("")), (sign) => sign.charCodeAt(0));
    const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: "text/javascript" })));
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ buffer: bytes.buffer, texts: ${JSON.stringify(texts)} });
  })`;
}
