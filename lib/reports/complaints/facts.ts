import type { EvidenceEntry, MessageEvidence } from "../../domain/evidence";
import { messageText } from "../../domain/message";
import { lastingPart } from "../../domain/message-ids";
import type { Refusal } from "../../domain/refusal";
import type { ComplaintInput } from "./complaint";

/** A message of the evidence as letters need it, text in reading order. */
export interface QuotedMessage {
  /** Milliseconds since the epoch. */
  sentAt: number;
  /** Minutes that the user's clock was ahead of UTC then. */
  utcOffset: number;
  text: string;
  media: boolean;
}

/**
 * What a complaint is about. A message whose text was changed is one, and stands as it was worded last. What the user kept
 * although it was judged service is no advertising; tombstones have nothing left to quote.
 *
 * @param entries of one sender, in the order of the chain
 * @returns the messages among them, oldest first
 */
export function messagesOf(entries: readonly EvidenceEntry[]): QuotedMessage[] {
  const messages = new Map<string, MessageEvidence>();
  for (const { content } of entries) {
    if (content?.kind !== "message" || content.judgement.label === "service") continue;
    messages.set(lastingPart(content.message.id), content);
  }
  return [...messages.values()]
    .map(({ message }) => ({
      sentAt: message.sentAt,
      utcOffset: message.utcOffset,
      text: messageText(message.parts),
      media: message.media,
    }))
    .sort((one, other) => one.sentAt - other.sentAt);
}

/** @returns the day (`YYYY-MM-DD`) of a time for a clock so many minutes ahead of UTC */
export function dayOf(time: number, utcOffset: number): string {
  return new Date(time + utcOffset * 60_000).toISOString().slice(0, 10);
}

/** How far the user's clock was ahead of UTC at a time, in minutes. */
export function offsetAt(time: number, { utcOffset, utcOffsetAt }: Pick<ComplaintInput, "utcOffset" | "utcOffsetAt">): number {
  return utcOffsetAt?.(time) ?? utcOffset;
}

/**
 * What a letter that tells the business to stop can say of earlier ones: those of the day that it is written on are itself, as it
 * was sent, and no letter says of itself that it was not heeded.
 */
export function toldBefore({ stoppedAt, objectedAt }: Refusal, input: Pick<ComplaintInput, "now" | "utcOffset" | "utcOffsetAt">): Refusal {
  const day = (time: number) => dayOf(time, offsetAt(time, input));
  return { stoppedAt, objectedAt: objectedAt !== undefined && day(objectedAt) >= day(input.now) ? undefined : objectedAt };
}

/** The first of the times at which the user said no, in milliseconds; undefined when it is not known that they did. */
export function firstRefusal(optOut: Refusal): number | undefined {
  const times = [optOut.stoppedAt, optOut.objectedAt].filter((time) => time !== undefined);
  return times.length === 0 ? undefined : Math.min(...times);
}
