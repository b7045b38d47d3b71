import type { Unreadable } from "../evidence/file";
import type { FindingKind } from "../evidence/verify";

export type { FindingKind };

export interface VerificationFinding {
  kind: FindingKind;
  /** Place of the record in its chain; absent for what concerns the file as a whole. */
  sequence?: number | undefined;
  /** Last record of a stretch that begins at `sequence`. */
  until?: number | undefined;
}

/** What a verification found. */
export interface VerificationReport {
  /** Name of the file; absent for what is stored in this browser. */
  name?: string | undefined;
  /** Whether nothing but deletions was found. */
  sound: boolean;
  records: number;
  intact: number;
  /** Records of which the file has only the heads, as it was narrowed to others. */
  leftOut: number;
  redacted: boolean;
  /** Parts of a file beside its records that are not as they were written. */
  changedParts: readonly ("head" | "manifest")[];
  /** The first of them; `more` were not listed. */
  findings: readonly VerificationFinding[];
  more: number;
}

/** How far a verification is. */
export type VerificationState =
  | { phase: "idle" | "cancelled" }
  | { phase: "running"; share: number }
  /** `told`: the name that stands twice in one object, or the number that programs read as different ones. */
  | { phase: "unreadable"; name: string; why: Unreadable | "too-large"; told?: string | undefined }
  | { phase: "done"; report: VerificationReport };
