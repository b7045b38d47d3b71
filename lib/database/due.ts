import type { Owner } from "../domain/account";
import type { DoormanDatabase } from "./schema";

/*
 * Senders whose messages have to be judged again, since the user keeps them or no longer does, or has corrected what they sent. With
 * thousands of them that takes longer than a worker may live: what is due is stored with the word itself, and stays so until it is
 * done.
 */

/** Notes senders by the keys of their accounts; inside the transaction that changes the user's word, over `meta` too. */
export async function noteDue({ meta }: DoormanDatabase, owner: Owner, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return;
  const row = await meta.get([owner, "due"]);
  const before = row?.name === "due" ? row.accounts : [];
  await meta.put({ owner, name: "due", accounts: [...new Set([...before, ...accounts])] });
}

/** Notes that these have been judged again. */
export async function settleDue(database: DoormanDatabase, owner: Owner, accounts: readonly string[]): Promise<void> {
  const { meta } = database;
  await database.transaction("rw", meta, async () => {
    const row = await meta.get([owner, "due"]);
    if (row?.name !== "due") return;
    const done = new Set(accounts);
    const left = row.accounts.filter((key) => !done.has(key));
    if (left.length === 0) await meta.delete([owner, "due"]);
    else if (left.length < row.accounts.length) await meta.put({ ...row, accounts: left });
  });
}

/** What a worker that died has left to do. */
export async function allDue({ meta }: DoormanDatabase): Promise<{ owner: Owner; accounts: string[] }[]> {
  const rows = await meta.where("name").equals("due").toArray();
  return rows.flatMap((row) => (row.name === "due" ? [{ owner: row.owner, accounts: row.accounts }] : []));
}
