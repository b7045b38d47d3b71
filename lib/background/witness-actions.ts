import type { Owner } from "../domain/account";
import type { EvidenceDays } from "../domain/settings";
import { hasEvidence } from "../database/evidence-writes";
import type { ActionRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { appendEvidence, type ToSeal, type Witness } from "./evidence";
import { actionContent, standingOf } from "./evidence-contents";

export interface ActionWitness {
  database: DoormanDatabase;
  witness: Witness;
  days: EvidenceDays;
  /** Milliseconds. */
  now: number;
}

/**
 * Keeps evidence of actions that have ended, on senders of whom there is evidence: what the user did about them belongs to
 * the record. An action of which something else turns out later, its end or that its report has left, gets one more entry.
 *
 * @param rows actions that have ended
 */
export async function witnessActions(
  { database, witness, days, now }: ActionWitness,
  owner: Owner,
  rows: readonly Pick<ActionRow, "id">[],
): Promise<void> {
  if (rows.length === 0 || days === 0) return;
  const keys = rows.map(({ id }): [Owner, string] => [owner, id]);
  const { accounts, actions, evidence } = database;
  await database.transaction("rw", accounts, actions, evidence, async () => {
    const contents: ToSeal[] = [];
    const told: ActionRow[] = [];
    for (const row of await actions.bulkGet(keys)) {
      if (row === undefined || row.queue !== undefined || row.witnessed === standingOf(row)) continue;
      if (!(await hasEvidence(database, owner, row.account))) continue;
      const account = await accounts.get([owner, row.account]);
      if (account === undefined) continue;
      contents.push(actionContent(witness, account, row));
      told.push({ ...row, witnessed: standingOf(row) });
    }
    await actions.bulkPut(told);
    await appendEvidence(database, owner, contents, { now, days });
  });
}
