import * as z from "zod/mini";
import { Category, type DeclaredCategory } from "./category";
import type { MessagePart } from "./message";

export const VerdictLabel = z.enum(["promotion", "service", "unsure"]);
export type VerdictLabel = z.infer<typeof VerdictLabel>;

/** A piece of the message that weighed: the words as they stand in it, and how much (positive: towards promotion). */
export const WeighedWords = z.object({ text: z.string().check(z.maxLength(120)), weight: z.number() });
export type WeighedWords = z.infer<typeof WeighedWords>;

/** What the content of a message says it is, before anything is known of sender, conversation or rules. */
export const Verdict = z.object({
  label: VerdictLabel,
  category: Category,
  /** Calibrated probability that the message is promotion, 0 to 1. */
  probability: z.number().check(z.gte(0), z.lte(1)),
  /** Strongest first, at most 8. */
  words: z.array(WeighedWords).check(z.maxLength(8)),
  /** Declared UTILITY or AUTHENTICATION while the content is promotion, with high precision. */
  mislabelled: z.boolean(),
  /** A service message that ends in a light promotional tail. */
  promotionalTail: z.boolean(),
  /** Which classifier said so, for evidence. */
  model: z.string().check(z.maxLength(40)),
});
export type Verdict = z.infer<typeof Verdict>;

/** What the classifier may use besides the text. */
export interface ClassifierContext {
  parts?: readonly MessagePart[];
  declared?: DeclaredCategory | undefined;
  template?: boolean;
  nativeFlow?: string | undefined;
  media?: boolean;
  forwarded?: boolean;
  paidBroadcast?: boolean;
}

/** The classifier's interface; what stands behind it can be replaced. Pure and synchronous. */
export type Classify = (text: string, context: ClassifierContext) => Verdict;

/** Confidence in the label itself, 0 to 1: for `unsure` it is how evenly the evidence is split. */
export function confidence(verdict: Pick<Verdict, "label" | "probability">): number {
  if (verdict.label === "promotion") return verdict.probability;
  if (verdict.label === "service") return 1 - verdict.probability;
  return 1 - Math.abs(2 * verdict.probability - 1);
}
