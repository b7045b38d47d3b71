import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { figure, type Figure } from "./statistics.ts";

/** What a run in its own process measured; see reports-run.ts. */
interface Run {
  recordsPerSecond: number;
  /** The same of the time that the processor worked: what a busy machine would do if it were not. */
  recordsPerCpuSecond: number;
  peakMegabytes: number;
  megabytes: number;
}

const MESSAGES = 100_000;
/** Megabytes that the heap may have: without a bound V8 lets garbage lie as long as the machine has memory. */
const HEAP = 100;
/** Goals of the export: messages a second at least, and megabytes that the whole process takes at most. */
const LEAST_PER_SECOND = 10_000;
const MOST_MEGABYTES = 200;

/** Exports of 100,000 messages, each in a process of its own so that its peak of memory is its own. */
export function reports(): Record<string, Figure> {
  const figures: Record<string, Figure> = {};
  for (const [name, format, redaction] of [
    ["json", "json", "none"],
    ["csv", "csv", "none"],
    ["jsonOwnMasked", "json", "own"],
    ["csvOwnMasked", "csv", "own"],
    ["jsonRedacted", "json", "everything"],
    ["csvRedacted", "csv", "everything"],
    ["xarf", "xarf", "none"],
  ] as const) {
    const run = measured(format, redaction);
    figures[`${name}PerSecond`] = { ...figure(run.recordsPerSecond, "records/s"), goal: LEAST_PER_SECOND, met: run.recordsPerSecond >= LEAST_PER_SECOND };
    figures[`${name}PerCpuSecond`] = figure(run.recordsPerCpuSecond, "records/s of processor time");
    figures[`${name}Peak`] = figure(run.peakMegabytes, "MB", MOST_MEGABYTES);
    figures[`${name}Size`] = figure(run.megabytes, "MB");
  }
  return figures;
}

function measured(format: string, redaction: string): Run {
  const script = fileURLToPath(new URL("reports-run.ts", import.meta.url));
  const printed = execFileSync(process.execPath, [`--max-old-space-size=${HEAP}`, script, format, redaction, String(MESSAGES)], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(printed) as Run;
}
