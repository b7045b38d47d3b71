import { defaultSettings, type Settings } from "../domain/settings";
import { storageTrouble, type Trouble } from "../domain/trouble";
import type { Classify } from "../domain/verdict";
import type { DataOf, ReplyOf } from "../messages/contract";
import { ANSWERS_WITHIN, answerWithin } from "../messages/in-time";
import type { ToBackground } from "../messages/runtime-contracts";
import type { DoormanDatabase } from "../database/schema";
import { tryStorage } from "../database/try-storage";
import { glanceAt } from "./glance";
import type { Judge } from "./judging";

/** What judging without storage needs of the world. */
export interface StorageWorld {
  database: DoormanDatabase;
  classifier: () => Promise<Classify>;
  judge: Judge;
  /** Settings that do not come in time are to be refused. */
  settings: () => Promise<Settings>;
  now: () => number;
}

/** Tabs try again to have messages stored at least twice as often (milliseconds): who is not heard for so long has none any more. */
const TOLD_WITHIN = 60_000;

type Name = "glance" | "troubles";

export interface Keeping {
  /**
   * Runs what stores something that a tab tells, and takes note whether there was room.
   *
   * @param wrote whether it had anything to store: else it says nothing of room
   */
  noted: <T>(store: () => Promise<T>, wrote?: (stored: T) => boolean) => Promise<T>;
  answers: { [N in Name]: (data: DataOf<ToBackground[N]>) => Promise<ReplyOf<ToBackground[N]>> };
}

/**
 * The background while it cannot keep what it is told. Settings that cannot be read are those of a fresh installation for
 * showing marks; nothing is kept or deleted by them, since the user may have chosen otherwise.
 */
export function createKeeping(world: StorageWorld): Keeping {
  const { database } = world;
  /** Of what was to be stored last: a small trial may still find room where they found none. */
  let last: { trouble: Trouble; at: number } | undefined;

  /** Nothing where they cannot be read. */
  const readSettings = async () => await world.settings().catch(() => undefined);

  /** A database that does not answer keeps nothing either. */
  const tried = async () => await answerWithin(tryStorage(database), ANSWERS_WITHIN).catch(() => "storage-refused" as const);

  async function troubles(): Promise<Trouble[]> {
    const readable = (await readSettings()) !== undefined;
    const remembered = last !== undefined && Math.abs(world.now() - last.at) < TOLD_WITHIN ? last.trouble : undefined;
    const storage = (await tried()) ?? remembered;
    return [...(storage === undefined ? [] : [storage]), ...(readable ? [] : ["settings-unreadable" as const])];
  }

  return {
    noted: async (store, wrote = () => true) => {
      try {
        const stored = await store();
        if (wrote(stored)) last = undefined;
        return stored;
      } catch (error) {
        const trouble = storageTrouble(error);
        last = trouble && { trouble, at: world.now() };
        throw error;
      }
    },
    answers: {
      glance: async ({ owner, arrivals }) => {
        const settings = (await readSettings()) ?? defaultSettings;
        const { judge, now } = world;
        const context = { database, judge, settings, now: now(), classify: await world.classifier() };
        const [judged, found] = await Promise.all([glanceAt(context, owner, arrivals), troubles()]);
        return { judged, keeps: found.length === 0 };
      },
      troubles,
    },
  };
}
