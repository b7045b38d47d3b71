import type { EvidenceEntry, MessageEvidence } from "../../domain/evidence";
import { messageText } from "../../domain/message";
import type { Refusal } from "../../domain/refusal";

/** A message of the evidence as letters need it, text in reading order. */
export interface QuotedMessage {
  /** Milliseconds since the epoch. */
  sentAt: number;
  /** Minutes that the user's clock was ahead of UTC then. */
  utcOffset: number;
  text: string;
  media: boolean;
}

/** @returns the messages among the entries, oldest first; tombstones have nothing left to quote */
export function messagesOf(entries: readonly EvidenceEntry[]): QuotedMessage[] {
  return entries
    .map((entry) => entry.content)
    .filter((content): content is MessageEvidence => content?.kind === "message")
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

/** The first of the times at which the user said no, in milliseconds; undefined when it is not known that they did. */
export function firstRefusal(optOut: Refusal): number | undefined {
  const times = [optOut.stoppedAt, optOut.objectedAt].filter((time) => time !== undefined);
  return times.length === 0 ? undefined : Math.min(...times);
}
