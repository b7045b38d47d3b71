import type { EvidenceDays } from "../domain/settings";
import { expireEvidence, purgeEvidence } from "../database/evidence-writes";
import { EVERYONE } from "../database/meta-rows";
import type { DoormanDatabase } from "../database/schema";

/**
 * Brings the end of all evidence into step with the user's choice, then takes the content from what has expired. What is in
 * step is noted when all of it is: where a worker died on the way, nothing expires by a choice of before.
 */
export async function keepEvidenceFor(database: DoormanDatabase, days: EvidenceDays, now: number): Promise<void> {
  const row = await database.meta.get([EVERYONE, "evidence"]);
  if (row?.name !== "evidence" || row.days !== days) {
    await expireEvidence(database, days);
    await database.meta.put({ owner: EVERYONE, name: "evidence", days });
  }
  await purgeEvidence(database, now);
}
