import type { ActionKind } from "./action";
import type { Timestamp } from "./message";
import type * as z from "zod/mini";

type Milliseconds = z.infer<typeof Timestamp>;

/** What the user said about one sender. The strongest evidence there is (product.md, Judgement). */
export interface SenderRule {
  /** This sender is welcome. */
  keep?: { since: Milliseconds; until?: Milliseconds };
  /** Wants marks although the contact is saved. */
  markAlthoughSaved?: boolean;
  /** Actions the user took back by hand: no rule or batch does them again. */
  undoneByHand?: { kind: "block" | "stop-offers"; at: Milliseconds }[];
}

/** Whether a sender is kept at a given time (milliseconds). */
export function isKept(rule: SenderRule | undefined, now: number): boolean {
  const keep = rule?.keep;
  return keep !== undefined && (keep.until === undefined || keep.until > now);
}

/** Whether the user took the like back by hand: then no rule and no batch does it again (product.md, The ladder). */
export function isUndoneByHand(rule: Pick<SenderRule, "undoneByHand"> | undefined, kind: ActionKind): boolean {
  const like = kind === "report-and-block" ? "block" : kind;
  return rule?.undoneByHand?.some((undone) => undone.kind === like) ?? false;
}
