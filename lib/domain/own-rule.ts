import * as z from "zod/mini";
import { Category } from "./category";
import { contains, Phrase, plainText, spelled } from "./phrase";
import { validOf } from "./valid";

/** Rules of one user: a list that can still be overlooked. */
export const MAX_OWN_RULES = 100;
/** Phrases of one rule. */
export const MAX_PHRASES = 20;
/** Characters in which phrases are looked for: WhatsApp allows as many in a body. */
const MOST_READ = 65_536;

/** What becomes of a message that a rule is about: it is marked as promotion, or it is not marked. */
export const RuleEffect = z.enum(["mark", "leave"]);
export type RuleEffect = z.infer<typeof RuleEffect>;

/**
 * A rule of the user about messages of all senders: about those that contain one of its phrases, are of its category, or both
 * where it has both. One that loses a phrase becomes another, by its id: of a text that is gone nobody can tell which it was.
 */
export const OwnRule = z
  .object({
    id: z.uuid(),
    effect: RuleEffect,
    phrases: z.array(Phrase).check(z.maxLength(MAX_PHRASES)),
    category: z.optional(Category),
  })
  .check(z.refine(({ phrases, category }) => phrases.length > 0 || category !== undefined));
export type OwnRule = z.infer<typeof OwnRule>;

/** The user's rules in their order, from whatever was stored: what is none costs itself only. */
export const OwnRules = z.pipe(
  z.array(z.unknown()),
  z.transform((rules): OwnRule[] => validOf(OwnRule, rules).slice(0, MAX_OWN_RULES)),
);

/** What of a message a rule can be about. */
export interface Ruleable {
  /** Its whole text; undefined where it is no longer kept. */
  text: string | undefined;
  /** By its content. */
  category: Category;
  /** Rules with a phrase that stood in the text, where that is gone. */
  remembered?: readonly string[] | undefined;
}

/** The rule that decides, and the phrase of it that the message contains. */
export interface Ruled {
  rule: OwnRule;
  phrase?: string | undefined;
}

/** What rules say of a message. */
export interface RuleReading {
  /** The one that decides. */
  ruled?: Ruled | undefined;
  /** Ids of all with a phrase that stands in the text, to be remembered for when that is gone; absent where there are none. */
  remembered?: readonly string[] | undefined;
}

/**
 * Finds the rule that decides on a message. Where several are about it, one that leaves it alone goes before all that mark it: a
 * wrong mark costs more than a missed advert.
 */
export function readRules(rules: readonly OwnRule[], { text, category, remembered }: Ruleable): RuleReading {
  if (rules.length === 0) return {};
  // One character can become eighteen.
  const plain = text === undefined ? undefined : plainText(text.slice(0, MOST_READ)).slice(0, MOST_READ);
  const found: string[] = [];
  const about: Ruled[] = [];
  for (const rule of rules) {
    const phrase = plain === undefined ? undefined : phraseIn(rule, plain);
    const isIn = phrase !== undefined || (plain === undefined && remembered?.includes(rule.id) === true);
    if (isIn) found.push(rule.id);
    const isOfCategory = rule.category === undefined || rule.category === category;
    if (isOfCategory && (isIn || rule.phrases.length === 0)) about.push({ rule, ...(phrase !== undefined && { phrase }) });
  }
  const ruled = about.find(({ rule }) => rule.effect === "leave") ?? about[0];
  return { ...(ruled && { ruled }), ...(found.length > 0 && { remembered: found }) };
}

/** What a rule is about, whatever it does: the same of two rules about the same messages. */
export function aboutOf({ phrases, category }: Pick<OwnRule, "phrases" | "category">): string {
  return JSON.stringify([category ?? null, ...new Set(phrases.map(spelled).toSorted())]);
}

function phraseIn({ phrases }: OwnRule, plain: string): string | undefined {
  return phrases.find((phrase) => contains(plain, phrase));
}
