import { storageTrouble, type Trouble } from "../domain/trouble";
import { EVERYONE } from "./meta-rows";
import type { DoormanDatabase } from "./schema";

/**
 * Tries whether something can be kept now: writes a row and takes it out again, in one transaction.
 *
 * @returns what stands against it; undefined when nothing does
 */
export async function tryStorage(database: DoormanDatabase): Promise<Trouble | undefined> {
  try {
    await database.transaction("rw", database.meta, async () => {
      await database.meta.put({ owner: EVERYONE, name: "trial" });
      await database.meta.delete([EVERYONE, "trial"]);
    });
    return undefined;
  } catch (error) {
    return storageTrouble(error) ?? "storage-refused";
  }
}
