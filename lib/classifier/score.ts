import { promotionCategories, serviceCategories, type Category } from "../domain/category";
import type { PartKind } from "../domain/message";
import type { Found } from "./lexicon";
import type { Sign } from "./structure";
import * as weights from "./weights";
import type { Topic } from "./words/list";

/** One piece of evidence with its final weight. */
export interface Piece {
  topic: Topic;
  side: "promotion" | "service" | "goodwill";
  /** Log-odds, positive whichever side it is on. */
  weight: number;
  tokens?: readonly [first: number, last: number];
}

export interface Score {
  /** Log-odds towards promotion and towards service. */
  promotion: number;
  service: number;
  promotionalTail: boolean;
  /** Where a light promotional tail begins: number of its first token. */
  tailFrom?: number;
  pieces: Piece[];
}

/**
 * Weighs what was found in a message.
 *
 * @param found phrases of the lists
 * @param signs what the message is built of
 * @param partOf kind of the part in which a token stands
 * @param length number of tokens
 */
export function weigh(
  found: readonly Found[],
  signs: readonly Sign[],
  partOf: (token: number) => PartKind,
  length: number,
): Score {
  const pieces: Piece[] = [
    ...pick(found, partOf),
    ...signs.map((sign) => ({ ...sign, side: weights.sideOf(sign.topic) })),
  ];
  const service = sum(pieces.filter((piece) => piece.side === "service"));
  const tail = lightTail(pieces, length);
  for (const piece of tail) piece.weight *= weights.TAIL;
  const promotion = sum(pieces.filter((piece) => piece.side === "promotion"));
  // Good wishes and small talk dress up offers as readily as they stand alone.
  const goodwill = promotion < weights.REAL_EVIDENCE ? sum(pieces.filter((piece) => piece.side === "goodwill")) : 0;
  const starts = tail.flatMap(({ tokens }) => tokens?.[0] ?? []);
  return {
    promotion,
    service: Math.min(weights.MOST_OF_ONE_SIDE, service + goodwill),
    promotionalTail: sum(tail) / weights.TAIL >= weights.TAIL_SHOWN_FROM,
    ...(starts.length === 0 ? {} : { tailFrom: Math.min(...starts) }),
    pieces: goodwill > 0 ? pieces : pieces.filter((piece) => piece.side !== "goodwill"),
  };
}

/** Each phrase once; what stands inside another phrase goes to that one. */
function pick(found: readonly Found[], partOf: (token: number) => PartKind): Piece[] {
  const longestFirst = found.toSorted((left, right) => span(right) - span(left) || value(right) - value(left));
  const taken: { found: Found; side: Piece["side"] }[] = [];
  const seen = new Set<string>();
  const pieces: Piece[] = [];
  for (const item of longestFirst) {
    const side = weights.sideOf(item.topic);
    const outer = taken.find(({ found: other }) => other.first <= item.first && other.last >= item.last);
    // Inside a closed phrase a word is part of its meaning; so is a weaker word of the same side in an open one.
    if (outer !== undefined && (!outer.found.open || outer.side === side)) {
      if (outer.side === side || span(outer.found) > span(item)) continue;
    }
    const key = `${item.topic} ${item.phrase}`;
    taken.push({ found: item, side });
    if (seen.has(key)) continue;
    seen.add(key);
    const enclosed = outer === undefined || outer.side === side ? 1 : weights.ENCLOSED;
    const place = partOf(item.first) === "preview" ? weights.PREVIEW : 1;
    pieces.push({ topic: item.topic, side, weight: value(item) * enclosed * place, tokens: [item.first, item.last] });
  }
  return pieces;
}

function span(found: Found): number {
  return found.last - found.first;
}

function value(found: Found): number {
  return weights.weightOf(found.topic, found.strength);
}

/** Below this weight a word ("new", "enjoy") stands in service as well. */
const TELLING = 1;

/** The promotion of a message that does its service first: all of it stands behind the service, and is short or light. */
function lightTail(pieces: readonly Piece[], length: number): Piece[] {
  const promotion = pieces.filter((piece) => piece.side === "promotion" && piece.tokens !== undefined);
  const service = pieces.filter((piece) => piece.side === "service" && piece.tokens !== undefined);
  const anchor = service.find((piece) => piece.weight >= weights.TAIL_NEEDS_SERVICE && isBefore(piece, promotion));
  if (anchor === undefined || promotion.length === 0) return [];
  const telling = promotion.filter((piece) => piece.weight >= TELLING);
  const starts = Math.min(...(telling.length === 0 ? promotion : telling).map((piece) => piece.tokens?.[0] ?? 0));
  const light = sum(promotion) <= weights.LIGHT || starts >= length * weights.TAIL_SHARE;
  return light ? promotion : [];
}

/** Whether a piece ends before the first word of what weighs in a group of others. */
function isBefore(piece: Piece, others: readonly Piece[]): boolean {
  const end = piece.tokens?.[1] ?? 0;
  return others.every((other) => (other.tokens?.[0] ?? 0) > end || other.weight < TELLING);
}

/** Sum of one side: the strongest in full, each further one less, never more than the limit. */
function sum(pieces: readonly Piece[]): number {
  let total = 0;
  let share = 1;
  for (const { weight } of pieces.toSorted((left, right) => right.weight - left.weight)) {
    total += weight * share;
    share *= weights.DIMINISHING;
  }
  return Math.min(weights.MOST_OF_ONE_SIDE, total);
}

/** The category of a side that most evidence speaks for; undefined when none does. */
export function strongestCategory(pieces: readonly Piece[], side: "promotion" | "service"): Category | undefined {
  const categories: readonly Category[] = side === "promotion" ? promotionCategories : serviceCategories;
  let best: Category | undefined;
  let most = 0;
  for (const category of categories) {
    const total = categoryWeight(pieces, category);
    if (total > most) {
      most = total;
      best = category;
    }
  }
  return best;
}

/** Log-odds of all evidence for a category. */
export function categoryWeight(pieces: readonly Piece[], category: Category): number {
  return sum(pieces.filter((piece) => weights.categoryOf(piece.topic) === category));
}
