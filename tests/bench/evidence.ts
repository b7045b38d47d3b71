import "../../lib/classifier/training/resolve.ts";
import { rounded, type Figure } from "./statistics.ts";

/** Records of one run: a busy year of a user with hundreds of senders. */
const RECORDS = 20_000;
const RUNS = 3;
/** Records a second that a chain is to be checked at, on a machine of its own. */
const AT_LEAST = 20_000;

/** How fast evidence is sealed and checked in Node, by processor time: others share the machine. */
export async function evidence(): Promise<Record<string, Figure>> {
  const { chain, messageEvidence } = await import("../support/evidence-entries.ts");
  const { verifyChain } = await import("../../lib/evidence/verify.ts");
  const { checkFile } = await import("../../lib/evidence/file.ts");
  const { exportJson } = await import("../../lib/reports/json.ts");
  const { exportOptions, whole } = await import("../unit/reports/support.ts");
  const contents = Array.from({ length: RECORDS }, (_, at) => messageEvidence({ text: `${"Only today: half price on all trips! ".repeat(6)}${at}` }));
  const sealing: number[] = [];
  const checking: number[] = [];
  const files: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const entries = await timed(sealing, () => chain(contents));
    const report = await timed(checking, () => verifyChain(entries));
    const text = await whole(exportJson(entries, exportOptions()));
    const file = await timed(files, () => checkFile(text));
    if (!report.intact || !file.readable || !file.intact) throw new Error("the chain is not intact");
  }
  return {
    seal: { value: rounded((Math.min(...sealing) * 1_000) / RECORDS), unit: "µs a record" },
    chainVerification: { value: perSecond(checking), unit: "records/s", goal: AT_LEAST, met: perSecond(checking) >= AT_LEAST },
    fileVerification: { value: perSecond(files), unit: "records/s" },
  };
}

/** Of the best run. */
function perSecond(milliseconds: readonly number[]): number {
  return rounded((RECORDS / Math.min(...milliseconds)) * 1_000);
}

async function timed<T>(into: number[], run: () => T | Promise<T>): Promise<T> {
  const start = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(start);
  into.push((user + system) / 1_000);
  return result;
}
