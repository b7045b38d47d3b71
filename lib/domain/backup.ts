import * as z from "zod/mini";
import { Owner, WhatsAppId } from "./account";
import { CORRECTION_EXCERPT, Said } from "./correction";
import { MAX_CLOCK_SKEW, MAX_IDS_AT_ONCE, MAX_IDS_OF_ACCOUNT, MAX_NAME_LENGTH } from "./limits";
import { MessageId, Timestamp } from "./message";
import { chatOf } from "./message-ids";
import type { OwnRule } from "./own-rule";
import type { SavedFilter } from "./sender-filter";
import type { Settings } from "./settings";
import { Sketch } from "./sketch";
import { safeLine } from "./text";

/*
 * A backup: what the user made himself and would have to make again. It names senders by the ids that WhatsApp gives them on
 * every machine, never by keys of this database. Nothing in it acts: what automatic help may do is agreed to in its preview.
 * docs/backup.schema.json says what stands in the file as a JSON Schema.
 */

export const BACKUP_FORMAT = "doorman-backup";
export const BACKUP_VERSION = 1;

/** Accounts of WhatsApp in one backup: more than one browser ever has. */
export const MAX_BACKUP_ACCOUNTS = 50;
/** Entries of one kind and account: whole lists of ids that travel elsewhere have as many. */
export const MAX_BACKUP_ENTRIES = MAX_IDS_AT_ONCE;

/** Every id known of a sender, the one its chat uses first. */
const Ids = z.array(WhatsAppId).check(z.minLength(1), z.maxLength(MAX_IDS_OF_ACCOUNT));
const Name = z.pipe(
  z.string().check(z.maxLength(MAX_NAME_LENGTH)),
  z.transform((value) => safeLine(value, MAX_NAME_LENGTH)),
);
const Excerpt = z.pipe(
  z.string().check(z.maxLength(CORRECTION_EXCERPT)),
  z.transform((value) => safeLine(value, CORRECTION_EXCERPT)),
);
const ascending = (sketch: readonly number[]) => sketch.every((hash, place) => place === 0 || hash > sketch[place - 1]!);

/** A correction, with the ids of the sender in place of its key. */
export const BackupCorrection = z
  .object({
    id: z.uuid(),
    /** Under any id of the sender. */
    message: MessageId,
    ids: Ids,
    name: Name,
    at: Timestamp,
    said: Said,
    sketch: Sketch.check(z.refine(ascending)),
    /** The beginning of the message, and when that was sent: by it retention takes the text away. */
    excerpt: z.optional(z.object({ text: Excerpt, time: Timestamp })),
  })
  .check(
    // Only a message of the sender can be corrected.
    z.refine(({ message, ids }) => message.startsWith("false_") && ids.some((id) => id === chatOf(message))),
  );
export type BackupCorrection = z.infer<typeof BackupCorrection>;

/** A kept sender, with the term as the user gave it. */
export const BackupKeep = z
  .object({ ids: Ids, name: Name, since: Timestamp, until: z.optional(Timestamp) })
  .check(z.refine(({ since, until }) => until === undefined || until > since));
export type BackupKeep = z.infer<typeof BackupKeep>;

/** What the user took back by hand: no rule and no batch does it again. */
export const BackupUndone = z.object({ ids: Ids, kind: z.enum(["block", "stop-offers"]), at: Timestamp });
export type BackupUndone = z.infer<typeof BackupUndone>;

/** What is backed up of one account of WhatsApp. */
export const AccountBackup = z.object({
  owner: Owner,
  corrections: z.array(BackupCorrection).check(z.maxLength(MAX_BACKUP_ENTRIES)),
  kept: z.array(BackupKeep).check(z.maxLength(MAX_BACKUP_ENTRIES)),
  undone: z.array(BackupUndone).check(z.maxLength(MAX_BACKUP_ENTRIES)),
});
export type AccountBackup = z.infer<typeof AccountBackup>;

/** Lists of an account's backup, in the order of the file. */
export const entryLists = ["corrections", "kept", "undone"] as const;
export type EntryList = (typeof entryLists)[number];

/**
 * Settings as a backup has them. Of automatic help only the thresholds, as a beginning for the next preview: no switch and no
 * agreement.
 */
export type BackupSettings = Omit<Settings, "automatic" | "rules"> & Pick<Settings["automatic"]["stopOffers"], "promotions" | "share" | "answered">;

export interface Backup {
  /** Milliseconds. */
  madeAt: number;
  settings: Partial<BackupSettings>;
  rules: OwnRule[];
  filters: SavedFilter[];
  accounts: AccountBackup[];
}

/** The settings as a backup has them. */
export function backupSettings(all: Settings): BackupSettings {
  const { automatic, rules: _, ...settings } = all;
  const { promotions, share, answered } = automatic.stopOffers;
  return { ...settings, promotions, share, answered };
}

/** An entry of any list, and its times. */
interface TimedEntry {
  ids: string[];
  at?: number | undefined;
  since?: number | undefined;
  excerpt?: { time: number } | undefined;
}

/** Whether an entry tells of a click that cannot have been yet. A word from the future would stand before every later one. */
export function isFromFuture(entry: TimedEntry, now: number): boolean {
  return [entry.at, entry.since, entry.excerpt?.time].some((time) => time !== undefined && time > now + MAX_CLOCK_SKEW);
}
