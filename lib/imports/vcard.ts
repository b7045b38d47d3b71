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

/** Long lines go on in the next one, which then begins with white space (RFC 6350, 3.2). */
function unfolded(text: string): Line[] {
  const lines: Line[] = [];
  for (const [index, each] of text.split(/\r\n|\n|\r/u).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/u.test(each) && last !== undefined) last.text += each.slice(1);
    else if (each.trim() !== "") lines.push({ line: index + 1, text: each });
  }
  return lines;
}

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
    const bare = text.slice(text.indexOf(":") + 1).trim();
    return { line, text: value?.text ?? bare, sure: value?.sure ?? WHATSAPP_ID.exec(text)?.[1] };
  });
  if (entries.length > 0) return entries;
  const name = card.find(({ text }) => /^(?:[\w-]+\.)?(?:FN|N)[;:]/iu.test(text)) ?? card[0];
  return name === undefined ? [] : [{ line: name.line, text: name.text.slice(name.text.indexOf(":") + 1), none: true }];
}

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
