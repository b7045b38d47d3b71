import type { Owner } from "../domain/account";
import { DAY } from "../domain/limits";
import { changed } from "./buckets";
import { dropExcerpt } from "./corrections";
import { EVERYONE } from "./meta-rows";
import type { MessageRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";
import { judgementToStore } from "./views";

/**
 * An owner's time of last sight is written no more often than this (milliseconds): every write wakes those
 * who look.
 */
const SIGHT_INTERVAL = 60_000;

/** Buckets that are gone through in one transaction, so that arrivals in between need not wait long. */
const PURGE_CHUNK = 60;

/**
 * Remembers that an account is signed in here.
 *
 * @param whatsApp the version of WhatsApp Web, when it was just told
 */
export async function noteOwner(database: DoormanDatabase, owner: Owner, now: number, whatsApp?: string): Promise<void> {
  await database.transaction("rw", database.meta, async () => {
    const row = await database.meta.get([owner, "owner"]);
    const known = row?.name === "owner" ? row : undefined;
    const age = known === undefined ? Infinity : now - known.lastSeen;
    const version = whatsApp ?? known?.whatsApp;
    if (age >= 0 && age < SIGHT_INTERVAL && version === known?.whatsApp) return;
    await database.meta.put({ owner, name: "owner", lastSeen: now, ...(version === undefined ? {} : { whatsApp: version }) });
  });
}

/**
 * Deletes the texts of all messages that are older than the user wants them kept, and what corrections keep of them.
 *
 * @param retentionDays 0: no text is kept
 * @returns how many messages lost their text
 */
export async function purgeTexts(database: DoormanDatabase, retentionDays: number, now: number): Promise<number> {
  const before = retentionDays === 0 ? Infinity : now - retentionDays * DAY;
  await database.corrections.where("textTime").belowOrEqual(before).modify(dropExcerpt);
  for (let purged = 0; ; ) {
    const buckets = await database.transaction("rw", database.buckets, async () => {
      const old = await database.buckets.where("textTime").belowOrEqual(before).limit(PURGE_CHUNK).toArray();
      await database.buckets.bulkPut(
        old.map((bucket) =>
          changed(bucket, (row) => {
            if (row.textTime === undefined || row.textTime > before) return row;
            purged += 1;
            return withoutText(row);
          }),
        ),
      );
      return old.length;
    });
    if (buckets < PURGE_CHUNK) return purged;
  }
}

/** The row as it stays when its text is no longer kept. The words that weighed are text too, and the phrase of a rule. */
export function withoutText(row: MessageRow): MessageRow {
  return {
    ...row,
    verdict: { ...row.verdict, words: [] },
    judgement: judgementToStore(row.judgement, false),
    parts: undefined,
    links: undefined,
    textTime: undefined,
  };
}

/** Deletes everything that is stored of one owner, or of all. */
export async function forget(database: DoormanDatabase, owner: Owner | undefined): Promise<void> {
  const { accounts, buckets, actions, corrections, batches, evidence, meta } = database;
  await database.transaction("rw", [accounts, buckets, actions, corrections, batches, evidence, meta], async () => {
    if (owner === undefined) {
      await Promise.all(database.tables.map((table) => table.clear()));
      return;
    }
    const range = under(owner);
    const lease = await meta.get([EVERYONE, "lease"]);
    await Promise.all([
      accounts.where("[owner+key]").between(...range).delete(),
      buckets.where("[owner+account+time+first]").between(...range).delete(),
      actions.where("[owner+id]").between(...range).delete(),
      corrections.where("[owner+id]").between(...range).delete(),
      batches.where("[owner+id]").between(...range).delete(),
      evidence.where("[owner+sequence]").between(...range).delete(),
      meta.where("[owner+name]").between(...range).delete(),
    ]);
    if (lease?.name === "lease" && lease.action.owner === owner) await meta.delete([EVERYONE, "lease"]);
  });
}
