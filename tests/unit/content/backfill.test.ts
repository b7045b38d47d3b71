import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startingState } from "../../../lib/domain/health";
import { backfillAnswers } from "../../../lib/background/backfill";
import { takeIn } from "../../../lib/background/intake";
import { serveBackfill } from "../../../lib/content/backfill";
import { backfillView } from "../../../lib/database/backfill";
import type { DoormanDatabase } from "../../../lib/database/schema";
import type { BackfillTask } from "../../../lib/messages/backfill-contracts";
import type { ContentBridge } from "../../../lib/messages/content-bridge";
import type { Result } from "../../../lib/messages/contract";
import { until } from "../../support/wait";
import { freshDatabase, judging, OWNER, uuid, storedMessages } from "../background/builders";
import { startAdapter, type Adapter } from "../page/adapter";

type Handler = (data: unknown) => Promise<unknown>;

/** The messages between tab and background, as calls. */
const wires = vi.hoisted(() => ({ content: new Map<string, Handler>(), background: {} as Record<string, Handler> }));

vi.mock("../../../lib/messages/runtime", () => ({
  onContentMessage: (name: string, handle: Handler) => {
    wires.content.set(name, handle);
    return () => wires.content.delete(name);
  },
  askBackground: async (name: string, data: unknown) => ({ ok: true, value: await wires.background[name]?.(data) }),
}));

const DAY_SECONDS = 86_400;
/** Messages of each shop, one a day up to today. */
const EACH = 120;

let adapter: Adapter;
let database: DoormanDatabase;
let answers: ReturnType<typeof backfillAnswers>;
let life: AbortController;
let owner = OWNER;
/** Called after each step through history. */
let afterStep: () => Promise<void>;
/** Whether the background has taken what the last step told. */
let taken: () => boolean;
/** Makes questions to the page fail. */
let broken: (name: string) => boolean;

beforeEach(async () => {
  owner = OWNER;
  afterStep = async () => {};
  broken = () => false;
  taken = () => true;
  const today = Math.floor(Date.now() / 1000) - 60;
  adapter = await startAdapter({}, async (account) => {
    for (const [place, key] of ["shoes", "books", "tea", "yoga"].entries()) {
      account.addContact({ key, kind: "enterprise", phone: `1202555010${place + 1}`, verifiedName: `The ${key}` });
    }
    account.addContact({ key: "ana", kind: "person", phone: "12025550109" });
    await account.deliverHistory([
      ...["shoes", "books", "tea"].flatMap((from) =>
        Array.from({ length: EACH }, (_, index) => ({ from, text: `sale ${index}`, t: today - (EACH - 1 - index) * DAY_SECONDS })),
      ),
      { from: "ana", text: "Private", t: today },
    ]);
  });
  database = freshDatabase();
  let told = 0;
  const relay = {
    async idle() {
      const fresh = adapter.arrivals.slice(told);
      told = adapter.arrivals.length;
      if (fresh.length > 0) await takeIn(judging(database, { now: Date.now() }), OWNER, fresh);
      await afterStep();
      return taken();
    },
  };
  const bridge: ContentBridge = {
    async ask(name, data) {
      if (broken(name)) return { ok: false, failure: { code: "failed", text: name } };
      return { ok: true, value: (await adapter.ask(name, data)) as never };
    },
  };
  let tokens = 0;
  const ask = async <T,>(name: string, data: unknown): Promise<Result<T>> => ({
    ok: true,
    value: (await wires.content.get(name)?.(data)) as T,
  });
  answers = backfillAnswers(
    {
      database,
      now: () => Date.now(),
      newToken: () => uuid((tokens += 1)),
      tabs: async () => [{ id: 7, active: true, state: { ...startingState, mode: "ready", owner: OWNER } }],
      beginBackfill: (_, task: BackfillTask) => ask("backfillBegin", task),
      backfillRuns: (_, run) => ask("backfillRuns", run),
    },
    () => {},
  );
  Object.assign(wires.background, answers);
  life = new AbortController();
  serveBackfill(bridge, () => owner, relay, life.signal);
});

afterEach(() => {
  life.abort();
  adapter.close();
});

const start = (sinceDays: number | null) => answers.backfill({ owner: OWNER, order: { do: "start", sinceDays } });
const ended = (state: string) =>
  until(async () => (await backfillView(database, OWNER)).state === state, { what: `the state "${state}"` });
const isRunning = async () => {
  const { token } = (await database.meta.get([OWNER, "backfill"])) as { token: string };
  return await wires.content.get("backfillRuns")?.({ owner: OWNER, token });
};

describe("a tab that reads history", () => {
  test("reads every business chat to its beginning, keeps those without a message, and reads no person", async () => {
    await start(null);
    await ended("finished");
    expect(await backfillView(database, OWNER)).toMatchObject({ chats: 4, chatsDone: 4, chatsFailed: 0, messages: 3 * EACH, limited: false });
    expect(await storedMessages(database)).toHaveLength(3 * EACH);
    expect((await database.accounts.toArray()).map(({ name }) => name).toSorted()).toEqual(["The books", "The shoes", "The tea", "The yoga"]);
    expect((await storedMessages(database)).some(({ fresh }) => fresh)).toBe(false);
    await until(async () => JSON.stringify(await isRunning()) === '{"running":false}');
    await start(null);
    await ended("finished");
    expect(await storedMessages(database)).toHaveLength(3 * EACH);
  });

  test("loads no further back than asked", async () => {
    await start(30);
    await ended("finished");
    // In memory are 20 of each, as of chats of the last day; one page of 50 goes beyond 30 days.
    expect(await storedMessages(database)).toHaveLength(3 * 70);
  });

  test("stops between two steps when it is paused, and goes on with the chats that are left", async () => {
    let steps = 0;
    let pausing: Promise<unknown> = Promise.resolve();
    afterStep = async () => {
      steps += 1;
      if (steps === 4) pausing = answers.backfill({ owner: OWNER, order: { do: "pause" } });
      // The background hears of progress twice a second.
      await new Promise((resolve) => setTimeout(resolve, 200));
    };
    await start(null);
    await until(() => steps >= 4);
    await pausing;
    await until(async () => JSON.stringify(await isRunning()) === '{"running":false}');
    const paused = await backfillView(database, OWNER);
    expect(paused.state).toBe("paused");
    expect(paused.chatsDone).toBeLessThan(4);
    const before = steps;
    await answers.backfill({ owner: OWNER, order: { do: "resume" } });
    await ended("finished");
    expect(steps).toBeGreaterThan(before);
    expect(await storedMessages(database)).toHaveLength(3 * EACH);
    expect(await backfillView(database, OWNER)).toMatchObject({ chatsDone: 4 });
  });

  test("tells chats that cannot be read, and gives up when none can", async () => {
    let asked = 0;
    broken = (name) => name === "history" && (asked += 1) === 2;
    await start(null);
    await ended("finished");
    expect(await backfillView(database, OWNER)).toMatchObject({ chatsDone: 3, chatsFailed: 1 });
    broken = (name) => name === "history";
    await start(null);
    await ended("interrupted");
    expect(await backfillView(database, OWNER)).toMatchObject({ chatsDone: 0, chatsFailed: 3 });
    broken = (name) => name === "businesses";
    await answers.backfill({ owner: OWNER, order: { do: "resume" } });
    await ended("interrupted");
  });

  test("counts a chat as failed when its messages were given up on their way to the background", async () => {
    let told = 0;
    taken = () => (told += 1) !== 2;
    await start(null);
    await ended("finished");
    expect(await backfillView(database, OWNER)).toMatchObject({ chatsDone: 3, chatsFailed: 1 });
  });

  test("says so when this build loads no earlier messages", async () => {
    adapter.account.dropModule("WAWebChatLoadMessages");
    await adapter.account.settled();
    await start(null);
    await ended("finished");
    expect(await backfillView(database, OWNER)).toMatchObject({ chatsDone: 4, messages: 3 * 20, limited: true });
  });

  test("reads nothing for an account that is not signed in", async () => {
    owner = "12025550199@c.us";
    expect(await start(null)).toMatchObject({ problem: "no-tab", view: { state: "interrupted" } });
    expect(await storedMessages(database)).toHaveLength(0);
  });
});
