import type { Owner, WhatsAppId } from "../domain/account";
import type { BackfillState, HowFarBack } from "../domain/backfill";
import type { WaitReason } from "../domain/operation";
import type { EvidenceDays } from "../domain/settings";

/** A stretch of time by this machine's clock. When the clock is set back before `from`, it holds no more. */
export interface Span {
  from: number;
  until: number;
}

/** An account that was signed in. */
export interface OwnerRow {
  owner: Owner;
  name: "owner";
  lastSeen: number;
  /** The version of WhatsApp Web that was seen last. */
  whatsApp?: string | undefined;
}

/** Which of WhatsApp's lists have been seen whole, and when last. */
export interface ListsRow {
  owner: Owner;
  name: "lists";
  blocked?: number | undefined;
  optedOut?: number | undefined;
}

/** The pace of requests to WhatsApp, and why the queue of an owner waits. */
export interface QueueRow {
  owner: Owner;
  name: "queue";
  waitsFor?: WaitReason | undefined;
  /** When the last request ended. */
  lastRequest?: number | undefined;
  /** Milliseconds that the next request of a batch keeps from the last one. */
  batchGap?: number | undefined;
  /** After "too fast". */
  cooldown?: Span | undefined;
  /** For the rest of a day on which "too fast" was said: how many times as long the gap of a batch is. */
  slower?: (Span & { times: number }) | undefined;
  /** After a tab that did not answer. */
  pause?: Span | undefined;
}

/** Who is at work: the one action in the whole browser that is with a tab. Its owner is {@link EVERYONE}. */
export interface LeaseRow extends Span {
  owner: string;
  name: "lease";
  token: string;
  action: { owner: Owner; id: string };
}

/** The reading of an owner's history, the last one or the one under way. */
export interface BackfillRow {
  owner: Owner;
  name: "backfill";
  /** Names the run that may report; a run that was paused or interrupted goes on under a new one. */
  token: string;
  state: Exclude<BackfillState, "idle">;
  sinceDays: HowFarBack;
  /** The time behind `sinceDays` when it was started, milliseconds; `null`: everything. */
  since: number | null;
  chats: number;
  /** Chats that were read to the end. */
  done: WhatsAppId[];
  failed: WhatsAppId[];
  /** Messages of earlier runs; of this run in chats it is done with; in the chat that is being read. */
  before: number;
  messages: number;
  current: number;
  limited: boolean;
  startedAt: number;
  /** When the tab was last heard, milliseconds. */
  heardAt: number;
  finishedAt?: number | undefined;
}

/** By which choice of the user the ends of all evidence stand. Its owner is {@link EVERYONE}. */
export interface EvidenceDaysRow {
  owner: string;
  name: "evidence";
  days: EvidenceDays;
}

/** By which rules of the user all messages are judged, as JSON; none where there is no such row. Its owner is {@link EVERYONE}. */
export interface RulesRow {
  owner: string;
  name: "rules";
  followed: string;
}

/** Senders whose messages have to be judged again (due.ts). */
export interface DueRow {
  owner: Owner;
  name: "due";
  /** Keys of their accounts. */
  accounts: string[];
}

/** Stands only while it is tried whether something can be kept. Its owner is {@link EVERYONE}. */
export interface TrialRow {
  owner: string;
  name: "trial";
}

/** Stands for the owner in rows that are about the browser as a whole. */
export const EVERYONE = "";

export type MetaRow = OwnerRow | ListsRow | QueueRow | LeaseRow | BackfillRow | EvidenceDaysRow | RulesRow | DueRow | TrialRow;
