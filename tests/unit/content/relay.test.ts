import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openRelay, type Relay } from "../../../lib/content/relay";
import { MAX_INTAKE_AT_ONCE } from "../../../lib/domain/limits";
import type { Arrival } from "../../../lib/domain/message";
import type { Result } from "../../../lib/messages/contract";
import { arrival, NOW, OWNER } from "../background/builders";

/** What reaches the background, and its answers, which a test gives. */
const background = vi.hoisted(() => ({
  heard: [] as unknown[],
  answer: async (): Promise<Result<unknown>> => ({ ok: true, value: [] }),
  /** Ids of what was to be judged without being stored, one list a question, and whether the background can store again. */
  glances: [] as string[][],
  keeps: true,
  /** What the answers to these wait for, and whether they come at all. */
  glancing: Promise.resolve(),
  isDeaf: false,
}));

vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: async (name: string, data: { arrivals?: Arrival[]; ids?: string[] }) => {
    if (name === "glance") {
      const ids = idsOf(data.arrivals ?? []);
      background.glances.push(ids);
      if (background.isDeaf) return { ok: false, failure: { code: "no-answer", text: "The worker was ended" } };
      await background.glancing;
      return { ok: true, value: { judged: ids.map((id) => ({ id, time: NOW, judgement: { mark: "promotion" } })), keeps: background.keeps } };
    }
    background.heard.push(name === "arrivals" ? data.arrivals?.map(({ message }) => message.id) : { [name]: data.ids });
    return await background.answer();
  },
}));

const told = (name: string, fresh = false): Arrival => arrival(name, "Big sale today", { message: { fresh } });
const history = (count: number, from = 0): Arrival[] => Array.from({ length: count }, (_, place) => told(`H${from + place}`));
const idsOf = (arrivals: readonly Arrival[]): string[] => arrivals.map(({ message }) => message.id);

/** A relay whose first journey lasts until `go` is called; what comes meanwhile waits. */
function busyRelay(): { relay: Relay; go: () => Promise<unknown[]> } {
  background.heard = [];
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  background.answer = async () => {
    await begun;
    return { ok: true, value: [] };
  };
  const relay = openRelay(() => {}, new AbortController().signal);
  relay.arrivals(OWNER, [told("first")]);
  const go = async () => {
    begin();
    await relay.idle();
    return background.heard.slice(1);
  };
  return { relay, go };
}

test("a new message is passed on before history that waits", async () => {
  const { relay, go } = busyRelay();
  const old = history(3 * MAX_INTAKE_AT_ONCE);
  relay.arrivals(OWNER, [...old, told("new", true)]);
  relay.arrivals(OWNER, [told("newer", true)]);
  const heard = await go();
  expect(heard[0]).toEqual(idsOf([told("new", true), told("newer", true)]));
  expect(heard.slice(1).flat()).toEqual(idsOf(old));
});

test("a change of WhatsApp's lists is, too, and in its order with what is new", async () => {
  const { relay, go } = busyRelay();
  const old = history(2 * MAX_INTAKE_AT_ONCE);
  relay.arrivals(OWNER, [...old, told("new", true)]);
  relay.list(OWNER, { list: "blocked", reset: false, added: [], removed: ["12025550150@c.us"] });
  relay.arrivals(OWNER, [told("newer", true)]);
  const heard = await go();
  expect(heard.slice(0, 3)).toEqual([idsOf([told("new", true)]), { list: undefined }, idsOf([told("newer", true)])]);
  expect(heard.slice(3).flat()).toEqual(idsOf(old));
});

test("what was taken back, and what is new, never overtake what was told before of the same message", async () => {
  const { relay, go } = busyRelay();
  const message = told("new", true);
  relay.arrivals(OWNER, history(2));
  relay.arrivals(OWNER, [message]);
  relay.removed(OWNER, ["false_1@c.us_H1", message.message.id]);
  relay.arrivals(OWNER, [told("newer", true)]);
  expect(await go()).toEqual([
    [message.message.id],
    idsOf(history(2)),
    { removed: ["false_1@c.us_H1", message.message.id] },
    idsOf([told("newer", true)]),
  ]);
});

test("however many are told at once, none is lost, and no journey is larger than the background takes", async () => {
  const { relay, go } = busyRelay();
  relay.arrivals(OWNER, history(30));
  relay.arrivals(OWNER, history(2 * MAX_INTAKE_AT_ONCE + 5, 30));
  const heard = (await go()) as string[][];
  expect(heard.map(({ length }) => length)).toEqual([MAX_INTAKE_AT_ONCE, MAX_INTAKE_AT_ONCE, 35]);
  expect(heard.flat()).toEqual(idsOf(history(2 * MAX_INTAKE_AT_ONCE + 35)));
});

test("messages of two accounts are never in one journey", async () => {
  const { relay, go } = busyRelay();
  relay.arrivals(OWNER, history(2));
  relay.arrivals("12025550177@c.us", history(2, 2));
  expect(await go()).toEqual([idsOf(history(2)), idsOf(history(2, 2))]);
});

test("what the background cannot take at once is passed on again, in the same order", async () => {
  vi.useFakeTimers();
  try {
    background.heard = [];
    let refusals = 2;
    background.answer = async () =>
      refusals-- > 0 ? { ok: false, failure: { code: "failed", text: "The worker was ended" } } : { ok: true, value: [] };
    const relay = openRelay(() => {}, new AbortController().signal);
    relay.arrivals(OWNER, history(1));
    relay.arrivals(OWNER, [told("new", true)]);
    await vi.runAllTimersAsync();
    await relay.idle();
    expect(background.heard).toEqual([idsOf(history(1)), idsOf(history(1)), idsOf(history(1)), idsOf([told("new", true)])]);
  } finally {
    vi.useRealTimers();
  }
});

describe("while the background cannot store anything", () => {
  let life: AbortController;
  let judged: string[];
  /** Ids of messages whose marks stand for their chats. */
  let held: Set<string>;
  let relay: Relay;
  let isFull: boolean;

  beforeEach(() => {
    vi.useFakeTimers();
    life = new AbortController();
    Object.assign(background, { heard: [], glances: [], keeps: false, glancing: Promise.resolve(), isDeaf: false });
    isFull = true;
    background.answer = async () =>
      isFull ? { ok: false, failure: { code: "no-answer", text: "QuotaExceededError" } } : { ok: true, value: [] };
    judged = [];
    held = new Set();
    const take: Parameters<typeof openRelay>[0] = (_, messages, marks = []) => {
      judged.push(...messages.map(({ id }) => id));
      for (const { message } of marks) held.add(message);
    };
    relay = openRelay(take, life.signal, (ids) => ids.forEach((id) => held.delete(id)));
  });
  afterEach(() => {
    life.abort();
    background.keeps = true;
    vi.useRealTimers();
  });

  test("messages are judged at once, also those that come after one that waits", async () => {
    relay.arrivals(OWNER, [told("new", true), told("old")]);
    await vi.advanceTimersByTimeAsync(50);
    relay.arrivals(OWNER, [told("newer", true)]);
    await vi.advanceTimersByTimeAsync(50);
    expect(judged).toEqual(idsOf([told("new", true), told("old"), told("newer", true)]));
  });

  test("none is given up, however long it lasts, and each is judged once until it is stored", async () => {
    relay.arrivals(OWNER, [told("new", true)]);
    relay.removed(OWNER, ["false_1@c.us_H1"]);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(background.glances.flat()).toHaveLength(1);
    isFull = false;
    background.heard = [];
    await vi.advanceTimersByTimeAsync(60_000);
    expect(background.heard).toEqual([idsOf([told("new", true)]), { removed: ["false_1@c.us_H1"] }]);
  });

  test("nor is any since there was no answer once, after long", async () => {
    relay.arrivals(OWNER, [told("new", true)]);
    await vi.advanceTimersByTimeAsync(3_600_000);
    background.isDeaf = true;
    await vi.advanceTimersByTimeAsync(31_000);
    Object.assign(background, { isDeaf: false, heard: [] });
    isFull = false;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(background.heard).toEqual([idsOf([told("new", true)])]);
  });

  test("one question a try is whether it can be again, however much waits", async () => {
    relay.arrivals(OWNER, history(5 * MAX_INTAKE_AT_ONCE));
    relay.removed(OWNER, ["false_1@c.us_H1"]);
    await vi.advanceTimersByTimeAsync(100);
    expect(background.glances.flat()).toHaveLength(5 * MAX_INTAKE_AT_ONCE);
    Object.assign(background, { heard: [], glances: [] });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(background.heard.length).toBeGreaterThan(10);
    expect(background.glances).toEqual(background.heard.map(() => []));
  });

  test("a judgement is no news any more when its message is stored before it comes", async () => {
    relay.arrivals(OWNER, [told("new", true)]);
    await vi.advanceTimersByTimeAsync(50);
    expect(held).toEqual(new Set(idsOf([told("new", true)])));
    const late = Promise.withResolvers<void>();
    background.glancing = late.promise;
    relay.arrivals(OWNER, [told("newer", true)]);
    isFull = false;
    await vi.advanceTimersByTimeAsync(31_000);
    await relay.idle();
    judged = [];
    late.resolve();
    await vi.advanceTimersByTimeAsync(50);
    expect(judged).toEqual([]);
    expect(held).toEqual(new Set());
  });

  test("the mark of a chat stands until the very message is stored that it comes of", async () => {
    relay.arrivals(OWNER, [told("new", true)]);
    relay.arrivals(OWNER, [told("newer", true)]);
    await vi.advanceTimersByTimeAsync(50);
    expect([...held]).toEqual(idsOf([told("new", true), told("newer", true)]));
    expect(relay.waits(told("new").message.id)).toBe(true);
    let room = 1;
    background.answer = async () =>
      room-- > 0 ? { ok: true, value: [] } : { ok: false, failure: { code: "no-answer", text: "QuotaExceededError" } };
    await vi.advanceTimersByTimeAsync(5_000);
    expect([...held]).toEqual(idsOf([told("newer", true)]));
    expect(relay.waits(told("new").message.id)).toBe(false);
  });

  test("what waits is judged again by settings that mark otherwise, and by these alone", async () => {
    const late = Promise.withResolvers<void>();
    background.glancing = late.promise;
    relay.arrivals(OWNER, [told("new", true)]);
    await vi.advanceTimersByTimeAsync(50);
    background.glancing = Promise.resolve();
    relay.judgeAnew();
    late.resolve();
    await vi.advanceTimersByTimeAsync(50);
    expect(judged).toHaveLength(1);
    relay.judgeAnew();
    await vi.advanceTimersByTimeAsync(50);
    expect(judged).toHaveLength(2);
  });

  test("but what it cannot take although it could store is given up at last", async () => {
    background.keeps = true;
    relay.arrivals(OWNER, [told("poison", true)]);
    await vi.advanceTimersByTimeAsync(3_600_000);
    // Whoever asks hears of it, once.
    expect([await relay.idle(), await relay.idle()]).toEqual([false, true]);
    expect(background.heard).toHaveLength(10);
    expect(judged).toEqual(idsOf([told("poison", true)]));
  });
});
