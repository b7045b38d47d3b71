import type { Owner } from "../domain/account";
import type { Correction } from "../domain/correction";
import { ownWordOn, type Judgement } from "../domain/judgement";
import { messageKey } from "../domain/message-ids";
import type { CorrectionRow, EvidenceRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/** All corrections of an owner, newest first. */
export async function correctionsOf(database: DoormanDatabase, owner: Owner): Promise<CorrectionRow[]> {
  // Upwards in one go; the other way round it would be a cursor, row by row.
  const rows = await database.corrections.where("[owner+at]").between(...under(owner)).toArray();
  return rows.reverse();
}

/** Whether an entry of evidence tells of a message that is none any more by the user's word. */
export type Withdrawn = (entry: Pick<EvidenceRow, "message" | "content">) => boolean;

/**
 * What the user has called service since, and what is evidence by nothing but a word that he took back: no complaint may call
 * it promotion.
 */
export async function withdrawnSince(database: DoormanDatabase, owner: Owner): Promise<Withdrawn> {
  const rows = await database.corrections.where("[owner+at]").between(...under(owner)).toArray();
  const words = new Map(rows.map(({ message, said }) => [message, said]));
  return ({ message, content }) => {
    if (message === undefined || content?.kind !== "message") return false;
    const said = words.get(message);
    return said === "service" || (said === undefined && restsOnWord(content.judgement));
  };
}

/** Changes with whatever the user says of a message, or takes back. */
export async function wordsVersion({ corrections }: DoormanDatabase, owner: Owner): Promise<string> {
  const words = () => corrections.where("[owner+at]").between(...under(owner));
  const [count, latest] = await Promise.all([words().count(), words().last()]);
  return `${count} ${latest?.id ?? ""}`;
}

/** Whether a message was judged promotion for no other reason than that the user said so. */
function restsOnWord(judgement: Judgement): boolean {
  const content = judgement.evidence.find((piece) => piece.kind === "content");
  return ownWordOn(judgement) === "promotion" && content?.label !== "promotion";
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
