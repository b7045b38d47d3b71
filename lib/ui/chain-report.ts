import type { ChainReport } from "../evidence/verify";
import type { VerificationReport } from "./verification-state";

/** Findings that are listed: more than anyone reads. */
const LISTED = 200;

/**
 * What the page shows of a chain's report.
 *
 * @param file what is known besides, when it came from a file
 */
export function reportOf(report: ChainReport, file: Partial<VerificationReport> = {}): VerificationReport {
  const listed = report.findings.slice(0, LISTED);
  const all = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
  const told = listed.reduce((sum, finding) => sum + ("until" in finding ? finding.until - finding.sequence + 1 : 1), 0);
  return {
    sound: report.intact,
    records: report.records,
    intact: report.sound,
    leftOut: 0,
    redacted: false,
    changedParts: [],
    findings: listed,
    more: all - told,
    ...file,
  };
}
