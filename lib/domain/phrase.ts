import * as z from "zod/mini";
import { safeLine } from "./text";

/** Characters of a phrase. */
export const MAX_PHRASE_LENGTH = 80;

/** Words as the user wrote them, to be looked for in messages; with asterisks around them, any beginning or ending fits. */
export const Phrase = z.pipe(
  z.string().check(z.maxLength(MAX_PHRASE_LENGTH)),
  z.transform((phrase) => safeLine(phrase, MAX_PHRASE_LENGTH)),
).check(z.refine((phrase) => patternOf(phrase).letters !== ""));

/**
 * Whether a phrase stands in a text, as whole words where words are parted by spaces at all.
 *
 * @param plain the text as {@link plainText} makes it
 */
export function contains(plain: string, phrase: string): boolean {
  const { letters, opens, goesOn } = patternOf(phrase);
  if (letters === "") return false;
  for (let at = plain.indexOf(letters); at >= 0; at = plain.indexOf(letters, at + 1)) {
    if ((opens || isBorder(plain, at)) && (goesOn || isBorder(plain, at + letters.length))) return true;
  }
  return false;
}

/** A phrase without what does not matter: the same of two that are found in the same messages. */
export function spelled(phrase: string): string {
  const { letters, opens, goesOn } = patternOf(phrase);
  return `${opens ? "*" : ""}${letters}${goesOn ? "*" : ""}`;
}

/** A phrase as it is looked for. */
interface Pattern {
  letters: string;
  /** Its first word may begin earlier: an asterisk stood before it. */
  opens: boolean;
  /** Its last word may go on: an asterisk stood behind it. */
  goesOn: boolean;
}

/** As many as all rules of one user can have: they judge many messages, and are read anew for each few of them. */
const REMEMBERED = 2_000;
const patterns = new Map<string, Pattern>();

function patternOf(phrase: string): Pattern {
  const known = patterns.get(phrase);
  if (known !== undefined) return known;
  if (patterns.size >= REMEMBERED) patterns.clear();
  const [, before = "", words = "", behind = ""] = ASTERISKS.exec(phrase) ?? [];
  const pattern = { letters: plainText(words).trim(), opens: before !== "", goesOn: behind !== "" };
  patterns.set(phrase, pattern);
  return pattern;
}

/** Whether no word goes on across a place. */
function isBorder(text: string, place: number): boolean {
  return !(ENDS_IN_WORD.test(text.slice(Math.max(0, place - 2), place)) && BEGINS_WITH_WORD.test(text.slice(place, place + 2)));
}

/** Asterisks around a phrase. */
const ASTERISKS = /^(\**)\s*(.*?)\s*(\**)$/su;
/** Scripts that do not part their words by spaces. */
const UNPARTED = ["Thai", "Lao", "Khmer", "Myanmar", "Han", "Hiragana", "Katakana"].map((script) => `\\p{Script_Extensions=${script}}`).join("");
/** A letter, mark or digit of any other script. */
const IN_WORD = `(?![${UNPARTED}])[\\p{L}\\p{M}\\p{N}]`;
const ENDS_IN_WORD = new RegExp(`${IN_WORD}$`, "u");
const BEGINS_WITH_WORD = new RegExp(`^${IN_WORD}`, "u");

/**
 * A text without what does not matter to a rule: case, accents of Latin, Greek, Cyrillic and Arabic letters, styled letters,
 * the dot of an i, the kind of white space, of apostrophe and of hyphen, trade marks, formatting, what has no shape of
 * its own. Vowel signs of other scripts are letters of their words and stay, and so do the marks that tell two Japanese syllables
 * apart.
 */
export function plainText(text: string): string {
  return text
    .replace(TRADE_MARKS, "")
    .replace(KEYCAPS, " ")
    .replaceAll("´", "'")
    .normalize("NFKD")
    .replace(UNHEARD, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ıßς‘’ʼ`]/gu, (letter) => SAME[letter] ?? letter)
    .replace(/\p{Pd}/gu, "-")
    .replace(/[*_~]{2,}/gu, " ")
    .replace(FORMATTING, "")
    .replace(/\s+/gu, " ");
}

/** A digit on a key is a picture. */
const KEYCAPS = /[0-9#*]\uFE0F?\u20E3/gu;
const TRADE_MARKS = /[™℠®]/gu;
/** But the breve of й and ў: those are other letters than и and у. */
const UNHEARD = /(?<![иИуУ])\u0306|[\u0300-\u0305\u0307-\u036F]|[\u0483-\u0487]|[\u064B-\u065F]|\u0670|[\uFE00-\uFE0F]|[\u0640\p{Cf}]/gu;
const SAME: Readonly<Record<string, string>> = { ı: "i", ß: "ss", ς: "σ", "‘": "'", "’": "'", ʼ: "'", "`": "'" };
/** What makes words bold, slanted or struck through; nobody sees it. */
const FORMATTING = /(?<![\p{L}\p{M}\p{N}])[*_~]+|[*_~]+(?![\p{L}\p{M}\p{N}])/gu;
