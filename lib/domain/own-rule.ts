import * as z from "zod/mini";
import { Category } from "./category";
import { safeLine } from "./text";

/** Rules of one user: a list that can still be overlooked. */
export const MAX_OWN_RULES = 100;
/** Phrases of one rule. */
export const MAX_PHRASES = 20;
/** Characters of a phrase. */
export const MAX_PHRASE_LENGTH = 80;

/** What becomes of a message that a rule is about: it is marked as promotion, or it is not marked. */
export const RuleEffect = z.enum(["mark", "leave"]);
export type RuleEffect = z.infer<typeof RuleEffect>;

/** Words as the user wrote them. */
export const Phrase = z.pipe(
  z.string().check(z.maxLength(MAX_PHRASE_LENGTH)),
  z.transform((phrase) => safeLine(phrase, MAX_PHRASE_LENGTH)),
).check(z.refine((phrase) => pattern(phrase).letters !== ""));

/**
 * A rule of the user about messages of all senders: about those that contain one of its phrases, are of its category, or both
 * where it has both. One that is changed becomes another: of a text that is gone nobody could tell what the changed one says.
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
  z.transform((rules): OwnRule[] => {
    const read = rules.flatMap((each) => {
      const rule = OwnRule.safeParse(each);
      return rule.success ? [rule.data] : [];
    });
    return read.slice(0, MAX_OWN_RULES);
  }),
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
  const plain = text === undefined ? undefined : plainText(text);
  const found: string[] = [];
  const about: Ruled[] = [];
  for (const rule of rules) {
    const phrase = plain === undefined ? rememberedPhrase(rule, remembered) : phraseIn(rule, plain);
    if (phrase !== undefined) found.push(rule.id);
    const isOfCategory = rule.category === undefined || rule.category === category;
    if (isOfCategory && (phrase !== undefined || rule.phrases.length === 0)) about.push({ rule, ...(phrase !== undefined && { phrase }) });
  }
  const ruled = about.find(({ rule }) => rule.effect === "leave") ?? about[0];
  return { ...(ruled && { ruled }), ...(found.length > 0 && { remembered: found }) };
}

/** Which of several phrases it was is not remembered; the first one names the rule. */
function rememberedPhrase({ id, phrases }: OwnRule, remembered: readonly string[] = []): string | undefined {
  return remembered.includes(id) ? phrases[0] : undefined;
}

function phraseIn(rule: OwnRule, plain: string): string | undefined {
  let patterns = patternsOf.get(rule);
  if (patterns === undefined) patternsOf.set(rule, (patterns = rule.phrases.map(pattern)));
  const place = patterns.findIndex((each) => stands(each, plain));
  return place < 0 ? undefined : rule.phrases[place];
}

/** The phrases of a rule, ready to be looked for: many messages are judged by the same rules. */
const patternsOf = new WeakMap<OwnRule, readonly Pattern[]>();

/** A phrase as it is looked for. */
interface Pattern {
  letters: string;
  /** The last word may go on: an asterisk stood behind it. */
  open: boolean;
}

function pattern(phrase: string): Pattern {
  const letters = phrase.replace(ANY_ENDING, "");
  return { letters: plainText(letters).trim(), open: letters !== phrase };
}

/** Whether a phrase stands in a text as whole words, where words are parted by spaces at all. */
function stands({ letters, open }: Pattern, text: string): boolean {
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    if (isBorder(text, at) && (open || isBorder(text, at + letters.length))) return true;
  }
  return false;
}

/** Whether no word goes on across a place. */
function isBorder(text: string, place: number): boolean {
  return !(ENDS_IN_WORD.test(text.slice(Math.max(0, place - 2), place)) && BEGINS_WITH_WORD.test(text.slice(place, place + 2)));
}

/** Asterisks at the end of a phrase. */
const ANY_ENDING = /\s*\*+$/u;
/** A letter, mark or digit of a script that parts its words: Thai, Lao, Khmer, Burmese, Chinese and Japanese do not. */
const IN_WORD = "(?![\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{M}\\p{N}]";
const ENDS_IN_WORD = new RegExp(`${IN_WORD}$`, "u");
const BEGINS_WITH_WORD = new RegExp(`^${IN_WORD}`, "u");

/**
 * A text without what does not matter to a rule: case, accents of Latin, Greek, Cyrillic and Arabic letters, styled letters,
 * the dot of an i, characters without a shape, the kind of white space. Vowel signs of other scripts are letters of their words and stay.
 */
function plainText(text: string): string {
  return text.normalize("NFKD").replace(UNHEARD, "").toLowerCase().replaceAll("ı", "i").replace(/\s+/gu, " ");
}
const UNHEARD = /[\u0300-\u036F\u0483-\u0487\u0640\u064B-\u065F\u0670\p{Cf}]/gu;
