import type { Owner } from "../domain/account";
import type { Operation } from "../domain/action";
import type { AccountRow, ActionRow } from "../database/rows";
import { under, type DoormanDatabase } from "../database/schema";

/** The action of Doorman that explains a change of one of WhatsApp's lists, if there is one. */
export type Explain = (account: AccountRow, operation: Operation) => ActionRow | undefined;

/**
 * Milliseconds for which an action whose end was not seen can explain a change: WhatsApp Web tells of a
 * change within seconds when it is on line, and within minutes after a break.
 */
const EXPLAINS_FOR = 10 * 60_000;

/**
 * Reads the actions that can explain changes of the lists now: those with a request under way, and recent
 * ones whose end was not seen in time. An action that ended as done has entered its change itself already.
 */
export async function explanations(database: DoormanDatabase, owner: Owner, now: number): Promise<Explain> {
  const { actions } = database;
  const [, last] = under(owner);
  const [pending, recent] = await Promise.all([
    actions
      .where("[owner+queue+order]")
      .between(...under(owner))
      .filter((row) => row.steps.some((step) => step.startedAt !== undefined))
      .toArray(),
    actions
      .where("[owner+order]")
      .between([owner, now - EXPLAINS_FOR], last)
      .filter((row) => row.queue === undefined)
      .toArray(),
  ]);
  const candidates = [...pending, ...recent];
  return (account, operation) =>
    candidates.find((row) => row.account === account.key && isOpen(row, operation)) ??
    // An opt-out covers all numbers of a brand (whatsapp-web.md §2): the others follow while the one is under
    // way.
    (operation === "stop-offers" || operation === "resume-offers"
      ? pending.find((row) => isOpen(row, operation))
      : undefined);
}

function isOpen(row: ActionRow, operation: Operation): boolean {
  return row.steps.some(
    (step) =>
      step.operation === operation &&
      step.startedAt !== undefined &&
      (step.outcome === undefined || step.outcome.status === "timed-out" || step.outcome.status === "unknown"),
  );
}
