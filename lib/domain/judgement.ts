import * as z from "zod/mini";
import { ActionKind } from "./action";
import { Category, DeclaredCategory } from "./category";
import { Said } from "./correction";
import { MessageId, Timestamp } from "./message";
import { RuleEffect } from "./own-rule";
import { MAX_PHRASE_LENGTH } from "./phrase";
import { VerdictLabel, WeighedWords } from "./verdict";

/** What Doorman shows at a message: promotion, unsure, or nothing. */
export const Mark = z.enum(["promotion", "unsure", "none"]);
export type Mark = z.infer<typeof Mark>;

/** One piece of evidence, as the "why?" panel shows it; strongest first in a judgement. */
export const Evidence = z.discriminatedUnion("kind", [
  /** The user's own word on this sender. */
  z.object({ kind: z.literal("kept"), until: z.optional(Timestamp) }),
  /**
   * What the user said of this very message (`own`), or of others: what those that are like it and those of the same
   * sender weigh, in log-odds, positive towards promotion.
   */
  z.object({ kind: z.literal("corrected"), said: Said, own: z.boolean(), like: z.number(), sender: z.number() }),
  /**
   * The rule of the user that decides the mark: the phrase that the message contains, its category, or both; neither where the
   * text is gone. `without`: how the message would be marked if there were no rule.
   */
  z.object({
    kind: z.literal("ruled"),
    effect: RuleEffect,
    phrase: z.optional(z.string().check(z.maxLength(MAX_PHRASE_LENGTH))),
    category: z.optional(Category),
    without: Mark,
  }),
  z.object({ kind: z.literal("saved") }),
  /** What the sender told WhatsApp, and whether the content says otherwise. */
  z.object({ kind: z.literal("declared"), declared: DeclaredCategory, contradicted: z.boolean() }),
  z.object({ kind: z.literal("paid-broadcast") }),
  z.object({
    kind: z.literal("content"),
    label: VerdictLabel,
    category: Category,
    confidence: z.number(),
    words: z.array(WeighedWords),
    promotionalTail: z.boolean(),
  }),
  /** Media without text: there is nothing to read but the declaration. */
  z.object({ kind: z.literal("no-text") }),
  /** How many messages of which kind this sender has sent before. */
  z.object({
    kind: z.literal("record"),
    promotion: z.int(),
    service: z.int(),
    unsure: z.int(),
    mislabelled: z.int(),
  }),
  /** The user wrote less than 24 hours before: the business is answering. */
  z.object({ kind: z.literal("service-window"), until: Timestamp }),
  z.object({ kind: z.literal("never-answered") }),
  /** Offers were stopped, and this came all the same. */
  z.object({ kind: z.literal("after-stop") }),
]);
export type Evidence = z.infer<typeof Evidence>;

/** The verdict on one message put together with sender, conversation and the user's rules. */
export const Judgement = z.object({
  label: VerdictLabel,
  category: Category,
  /** Confidence in the label, 0 to 1. */
  confidence: z.number().check(z.gte(0), z.lte(1)),
  mark: Mark,
  mislabelled: z.boolean(),
  evidence: z.array(Evidence).check(z.maxLength(12)),
  /** The rung of the ladder that fits best; absent when nothing needs doing. */
  suggested: z.optional(ActionKind),
});
export type Judgement = z.infer<typeof Judgement>;

/** A judgement with the message it belongs to. */
export const JudgedMessage = z.object({ id: MessageId, time: Timestamp, judgement: Judgement });
export type JudgedMessage = z.infer<typeof JudgedMessage>;

/** The mark that a message would have without the rule of the user that decides it; nothing where none does. */
export function unruledMark(evidence: readonly Evidence[]): Mark | undefined {
  return evidence.find((piece) => piece.kind === "ruled")?.without;
}

/** What the user said of the message itself; `null` for nothing. */
export function ownWordOn({ evidence }: Pick<Judgement, "evidence">): Said | null {
  const piece = evidence.find((one) => one.kind === "corrected");
  return piece?.own === true ? piece.said : null;
}

/** What tells how a message is marked; without evidence no rule of the user decides it. */
type Marked = Pick<Judgement, "mark"> & Partial<Pick<Judgement, "evidence">>;

/** How a message is marked by its content, whatever a rule of the user makes of that. */
export function markByContent({ mark, evidence = [] }: Marked): Mark {
  return unruledMark(evidence) ?? mark;
}

/** Whether a message is marked as promotion, and would be without any rule of the user. */
export function isMarkedForItself(judgement: Marked): boolean {
  return judgement.mark === "promotion" && markByContent(judgement) === "promotion";
}
