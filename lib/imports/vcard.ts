import ICAL from "ical.js";
import type { Entry } from "./reading";

interface Line {
  /** Where it begins in the text, from 1. */
  line: number;
  text: string;
}

/**
 * The entries of an address book in vCard (RFC 6350, and the older 3.0 and 2.1): a number each. A card without a number is
 * an entry too, and so is what stands outside of cards.
 */
export function vcardEntries(text: string): Entry[] {
  const { cards, outside } = cardsOf(unfolded(text));
  return [...cards.flatMap(cardEntries), ...outside.map(({ line, text: stray }) => ({ line, text: stray, none: true }))].sort(
    (one, other) => one.line - other.line,
  );
}

/**
 * Long lines go on in the next one, which then begins with white space (RFC 6350, 3.2); in quoted-printable of vCard 2.1 the line
 * before ends with `=` instead (RFC 2045, 6.7).
 */
function unfolded(text: string): Line[] {
  const lines: Line[] = [];
  for (const [index, each] of text.split(/\r\n|\n|\r/u).entries()) {
    const last = lines.at(-1);
    if (last?.text.endsWith("=") === true && QUOTED_PRINTABLE.test(last.text) && !BOUND.test(each)) last.text = last.text.slice(0, -1) + each;
    else if (/^[ \t]/u.test(each) && last !== undefined) last.text += each.slice(1);
    else if (each.trim() !== "") lines.push({ line: index + 1, text: each });
  }
  return lines;
}

/** A card ends also where one of its values was cut off. */
const BOUND = /^(?:BEGIN|END):VCARD\s*$/iu;

function cardsOf(lines: readonly Line[]): { cards: Line[][]; outside: Line[] } {
  const cards: Line[][] = [];
  const outside: Line[] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (/^BEGIN:VCARD\s*$/iu.test(line.text)) {
      open = [line];
      cards.push(open);
    } else if (open === undefined) {
      outside.push(line);
    } else {
      open.push(line);
      if (/^END:VCARD\s*$/iu.test(line.text)) open = undefined;
    }
  }
  return { cards, outside };
}

function cardEntries(card: Line[]): Entry[] {
  const numbers = card.filter(({ text }) => TELEPHONE.test(text));
  const values = parsedNumbers(card);
  const entries = numbers.map(({ line, text }, place): Entry => {
    const value = values?.length === numbers.length ? values[place] : undefined;
    const bare = valueOf(text);
    return { line, text: QUOTED_PRINTABLE.test(text) ? bare : (value?.text ?? bare), sure: value?.sure ?? WHATSAPP_ID.exec(text)?.[1] };
  });
  if (entries.length > 0) return entries;
  const name = card.find(({ text }) => /^(?:[\w-]+\.)?(?:FN|N)[;:]/iu.test(text)) ?? card[0];
  return name === undefined ? [] : [{ line: name.line, text: valueOf(name.text), none: true }];
}

/** What stands behind the colon, as the card's program meant it. */
function valueOf(text: string): string {
  const value = text.slice(text.indexOf(":") + 1).trim();
  return QUOTED_PRINTABLE.test(text) ? unquoted(value) : value;
}

/** Letters of other encodings than UTF-8 stay as they are written: digits are the same in all of them. */
function unquoted(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll("%", "%25").replace(/=([\dA-F]{2})/giu, "%$1"));
  } catch {
    return value.replace(/=([2-7][\dA-F])/giu, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
  }
}

/** How vCard 2.1 says that a value is written so, with or without the word before it. */
const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/iu;

/** `item1.TEL;TYPE=CELL:+1 202 555 0123`. */
const TELEPHONE = /^(?:[\w-]+\.)?TEL[;:]/iu;

/** WhatsApp writes the account's own digits into the cards that are sent in chats. */
const WHATSAPP_ID = /;waid="?(\d{5,20})"?[;:]/iu;

/** The numbers of a card as the library reads them; undefined for a card that is not written by the rules. */
function parsedNumbers(card: readonly Line[]): { text: string; sure?: string | undefined }[] | undefined {
  try {
    const component = new ICAL.Component(ICAL.parse(card.map(({ text }) => text).join("\r\n")));
    return component.getAllProperties("tel").map((property) => {
      const id = property.getFirstParameter("waid");
      return { text: String(property.getFirstValue()), sure: typeof id === "string" && /^\d{5,20}$/u.test(id) ? id : undefined };
    });
  } catch {
    return undefined;
  }
}
