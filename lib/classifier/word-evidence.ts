import type { PartKind } from "../domain/message";
import type { ClassifierContext } from "../domain/verdict";
import { compile, find, type Lexicon } from "./lexicon";
import { prepare } from "./prepare";
import { weigh, type Score } from "./score";
import { signs } from "./structure";
import type { Token } from "./tokens";
import * as weights from "./weights";
import { wordLists } from "./words/index";

/** What the word lists and the declaration say of a message. */
export interface WordEvidence {
  tokens: readonly Token[];
  score: Score;
  /** Log-odds of promotion from what is written, with those of a free-form message before anything is read. */
  textLogOdds: number;
  /** Log-odds from the kind of message and its declaration, instead of those of a free-form message. */
  contextLogOdds: number;
}

let lexicon: Lexicon | undefined;

/**
 * Reads a message by the word lists.
 *
 * @param text the whole text of the message, as `messageText` gives it
 */
export function wordEvidence(text: string, context: ClassifierContext): WordEvidence {
  lexicon ??= compile(wordLists);
  const tokens = prepare(text, lexicon);
  const places = placesOf(text, tokens, context);
  const partOf = (token: number): PartKind => places[token] ?? "body";
  const score = weigh(find(lexicon, tokens), signs(text, tokens, context), partOf, tokens.length);
  return {
    tokens,
    score,
    textLogOdds: weights.FREE_FORM + score.promotion - score.service,
    contextLogOdds: contextLogOdds(context),
  };
}

/** What the kind of message and its declaration say before a word is read, over a free-form message. */
export function contextLogOdds(context: ClassifierContext): number {
  const isTemplate = context.template === true || context.declared !== undefined;
  let logOdds = isTemplate ? weights.TEMPLATE : weights.FREE_FORM;
  if (context.declared !== undefined) logOdds += weights.declaredWeights[context.declared];
  // Two words for the same thing; one of them is enough.
  if (context.paidBroadcast === true && context.declared !== "MARKETING") logOdds += weights.PAID_BROADCAST;
  if (context.forwarded === true) logOdds += weights.FORWARDED;
  return logOdds - weights.FREE_FORM;
}

/** The kind of part each token stands in; all `body` when the parts do not make up the text. */
function placesOf(text: string, tokens: readonly Token[], context: ClassifierContext): PartKind[] {
  const borders: { kind: PartKind; end: number }[] = [];
  let position = 0;
  for (const part of context.parts ?? []) {
    if (part.text.trim() === "") continue;
    if (!text.startsWith(part.text, position)) return [];
    position += part.text.length + 1;
    borders.push({ kind: part.kind, end: position });
  }
  let border = 0;
  return tokens.map((token) => {
    while (border < borders.length - 1 && token.start >= (borders[border]?.end ?? 0)) border += 1;
    return borders[border]?.kind ?? "body";
  });
}
