import * as z from "zod/mini";
import { WhatsAppId } from "./account";
import { MAX_NAME_LENGTH } from "./limits";
import { MessageId, Timestamp } from "./message";
import { likeness, Sketch } from "./sketch";
import { safeLine } from "./text";

/** What the user can say a message is, against Doorman's judgement. */
export const Said = z.enum(["promotion", "service"]);
export type Said = z.infer<typeof Said>;

/** Characters of the message that the list of corrections shows: enough to know it again. */
export const CORRECTION_EXCERPT = 120;

/** The user's word on one message. One for each message: a second one takes the place of the first. */
export const Correction = z.object({
  id: z.uuid(),
  /** The message under its sender's key, so that it stays the same when the chat moves to another id. */
  message: MessageId,
  /** Key of the sender. */
  account: WhatsAppId,
  at: Timestamp,
  said: Said,
  /** Tells the like of the message; empty when its text was no longer kept. */
  sketch: Sketch,
  /** The sender's name, for the list. */
  name: z.string().check(z.maxLength(MAX_NAME_LENGTH)),
  /** The beginning of the message; absent once text is no longer kept. */
  excerpt: z.optional(z.string().check(z.maxLength(CORRECTION_EXCERPT))),
});
export type Correction = z.infer<typeof Correction>;

/** How like the messages of some corrections one message is. */
export type Alike = readonly { correction: string; likeness: number }[];

/** What the user's corrections have to say on one message. */
export interface Weighed {
  /** The user's word on this very message: final. */
  own?: Said;
  /** Log-odds that corrected messages like this one weigh; positive towards promotion. */
  like: number;
  /** Log-odds that corrections of other messages of the same sender weigh. */
  sender: number;
  /** How far the verdict is moved, in log-odds. */
  shift: number;
}

/** Two texts are alike from here on; by chance, 24 hashes of unlike ones come to this once in thousands of pairs. */
export const LIKE_FROM = 0.35;
/** What the like of a corrected message weighs at the most: 0.9 becomes 0.42, 0.3 becomes 0.84. */
export const LIKE_SHIFT = 2.5;
/** What corrections of one sender weigh at the most; the first weighs half, each further one half of what is left. */
export const SENDER_SHIFT = 1.6;
/** Both together: a sure verdict (0.985) becomes doubtful at the worst. No click blinds the classifier. */
export const SHIFT_LIMIT = 3;
/**
 * What likeness weighs on top when the sender is the same too: it is this week's issue of what the user corrected. Else
 * the classifier, where it is surest (0.995), would repeat each week what it was told is wrong. Nothing else is moved so
 * far.
 */
export const REPEAT_SHIFT = 4;
/**
 * Corrections that are compared with each message, the newest: more than anyone makes in years, and few enough that
 * comparing them takes less time than classifying. The user's word on the message itself counts however old it is.
 */
export const CORRECTIONS_COMPARED = 500;
/** Of those that a message is like, so many are remembered when its text goes: two or three alike ones decide. */
const ALIKE_KEPT = 8;

/** Which corrections were of the like of a message, the most alike first: to be remembered for when its text is gone. */
export function alikeTo(corrections: readonly Correction[], about: { message: string; sketch: Sketch }): Alike {
  return corrections
    .slice(0, CORRECTIONS_COMPARED)
    .filter(({ message }) => message !== about.message)
    .map(({ id, sketch }) => ({ correction: id, likeness: likeness(sketch, about.sketch) }))
    .filter((one) => one.likeness >= LIKE_FROM)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, ALIKE_KEPT);
}

/**
 * Weighs the user's corrections for one message. Those that contradict each other cancel; messages that are neither
 * alike nor of a corrected sender are not moved at all.
 *
 * @param corrections of one owner, newest first
 * @param about the message under its sender's key, its sender's key, and its sketch, empty where there is no text; what was
 * remembered where that is gone
 */
export function weighCorrections(
  corrections: readonly Correction[],
  about: { message: string; account: string; sketch: Sketch; alike?: Alike | undefined },
): Weighed {
  const remembered = about.alike && new Map(about.alike.map((one) => [one.correction, one.likeness]));
  const own = corrections.find((correction) => correction.message === about.message)?.said;
  let like = 0;
  let ofSender = 0;
  let repeated = 0;
  for (const correction of corrections.slice(0, CORRECTIONS_COMPARED)) {
    if (correction.message === about.message) continue;
    const sign = correction.said === "promotion" ? 1 : -1;
    const alike = remembered === undefined ? likeness(correction.sketch, about.sketch) : (remembered.get(correction.id) ?? 0);
    if (alike >= LIKE_FROM) like += sign * alike;
    if (correction.account !== about.account) continue;
    ofSender += sign;
    if (alike >= LIKE_FROM) repeated += sign * alike;
  }
  const likeShift = LIKE_SHIFT * bounded(like, 1);
  const senderShift = SENDER_SHIFT * Math.sign(ofSender) * (1 - 0.5 ** Math.abs(ofSender));
  return {
    ...(own === undefined ? {} : { own }),
    like: likeShift,
    sender: senderShift,
    shift: bounded(likeShift + senderShift, SHIFT_LIMIT) + REPEAT_SHIFT * bounded(repeated, 1),
  };
}

/** The beginning of a text, in one line. */
export function excerptOf(text: string): string {
  return safeLine(text, CORRECTION_EXCERPT);
}

function bounded(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}
