import * as z from "zod/mini";
import { MAX_NAME_LENGTH } from "./limits";
import { isMixed, isWithoutPromotion, type SenderRecord } from "./account";
import type { ActionKind } from "./action";
import { Timestamp } from "./message";
import { WaitReason } from "./operation";
import { isUndoneByHand, type SenderRule } from "./rule";

/** What can be done to many senders at once. "Not interested" is about one message, so no batch has it. */
export const BatchKind = z.enum(["keep", "unkeep", "stop-offers", "resume-offers", "block", "unblock", "report-and-block"]);
export type BatchKind = z.infer<typeof BatchKind>;

/** Whether what is done to a sender blocks it, alone or after a report. */
export function isBlocking(kind: ActionKind): boolean {
  return kind === "block" || kind === "report-and-block";
}

/** A batch goes on, waits for the user's word, will never go on, or has nothing left to do. */
export const BatchState = z.enum(["running", "paused", "stopped", "finished"]);
export type BatchState = z.infer<typeof BatchState>;

/** Reports in one batch, and in any 24 hours over all batches (product.md, Whom it must beat). */
export const REPORTS_A_BATCH = 25;
export const REPORTS_A_DAY = 50;

/** Senders in one batch. */
export const MAX_BATCH = 2_000;

/** How far a batch is: its actions by how they ended, or have not yet. */
export const BatchCounts = z.object({
  done: z.int(),
  already: z.int(),
  skipped: z.int(),
  failed: z.int(),
  waiting: z.int(),
});
export type BatchCounts = z.infer<typeof BatchCounts>;

/** How many of the actions of a batch are of which kind: a mixed sender gets another one than the batch is named after. */
export const LineKinds = z.partialRecord(BatchKind, z.int());
export type LineKinds = z.infer<typeof LineKinds>;

/** What the interface knows of a batch. */
export const BatchView = z.object({
  id: z.uuid(),
  kind: BatchKind,
  state: BatchState,
  createdAt: Timestamp,
  finishedAt: z.optional(Timestamp),
  /** It is over, and the user has not yet put away the word of that. */
  news: z.optional(z.boolean()),
  /** The batch that took this one back. */
  undoneBy: z.optional(z.uuid()),
  /** The batch that this one takes back, as it was asked for. */
  undoes: z.optional(z.object({ id: z.uuid(), kind: BatchKind, kinds: LineKinds, createdAt: Timestamp })),
  counts: BatchCounts,
  kinds: LineKinds,
  /** Nobody was done whole, but senders were blocked whose report failed: there is something to take back. */
  blocks: z.optional(z.boolean()),
  /** Name of the sender whose turn it is. */
  current: z.optional(z.string().check(z.maxLength(MAX_NAME_LENGTH))),
  /** When it goes on, after "too fast". */
  notBefore: z.optional(Timestamp),
  /** Why it does not go on now, although it is running. */
  waitsFor: z.optional(WaitReason),
  /** Milliseconds until the waiting actions are done at the present pace, once the batch goes on; with those that go before them. */
  timeLeft: z.optional(z.int()),
});
export type BatchView = z.infer<typeof BatchView>;

/** Why a sender is left out of a batch or by automatic help, or gets something gentler. */
export const leftOutReasons = [
  /** In the user's address book: never pre-selected, but the user may include it. */
  "saved",
  /** The user said that it is welcome: may be included. */
  "kept",
  /** Has sent messages, but no promotion: a batch does not block it by itself, but the user may include it. */
  "no-promotion",
  /** Has sent service too: gets "stop offers" instead of a block, never a block in a batch. */
  "mixed",
  /** The user took the like back by hand before: never done again by a batch. */
  "undone-by-hand",
  /** It is so already. */
  "already",
  /** Only of a way back: what is there now was brought about since, by the user or elsewhere. */
  "changed-since",
  /** WhatsApp Web does not offer it here and now. */
  "unavailable",
  /** Over the number of reports in one batch or in a day. */
  "report-limit",
  /** The user stopped the batch before it was done. */
  "batch-stopped",
  /** Only of automatic help that waited: the user has switched it off. */
  "help-off",
  /** The user has written to the sender. */
  "answered",
  /** By the settings and by what is known now, help would not be given any more. */
  "help-undue",
] as const;
export const LeftOutReason = z.enum(leftOutReasons);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

/** Whether the user may override the reason in the dry run. */
export function isOverridable(reason: LeftOutReason): boolean {
  return reason === "saved" || reason === "kept" || reason === "no-promotion";
}

/** Whether a line of a batch may be of a kind: that of the batch, or the gentler one that a mixed sender gets. */
export function isLineKind(batch: BatchKind, line: BatchKind): boolean {
  return line === batch || (line === "stop-offers" && isBlocking(batch));
}

/** What is known of a sender that can speak against what a batch is to do. */
export interface ConsideredSender {
  saved: boolean;
  kept: boolean;
  record: Pick<SenderRecord, "promotion" | "service" | "unsure">;
  rule?: Pick<SenderRule, "undoneByHand"> | undefined;
}

/** Of what speaks against it, what the user has set aside for a sender. */
export interface SetAside {
  saved: boolean;
  kept: boolean;
  withoutPromotion: boolean;
}

/** What the user sets aside with a sender that he puts in; with one that he does not, nothing. */
export function setAsideBy(included: boolean): SetAside {
  return { saved: included, kept: included, withoutPromotion: included };
}

/**
 * Whom a batch passes over, by what is known of the sender (product.md, The ladder of actions). Asked by the dry run, when the
 * batch starts, when it is a sender's turn, and when what failed is tried again: a batch can have been paused for days.
 *
 * @param kind what is to be done to the sender
 * @returns the first reason that counts; with `mixed`, offers may be stopped instead
 */
export function whyLeftOut(kind: ActionKind, sender: ConsideredSender, aside: SetAside): LeftOutReason | undefined {
  const blocks = isBlocking(kind);
  if (blocks || kind === "stop-offers") {
    if (sender.saved && !aside.saved) return "saved";
    if (sender.kept && !aside.kept) return "kept";
    if (blocks && isWithoutPromotion(sender.record) && !aside.withoutPromotion) return "no-promotion";
  }
  if (blocks && isMixed(sender.record)) return "mixed";
  return isUndoneByHand(sender.rule, kind) ? "undone-by-hand" : undefined;
}

/** What the plan of a batch has to know of a sender. */
export interface PlannedSender extends ConsideredSender {
  key: string;
  blocked: boolean;
  optedOut: boolean;
}

/** One line of a dry run: what will happen to a sender, or why nothing will. */
export interface PlanLine {
  key: string;
  /** Absent when nothing will happen. */
  kind?: BatchKind;
  /** Why it is left out, or why `kind` is gentler than what was asked for. */
  reason?: LeftOutReason;
}

export interface PlanInput {
  kind: BatchKind;
  senders: readonly PlannedSender[];
  /** Operations that WhatsApp Web offers now; absent while no tab is open: then nothing counts as unavailable. */
  available?: ReadonlySet<BatchKind> | undefined;
  /** Senders that the user put back in although they are saved, kept or without promotion. */
  included: ReadonlySet<string>;
  /** Senders that the user took out. */
  excluded: ReadonlySet<string>;
  /** Reports that may still be sent in these 24 hours. */
  reportsLeft: number;
}

/**
 * The dry run of a batch: exactly what will happen to whom, in the order of the senders; senders that the user took out
 * are not among the lines' actions and have no reason.
 */
export function planBatch(input: PlanInput): PlanLine[] {
  let reports = Math.min(REPORTS_A_BATCH, input.reportsLeft);
  return input.senders.map((sender) => {
    if (input.excluded.has(sender.key)) return { key: sender.key };
    const line = lineFor(input, sender);
    if (line.kind !== "report-and-block") return line;
    if (reports <= 0) return { key: sender.key, reason: "report-limit" };
    reports -= 1;
    return line;
  });
}

function lineFor({ kind, available, included }: PlanInput, sender: PlannedSender): PlanLine {
  const { key } = sender;
  const aside = setAsideBy(included.has(key));
  const isOffered = (each: BatchKind): boolean => available === undefined || available.has(each);
  if (isAlready(kind, sender)) return { key, reason: "already" };
  const reason = whyLeftOut(kind, sender, aside);
  if (reason === "mixed") {
    const against = whyLeftOut("stop-offers", sender, aside);
    if (against !== undefined) return { key, reason: against };
    return sender.optedOut || !isOffered("stop-offers") ? { key, reason } : { key, kind: "stop-offers", reason };
  }
  if (reason !== undefined) return { key, reason };
  return isOffered(kind) ? { key, kind } : { key, reason: "unavailable" };
}

function isAlready(kind: BatchKind, sender: PlannedSender): boolean {
  switch (kind) {
    case "block":
    case "report-and-block":
      return sender.blocked;
    case "unblock":
      return !sender.blocked;
    case "stop-offers":
      return sender.optedOut;
    case "resume-offers":
      return !sender.optedOut;
    case "keep":
      return sender.kept;
    case "unkeep":
      return !sender.kept;
  }
}
