import type { Category } from "../domain/category";
import { MAX_PHRASE_LENGTH, MAX_PHRASES, OwnRule, Phrase, type RuleEffect } from "../domain/own-rule";
import { safeLine } from "../domain/text";

/** A rule as its form has it. */
export interface RuleDraft {
  effect: RuleEffect;
  /** One phrase a line. */
  phrases: string;
  category: Category | undefined;
}

/** Why a draft is no rule. */
export type DraftFault =
  | { code: "empty" | "too-many" | "same" }
  | { code: "too-long" | "nothing-to-find"; phrase: string };

export type DraftReading = { ok: true; rule: OwnRule } | { ok: false; fault: DraftFault };

/** Characters of a phrase by which a fault names it. */
const NAMED = 40;

/**
 * Makes a rule of a draft.
 *
 * @param others the rules that there are besides it
 */
export function readDraft(draft: RuleDraft, others: readonly OwnRule[], id: string): DraftReading {
  const lines = draft.phrases.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  for (const line of lines) {
    const phrase = safeLine(line, NAMED);
    if (line.length > MAX_PHRASE_LENGTH) return fault({ code: "too-long", phrase });
    if (!Phrase.safeParse(line).success) return fault({ code: "nothing-to-find", phrase });
  }
  const phrases = [...new Set(lines.map((line) => safeLine(line, MAX_PHRASE_LENGTH)))];
  if (phrases.length > MAX_PHRASES) return fault({ code: "too-many" });
  const rule = OwnRule.safeParse({ id, effect: draft.effect, phrases, ...(draft.category && { category: draft.category }) });
  if (!rule.success) return fault({ code: "empty" });
  return others.some((other) => isSame(other, rule.data)) ? fault({ code: "same" }) : { ok: true, rule: rule.data };
}

function fault(found: DraftFault): DraftReading {
  return { ok: false, fault: found };
}

function isSame(one: OwnRule, other: OwnRule): boolean {
  return one.category === other.category && JSON.stringify(one.phrases.toSorted()) === JSON.stringify(other.phrases.toSorted());
}
