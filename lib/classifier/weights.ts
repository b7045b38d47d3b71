import type { Strength, Topic } from "./words/list";
import { isPromotion, type Category } from "../domain/category";

/**
 * All numbers of the classifier, in natural log-odds. A weight of 3 turns even odds into 20 to 1, 1.7 into 5 to 1,
 * 0.7 into 2 to 1. They were chosen by hand against invented messages; training replaces them by fitted ones.
 */
export const strengths: Readonly<Record<Strength, number>> = { strong: 3, clear: 1.7, hint: 0.7 };

/**
 * Log-odds of promotion before anything is read. Free-form messages of a business are mostly answers; a template is
 * sent to many; most templates that declare nothing are still service.
 */
export const FREE_FORM = -1.6;
export const TEMPLATE = -1.1;

/**
 * The sender's declaration, as bounded evidence on top of {@link TEMPLATE}. Declared MARKETING alone gives 0.9.
 * UTILITY is cheap to claim, so it counts little; AUTHENTICATION is checked by WhatsApp's fixed templates.
 */
export const declaredWeights = { MARKETING: 3.3, UTILITY: -1, AUTHENTICATION: -2.5 } as const;

/** A paid broadcast of a small business is what MARKETING is for the API. */
export const PAID_BROADCAST = 3.3;
export const FORWARDED = 0.4;

/** Each further piece of evidence of a side counts this much of the one before: phrases repeat each other. */
export const DIMINISHING = 0.8;

/** One side never weighs more than this: a flood of words is no surer than a dozen of them. */
export const MOST_OF_ONE_SIDE = 8;

/** Cues that go with any promotion weigh less than what says what is sold. */
export const CUE = 0.75;

/** Words that another phrase encloses ("order with 20% off is confirmed") belong to it. */
export const ENCLOSED = 0.4;

/** Text of a link's preview was written for the web, not for this user. */
export const PREVIEW = 0.5;

/** Promotion that only follows after clear service is a tail and counts this much. */
export const TAIL = 0.35;
/** The service part of a message with a tail: at least one strong phrase. */
export const TAIL_NEEDS_SERVICE = 3;
/** A tail weighs at least this, or there is nothing to show. */
export const TAIL_SHOWN_FROM = 1.2;
/** The tail is light: it begins in this last share of the words, or its weight stays below {@link LIGHT}. */
export const TAIL_SHARE = 0.5;
export const LIGHT = 4.5;

/** From here on a verdict says promotion or service; between them it is unsure, if promotion is really in evidence. */
export const PROMOTION_FROM = 0.8;
export const SERVICE_UP_TO = 0.4;
export const REAL_EVIDENCE = 1.5;

/** Accusing a sender of a false declaration takes this much. */
export const MISLABELLED_FROM = 0.95;

/** How much of the word lists' log-odds stands beside the trained weights, which were fitted with it in place. */
export const WORDS_SHARE = 0.5;
/** Middle of the word lists' log-odds on messages of which they know nothing. */
const WORDS_MIDDLE = -1;
/** How much of the declaration's log-odds counts where the text speaks, too. */
export const CONTEXT_SHARE = 0.5;
/** How much a category's evidence in the word lists counts beside the trained head. */
export const LISTED_CATEGORY = 1.5;
/** A trained verdict above this probability is unsure until it is promotion. */
export const UNSURE_FROM = 0.6;

/** One side of the word lists never overrules by quantity alone. */
const MOST_WORDS_SAY = 5.3;

/** What the word lists add to the trained log-odds. */
export function wordsOffset(textLogOdds: number): number {
  return WORDS_SHARE * (Math.min(MOST_WORDS_SAY, Math.max(-MOST_WORDS_SAY, textLogOdds)) - WORDS_MIDDLE);
}

/** A hand-made model claims no more certainty than this, either way. */
export const SURE = 0.995;

/** Calibration of the sigmoid: log-odds are stretched by this. */
export const SLOPE = 1;

const cues: Readonly<Partial<Record<Topic, "promotion" | "service" | "goodwill">>> = {
  invitation: "promotion",
  urgency: "promotion",
  "opt-out": "promotion",
  "own-request": "service",
  goodwill: "goodwill",
  conversation: "goodwill",
};

/** Which way a topic pulls; `goodwill` (and ordinary talk) is service only while nothing is sold. */
export function sideOf(topic: Topic): "promotion" | "service" | "goodwill" {
  const cue = cues[topic];
  if (cue !== undefined) return cue;
  const category = categoryOf(topic);
  return category !== undefined && isPromotion(category) ? "promotion" : "service";
}

/** The category that a topic speaks for; cues speak for none. */
export function categoryOf(topic: Topic): Category | undefined {
  switch (topic) {
    case "invitation":
    case "urgency":
    case "opt-out":
    case "own-request":
      return undefined;
    case "goodwill":
      return "conversation";
    default:
      return topic;
  }
}

/** Weight of a phrase on its own. */
export function weightOf(topic: Topic, strength: Strength): number {
  return strengths[strength] * (categoryOf(topic) === undefined ? CUE : 1);
}

/** Probability for log-odds, kept away from certainty. */
export function sigmoid(logOdds: number): number {
  return bounded(logOdds * SLOPE);
}

/** Probability for calibrated log-odds, kept away from certainty. */
export function bounded(logOdds: number): number {
  const probability = 1 / (1 + Math.exp(-logOdds));
  return Math.min(SURE, Math.max(1 - SURE, probability));
}
