import type { Category } from "../domain/category";
import { aboutOf, MAX_PHRASES, OwnRule, type RuleEffect } from "../domain/own-rule";
import { MAX_PHRASE_LENGTH, Phrase, spelled } from "../domain/phrase";
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
 * @param before the rule that is changed; it keeps its id as long as it keeps its phrases
 * @param others the rules that there are besides it: there is one about the same messages at most
 * @param newId for a rule that is another than before
 */
export function readDraft(draft: RuleDraft, before: OwnRule | undefined, others: readonly OwnRule[], newId: () => string): DraftReading {
  const lines = draft.phrases.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  for (const line of lines) {
    const phrase = safeLine(line, NAMED);
    if (line.length > MAX_PHRASE_LENGTH) return fault({ code: "too-long", phrase });
    if (!Phrase.safeParse(line).success) return fault({ code: "nothing-to-find", phrase });
  }
  const phrases: string[] = [];
  for (const phrase of lines.map((line) => safeLine(line, MAX_PHRASE_LENGTH))) {
    if (!phrases.some((other) => spelled(other) === spelled(phrase))) phrases.push(phrase);
  }
  if (phrases.length > MAX_PHRASES) return fault({ code: "too-many" });
  const keeps = before?.phrases.every((phrase) => phrases.some((other) => spelled(other) === spelled(phrase))) === true;
  const rule = OwnRule.safeParse({ id: keeps ? before?.id : newId(), effect: draft.effect, phrases, ...(draft.category && { category: draft.category }) });
  if (!rule.success) return fault({ code: "empty" });
  return others.some((other) => aboutOf(other) === aboutOf(rule.data)) ? fault({ code: "same" }) : { ok: true, rule: rule.data };
}

function fault(found: DraftFault): DraftReading {
  return { ok: false, fault: found };
}
