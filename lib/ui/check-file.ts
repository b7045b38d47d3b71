import { checkFile as checkText } from "../evidence/file";
import { reportOf } from "./chain-report";
import type { VerificationState } from "./verification-state";

/** A file of 100,000 records has some 250 MB; what is much larger cannot be held as one text. */
const LARGEST = 450 * 1024 * 1024;

/**
 * Checks a file that the user gave.
 *
 * @param signal ends the check with its reason
 * @param onShare called now and then with the share that is done, 0 to 1
 */
export async function checkFile(file: File, signal: AbortSignal, onShare: (share: number) => void): Promise<VerificationState> {
  const { name } = file;
  if (file.size > LARGEST) return { phase: "unreadable", name, why: "too-large" };
  const report = await checkText(await file.text(), { signal, onProgress: (done, all) => onShare(done / Math.max(1, all)) });
  if (!report.readable) return { phase: "unreadable", name, why: report.why, ...("told" in report && { told: report.told }) };
  const parts = [report.head === "changed" && "head", report.manifest === "changed" && "manifest"] as const;
  return {
    phase: "done",
    report: reportOf(report.chain, {
      name,
      sound: report.intact,
      leftOut: report.leftOut,
      redacted: report.redacted,
      changedParts: parts.filter((part) => part !== false),
    }),
  };
}
