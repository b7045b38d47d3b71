import type { Outcome } from "../domain/action";
import type { StoredDiagnosis } from "../domain/diagnosis";
import { owners } from "./reads";
import type { ActionRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/** Actions of each account whose ends are counted, the newest. */
const MOST_ACTIONS = 500;

/** How much is stored, and how what was asked of WhatsApp ended: of all accounts together, without anything by which one is known. */
export async function storedDiagnosis(database: DoormanDatabase): Promise<StoredDiagnosis> {
  const rows = await Promise.all(database.tables.map(async (table) => [table.name, await table.count()] as const));
  const actions = await Promise.all((await owners(database)).map(({ owner }) => newestActions(database, owner)));
  const outcomes: Record<string, number> = {};
  for (const { mode, steps } of actions.flat()) {
    for (const { operation, startedAt, outcome } of steps) {
      if (outcome === undefined && startedAt === undefined) continue;
      const ended = `${mode} ${operation}: ${outcome === undefined ? "begun" : wordsOf(outcome)}`;
      outcomes[ended] = (outcomes[ended] ?? 0) + 1;
    }
  }
  return { rows: Object.fromEntries(rows), outcomes };
}

async function newestActions(database: DoormanDatabase, owner: string): Promise<ActionRow[]> {
  return await database.actions.where("[owner+order]").between(...under(owner)).reverse().limit(MOST_ACTIONS).toArray();
}

function wordsOf(outcome: Outcome): string {
  if (outcome.status === "refused") return `refused ${outcome.code}`;
  if (outcome.status === "unavailable") return `unavailable, ${outcome.capability} ${outcome.why}`;
  return outcome.status;
}
