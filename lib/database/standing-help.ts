import type { Owner } from "../domain/account";
import { helpWayBack, type HelpName } from "../domain/automatic";
import { listedAccounts, type ListField } from "./listed-accounts";
import { queuePlace, type AccountRow, type ActionRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/** How much of what one automatic help did, or is about to do, stands; and how much of it is being taken back. */
export interface HelpStanding {
  stands: number;
  undoing: number;
}

/** How much of each automatic help there is to take back, counted by actions: the numbers of a brand share one. */
export async function helpStandings(database: DoormanDatabase, owner: Owner): Promise<Record<HelpName, HelpStanding>> {
  const pending = new Set((await queuedActions(database, owner)).map(({ kind, account }) => `${kind} ${account}`));
  const count = async (rule: HelpName): Promise<HelpStanding> => {
    const rows = await standingHelp(database, owner, rule);
    const undoing = rows.filter(({ account }) => pending.has(`${helpWayBack[rule]} ${account}`)).length;
    return { stands: rows.length - undoing, undoing };
  };
  return { "stop-offers": await count("stop-offers"), "block-scam": await count("block-scam") };
}

/** The actions of one automatic help whose effect still stands, and those that wait or run. */
export async function standingHelp(database: DoormanDatabase, owner: Owner, rule: HelpName): Promise<ActionRow[]> {
  const field = rule === "stop-offers" ? "optedOut" : "blocked";
  const ids = new Set((await doormansOwn(database, owner, field)).flatMap((account) => account[field]?.actionId ?? []));
  const done = await database.actions.bulkGet([...ids].map((id): [Owner, string] => [owner, id]));
  const rows = [...(await queuedActions(database, owner)), ...done].filter((row) => row !== undefined);
  return rows.filter(({ cause }) => cause.by === "rule" && cause.rule === rule);
}

/** Senders that are blocked, or whose offers are stopped, by Doorman, for whatever cause. */
export async function doormansOwn(database: DoormanDatabase, owner: Owner, field: ListField): Promise<AccountRow[]> {
  const rows = await listedAccounts(database, owner, field).toArray();
  return rows.filter((row) => row[field]?.cause === "doorman");
}

/** Every action of an owner that waits or runs. One that stands aside with a paused batch may do so for ever. */
export async function queuedActions(database: DoormanDatabase, owner: Owner): Promise<ActionRow[]> {
  const [first] = under(owner);
  return await database.actions.where("[owner+queue+order]").between(first, [owner, queuePlace.held]).toArray();
}
