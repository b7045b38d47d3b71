import * as z from "zod/mini";
import { MAX_NAME_LENGTH } from "./limits";
import { WhatsAppId } from "./account";
import { LeftOutReason } from "./batch";
import { MessageId, Timestamp } from "./message";
import { ActionMode, BlockReason, Capability, Operation, WaitReason } from "./operation";
import { wellFormed } from "./text";

export { ActionMode, BlockReason, Capability, Operation };

/** What a user asks for. `keep` and `unkeep` stay inside Doorman; `report-and-block` is two operations. */
export const ActionKind = z.enum([
  "keep",
  "unkeep",
  "not-interested",
  "undo-not-interested",
  "stop-offers",
  "resume-offers",
  "block",
  "unblock",
  "report-and-block",
  "not-spam",
]);
export type ActionKind = z.infer<typeof ActionKind>;

/** How a request to WhatsApp ended. `done` is only said after WhatsApp's own state agreed. */
export const Outcome = z.discriminatedUnion("status", [
  z.object({ status: z.literal("done"), reportId: z.optional(z.string().check(z.maxLength(128), z.overwrite(wellFormed))) }),
  /** It was so before. */
  z.object({ status: z.literal("already") }),
  /**
   * WhatsApp Web does not offer it here and now: the capability that is missing, a gate that is switched off, a part of
   * WhatsApp Web that did not load, or no message of the sender that a report could take along. Nothing was sent.
   */
  z.object({
    status: z.literal("unavailable"),
    capability: Capability,
    why: z.enum(["missing", "switched-off", "signed-out", "not-loaded", "no-message"]),
  }),
  /** The server answered with an error: 400, 403, 405, 406, 429 (too fast), 500, 548 (report token refused). */
  z.object({ status: z.literal("refused"), code: z.int().check(z.gte(0), z.lte(9999)) }),
  /** WhatsApp's state did not agree in time. */
  z.object({ status: z.literal("timed-out") }),
  /** WhatsApp Web knows no chat or contact under these ids. */
  z.object({ status: z.literal("unknown-sender") }),
  /** No tab took the request: WhatsApp was certainly never asked. */
  z.object({ status: z.literal("not-taken") }),
  /** The user closed WhatsApp's own dialog without confirming. */
  z.object({ status: z.literal("declined") }),
  /** Doorman cannot tell whether it happened (the tab went away in between); a report is then never sent again. */
  z.object({ status: z.literal("unknown") }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** Why an action happened. */
export const Cause = z.discriminatedUnion("by", [
  z.object({ by: z.literal("click"), surface: z.enum(["conversation", "message", "popup", "options"]) }),
  z.object({ by: z.literal("undo"), of: z.uuid() }),
  /** Automatic help that the user switched on: offers stopped, or a sure scam of an unsaved sender blocked. */
  z.object({ by: z.literal("rule"), rule: z.enum(["stop-offers", "block-scam"]) }),
  /** On the phone, in WhatsApp's own menus, or by another program. */
  z.object({ by: z.literal("outside") }),
]);
export type Cause = z.infer<typeof Cause>;

/** The user's wish, with an id made where the click was, so that asking twice is asking once. */
export const ActionRequest = z.object({
  id: z.uuid(),
  kind: ActionKind,
  /** Ids of the sender, any of those known. */
  ids: z.array(WhatsAppId).check(z.minLength(1), z.maxLength(4)),
  name: z.string().check(z.maxLength(MAX_NAME_LENGTH)),
  /** The message it is about, where there is one. */
  message: z.optional(MessageId),
  reason: z.optional(BlockReason),
  /** Until when `keep` holds; absent for good. */
  until: z.optional(Timestamp),
  mode: ActionMode,
  cause: Cause,
  /** Several wishes of one click (unblock many) share a batch. */
  batch: z.optional(z.uuid()),
});
export type ActionRequest = z.infer<typeof ActionRequest>;

/** One operation of an action. */
export const ActionStep = z.object({
  operation: Operation,
  /** Set before the request leaves for WhatsApp. */
  startedAt: z.optional(Timestamp),
  outcome: z.optional(Outcome),
});
export type ActionStep = z.infer<typeof ActionStep>;

export const ActionState = z.enum(["queued", "running", "done", "already", "skipped", "failed"]);
export type ActionState = z.infer<typeof ActionState>;

/** Whether an action waits or runs. */
export function isOpenState(state: ActionState | undefined): state is "queued" | "running" {
  return state === "queued" || state === "running";
}

/** Whether a request of the action is under way, or its end is not known. */
export function isInFlight({ steps }: Pick<ActionView, "steps">): boolean {
  return steps.some(({ startedAt, outcome }) => startedAt !== undefined && outcome === undefined);
}

/** Operations that an action consists of, in order. */
export function stepsOf(kind: ActionKind): ActionStep[] {
  if (kind === "keep" || kind === "unkeep") return [];
  if (kind === "report-and-block") return [{ operation: "report" }, { operation: "block" }];
  return [{ operation: kind }];
}

/** What takes an action back; absent where WhatsApp has no way back (a report cannot be recalled, the block can). */
export function undoOf(kind: ActionKind): ActionKind | undefined {
  return undo[kind];
}

const undo: Partial<Record<ActionKind, ActionKind>> = {
  keep: "unkeep",
  unkeep: "keep",
  "not-interested": "undo-not-interested",
  "stop-offers": "resume-offers",
  "resume-offers": "stop-offers",
  block: "unblock",
  unblock: "block",
  "report-and-block": "unblock",
};

/**
 * The final state of an action whose operations ended as given: all well, all so before, failed, or skipped. Skipped is only
 * one of which nothing was done or tried: the user closed WhatsApp's dialog, or took it back before. Where a report left and
 * the block was taken back, the action as a whole failed.
 *
 * @param outcomes one for each operation; `undefined` for one that was never asked for
 */
export function stateOf(outcomes: readonly (Outcome | undefined)[]): "done" | "already" | "skipped" | "failed" {
  if (outcomes.every((outcome) => outcome === undefined || outcome.status === "declined")) return "skipped";
  if (outcomes.some((outcome) => outcome?.status !== "done" && outcome?.status !== "already")) return "failed";
  return outcomes.every((outcome) => outcome?.status === "already") ? "already" : "done";
}

/**
 * As what a failed action can be asked for again. A report that may have reached WhatsApp is never sent again, only the block
 * is; `undefined` when nothing is left to ask for.
 *
 * @param mayReport whether another report may be sent at all
 */
export function againAs({ kind, steps }: Pick<ActionView, "kind" | "steps">, mayReport = true): ActionKind | undefined {
  if (kind !== "report-and-block") return kind;
  const outcomeOf = (operation: Operation) => steps.find((step) => step.operation === operation)?.outcome?.status;
  if (mayReport && wasTurnedDown(outcomeOf("report"))) return kind;
  const blocked = outcomeOf("block");
  return blocked === "done" || blocked === "already" ? undefined : "block";
}

/** Whether a request certainly had no effect. */
export function wasTurnedDown(status: Outcome["status"] | undefined): boolean {
  return status === "refused" || status === "unavailable" || status === "unknown-sender" || status === "not-taken";
}

/** What the interface knows of one action. */
export const ActionView = z.object({
  id: z.uuid(),
  kind: ActionKind,
  ids: z.array(WhatsAppId).check(z.minLength(1), z.maxLength(4)),
  name: z.string().check(z.maxLength(MAX_NAME_LENGTH)),
  state: ActionState,
  steps: z.array(ActionStep).check(z.maxLength(4)),
  cause: Cause,
  createdAt: Timestamp,
  finishedAt: z.optional(Timestamp),
  /** Not before this time (after "too fast"). */
  notBefore: z.optional(Timestamp),
  /** Why a queued action waits. */
  waitsFor: z.optional(WaitReason),
  reason: z.optional(BlockReason),
  undoneBy: z.optional(z.uuid()),
  /** Why a batch or automatic help passed over the sender. */
  leftOut: z.optional(LeftOutReason),
});
export type ActionView = z.infer<typeof ActionView>;
