import type { Owner } from "../domain/account";
import type { JudgedMessage } from "../domain/judgement";
import type { DataOf } from "../messages/contract";
import { inTurn } from "../messages/in-turn";
import type { ToContent } from "../messages/runtime-contracts";
import type { ActionRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { actionView, queueOf } from "../database/views";
import type { LiveTab } from "./tab-states";

/** What tabs of an owner are told of. */
export interface News {
  rows?: ActionRow[];
  judged?: JudgedMessage[];
  /** Records, rules or marks changed. */
  senders: boolean;
  /** Everything that was stored of the owner is deleted. */
  forgotten?: boolean;
}

/** What telling needs of the world. */
export interface TellingWorld {
  database: DoormanDatabase;
  tabs: () => Promise<LiveTab[]>;
  /** Tells one tab that something it shows has changed. */
  tell: (tabId: number, changed: DataOf<ToContent["changed"]>) => Promise<void>;
  /** A bug: nobody waits for what failed, so it goes to the log. */
  report: (error: unknown) => void;
}

/** Messages or actions that travel together to a tab (`toContent.changed`). */
const CHANGES_AT_ONCE = 200;

/**
 * Makes the one who tells the tabs of an owner what has changed, one thing after the other: what is told last must be
 * what is true now. The promise ends when the tabs have been told.
 */
export function createTelling(world: TellingWorld): (owner: Owner, news: News) => Promise<void> {
  const alone = inTurn();
  return (owner, news) => alone(() => tellNow(world, owner, news).catch(world.report));
}

async function tellNow({ database, tabs, tell }: TellingWorld, owner: Owner, news: News): Promise<void> {
  const listeners = (await tabs()).filter(({ state }) => state.owner === owner);
  if (listeners.length === 0) return;
  const queue = await queueOf(database, owner);
  const { rows = [], judged = [], senders, forgotten = false } = news;
  // Of actions the first ones are enough: tabs ask for the sender that they show. Of a message on show nobody asks again.
  let actions = rows.slice(0, CHANGES_AT_ONCE).map((row) => actionView(row, queue));
  for (let from = 0; from === 0 || from < judged.length; from += CHANGES_AT_ONCE) {
    const changed = { owner, actions, judged: judged.slice(from, from + CHANGES_AT_ONCE), senders, forgotten };
    await Promise.all(listeners.map((tab) => tell(tab.id, changed)));
    actions = [];
  }
}
