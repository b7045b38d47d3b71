import type { Owner } from "../domain/account";
import type { Operation } from "../domain/action";
import type { AccountRow, ActionRow } from "../database/rows";
import { under, type DoormanDatabase } from "../database/schema";

/** The action of Doorman that explains a change of one of WhatsApp's lists, if there is one. */
export type Explain = (account: AccountRow, operation: Operation) => ActionRow | undefined;

/**
 * Milliseconds from its end for which an action whose success was not seen can explain a change: WhatsApp Web tells of a
 * change within seconds when it is on line, and within minutes after a break.
 */
const EXPLAINS_FOR = 10 * 60_000;

/**
 * Reads the actions that can explain changes of the lists now: those with a request under way, and of the senders that
 * change those that were given up lately. When an action was asked for says nothing: it can have waited long for a tab, or
 * for its turn in a batch. One that ended as done has entered its change itself already.
 *
 * @param accounts keys of the senders that may change
 */
export async function explanations(
  database: DoormanDatabase,
  owner: Owner,
  accounts: Iterable<string>,
  now: number,
): Promise<Explain> {
  const { actions } = database;
  const since = now - EXPLAINS_FOR;
  const [pending, ...recent] = await Promise.all([
    actions
      .where("[owner+queue+order]")
      .between(...under(owner))
      .filter((row) => row.steps.some((step) => step.startedAt !== undefined))
      .toArray(),
    ...Array.from(new Set(accounts), (key) =>
      actions
        .where("[owner+account+order]")
        .between(...under(owner, key))
        .filter((row) => row.finishedAt !== undefined && row.finishedAt >= since)
        .toArray(),
    ),
  ]);
  const candidates = [...pending, ...recent.flat()];
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
