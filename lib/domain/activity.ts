import type { WhatsAppId } from "./account";
import { isOpenState, type ActionView, type Cause } from "./action";
import type { DeclaredCategory } from "./category";
import type { Judgement } from "./judgement";
import type { MessageId } from "./message";

/** What the log shows: everything but unmarked messages, or one kind. Unmarked messages only when they are asked for. */
export const activityKinds = ["all", "actions", "promotion", "unsure", "unmarked"] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** How an action stands, as a filter has it. */
export const activityStates = ["waiting", "done", "already", "skipped", "failed", "undone"] as const;
export type ActivityState = (typeof activityStates)[number];

/** Which part of the log is wanted. Cause and state are about actions: with one of them, messages are left out. */
export interface ActivityFilter {
  kind: ActivityKind;
  cause?: Cause["by"] | undefined;
  state?: ActivityState | undefined;
  /** Words of a sender's name, or digits of its number; empty for all senders. */
  sender: string;
  /** Milliseconds, both included. */
  from?: number | undefined;
  until?: number | undefined;
}

/** The log from its beginning, without unmarked messages. */
export const wholeActivity: ActivityFilter = { kind: "all", sender: "" };

/** One line of the log. Times in milliseconds. */
export type ActivityEntry = ActedEntry | JudgedEntry;

export interface ActedEntry {
  kind: "action";
  key: string;
  time: number;
  action: ActionView;
}

export interface JudgedEntry {
  kind: "judgement";
  key: string;
  time: number;
  id: MessageId;
  ids: WhatsAppId[];
  name: string;
  phone?: string | undefined;
  saved: boolean;
  declared?: DeclaredCategory | undefined;
  judgement: Judgement;
  /** How the message begins, as long as text is kept. */
  text?: string | undefined;
}

/** Whether the filter lets actions through at all. */
export function wantsActions({ kind }: ActivityFilter): boolean {
  return kind === "all" || kind === "actions";
}

/** Whether the filter lets judgements on messages through at all. */
export function wantsJudgements({ kind, cause, state }: ActivityFilter): boolean {
  return kind !== "actions" && cause === undefined && state === undefined;
}

/** Whether an action is of the wanted cause and state. */
export function matchesAction({ cause, state }: ActivityFilter, action: Pick<ActionView, "cause" | "state" | "undoneBy">): boolean {
  return (cause === undefined || action.cause.by === cause) && (state === undefined || activityState(action) === state);
}

/** Whether a judgement is of the wanted kind. */
export function matchesJudgement({ kind }: ActivityFilter, { mark }: Pick<Judgement, "mark">): boolean {
  if (kind === "all") return mark !== "none";
  return mark === (kind === "unmarked" ? "none" : kind);
}

function activityState({ state, undoneBy }: Pick<ActionView, "state" | "undoneBy">): ActivityState {
  if (undoneBy !== undefined) return "undone";
  return isOpenState(state) ? "waiting" : state;
}
