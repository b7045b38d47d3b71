import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { until } from "../wait.ts";

/** A file that the browser saved. */
export interface Download {
  /** Name of the file, as the page suggested it. */
  name: string;
  content: Buffer;
}

/** Endings of files that Chromium and Firefox are still writing. */
const unfinished = [".crdownload", ".part", ".tmp"];

/**
 * Runs `action`, which makes the browser save a file into `folder`, and waits until the file is complete.
 *
 * @throws Error when no file has come in 5 seconds.
 */
export async function catchDownload(folder: string, action: () => Promise<unknown>): Promise<Download> {
  // A file left by an earlier test would be taken for this one, and Chromium would write over it.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await action();
  return until(() => finishedFile(folder), { what: "a download" });
}

async function finishedFile(folder: string): Promise<Download | undefined> {
  const [name, ...others] = await readdir(folder);
  if (name === undefined || others.length > 0 || unfinished.some((ending) => name.endsWith(ending))) return undefined;
  const content = await readFile(join(folder, name));
  // Firefox creates the file under its final name, empty, before it moves the content there.
  return content.length > 0 ? { name, content } : undefined;
}
