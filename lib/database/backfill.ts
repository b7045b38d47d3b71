import type { Owner } from "../domain/account";
import { noBackfill, type BackfillView } from "../domain/backfill";
import type { BackfillRow } from "./meta-rows";
import type { DoormanDatabase } from "./schema";

/** How far the reading of history of an owner is. */
export async function backfillView(database: DoormanDatabase, owner: Owner): Promise<BackfillView> {
  return viewOf(await backfillRow(database, owner));
}

/** The row behind {@link backfillView}; nothing when history was never read. */
export async function backfillRow(database: DoormanDatabase, owner: Owner): Promise<BackfillRow | undefined> {
  const row = await database.meta.get([owner, "backfill"]);
  return row?.name === "backfill" ? row : undefined;
}

/** What is shown of a row. */
export function viewOf(row: BackfillRow | undefined): BackfillView {
  if (row === undefined) return noBackfill;
  const { state, chats, done, failed, before, messages, current, sinceDays, limited, startedAt, finishedAt } = row;
  return {
    state,
    // A chat that is gone in the meantime was read all the same.
    chats: Math.max(chats, done.length),
    chatsDone: done.length,
    chatsFailed: failed.length,
    messages: before + messages + current,
    sinceDays,
    limited,
    startedAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
  };
}
