import { isMixed } from "../domain/account";
import type { ActionKind } from "../domain/action";
import type { LeftOutReason } from "../domain/batch";
import { isKept } from "../domain/rule";
import type { AccountRow, ActionRow } from "../database/rows";
import { hasBegun } from "./action-rows";
import { isBatch, isUndoneByHand } from "./effects";

/*
 * Whom a batch passes over, by what is stored of the sender (product.md, The ladder of actions; the dry run in
 * lib/domain/batch.ts says the same beforehand). Looked at when the batch starts, and again when it is a sender's turn: a
 * batch can have been paused for days.
 */

/**
 * Why a batch that starts leaves a sender alone.
 *
 * @param line `included`: the user put the sender back in although it is saved or kept
 */
export function leftOutAtStart(
  account: AccountRow,
  line: { kind: ActionKind; included?: boolean | undefined },
  now: number,
): LeftOutReason | undefined {
  if (isHarsh(line.kind) && line.included !== true) {
    if (account.saved) return "saved";
    if (isKept(account.rule, now)) return "kept";
  }
  return leftOutAlways(account, line.kind);
}

/** Why an action of a batch whose turn it is must not begin any more: what the user did since goes before. */
export function leftOutByNow(account: AccountRow, row: ActionRow, now: number): LeftOutReason | undefined {
  if (!isBatch(row) || hasBegun(row)) return undefined;
  const keptSince = isKept(account.rule, now) ? account.rule?.keep?.since : undefined;
  if (isHarsh(row.kind) && keptSince !== undefined && keptSince > row.createdAt) return "kept";
  return leftOutAlways(account, row.kind);
}

function leftOutAlways(account: AccountRow, kind: ActionKind): LeftOutReason | undefined {
  if ((kind === "block" || kind === "report-and-block") && isMixed(account.record)) return "mixed";
  return isUndoneByHand(account, kind) ? "undone-by-hand" : undefined;
}

function isHarsh(kind: ActionKind): boolean {
  return kind === "block" || kind === "report-and-block" || kind === "stop-offers";
}
