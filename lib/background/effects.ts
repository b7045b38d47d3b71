import type { Operation, Outcome } from "../domain/action";
import type { SenderRule } from "../domain/rule";
import { BEFORE_DOORMAN, type AccountRow, type ActionRow, type OptOutState } from "../database/rows";

type UndoneKind = NonNullable<SenderRule["undoneByHand"]>[number]["kind"];

type Confirmed = Extract<Outcome, { status: "done" | "already" }>;

/** Whether WhatsApp's own state is as wished: only then anything may be told of as done. */
export function isConfirmed(outcome: Outcome | undefined): outcome is Confirmed {
  return outcome?.status === "done" || outcome?.status === "already";
}

/** Brings an account into step with an operation that WhatsApp's own state confirmed. */
export function applyOperation(
  account: AccountRow,
  action: ActionRow,
  operation: Operation,
  outcome: Confirmed,
  now: number,
): void {
  // "Already" after a first try whose end nobody saw: that try was ours.
  const ours = outcome.status === "done" || action.unseen === true;
  if (operation === "block") {
    const blocked = entered(account.blocked, action, ours, now);
    account.blocked = blocked.actionId === action.id ? { ...blocked, reason: action.reason } : blocked;
    if (!isBatch(action)) takeBackUndone(account, "block");
  } else if (operation === "stop-offers") {
    account.optedOut = entered(account.optedOut, action, ours, now);
    if (!isBatch(action)) takeBackUndone(account, "stop-offers");
  } else if (operation === "unblock") {
    account.blocked = undefined;
    noteUndone(account, "block", now);
  } else if (operation === "resume-offers") {
    endRefusal(account);
    noteUndone(account, "stop-offers", now);
  }
}

/** Offers are wanted again: an earlier objection holds no longer either. */
export function endRefusal(account: AccountRow): void {
  account.optedOut = undefined;
  account.objectedAt = undefined;
}

/** The sender is welcome from now on, for good or until a time. */
export function applyKeep(
  account: AccountRow,
  kind: "keep" | "unkeep",
  until: number | undefined,
  now: number,
): void {
  const { keep: _, ...rest } = account.rule ?? {};
  const keep = { since: now, ...(until === undefined ? {} : { until }) };
  account.rule = kind === "unkeep" ? rest : { ...rest, keep };
}

/** Remembers that the user took something back by hand: no rule and no batch does it again. */
export function noteUndone(account: AccountRow, kind: UndoneKind, at: number): void {
  const others = (account.rule?.undoneByHand ?? []).filter((undone) => undone.kind !== kind);
  account.rule = { ...account.rule, undoneByHand: [...others, { kind, at }] };
}

/** The user did by hand again what had been taken back. */
export function takeBackUndone(account: AccountRow, kind: UndoneKind): void {
  if (account.rule?.undoneByHand === undefined) return;
  const undoneByHand = account.rule.undoneByHand.filter((undone) => undone.kind !== kind);
  account.rule = { ...account.rule, undoneByHand };
}

/**
 * Whether it is no word of the user on this one sender: part of a batch, or automatic help. The way back from a batch is
 * his own single word on every sender in it.
 */
export function isBatch({ batch, cause }: Pick<ActionRow, "batch" | "cause">): boolean {
  return cause.by === "rule" || (batch !== undefined && cause.by !== "undo");
}

/** What a list says of the account after Doorman's request: ours, or as it was before. */
function entered<T extends OptOutState>(
  state: T | undefined,
  action: ActionRow,
  ours: boolean,
  now: number,
): T | OptOutState {
  if (state?.actionId === action.id) return state;
  if (ours) return { at: now, cause: "doorman", actionId: action.id };
  return state ?? { at: BEFORE_DOORMAN, cause: "outside" };
}
