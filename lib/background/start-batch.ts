import { isMixed } from "../domain/account";
import type { ActionRequest } from "../domain/action";
import { MAX_BATCH, REPORTS_A_BATCH, type BatchKind, type LeftOutReason } from "../domain/batch";
import { isKept } from "../domain/rule";
import type { BatchLine, BatchRefusal, BatchStart } from "../messages/batch-contracts";
import { bookTables } from "../database/accounts";
import { reportsLeft } from "../database/batches";
import type { AccountRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { newBatch } from "./batch-machine";
import { isUndoneByHand } from "./effects";
import { enqueue, type Enqueued } from "./enqueue";

/** What a batch put into the queue; a refusal stored nothing. */
export type Started = { ok: true; enqueued: Enqueued } | { ok: false; code: BatchRefusal };

const nothingNew: Enqueued = { rows: [], cancelled: [], rekept: [] };

/**
 * Starts a batch: all its lines at once, or none of them. The same id twice is one batch. Nothing that the page
 * says of a sender is taken for granted: who is saved, kept, mixed or was taken back by hand is looked up, and
 * skipped with its reason.
 *
 * @param now milliseconds
 */
export async function startBatch(database: DoormanDatabase, start: BatchStart, now: number): Promise<Started> {
  const { owner, id, kind, lines } = start;
  return await database.transaction("rw", [...bookTables(database), database.batches], async () => {
    if ((await database.batches.get([owner, id])) !== undefined) return { ok: true, enqueued: nothingNew };
    const code = refusal(start, await reportsLeft(database, owner, now));
    if (code !== undefined) return { ok: false, code };
    await database.batches.add(newBatch({ owner, id, kind }, now));
    const requests = lines.map((line) => requestOf(line, id));
    const passOver = (account: AccountRow, place: number): LeftOutReason | undefined =>
      leftOutBecause(account, lines[place]!, now);
    return { ok: true, enqueued: await enqueue(database, owner, requests, now, passOver) };
  });
}

function refusal(start: BatchStart, left: number): BatchRefusal | undefined {
  const { lines, confirmedReports } = start;
  if (lines.length === 0) return "nothing";
  if (lines.length > MAX_BATCH) return "too-many";
  const reports = lines.filter((line) => line.kind === "report-and-block").length;
  if (reports !== confirmedReports) return "not-confirmed";
  return reports > Math.min(REPORTS_A_BATCH, left) ? "report-limit" : undefined;
}

/** Why a batch must leave a sender alone, whatever the page thought of it (lib/domain/batch.ts, `planBatch`). */
function leftOutBecause(account: AccountRow, line: BatchLine, now: number): LeftOutReason | undefined {
  if (isHarsh(line.kind) && line.included !== true) {
    if (account.saved) return "saved";
    if (isKept(account.rule, now)) return "kept";
  }
  const blocks = line.kind === "block" || line.kind === "report-and-block";
  if (blocks && isMixed(account.record)) return "mixed";
  return isUndoneByHand(account, line.kind) ? "undone-by-hand" : undefined;
}

function isHarsh(kind: BatchKind): boolean {
  return kind === "block" || kind === "report-and-block" || kind === "stop-offers";
}

function requestOf(line: BatchLine, batch: string): ActionRequest {
  return {
    id: line.requestId,
    kind: line.kind,
    ids: line.ids,
    name: line.name,
    mode: "direct",
    cause: { by: "click", surface: "options" },
    batch,
    ...(line.reason === undefined ? {} : { reason: line.reason }),
  };
}
