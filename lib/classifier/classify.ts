import { promotionCategories, serviceCategories, type Category } from "../domain/category";
import type { Classify, ClassifierContext, Verdict } from "../domain/verdict";
import { createFeatureReader } from "./features";
import { heads, scoreHeads, scoreLinear, type Model } from "./linear";
import { categoryWeight, strongestCategory, type Score } from "./score";
import { listedWords, mergedWords } from "./shown-words";
import { flowOf } from "./structure";
import type { Token } from "./tokens";
import * as weights from "./weights";
import { wordEvidence } from "./word-evidence";

/** Names of the classifiers in evidence; they change with every change of words, weights or model. */
export const WORDS_MODEL = "words-2";
export const TRAINED_MODEL = "doorman-2";

/**
 * Makes a classifier that says what a message is by its content: the word lists of thirteen languages, what a trained
 * model knows of words, their order and their meanings, what the message is built of, and the sender's declaration as
 * bounded evidence. Cautious by design: a marked delivery notice costs more trust than a missed advert (product.md,
 * Categories). It never throws; time is bounded whatever the text.
 *
 * @param model without one only the word lists speak
 */
export function createClassifier(model: Model | undefined): Classify {
  if (model === undefined) return classify;
  const readFeatures = createFeatureReader(model.concepts);
  return (text, context) => {
    const evidence = wordEvidence(text, context);
    const { tokens, score } = evidence;
    // Nothing to read: what the sender declared is all there is.
    if (tokens.length === 0) return { ...classify(text, context), model: TRAINED_MODEL };
    const features = readFeatures(text, tokens);
    const linear = scoreLinear(model, features, tokens.length);
    const drawn = flowOf(context.nativeFlow)?.weight ?? 0;
    const logOdds =
      linear.logOdds +
      weights.wordsOffset(evidence.textLogOdds) +
      weights.CONTEXT_SHARE * evidence.contextLogOdds -
      (1 - weights.WORDS_SHARE) * drawn -
      tailExcess(linear.byToken, score.tailFrom);
    const probability = weights.bounded(model.slope * logOdds + model.shift);
    const label = trainedLabel(probability, score);
    return {
      label,
      category: listedWhenUnsure(label, score) ?? nearestCategory(label, score, scoreHeads(model, features)),
      probability,
      words: mergedWords(text, tokens, score.pieces, weights.WORDS_SHARE, linear.byToken),
      mislabelled: isMislabelled(label, probability, context),
      promotionalTail: label === "service" && score.promotionalTail && sells(tokens, linear.byToken, score.tailFrom),
      model: TRAINED_MODEL,
    };
  };
}

/** The classifier of the word lists alone, for where no model is at hand. */
export const classify: Classify = (text, context) => {
  const { tokens, score, textLogOdds, contextLogOdds } = wordEvidence(text, context);
  const probability = weights.sigmoid(textLogOdds + contextLogOdds);
  const label = labelOf(probability, score, context);
  return {
    label,
    category: categoryOf(label, score, context),
    probability,
    words: listedWords(text, tokens, score.pieces),
    mislabelled: isMislabelled(label, probability, context),
    promotionalTail: label === "service" && score.promotionalTail,
    model: WORDS_MODEL,
  };
};

function isMislabelled(label: Verdict["label"], probability: number, { declared }: ClassifierContext): boolean {
  const claimsService = declared === "UTILITY" || declared === "AUTHENTICATION";
  return claimsService && label === "promotion" && probability >= weights.MISLABELLED_FROM;
}

function labelOf(probability: number, score: Score, context: ClassifierContext): Verdict["label"] {
  if (probability >= weights.PROMOTION_FROM) return "promotion";
  if (probability <= weights.SERVICE_UP_TO) return "service";
  const declaredSo = context.declared === "MARKETING" || context.paidBroadcast === true;
  return declaredSo || score.promotion >= weights.REAL_EVIDENCE ? "unsure" : "service";
}

/** What the learned weights make too much of in a light promotional tail: they do not know that service came first. */
function tailExcess(byToken: Float32Array, tailFrom = byToken.length): number {
  let sum = 0;
  for (let token = tailFrom; token < byToken.length; token += 1) sum += Math.max(0, byToken[token]!);
  return sum * (1 - weights.TAIL);
}

/** Whether a tail and what follows it sells: a discount that was taken off a bill stands between words of service. */
function sells(tokens: readonly Token[], byToken: Float32Array, tailFrom = tokens.length): boolean {
  const sentence = tokens[tailFrom]?.sentence ?? Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let token = 0; token < tokens.length; token += 1) {
    if (tokens[token]!.sentence >= sentence) sum += byToken[token]!;
  }
  return sum > 0;
}

/** A calibrated probability speaks for itself; near the middle it takes real words of advertising to say unsure. */
function trainedLabel(probability: number, score: Score): Verdict["label"] {
  if (probability >= weights.PROMOTION_FROM) return "promotion";
  if (probability > weights.UNSURE_FROM) return "unsure";
  const torn = probability > weights.SERVICE_UP_TO && score.promotion >= weights.REAL_EVIDENCE;
  return torn && score.tailFrom === undefined ? "unsure" : "service";
}

function categoryOf(label: Verdict["label"], score: Score, context: ClassifierContext): Category {
  if (label !== "service") return strongestCategory(score.pieces, "promotion") ?? "announcement";
  const category = strongestCategory(score.pieces, "service");
  if (category !== undefined) return category;
  return context.declared === "AUTHENTICATION" ? "authentication" : "conversation";
}

/** What made a verdict unsure are the words of advertising that were found. */
function listedWhenUnsure(label: Verdict["label"], score: Score): Category | undefined {
  return label === "unsure" ? strongestCategory(score.pieces, "promotion") : undefined;
}

/** The category of the label's side that lists and model together speak for most. */
function nearestCategory(label: Verdict["label"], score: Score, odds: Float32Array): Category {
  const side: readonly Category[] = label === "service" ? serviceCategories : promotionCategories;
  let best: Category = label === "service" ? "conversation" : "announcement";
  let most = Number.NEGATIVE_INFINITY;
  for (const category of side) {
    const total = odds[heads.indexOf(category)]! + weights.LISTED_CATEGORY * categoryWeight(score.pieces, category);
    if (total > most) {
      most = total;
      best = category;
    }
  }
  return best;
}
