import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type messages from "../../public/_locales/en/messages.json";
import { makeFormat, type Format } from "./format";

/** A key of `public/_locales/en/messages.json`. */
export type TextKey = keyof typeof messages;

type BaseOf<Key> = Key extends `${infer Base}_other` ? Base : never;
/** A key that has plural forms: `<key>_one`, `_few`, `_many`, `_other`. */
export type PluralKey = BaseOf<TextKey>;

/** What stands for the placeholders of a text, in their order. Numbers are written in the language's way. */
export type Substitution = string | number;

/** Everything a component needs to speak the user's language. */
export interface Text {
  t(key: TextKey, ...substitutions: Substitution[]): string;
  /** The form of a text for a number; the number is the first substitution. */
  plural(key: PluralKey, count: number, ...more: Substitution[]): string;
  format: Format;
  /** BCP 47 language of the texts, with the user's region where it is the same language. */
  language: string;
  direction: "ltr" | "rtl";
}

/** Reads one message with its substitutions; an empty string where there is none. */
export type Lookup = (key: string, substitutions: string[]) => string;

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);
/** Scripts from right to left. */
const RTL_SCRIPTS = "\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}";
/** Also a mark of direction counts as a letter (UAX #9). Numbers run with either. */
const HAS_RTL = new RegExp(`[\\u200F${RTL_SCRIPTS}]`, "u");
const HAS_LTR = new RegExp(`\\u200E|(?![${RTL_SCRIPTS}])\\p{L}`, "u");
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/**
 * @param lookup reads a message, such as `browser.i18n.getMessage`
 * @param userLanguage the browser's language; dates and numbers follow its region (`en-GB`) if the texts are in it
 * @returns texts; plural forms by Intl.PluralRules, since the browsers' messages have none
 */
export function makeText(lookup: Lookup, userLanguage: string): Text {
  const language = languageOf(lookup("localeCode", []), userLanguage);
  const direction = RIGHT_TO_LEFT.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
  const rules = new Intl.PluralRules(language);
  const format = makeFormat(language);
  const show = (value: Substitution) =>
    typeof value === "number" ? format.number(value) : isolate(value, direction);
  const t = (key: string, ...substitutions: Substitution[]) => {
    const shown = substitutions.map(show);
    return shown.reduce(stopOnce, lookup(key, shown));
  };
  return {
    t,
    plural: (key, count, ...more) =>
      t(`${key}_${rules.select(count)}`, count, ...more) || t(`${key}_other`, count, ...more),
    format,
    language,
    direction,
  };
}

/**
 * A name that runs against the text's direction, or both ways, must not reorder what stands around it, nor turn the sentence
 * round that it begins (UAX #9).
 */
export function isolate(value: string, direction: "ltr" | "rtl"): string {
  const runsAlong = direction === "rtl" ? HAS_RTL.test(value) && !HAS_LTR.test(value) : !HAS_RTL.test(value);
  return runsAlong ? value : `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;
}

/** Where a substitution ends a sentence with a full stop of its own ("30 нояб.", "Quartz Ltd."), it is that of the sentence too. */
function stopOnce(text: string, shown: string): string {
  return shown.endsWith(".") ? text.replaceAll(`${shown}.`, () => shown) : text;
}

function languageOf(texts: string, user: string): string {
  if (texts === "") return "en";
  return user === texts || user.startsWith(`${texts}-`) ? user : texts;
}

/** The texts of the surface; every root provides them. */
export const TextContext = createContext<Text | undefined>(undefined);

/** Texts for a component. Throws when the root provides none, which is a bug. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (text === undefined) throw new Error("No texts: wrap the root in Surroundings");
  return text;
}
