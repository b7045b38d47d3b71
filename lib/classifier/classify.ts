import type { Category } from "../domain/category";
import type { PartKind } from "../domain/message";
import type { Classify, ClassifierContext, Verdict } from "../domain/verdict";
import { compile, find, type Lexicon } from "./lexicon";
import { prepare } from "./prepare";
import { strongestCategory, weigh, type Score } from "./score";
import { signs } from "./structure";
import type { Token } from "./tokens";
import * as weights from "./weights";
import { wordLists } from "./words/index";

/** Name of this classifier in evidence; changes with every change of its words or weights. */
export const MODEL = "words-1";

/** Limits of the verdict's words (`Verdict`, `WeighedWords`). */
const MOST_WORDS = 8;
const LONGEST_WORDS = 120;

let lexicon: Lexicon | undefined;

/**
 * Says what a message is by its content: words and phrases in thirteen languages, what it is built of, and the
 * sender's declaration as bounded evidence. Cautious by design: a marked delivery notice costs more trust than a
 * missed advert (product.md, Categories). Never throws; time is bounded whatever the text.
 *
 * @param text the whole text of the message, as `messageText` gives it
 * @param context what else is known; `parts` tell where in the message a text stands
 */
export const classify: Classify = (text, context) => {
  lexicon ??= compile(wordLists);
  const tokens = prepare(text, lexicon);
  const places = placesOf(text, tokens, context);
  const partOf = (token: number): PartKind => places[token] ?? "body";
  const score = weigh(find(lexicon, tokens), signs(text, tokens, context), partOf, tokens.length);
  const probability = weights.sigmoid(before(context) + score.promotion - score.service);
  const label = labelOf(probability, score, context);
  const claimsService = context.declared === "UTILITY" || context.declared === "AUTHENTICATION";
  return {
    label,
    category: categoryOf(label, score, context),
    probability,
    words: wordsOf(text, tokens, score),
    mislabelled: claimsService && label === "promotion" && probability >= weights.MISLABELLED_FROM,
    promotionalTail: label === "service" && score.promotionalTail,
    model: MODEL,
  };
};

/** Log-odds before a word is read. */
function before(context: ClassifierContext): number {
  const isTemplate = context.template === true || context.declared !== undefined;
  let logOdds = isTemplate ? weights.TEMPLATE : weights.FREE_FORM;
  if (context.declared !== undefined) logOdds += weights.declaredWeights[context.declared];
  // Two words for the same thing; one of them is enough.
  if (context.paidBroadcast === true && context.declared !== "MARKETING") logOdds += weights.PAID_BROADCAST;
  if (context.forwarded === true) logOdds += weights.FORWARDED;
  return logOdds;
}

function labelOf(probability: number, score: Score, context: ClassifierContext): Verdict["label"] {
  if (probability >= weights.PROMOTION_FROM) return "promotion";
  if (probability <= weights.SERVICE_UP_TO) return "service";
  const declaredSo = context.declared === "MARKETING" || context.paidBroadcast === true;
  return declaredSo || score.promotion >= weights.REAL_EVIDENCE ? "unsure" : "service";
}

function categoryOf(label: Verdict["label"], score: Score, context: ClassifierContext): Category {
  if (label !== "service") return strongestCategory(score.pieces, "promotion") ?? "announcement";
  const category = strongestCategory(score.pieces, "service");
  if (category !== undefined) return category;
  return context.declared === "AUTHENTICATION" ? "authentication" : "conversation";
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

/** The words that weighed most, as they stand in the message; positive weights pull towards promotion. */
function wordsOf(text: string, tokens: readonly Token[], score: Score): Verdict["words"] {
  const words: Verdict["words"] = [];
  for (const piece of score.pieces.toSorted((left, right) => right.weight - left.weight)) {
    if (words.length === MOST_WORDS) break;
    const start = tokens[piece.tokens?.[0] ?? -1]?.start;
    const end = tokens[piece.tokens?.[1] ?? -1]?.end;
    if (start === undefined || end === undefined) continue;
    const shown = cut(text.slice(start, end));
    if (words.some((word) => word.text === shown)) continue;
    const weight = Math.round(piece.weight * 100) / 100;
    words.push({ text: shown, weight: piece.side === "promotion" ? weight : -weight });
  }
  return words;
}

/** At most as long as evidence allows, never in the middle of a character. */
function cut(text: string): string {
  const short = text.slice(0, LONGEST_WORDS);
  const last = short.charCodeAt(short.length - 1);
  return text.length > LONGEST_WORDS && last >= 0xd800 && last <= 0xdbff ? short.slice(0, -1) : short;
}
