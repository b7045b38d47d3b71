import type { ActionRequest } from "../domain/action";
import { MAX_BATCH, REPORTS_A_BATCH, type LeftOutReason } from "../domain/batch";
import type { BatchLine, BatchRefusal, BatchStart } from "../messages/batch-contracts";
import { wishTables } from "../database/accounts";
import { reportsLeft } from "../database/batches";
import type { AccountRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { newBatch } from "./batch-machine";
import { enqueue, type Enqueued } from "./enqueue";
import { leftOutAtStart } from "./left-out";

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
  return await database.transaction("rw", wishTables(database), async () => {
    if ((await database.batches.get([owner, id])) !== undefined) return { ok: true, enqueued: nothingNew };
    const code = refusal(start, await reportsLeft(database, owner, now));
    if (code !== undefined) return { ok: false, code };
    await database.batches.add(newBatch({ owner, id, kind }, now));
    const requests = lines.map((line) => requestOf(line, id));
    const passOver = (account: AccountRow, place: number): LeftOutReason | undefined =>
      leftOutAtStart(account, lines[place]!, now);
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
