import { isInFlight, type ActionKind } from "../domain/action";
import { setAsideBy, whyLeftOut, type ConsideredSender, type LeftOutReason } from "../domain/batch";
import { isKept } from "../domain/rule";
import type { AccountRow, ActionRow, Decision } from "../database/rows";
import { hasBegun } from "./action-rows";
import { isBatch } from "./effects";

/* Whom a batch passes over, by what is stored of the sender by then; the rules themselves stand in lib/domain/batch.ts. */

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
  return whyLeftOut(line.kind, consideredNow(account, now), setAsideBy(line.included === true));
}

/**
 * Why an action of a batch must not make its next request any more: what the user did since he decided on it goes before.
 * What is under way is looked after to its end.
 */
export function leftOutByNow(account: AccountRow, row: ActionRow, now: number): LeftOutReason | undefined {
  if (!isBatch(row) || isInFlight(row)) return undefined;
  const { at, saved, kept = true, withoutPromotion = false, blocked = false }: Decision = row.decision ?? { at: row.createdAt, saved: false };
  if (row.kind === "report-and-block" && account.blocked !== undefined && !blocked && !hasBegun(row)) return "already";
  const keptSince = account.rule?.keep?.since ?? at;
  return whyLeftOut(row.kind, consideredNow(account, now), { saved, kept: kept && keptSince <= at, withoutPromotion });
}

function consideredNow({ saved, record, rule }: AccountRow, now: number): ConsideredSender {
  return { saved, kept: isKept(rule, now), record, rule };
}
