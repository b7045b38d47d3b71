import type { Owner } from "../domain/account";
import type { Correction } from "../domain/correction";
import { messageKey } from "../domain/message-ids";
import type { CorrectionRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/** All corrections of an owner, newest first. */
export async function correctionsOf(database: DoormanDatabase, owner: Owner): Promise<CorrectionRow[]> {
  // Upwards in one go; the other way round it would be a cursor, row by row.
  const rows = await database.corrections.where("[owner+at]").between(...under(owner)).toArray();
  return rows.reverse();
}

/** Keys of the messages that the user called service: no complaint may call them anything else. */
export async function calledService(database: DoormanDatabase, owner: Owner): Promise<ReadonlySet<string>> {
  const rows = await database.corrections.where("[owner+at]").between(...under(owner)).toArray();
  return new Set(rows.flatMap(({ message, said }) => (said === "service" ? [message] : [])));
}

/** Remembers the user's word on a message; it takes the place of an earlier one. */
export async function putCorrection(
  database: DoormanDatabase,
  owner: Owner,
  correction: Correction,
  textTime: number,
): Promise<void> {
  await dropCorrection(database, owner, correction.message);
  await database.corrections.put({
    ...correction,
    owner,
    textTime: correction.excerpt === undefined ? undefined : textTime,
  });
}

/** Forgets the user's word on a message. */
export async function dropCorrection(database: DoormanDatabase, owner: Owner, message: string): Promise<void> {
  await database.corrections.where("[owner+message]").equals([owner, message]).delete();
}

/** Deletes what corrections keep of the texts of these messages, which were deleted in WhatsApp. */
export async function dropExcerpts(database: DoormanDatabase, owner: Owner, messages: readonly string[]): Promise<void> {
  const keys = messages.map((message): [Owner, string] => [owner, message]);
  await database.corrections.where("[owner+message]").anyOf(keys).modify(dropExcerpt);
}

/** The row as it stays when its message's text is no longer kept. */
export function dropExcerpt(row: CorrectionRow): void {
  delete row.excerpt;
  delete row.textTime;
}

/** Moves corrections to the account that their sender turned out to be; of two on one message the newer stays. */
export async function moveCorrections(
  database: DoormanDatabase,
  owner: Owner,
  from: string,
  to: string,
): Promise<void> {
  const rows = await database.corrections.where("[owner+account]").equals([owner, from]).toArray();
  for (const row of rows) {
    const moved = { ...row, account: to, message: messageKey(to, row.message) };
    const twin = await database.corrections.where("[owner+message]").equals([owner, moved.message]).first();
    if (twin !== undefined && twin.id !== row.id) {
      const older = twin.at > row.at ? row : twin;
      await database.corrections.delete([owner, older.id]);
      if (older === row) continue;
    }
    await database.corrections.put(moved);
  }
}
