import { isWithoutPromotion } from "../domain/account";
import { stateOf, stepsOf, undoOf, type ActionKind, type ActionRequest } from "../domain/action";
import { isKept } from "../domain/rule";
import { queuePlace, type AccountRow, type ActionRow, type Decision } from "../database/rows";

/** What is asked for: by a request, or by another try at what was decided on before. */
export type Wish = ActionRequest & { decision?: Decision | undefined };

/** A wish as it enters the queue, at its place in the history (order.ts). */
export function queuedAction(account: AccountRow, request: Wish, now: number, order: number): ActionRow {
  return {
    owner: account.owner,
    id: request.id,
    account: account.key,
    kind: request.kind,
    ids: request.ids,
    name: request.name,
    message: request.message,
    // An unblock keeps with what reason the sender was blocked: taking it back brings that back.
    reason: request.reason ?? (request.kind === "unblock" ? account.blocked?.reason : undefined),
    until: request.until,
    mode: request.mode,
    cause: request.cause,
    batch: request.batch,
    decision: request.batch === undefined ? undefined : (request.decision ?? decisionOn(account, now)),
    state: "queued",
    steps: stepsOf(request.kind),
    attempts: 0,
    createdAt: now,
    queue: request.batch === undefined ? queuePlace.click : queuePlace.batch,
    order,
  };
}

function decisionOn(account: AccountRow, now: number): Decision {
  return { at: now, saved: account.saved, kept: isKept(account.rule, now), withoutPromotion: isWithoutPromotion(account.record) };
}

/**
 * A wish to take an action back, with what only that action knows: which message it was about, with what reason the sender
 * was blocked, and how it was kept before. A term of keeping goes on as if nothing had been; one that has run out meanwhile leaves the sender not kept.
 */
export function takingBack(wish: ActionRow, original: ActionRow): ActionRow {
  if (original.account !== wish.account || undoOf(original.kind) !== wish.kind) return wish;
  const { message, ruleBefore } = original;
  if (ruleBefore === undefined) return { ...wish, message, reason: wish.reason ?? original.reason };
  const kept = isKept(ruleBefore, wish.createdAt);
  return { ...wish, kind: kept ? "keep" : "unkeep", until: kept ? ruleBefore.keep?.until : undefined };
}

/**
 * What happened on the phone, in WhatsApp's own menus or through another program; it is history from the
 * start.
 */
export function outsideAction(
  account: AccountRow,
  kind: "block" | "unblock" | "stop-offers" | "resume-offers",
  id: string,
  now: number,
  order: number,
): ActionRow {
  return {
    owner: account.owner,
    id,
    account: account.key,
    kind,
    ids: account.ids.slice(0, 4),
    name: account.name,
    mode: "direct",
    cause: { by: "outside" },
    state: "done",
    steps: stepsOf(kind).map((step) => ({ ...step, outcome: { status: "done" } })),
    attempts: 0,
    createdAt: now,
    finishedAt: now,
    order,
  };
}

/** The action at its end. */
export function ended(row: ActionRow, state: ActionRow["state"], now: number): ActionRow {
  return { ...row, state, finishedAt: row.finishedAt ?? now, queue: undefined };
}

/** The action at its end before all of it was asked for: skipped, unless a part of it had been done or tried. */
export function cutShort(row: ActionRow, now: number): ActionRow {
  return ended(row, stateOf(row.steps.map(({ outcome }) => outcome)), now);
}

/** Whether any request of the action may have reached WhatsApp. */
export function hasBegun(row: ActionRow): boolean {
  return row.steps.some((step) => step.startedAt !== undefined || step.outcome !== undefined);
}

/** Whether one wish takes the other back. */
export function areOpposite(one: Aim, other: Aim): boolean {
  if (opposites[one.kind]?.includes(other.kind) !== true) return false;
  const aboutMessages = one.kind === "not-interested" || one.kind === "undo-not-interested";
  return !aboutMessages || one.message === other.message;
}

/** What an action is after, besides its sender. */
type Aim = Pick<ActionRow, "kind" | "message">;

const opposites: Partial<Record<ActionKind, ActionKind[]>> = {
  block: ["unblock"],
  "report-and-block": ["unblock"],
  unblock: ["block", "report-and-block"],
  "stop-offers": ["resume-offers"],
  "resume-offers": ["stop-offers"],
  "not-interested": ["undo-not-interested"],
  "undo-not-interested": ["not-interested"],
};
