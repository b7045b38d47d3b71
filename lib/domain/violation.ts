import type { EvidenceContent } from "./evidence";
import { DAY } from "./limits";

/**
 * How long after the user's word promotion may still be on its way (milliseconds), and what comes in that time is shown
 * apart. An opt-out is a switch that WhatsApp hands on at once, but campaigns stand in queues that are filled a day ahead.
 * A letter is read by people, with a weekend in between.
 */
export const STOP_GRACE = { "opt-out": DAY, objection: 3 * DAY } as const;

/** Promotion that came after the user had stopped the sender's offers, or objected to them. */
export interface Violation {
  /** The earlier word when there were both: since then the sender knew. */
  by: keyof typeof STOP_GRACE;
  /** When the user said so, milliseconds since the epoch. */
  at: number;
  /** Whole days between that and the message. */
  days: number;
  /** Whether it may still have been on its way; then it is no more than a hint. */
  inGrace: boolean;
}

/**
 * Whether what an entry tells of is promotion against the user's word. A message that the user kept by hand and that was
 * not judged promotion is none, whenever it came.
 *
 * @returns nothing for all else, and for deleted entries
 */
export function violationOf(content: EvidenceContent | undefined): Violation | undefined {
  if (content?.kind !== "message" || content.judgement.label !== "promotion") return undefined;
  const { sentAt } = content.message;
  const { optedOutAt, objectedAt } = content.conversation;
  const words = [
    { by: "opt-out" as const, at: optedOutAt },
    { by: "objection" as const, at: objectedAt },
  ].flatMap(({ by, at }) => (at === undefined || at >= sentAt ? [] : [{ by, at }]));
  const [first] = words.toSorted((one, other) => one.at - other.at);
  if (first === undefined) return undefined;
  return {
    ...first,
    days: Math.floor((sentAt - first.at) / DAY),
    inGrace: words.every(({ by, at }) => sentAt < at + STOP_GRACE[by]),
  };
}
