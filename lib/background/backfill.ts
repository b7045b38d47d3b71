import type { Owner } from "../domain/account";
import type { BackfillView } from "../domain/backfill";
import { DAY } from "../domain/limits";
import { backfillRow, viewOf } from "../database/backfill";
import type { BackfillRow } from "../database/meta-rows";
import type { DoormanDatabase } from "../database/schema";
import type { BackfillProgress, BackfillTask, backfillToBackground } from "../messages/backfill-contracts";
import type { DataOf, ReplyOf, Result } from "../messages/contract";
import { takeSenders } from "./known-senders";
import { readyTab, usableTab, type LiveTab } from "./tab-states";

/** A tab that was heard within this time (milliseconds) is not asked whether it is still reading. */
const HEARD_LATELY = 5_000;

/** What the reading of history needs of the world. */
export interface BackfillWorld {
  database: DoormanDatabase;
  now: () => number;
  newToken: () => string;
  tabs: () => Promise<LiveTab[]>;
  /** The messages `backfillBegin` and `backfillRuns` to one tab. */
  beginBackfill: (tabId: number, task: BackfillTask) => Promise<Result<{ accepted: boolean }>>;
  backfillRuns: (tabId: number, run: { owner: Owner; token: string }) => Promise<Result<{ running: boolean }>>;
}

type Names = keyof typeof backfillToBackground;
type BackfillAnswers = {
  [N in Names]: (data: DataOf<(typeof backfillToBackground)[N]>) => Promise<ReplyOf<(typeof backfillToBackground)[N]>>;
};

/**
 * Answers to the messages about the reading of history. The tab reads, chat by chat; what is done stands in the database,
 * so that the reading can go on after whatever happens to tab or worker.
 *
 * @param rejudge judges the messages of senders anew, by the keys of their accounts
 */
export function backfillAnswers(
  world: BackfillWorld,
  rejudge: (owner: Owner, accounts: string[]) => void,
): BackfillAnswers {
  const { database, now } = world;
  const change = (owner: Owner, how: Change) => changeRow(database, owner, how);

  async function begin(owner: Owner, make: (row: BackfillRow | undefined) => BackfillRow): Promise<Reply> {
    const tabs = await world.tabs();
    const tab = readyTab(tabs, owner) ?? usableTab(tabs, owner);
    if (tab === undefined) return { view: viewOf(await backfillRow(database, owner)), problem: "no-tab" };
    const row = await change(owner, (before) => (before?.state === "running" ? before : make(before)));
    if (row === undefined) return { view: viewOf(row) };
    const { token, since, done } = row;
    const answer = await world.beginBackfill(tab.id, { owner, token, since, done });
    if (answer.ok && answer.value.accepted) return { view: viewOf(row) };
    const stopped = await change(owner, (latest) => (latest?.token === token ? { ...latest, state: "interrupted" } : latest));
    return { view: viewOf(stopped), problem: "no-tab" };
  }

  async function look(owner: Owner): Promise<Reply> {
    const row = await backfillRow(database, owner);
    if (row?.state !== "running" || Math.abs(now() - row.heardAt) < HEARD_LATELY) return { view: viewOf(row) };
    const tabs = (await world.tabs()).filter(({ state }) => state.owner === owner);
    const answers = await Promise.all(tabs.map(({ id }) => world.backfillRuns(id, { owner, token: row.token })));
    if (answers.some((answer) => answer.ok && answer.value.running)) return { view: viewOf(row) };
    const unheard = (latest: BackfillRow) => latest.token === row.token && latest.heardAt === row.heardAt;
    return {
      view: viewOf(await change(owner, (latest) => (latest && unheard(latest) ? { ...latest, state: "interrupted" } : latest))),
    };
  }

  return {
    async backfill({ owner, order }) {
      const at = now();
      switch (order.do) {
        case "look":
          return await look(owner);
        case "start":
          await look(owner);
          return await begin(owner, () => newRow(owner, order.sinceDays, world.newToken(), at));
        case "resume":
          await look(owner);
          return await begin(owner, (row) => (row === undefined ? newRow(owner, null, world.newToken(), at) : goingOn(row, world.newToken(), at)));
        case "pause":
          return { view: viewOf(await change(owner, (row) => (row?.state === "running" ? { ...row, state: "paused" } : row))) };
        case "cancel":
          return { view: viewOf(await change(owner, (row) => (row && isOpen(row) ? { ...row, state: "cancelled", finishedAt: at } : row))) };
      }
    },
    async backfillProgress(progress) {
      const row = await change(progress.owner, (latest) => (latest && hears(latest, progress) ? heard(latest, progress, now()) : latest));
      return { goOn: row?.token === progress.token && row.state === "running" };
    },
    async knownSenders({ owner, senders }) {
      const resaved = await takeSenders(database, owner, senders, now());
      if (resaved.length > 0) rejudge(owner, resaved);
      return null;
    },
  };
}

interface Reply {
  view: BackfillView;
  problem?: "no-tab";
}

type Change = (row: BackfillRow | undefined) => BackfillRow | undefined;

async function changeRow(database: DoormanDatabase, owner: Owner, change: Change): Promise<BackfillRow | undefined> {
  return await database.transaction("rw", database.meta, async () => {
    const before = await backfillRow(database, owner);
    const after = change(before);
    if (after !== undefined && after !== before) await database.meta.put(after);
    return after;
  });
}

function newRow(owner: Owner, sinceDays: number | null, token: string, now: number): BackfillRow {
  return {
    owner,
    name: "backfill",
    token,
    state: "running",
    sinceDays,
    since: sinceDays === null ? null : now - sinceDays * DAY,
    chats: 0,
    done: [],
    failed: [],
    before: 0,
    messages: 0,
    current: 0,
    limited: false,
    startedAt: now,
    heardAt: now,
  };
}

/** What is over starts anew, as far back as before; anything else goes on where it stopped. */
function goingOn(row: BackfillRow, token: string, now: number): BackfillRow {
  if (!isOpen(row)) return newRow(row.owner, row.sinceDays, token, now);
  // The chat in which it stopped is read again from its newest message: its messages count again too.
  return { ...row, token, state: "running", failed: [], before: row.before + row.messages, messages: 0, current: 0, heardAt: now };
}

function isOpen({ state }: BackfillRow): boolean {
  return state === "running" || state === "paused" || state === "interrupted";
}

/** A run that counted as interrupted and is heard again was only slow. What is paused still says what it has done. */
function hears(row: BackfillRow, { token }: BackfillProgress): boolean {
  return row.token === token && isOpen(row);
}

function heard(row: BackfillRow, progress: BackfillProgress, now: number): BackfillRow {
  const { chats, done, failed, messages, current, limited, state } = progress;
  const next = { ...row, chats, failed, messages, current, limited, heardAt: now, done: [...new Set([...row.done, ...done])] };
  if (state === "finished") return { ...next, state, finishedAt: now };
  if (state === "broken") return { ...next, state: "interrupted" };
  return row.state === "interrupted" ? { ...next, state: "running" } : next;
}
