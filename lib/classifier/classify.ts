import type { Category } from "../domain/category";
import type { Classify, ClassifierContext, Verdict } from "../domain/verdict";
import { belief, unknownShare } from "./caution";
import { declaredLogOdds } from "./declaration";
import { scoreLinear } from "./linear";
import type { Model } from "./model";
import { strongestCategory } from "./network";
import { createNetworkScorer } from "./network-score";
import { createReader, type Reading } from "./reading";
import { shownWords } from "./shown-words";
import { MISLABELLED_FROM, PROMOTION_FROM, probabilityOf, UNSURE_FROM } from "./thresholds";

/** Names of the classifiers in evidence; the trained one's changes with every change of its model. */
export const TRAINED_MODEL = "doorman-17";
export const DECLARATION_ONLY = "declaration-1";

/** Log-odds of promotion of a message of which only the wrapping is known: what a business sends is mostly service. */
const UNREAD = -1.6;
/** Probability of promotion of one that its sender declared to be advertising. */
const DECLARED_ADVERT = 0.9;

/**
 * Makes a classifier that says what a message is by its content: single words and their letters (the linear part), what
 * is said in which order, the same in every language (the network), and the sender's declaration as bounded evidence.
 * It never throws; time is bounded whatever the text.
 */
export function createClassifier(model: Model): Classify {
  const read = createReader(model.meanings);
  const scoreNetwork = createNetworkScorer(model.network);
  const { calibration } = model;
  return (text, context) => {
    const reading = read(text, context.parts);
    if (reading.tokens.length === 0) return byDeclaration(text, context);
    const linear = scoreLinear(model.linear, reading, calibration.trust);
    const network = scoreNetwork(reading);
    const evidence = linear.logOdds + calibration.network * network.logOdds;
    const believed = belief(evidence, unknownShare(reading));
    const probability = probabilityOf(evidence * believed + calibration.shift + declaredLogOdds(context));
    const byToken = linear.byToken;
    for (let token = 0; token < byToken.length; token += 1) {
      byToken[token] = (byToken[token]! + calibration.network * network.byToken[token]!) * believed;
    }
    const label = labelOf(probability);
    return {
      label,
      category: categoryOf(label, network.probabilities, context),
      probability,
      words: shownWords(text, reading, byToken),
      mislabelled: isMislabelled(label, probability, context),
      promotionalTail: label === "service" && hasPromotionalTail(reading, byToken),
      model: TRAINED_MODEL,
    };
  };
}

/**
 * The verdict where nothing can be read (media without text), or no model is at hand to read it: what the sender declared
 * is all there is, and MARKETING is believed: nobody pays more for a false one.
 */
export const byDeclaration: Classify = (_text, context) => {
  const isAdvert = context.declared === "MARKETING" || context.paidBroadcast === true;
  const service: Category = context.declared === "AUTHENTICATION" ? "authentication" : "conversation";
  return {
    label: isAdvert ? "promotion" : "service",
    category: isAdvert ? "announcement" : service,
    probability: isAdvert ? DECLARED_ADVERT : probabilityOf(UNREAD + declaredLogOdds(context)),
    words: [],
    mislabelled: false,
    promotionalTail: false,
    model: DECLARATION_ONLY,
  };
};

function labelOf(probability: number): Verdict["label"] {
  if (probability >= PROMOTION_FROM) return "promotion";
  return probability > UNSURE_FROM ? "unsure" : "service";
}

function isMislabelled(label: Verdict["label"], probability: number, { declared }: ClassifierContext): boolean {
  const claimsService = declared === "UTILITY" || declared === "AUTHENTICATION";
  return claimsService && label === "promotion" && probability >= MISLABELLED_FROM;
}

/** Native flows and declarations that leave no doubt which service it is. */
const certain: Readonly<Record<string, Category>> = {
  otp: "authentication", order_status: "order", payment_status: "payment", payment_info: "payment",
  booking_confirmation: "booking", payment_reminder: "payment-reminder",
};

/** The category of the label's side that the network finds most likely. */
function categoryOf(label: Verdict["label"], probabilities: Float32Array, { nativeFlow }: ClassifierContext): Category {
  if (label === "service" && nativeFlow !== undefined && Object.hasOwn(certain, nativeFlow)) return certain[nativeFlow]!;
  return strongestCategory(probabilities, label !== "service");
}

/** Log-odds that the last sentences of a message of service must have towards promotion to be called its tail. */
const TAIL_FROM = 1;

/** Whether service comes first and promotion last: the sentences behind the last one of service pull the other way. */
function hasPromotionalTail({ tokens }: Reading, byToken: Float32Array): boolean {
  let tail = 0;
  let sentence = 0;
  for (let token = tokens.length - 1; token >= 0; token -= 1) {
    sentence += byToken[token]!;
    if (token > 0 && tokens[token - 1]!.sentence === tokens[token]!.sentence) continue;
    // The first sentence is never a tail.
    if (sentence <= 0 || token === 0) break;
    tail += sentence;
    sentence = 0;
  }
  return tail >= TAIL_FROM;
}
