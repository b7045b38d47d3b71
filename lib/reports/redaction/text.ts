import type { RedactionOptions } from "../../domain/evidence-file";
import type { RedactionContext } from "../redact";
import { find, type Found, type Span } from "./find";
import type { Reading } from "./find-names";
import { foldText, placesOf, type Places } from "./fold";
import { digitsOf, knownOf, nobody, NUMBER_PSEUDONYM, type Known } from "./known";
import { declines } from "./latin-cases";
import { spelledOut, type SpelledOut } from "./percent";
import { makePseudonyms } from "./pseudonym";

/** A text with its secrets masked, and where they were. */
export interface TextRedaction {
  text: string;
  spans: Span[];
}

/** Redacts texts and ids of one export. */
export interface TextRedactions {
  /** @param sender what is known of the sender; none for a text of nobody's */
  text(text: string, sender: readonly Known[]): TextRedaction;
  id(id: string): string;
  /** A name that stands alone in a field. */
  name(sender: Known): string;
  number(value: string): string;
  link(value: string): string;
}

/** Prepares the search for what is the user's own; see {@link RedactionContext}. */
export function makeTextRedaction(options: RedactionOptions, context: RedactionContext): TextRedactions {
  const pseudonym = makePseudonyms(context.key);
  const own = knownOf(context.ownNumbers, context.ownNames, true, "own");
  const ownDigits = new Set(own.numbers.map((number) => number.digits));

  const number = (value: string) => pseudonym(NUMBER_PSEUDONYM, digitsOf(value) ?? value);
  const link = (value: string) => pseudonym("link", value);
  const masks: Record<Found["kind"], (value: string) => string> = {
    "own-number": () => "[own number]",
    "own-name": () => "[own name]",
    number,
    name: (value) => pseudonym("name", value),
    link,
    code: () => "[code]",
    amount: () => "[amount]",
  };
  const ids = new Map<string, string>();
  const maskedId = (id: string): string => {
    const [user = "", server = ""] = id.split("@");
    const digits = digitsOf(user);
    const isOwn = digits !== undefined && ownDigits.has(digits);
    return options.numbers || (isOwn && options.ownNumber) ? `${number(user)}@${server}` : id;
  };
  return {
    text(text, [sender = nobody]) {
      const out = spelledOut(text);
      const read = out?.text ?? text;
      const found = find(foldText(read), options, own, sender, readingOf(read));
      return found.length === 0 ? { text, spans: [] } : withMasks(text, asSpelled(inOriginal(found, read), out), masks);
    },
    id(id) {
      let masked = ids.get(id);
      if (masked === undefined) {
        masked = maskedId(id);
        if (ids.size >= MOST_IDS) ids.clear();
        ids.set(id, masked);
      }
      return masked;
    },
    name: (sender) => pseudonym("name", sender.nameValue),
    number,
    link,
  };
}

/** Ids kept at hand: those of a large export, bounded. */
const MOST_IDS = 10_000;

function readingOf(original: string): Reading {
  let origins: Places | undefined;
  const isCapital = (place: number) => {
    origins ??= placesOf(original);
    const character = String.fromCodePoint(original.codePointAt(origins?.starts[place] ?? place) ?? 0);
    return character !== character.toLowerCase() || styled.test(character);
  };
  let inCases: boolean | undefined;
  return { declines: () => (inCases ??= declines(original)), isCapital };
}

/** Letters that Unicode knows as small only because they have no pair (`𝑎`, `ᴀ`): whoever styles a name gives it no case. */
const styled = /[\u{1D400}-\u{1D7FF}\u{1F130}-\u{1F189}\u1D00-\u1D2B]/u;

/** Places in the original text, with what is invisible inside of them. */
function inOriginal(found: Found[], original: string): Found[] {
  const origins = placesOf(original);
  if (origins === undefined) return found;
  const { starts, ends } = origins;
  const places: Found[] = [];
  let after = 0;
  for (const { start, end, kind, value } of found) {
    // One character can fold to several, of which two claims may share: the first has it.
    const from = Math.max(after, starts[start] ?? 0);
    // Accents and key caps behind the last character go with it.
    const to = Math.max(ends[end - 1] ?? 0, starts[end] ?? original.length);
    if (to <= from) continue;
    after = to;
    places.push({ start: from, end: to, kind, value });
  }
  return places;
}

/** Places in a text in which letters are spelled in percent signs. */
function asSpelled(found: Found[], out: SpelledOut | undefined): Found[] {
  if (out === undefined) return found;
  return found.map((place) => ({ ...place, start: out.starts[place.start] ?? 0, end: out.ends[place.end - 1] ?? 0 }));
}

function withMasks(text: string, places: Found[], masks: Record<Found["kind"], (value: string) => string>): TextRedaction {
  const spans: Span[] = [];
  let result = "";
  let at = 0;
  for (const { start, end, kind, value } of places) {
    result += text.slice(at, start);
    const from = result.length;
    result += masks[kind](value);
    spans.push({ start: from, end: result.length, from: start, to: end, kind });
    at = end;
  }
  return { text: result + text.slice(at), spans };
}
