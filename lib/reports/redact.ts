import type { EvidenceEntry } from "../domain/evidence";
import type { RedactionOptions } from "../domain/evidence-file";
import type { Span, SpanKind } from "./redaction/find";
import { digitsOf, knownNames } from "./redaction/known";
import { makeTextRedaction, type TextRedaction } from "./redaction/text";
import { redactEntryWith, type RedactedEntry, type RedactedSenders } from "./redaction/entry";

export type { RedactedEntry, Span, SpanKind };

/** What a redaction has to know besides the text itself. */
export interface RedactionContext {
  /** At least 32 random bytes of this installation, for pseudonyms; they never leave the machine. */
  key: Uint8Array;
  /** The user's own numbers (digits, or ids such as `447700900123@c.us`), as far as known. */
  ownNumbers: readonly string[];
  /** The user's own names, as far as known; each of their words counts. */
  ownNames: readonly string[];
}

/** Nothing is masked but what is the user's own. */
export const ownOnly: RedactionOptions = {
  numbers: false,
  names: false,
  links: false,
  codes: false,
  amounts: false,
  ownNumber: true,
  ownName: true,
};

/** Everything is masked that can be. */
export const everything: RedactionOptions = {
  numbers: true,
  names: true,
  links: true,
  codes: true,
  amounts: true,
  ownNumber: true,
  ownName: true,
};

/** Redacts texts and entries in one way. Made once for an export: the search for names is prepared in it. */
export interface Redaction {
  /** What is masked: of what was asked for, what can be. Files say this, and nothing that was only asked for. */
  options: RedactionOptions;
  /** Whether anything is masked at all; without it an export keeps its entries as they were sealed. */
  redacts: boolean;
  text(text: string): TextRedaction;
  entry(entry: EvidenceEntry): RedactedEntry;
  /** An id of WhatsApp, masked where numbers are, or where it is the user's own. */
  id(id: string): string;
}

/** Whether a name can be found in texts: not an empty one, nor one without letters. */
export function canFind(name: string): boolean {
  return knownNames(name, true).length > 0;
}

/** Whether one of the user's own numbers can be found in texts: an id of WhatsApp that is no phone number stands in none. */
function canFindNumber(ownNumbers: readonly string[]): boolean {
  return ownNumbers.some((value) => !value.endsWith("@lid") && digitsOf(value) !== undefined);
}

/**
 * @param asked what to mask; the user's own name is only masked where it is known, and so is the own number, unless all are. Ids
 *   of the user's own are masked in any case
 * @param context the key for pseudonyms and the user's own numbers and names; both are asked for, never guessed
 */
export function makeRedaction(asked: RedactionOptions, context: RedactionContext): Redaction {
  const masks = { ...asked, ownName: asked.ownName && context.ownNames.some((name) => canFind(name)) };
  const options = { ...masks, ownNumber: masks.ownNumber && (masks.numbers || canFindNumber(context.ownNumbers)) };
  const redactions = makeTextRedaction(masks, context);
  const senders: RedactedSenders = new Map();
  return {
    options,
    redacts: Object.values(masks).some((on) => on),
    text: (text) => redactions.text(text, []),
    entry: (entry) => redactEntryWith(entry, masks, redactions, senders),
    id: redactions.id,
  };
}

/** {@link makeRedaction} for a single text. */
export function redactText(text: string, options: RedactionOptions, context: RedactionContext): TextRedaction {
  return makeRedaction(options, context).text(text);
}

/** {@link makeRedaction} for a single entry. */
export function redactEntry(entry: EvidenceEntry, options: RedactionOptions, context: RedactionContext): RedactedEntry {
  return makeRedaction(options, context).entry(entry);
}
