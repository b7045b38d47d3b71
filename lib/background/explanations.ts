import type { Owner } from "../domain/account";
import type { Operation } from "../domain/action";
import { MINUTE } from "../domain/limits";
import { groupKey } from "../domain/sender-summary";
import type { ListField } from "../database/listed-accounts";
import type { AccountRow, ActionRow } from "../database/rows";
import { under, type DoormanDatabase } from "../database/schema";
import { endedLast } from "./ended-last";

/** The action of Doorman that explains a change of one of WhatsApp's lists, if there is one. */
export type Explain = (account: AccountRow, operation: Operation) => ActionRow | undefined;

/**
 * Milliseconds from its end for which an action whose success was not seen can explain a change: WhatsApp Web tells of a
 * change within seconds when it is on line, and within minutes after a break.
 */
const EXPLAINS_FOR = 10 * MINUTE;

/**
 * Reads the actions that can explain changes of one of the lists now: those with a request under way, of the senders that change
 * those that were given up lately, and for other numbers of one name those that were done lately. When an action was asked
 * for says nothing: it can have waited long for a tab, or for its turn in a batch. One that ended as done has entered its own
 * change itself already.
 *
 * @param field tells since when senders are on that list
 * @param accounts the senders that may change
 */
export async function explanations(
  database: DoormanDatabase,
  owner: Owner,
  field: ListField,
  accounts: Iterable<AccountRow>,
  now: number,
): Promise<Explain> {
  const { actions } = database;
  const keys = new Set(Array.from(accounts, ({ key }) => key));
  const isRecent = ({ finishedAt }: ActionRow) => finishedAt !== undefined && Math.abs(now - finishedAt) <= EXPLAINS_FOR;
  const [pending, ...recent] = await Promise.all([
    actions
      .where("[owner+queue+order]")
      .between(...under(owner))
      .filter((row) => row.steps.some((step) => step.startedAt !== undefined))
      .toArray(),
    ...Array.from(keys, (key) =>
      actions
        .where("[owner+account+order]")
        .between(...under(owner, key))
        .filter(isRecent)
        .toArray(),
    ),
  ]);
  const candidates = [...pending, ...recent.flat()];
  const explain: Explain = (account, operation) => candidates.find((row) => row.account === account.key && isOpen(row, operation));
  if (field === "blocked" || keys.size === 0) return explain;
  // An opt-out covers all numbers of a brand (whatsapp-web.md §2): the others follow while the one is under way, or after
  // it, since WhatsApp writes each into its database first. By then their name alone tells them from what happens elsewhere.
  const brands = await changesOfBrands(database, (await endedLast(database, owner)).filter(isRecent));
  return (account, operation) =>
    explain(account, operation) ??
    pending.find((row) => isOpen(row, operation)) ??
    brands.find(({ row, name }) => row.kind === operation && row.account !== account.key && name === groupKey(account))?.row;
}

/** Of some actions those that changed WhatsApp's list of stopped senders, with the name that its other numbers share. */
async function changesOfBrands({ accounts }: DoormanDatabase, rows: readonly ActionRow[]): Promise<{ row: ActionRow; name: string }[]> {
  const changes = rows.filter(
    ({ kind, state, cause }) => (kind === "stop-offers" || kind === "resume-offers") && state === "done" && cause.by !== "outside",
  );
  const senders = await accounts.bulkGet(changes.map(({ owner, account }): [Owner, string] => [owner, account]));
  return changes.flatMap((row, place) => {
    const name = senders[place] && groupKey(senders[place]);
    return name === undefined ? [] : [{ row, name }];
  });
}

function isOpen(row: ActionRow, operation: Operation): boolean {
  return row.steps.some(
    (step) =>
      step.operation === operation &&
      step.startedAt !== undefined &&
      (step.outcome === undefined || step.outcome.status === "timed-out" || step.outcome.status === "unknown"),
  );
}
