import { storageTrouble, type Trouble } from "../domain/trouble";
import { EVERYONE } from "./meta-rows";
import type { DoormanDatabase } from "./schema";

/**
 * Tries whether something can be kept now: writes a row and takes it out again, in one transaction.
 *
 * @returns what stands against it; undefined when nothing does
 */
export async function tryStorage(database: DoormanDatabase): Promise<Trouble | undefined> {
  reopen(database);
  try {
    await database.transaction("rw", database.meta, async () => {
      await database.meta.put({ owner: EVERYONE, name: "trial" });
      await database.meta.delete([EVERYONE, "trial"]);
    });
    return undefined;
  } catch (error) {
    reopen(database);
    return storageTrouble(error) ?? "storage-refused";
  }
}

/** Dexie never opens a database again that once failed to open; the browser may have got over it. */
export function reopen(database: DoormanDatabase): void {
  if (database.hasFailed()) database.close({ disableAutoOpen: false });
}
