import { isMixed, isWithoutPromotion } from "../domain/account";
import type { ActionKind } from "../domain/action";
import { isBlocking, type LeftOutReason } from "../domain/batch";
import { isKept } from "../domain/rule";
import type { AccountRow, ActionRow, Decision } from "../database/rows";
import { isInFlight } from "./action-rows";
import { isBatch, isUndoneByHand } from "./effects";

/*
 * Whom a batch passes over, by what is stored of the sender (product.md, The ladder of actions; the dry run in
 * lib/domain/batch.ts says the same beforehand). Looked at when the batch starts, and again when it is a sender's turn and
 * when what failed is tried again: a batch can have been paused for days.
 */

/**
 * Why a batch that starts leaves a sender alone.
 *
 * @param line `included`: the user put the sender back in although it is saved, kept or without promotion
 */
export function leftOutAtStart(
  account: AccountRow,
  line: { kind: ActionKind; included?: boolean | undefined },
  now: number,
): LeftOutReason | undefined {
  if (line.kind === "report-and-block" && account.blocked !== undefined) return "already";
  if (isHarsh(line.kind) && line.included !== true) {
    if (account.saved) return "saved";
    if (isKept(account.rule, now)) return "kept";
    if (isBlocking(line.kind) && isWithoutPromotion(account.record)) return "no-promotion";
  }
  return leftOutAlways(account, line.kind);
}

/**
 * Why an action of a batch must not make its next request any more: what the user did since he decided on it goes before.
 * What is under way is looked after to its end.
 */
export function leftOutByNow(account: AccountRow, row: ActionRow, now: number): LeftOutReason | undefined {
  if (!isBatch(row) || isInFlight(row)) return undefined;
  const { at, saved, withoutPromotion = false }: Decision = row.decision ?? { at: row.createdAt, saved: false };
  if (isHarsh(row.kind)) {
    if (account.saved && !saved) return "saved";
    const keptSince = isKept(account.rule, now) ? account.rule?.keep?.since : undefined;
    if (keptSince !== undefined && keptSince > at) return "kept";
    if (isBlocking(row.kind) && isWithoutPromotion(account.record) && !withoutPromotion) return "no-promotion";
  }
  return leftOutAlways(account, row.kind);
}

function leftOutAlways(account: AccountRow, kind: ActionKind): LeftOutReason | undefined {
  if (isBlocking(kind) && isMixed(account.record)) return "mixed";
  return isUndoneByHand(account, kind) ? "undone-by-hand" : undefined;
}

function isHarsh(kind: ActionKind): boolean {
  return isBlocking(kind) || kind === "stop-offers";
}
