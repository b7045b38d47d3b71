import type { Owner } from "../domain/account";
import type { MessageRow } from "./rows";
import type { DoormanDatabase } from "./schema";

/** From so many messages of one sender on, looking through the stretch of keys between them beats asking for each. */
const STRETCH_FROM = 4;

/**
 * Keys that are looked through for each one that is asked for. Beyond it the stretch is given up, so that what is
 * stored in between, however much, costs no more than this.
 */
const KEYS_FOR_EACH = 4;

/** Which message is asked for: its key, and that of its account, by which keys that lie together are found. */
export interface WantedMessage {
  account: string;
  key: string;
}

/**
 * Those of some messages that are stored, by their keys. Most of a big delivery is new, and IndexedDB answers no
 * question about many keys at once: so the keys between the first and the last of one sender are read in one go, and
 * only what is there is then asked for.
 */
export async function storedMessages(
  database: DoormanDatabase,
  owner: Owner,
  wanted: readonly WantedMessage[],
): Promise<Map<string, MessageRow>> {
  const groups = Map.groupBy(wanted, ({ account }) => account);
  const there = await Promise.all([...groups.values()].map((group) => keysThere(database, owner, group)));
  const rows = await database.messages.bulkGet(there.flat().map((key): [Owner, string] => [owner, key]));
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.key, row] as const])));
}

/** The keys of a group without those that are known not to be stored. */
async function keysThere(database: DoormanDatabase, owner: Owner, group: readonly WantedMessage[]): Promise<string[]> {
  const keys = [...new Set(group.map(({ key }) => key))].sort();
  if (keys.length < STRETCH_FROM) return keys;
  const most = keys.length * KEYS_FOR_EACH;
  const found = await database.messages
    .where("[owner+key]")
    .between([owner, keys[0]], [owner, keys.at(-1)], true, true)
    .limit(most)
    .primaryKeys();
  if (found.length === most) return keys;
  const stored = new Set(found.map(([, key]) => key));
  return keys.filter((key) => stored.has(key));
}
