import { characterOf, oneScript } from "./characters";

/**
 * What a piece of text is. Everything but a word is known by its mask, so that "12.10.2026" and "3 May" need not be
 * learned one by one: `#` number or code, `%` percentage, `$` price, `@` link, `/` date, `:` time, `~` masked card. A pictograph is its own first character.
 */
export type TokenKind = "word" | "number" | "code" | "percent" | "money" | "link" | "date" | "time" | "card" | "currency" | "picture";

export interface Token {
  kind: TokenKind;
  /** A word in plain form, or the mask. */
  text: string;
  /** Position in the original text, UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** Number of the sentence or line. */
  sentence: number;
}

export const masks: Readonly<Record<Exclude<TokenKind, "word" | "picture">, string>> = {
  number: "#",
  code: "#",
  percent: "%",
  money: "$",
  link: "@",
  date: "/",
  time: ":",
  card: "~",
  currency: "¤",
};

/** Ends of domain names under which shops and shorteners stand; a dot between words is else a missing space. */
const domainEnds = new Set(
  ("com net org io in br de fr it es ru ua pl tr id me co app shop link ly example page store site online info biz uk " +
    "us gl to cc xyz top click mx ar eu ae sa eg pk bd dev ai").split(" "),
);
/** Each part is bounded, so that the look-ahead is linear. */
const domain = /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/iuy;
const dateForm = /^\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})$|^\d{1,2}\/\d{1,2}$/u;
const SPACE = 0x20;
const LINE = 0x0a;
const cardForm = /^x{2,8}\d{2,6}$/u;
const sentenceEnds = new Set([".", "!", "?", "।", "؟", "。", "！", "？"]);
/** A full stop after so few letters belongs to an abbreviation (No., Rs., Dr.). */
const ABBREVIATION = 3;
/** A longer word is no word, and its tail says nothing. */
const LONGEST_WORD = 40;

/**
 * Cuts a stretch of text into tokens in one pass; every character is looked at a bounded number of times.
 *
 * @param text the original text
 * @param from first position
 * @param to position behind the last
 * @param sentence number of the first sentence
 */
export function scan(text: string, from: number, to: number, sentence: number): Token[] {
  const tokens: Token[] = [];
  let line = sentence;
  let position = from;

  function add(kind: TokenKind, end: number, word = ""): void {
    const plain = kind === "word" || kind === "picture" ? word : masks[kind];
    tokens.push({ kind, text: plain, start: position, end, sentence: line });
    position = end;
  }

  while (position < to) {
    const codePoint = text.codePointAt(position) ?? 0;
    const size = codePoint > 0xffff ? 2 : 1;
    const { kind } = characterOf(codePoint);
    if (kind === "letter") {
      readWord();
    } else if (kind === "digit") {
      readNumber(position);
    } else if (kind === "currency") {
      add("currency", position + size);
    } else if (kind === "picture") {
      add("picture", position + size, text.slice(position, position + size));
    } else if (kind === "other") {
      readSign(text.charAt(position), size);
    } else {
      if (codePoint === 0x0a) line += 1;
      position += size;
    }
  }
  return tokens;

  function readWord(): void {
    const run = readRun(text, position, to, true);
    const behind = text.charCodeAt(run.end);
    if (!run.digits && (behind === SPACE || behind === LINE)) {
      add("word", run.end, oneScript(run.word));
      return;
    }
    if (text.startsWith("://", run.end) || (run.word === "www" && text.charAt(run.end) === ".")) {
      add("link", linkEnd(text, run.end, to));
      return;
    }
    if (text.charAt(run.end) === "@" && kindAt(text, run.end + 1) === "letter") {
      add("link", linkEnd(text, run.end, to));
      return;
    }
    if (text.charAt(run.end) === "." && isDomain(text, position)) {
      add("link", linkEnd(text, run.end, to));
      return;
    }
    if (run.digits) {
      add(cardForm.test(run.word) ? "card" : "code", run.end, run.word);
      // A code that reads like a word with digits for letters is looked up as that word too.
      const last = tokens.at(-1);
      if (last !== undefined && last.kind === "code") last.text = leet(run.word) ?? masks.code;
      return;
    }
    const joined = text.charAt(run.end) === "-" && run.word.length <= 4 && kindAt(text, run.end + 1) === "digit";
    if (joined && /^[A-Z]/u.test(text.charAt(position))) {
      add("code", readRun(text, run.end + 1, to, true).end);
      return;
    }
    add("word", run.end, oneScript(run.word));
  }

  /** Reads a number whose digits begin at `first`; what stands before them (a sign) belongs to it. */
  function readNumber(first: number, prefix?: TokenKind): void {
    let end = first;
    let digits = "";
    while (end < to) {
      const codePoint = text.codePointAt(end) ?? 0;
      const character = characterOf(codePoint);
      const size = codePoint > 0xffff ? 2 : 1;
      if (character.kind === "digit") digits += character.plain;
      else if (".,:/-'’".includes(text.charAt(end)) && kindAt(text, end + 1) === "digit") digits += text.charAt(end);
      else if (character.kind !== "hidden") break;
      end += size;
    }
    const letters = readRun(text, end, to, false);
    if (letters.end > end && kindAt(text, letters.end) === "digit") {
      add("code", readRun(text, letters.end, to, true).end);
      return;
    }
    if (letters.word === "am" || letters.word === "pm") {
      add("time", letters.end);
      return;
    }
    if (prefix !== undefined) {
      add(prefix, end);
      return;
    }
    const sign = text.charAt(end) === " " ? end + 1 : end;
    if ("%٪％".includes(text.charAt(sign)) && sign < to) add("percent", sign + 1);
    else if (dateForm.test(digits)) add("date", end);
    else if (digits.includes(":")) add("time", end);
    else add("number", end);
  }

  function readSign(sign: string, size: number): void {
    if ("%٪％".includes(sign) && kindAt(text, position + 1) === "digit") {
      readNumber(position + 1, "percent");
      return;
    }
    if ((sign === "*" || sign === "•") && text.charAt(position + 1) === sign) {
      let end = position;
      while (end < to && text.charAt(end) === sign) end += 1;
      if (kindAt(text, end) === "digit") {
        readNumber(end, "card");
        return;
      }
      position = end;
      return;
    }
    if (sentenceEnds.has(sign) && kindAt(text, position + 1) !== "letter") {
      const last = tokens.at(-1);
      const short = sign === "." && last?.kind === "word" && last.text.length <= ABBREVIATION;
      if (!short || last.end !== position) line += 1;
    }
    position += size;
  }
}

interface Run {
  word: string;
  end: number;
  digits: boolean;
}

/** Letters (and digits, if wanted) from a position on; hidden characters between them are passed over. */
function readRun(text: string, from: number, to: number, withDigits: boolean): Run {
  const latin = plainEnd(text, from, to);
  if (latin > from) return { word: text.slice(from, latin).toLowerCase(), end: latin, digits: false };
  let word = "";
  let end = from;
  let position = from;
  let digits = false;
  while (position < to) {
    const codePoint = text.codePointAt(position) ?? 0;
    const { kind, plain } = characterOf(codePoint);
    position += codePoint > 0xffff ? 2 : 1;
    if (kind === "hidden") continue;
    if (kind !== "letter" && !(withDigits && kind === "digit")) break;
    if (kind === "digit") digits = true;
    if (word.length < LONGEST_WORD) word += plain;
    end = position;
  }
  return { word, end, digits };
}

/** Where a run of the letters A to Z ends, if a space or a sign of ASCII follows that belongs to no word; else `from`. */
function plainEnd(text: string, from: number, to: number): number {
  let position = from;
  while (position < to) {
    const code = text.charCodeAt(position) | 0x20;
    if (code < 0x61 || code > 0x7a) break;
    position += 1;
  }
  if (position - from > LONGEST_WORD) return from;
  if (position === to) return position;
  const behind = text.charCodeAt(position);
  const ends = behind === LINE || (behind >= SPACE && behind < 0x7f && (behind < 0x30 || behind > 0x39));
  return ends ? position : from;
}

function kindAt(text: string, position: number): string {
  return position < text.length ? characterOf(text.codePointAt(position) ?? 0).kind : "space";
}

function linkEnd(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && !/\s/u.test(text.charAt(end))) end += 1;
  return end;
}

function isDomain(text: string, position: number): boolean {
  domain.lastIndex = position;
  const found = domain.exec(text)?.[0];
  return found !== undefined && domainEnds.has(found.slice(found.lastIndexOf(".") + 1).toLowerCase());
}

const digitLetters: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };

/** "fr33" and "0ff" read as words; undefined where the digits stand in one block at the end, as in real codes. */
function leet(word: string): string | undefined {
  if (/^\D+\d+$/u.test(word) && !/^\D+[01345]{1,2}$/u.test(word)) return undefined;
  const read = [...word].map((character) => digitLetters[character] ?? character).join("");
  return /\d/u.test(read) ? undefined : read;
}
