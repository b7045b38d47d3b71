import { beforeEach, describe, expect, test } from "vitest";
import type { WhatsAppId } from "../../../lib/domain/account";
import { startingState } from "../../../lib/domain/health";
import { DAY } from "../../../lib/domain/limits";
import { backfillAnswers, type BackfillWorld } from "../../../lib/background/backfill";
import type { LiveTab } from "../../../lib/background/tab-states";
import { takeIn } from "../../../lib/background/intake";
import { backfillView } from "../../../lib/database/backfill";
import type { DoormanDatabase } from "../../../lib/database/schema";
import type { BackfillProgress, BackfillTask } from "../../../lib/messages/backfill-contracts";
import { arrival, freshDatabase, judging, NOW, OTHER_OWNER, OWNER, sender, SHOP, uuid } from "./builders";

const chats: WhatsAppId[] = ["12025550111@c.us", "12025550112@c.us", "12025550113@c.us"];
const [first = "", second = "", third = ""] = chats;

let database: DoormanDatabase;
let answers: ReturnType<typeof backfillAnswers>;
let tabs: LiveTab[];
let now: number;
let tokens: number;
/** What the tab was given to do, and what it says of itself. */
let begun: BackfillTask[];
let accepts: boolean;
let runs: boolean;
let rejudged: string[];

beforeEach(() => {
  database = freshDatabase();
  tabs = [{ id: 7, active: true, state: { ...startingState, mode: "ready", owner: OWNER } }];
  now = NOW;
  tokens = 0;
  begun = [];
  accepts = true;
  runs = true;
  rejudged = [];
  const world: BackfillWorld = {
    database,
    now: () => now,
    newToken: () => uuid((tokens += 1)),
    tabs: async () => tabs,
    beginBackfill: async (_, task) => {
      begun.push(task);
      return { ok: true, value: { accepted: accepts } };
    },
    backfillRuns: async () => ({ ok: true, value: { running: runs } }),
  };
  answers = backfillAnswers(world, (_, accounts) => rejudged.push(...accounts));
});

const start = (sinceDays: number | null = 90) => answers.backfill({ owner: OWNER, order: { do: "start", sinceDays } });
const order = (what: "pause" | "resume" | "cancel" | "look") => answers.backfill({ owner: OWNER, order: { do: what } });

function progress(change: Partial<BackfillProgress> = {}): BackfillProgress {
  const token = begun.at(-1)?.token ?? "";
  return { owner: OWNER, token, chats: 3, done: [], failed: [], messages: 0, current: 0, limited: false, state: "running", ...change };
}

describe("the reading of history", () => {
  test("has never been until it is started; then the tab is told how far back, and the view follows", async () => {
    expect(await backfillView(database, OWNER)).toMatchObject({ state: "idle", chats: 0 });
    expect(await start()).toMatchObject({ view: { state: "running", sinceDays: 90, startedAt: NOW } });
    expect(begun).toEqual([{ owner: OWNER, token: uuid(1), since: NOW - 90 * DAY, done: [] }]);
    expect(await answers.backfillProgress(progress({ done: [first], messages: 40, current: 5 }))).toEqual({ goOn: true });
    expect(await backfillView(database, OWNER)).toMatchObject({ chats: 3, chatsDone: 1, messages: 45 });
    await answers.backfillProgress(progress({ done: [first, second, third], messages: 70, state: "finished" }));
    expect(await backfillView(database, OWNER)).toMatchObject({ state: "finished", chatsDone: 3, messages: 70, finishedAt: NOW });
    expect(await backfillView(database, OTHER_OWNER)).toMatchObject({ state: "idle" });
  });

  test("needs a ready tab of the owner", async () => {
    tabs = [{ id: 7, active: true, state: { ...startingState, mode: "ready", owner: OTHER_OWNER } }];
    expect(await start()).toMatchObject({ problem: "no-tab", view: { state: "idle" } });
    tabs = [{ id: 7, active: true, state: { ...startingState, mode: "ready", owner: OWNER } }];
    accepts = false;
    expect(await start()).toMatchObject({ problem: "no-tab", view: { state: "interrupted" } });
  });

  test("hears the same progress twice as once", async () => {
    await start();
    const told = progress({ done: [first], messages: 40 });
    await answers.backfillProgress(told);
    await answers.backfillProgress(told);
    expect(await backfillView(database, OWNER)).toMatchObject({ chatsDone: 1, messages: 40 });
  });

  test("pauses, and goes on without the chats that are done", async () => {
    await start();
    await answers.backfillProgress(progress({ done: [first], messages: 40 }));
    expect(await order("pause")).toMatchObject({ view: { state: "paused" } });
    const old = progress({ done: [second], messages: 50 });
    expect(await answers.backfillProgress(old)).toEqual({ goOn: false });
    expect(await order("resume")).toMatchObject({ view: { state: "running", chatsDone: 2, messages: 50 } });
    expect(begun.at(-1)).toEqual({ owner: OWNER, token: uuid(2), since: NOW - 90 * DAY, done: [first, second] });
    expect(await answers.backfillProgress(old)).toEqual({ goOn: false });
    await answers.backfillProgress(progress({ done: [third], messages: 7, state: "finished" }));
    expect(await backfillView(database, OWNER)).toMatchObject({ state: "finished", chatsDone: 3, messages: 57 });
  });

  test("is ended by the user, and a new start reads everything anew", async () => {
    await start();
    await answers.backfillProgress(progress({ done: [first], messages: 40 }));
    expect(await order("cancel")).toMatchObject({ view: { state: "cancelled", finishedAt: NOW } });
    expect(await answers.backfillProgress(progress({ done: [second] }))).toEqual({ goOn: false });
    expect(await start(null)).toMatchObject({ view: { state: "running", chatsDone: 0, messages: 0, sinceDays: null } });
    expect(begun.at(-1)).toMatchObject({ since: null, done: [] });
  });

  test("counts as interrupted once the tab no longer reads, and goes on", async () => {
    await start();
    await answers.backfillProgress(progress({ done: [first], messages: 40 }));
    runs = false;
    expect(await order("look")).toMatchObject({ view: { state: "running" } });
    now += 6_000;
    expect(await order("look")).toMatchObject({ view: { state: "interrupted", chatsDone: 1 } });
    expect(await order("resume")).toMatchObject({ view: { state: "running" } });
    expect(begun.at(-1)?.done).toEqual([first]);
    now += 6_000;
    tabs = [];
    expect(await order("look")).toMatchObject({ view: { state: "interrupted" } });
    expect(await order("resume")).toMatchObject({ problem: "no-tab", view: { state: "interrupted" } });
  });

  test("that was only slow runs when it is heard again; while the tab says that it reads, nothing changes", async () => {
    await start();
    now += 60_000;
    expect(await order("look")).toMatchObject({ view: { state: "running" } });
    runs = false;
    expect(await order("look")).toMatchObject({ view: { state: "interrupted" } });
    expect(await answers.backfillProgress(progress({ done: [first] }))).toEqual({ goOn: true });
    expect(await backfillView(database, OWNER)).toMatchObject({ state: "running" });
  });

  test("is interrupted when WhatsApp Web tells nothing, and tries failed chats again", async () => {
    await start();
    await answers.backfillProgress(progress({ done: [first], failed: [second], limited: true, state: "broken" }));
    expect(await backfillView(database, OWNER)).toMatchObject({ state: "interrupted", chatsFailed: 1, limited: true });
    await order("resume");
    expect(begun.at(-1)?.done).toEqual([first]);
    expect(await backfillView(database, OWNER)).toMatchObject({ chatsFailed: 0 });
  });
});

describe("businesses that WhatsApp Web has a chat with", () => {
  test("are kept without any message, and nothing changes the second time", async () => {
    const senders = [sender(), sender({ ids: [second], name: "Crumb Bakery", kind: "smb" })];
    await answers.knownSenders({ owner: OWNER, senders });
    const rows = await database.accounts.toArray();
    expect(rows.map(({ name, business, record }) => [name, business, record.promotion])).toEqual([
      ["Pedal & Sole", true, 0],
      ["Crumb Bakery", true, 0],
    ]);
    await answers.knownSenders({ owner: OWNER, senders });
    expect(await database.accounts.toArray()).toEqual(rows);
  });

  test("that were saved meanwhile have their messages judged again", async () => {
    await takeIn(judging(database), OWNER, [arrival("A", "sale")]);
    await answers.knownSenders({ owner: OWNER, senders: [sender({ saved: true, savedName: "My shop" })] });
    expect(rejudged).toEqual([SHOP.phone]);
  });
});
