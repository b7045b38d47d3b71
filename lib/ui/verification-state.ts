/** What is wrong with a record, or what is to be known of it. */
export type FindingKind =
  | "changed"
  | "missing"
  | "reordered"
  | "duplicated"
  | "broken-link"
  | "malformed"
  | "deleted";

export interface VerificationFinding {
  kind: FindingKind;
  /** Place of the record in its chain; absent for what concerns the file as a whole. */
  sequence?: number | undefined;
}

/** What a verification found. */
export interface VerificationReport {
  /** Name of the file; absent for what is stored in this browser. */
  name?: string | undefined;
  records: number;
  intact: number;
  /** Records of which the file has only the heads, as it was narrowed to others. */
  leftOut: number;
  redacted: boolean;
  /** The first of them; `more` were not listed. */
  findings: readonly VerificationFinding[];
  more: number;
}

/** How far a verification is. */
export type VerificationState =
  | { phase: "idle" | "cancelled" }
  | { phase: "running"; share: number }
  | { phase: "unreadable"; name: string }
  | { phase: "done"; report: VerificationReport };

/** Whether a finding speaks against the records; deletions are told of, and are no fault. */
export function isFault({ kind }: VerificationFinding): boolean {
  return kind !== "deleted";
}
