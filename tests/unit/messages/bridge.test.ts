import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startingState } from "../../../lib/domain/health";
import { answerTimeouts } from "../../../lib/messages/bridge-contracts";
import type { PerformRequest } from "../../../lib/messages/bridge-questions";
import { openContentBridge, type Listeners } from "../../../lib/messages/content-bridge";
import { openPageBridge, type Answering } from "../../../lib/messages/page-bridge";
import { until } from "../../support/wait";

const answers: Answering = {
  describe: async ({ dataIds }) => dataIds.map(() => null),
  titles: async ({ titles }) => titles.map(() => "12025550101@c.us"),
  perform: async () => ({ status: "done" }),
  check: async () => ({ status: "unknown" }),
  businesses: async () => [],
  senders: async () => [],
  history: async () => ({ messages: 0, end: "all" as const }),
  diagnose: async () => ({
    modules: {},
    counts: { chats: 0, contacts: 0, businesses: 0, businessesByOtherContact: 0, blocked: 0, optedOut: 0 },
    types: {},
  }),
  resend: async () => ({}),
};
const block: PerformRequest = { operation: "block", ids: ["12025550101@c.us"], mode: "direct" };

let channel: MessageChannel;
let life: AbortController;
beforeEach(() => {
  channel = new MessageChannel();
  life = new AbortController();
});
afterEach(() => {
  channel.port1.close();
  channel.port2.close();
});

const listeners = (): Listeners => ({ state: vi.fn(), arrivals: vi.fn(), removed: vi.fn(), list: vi.fn(), chat: vi.fn() });

describe("the private port", () => {
  test("a question gets its answer", async () => {
    openPageBridge(channel.port2, answers);
    const bridge = openContentBridge(channel.port1, listeners(), life.signal);
    expect(await bridge.ask("perform", block)).toEqual({ ok: true, value: { status: "done" } });
    expect(await bridge.ask("titles", { titles: ["Heel & Toe"] })).toEqual({ ok: true, value: ["12025550101@c.us"] });
  });

  test("an answer that does not fit its contract is a failure, not a value", async () => {
    openPageBridge(channel.port2, { ...answers, perform: async () => ({ status: "perfect" }) as never });
    const bridge = openContentBridge(channel.port1, listeners(), life.signal);
    expect(await bridge.ask("perform", block)).toMatchObject({ ok: false, failure: { code: "invalid" } });
  });

  test("what the page throws comes back as a failure", async () => {
    openPageBridge(channel.port2, { ...answers, check: () => Promise.reject(new Error("no such chat")) });
    const bridge = openContentBridge(channel.port1, listeners(), life.signal);
    expect(await bridge.ask("check", block)).toMatchObject({ ok: false, failure: { code: "failed" } });
  });

  test("what has no text can be thrown, too", async () => {
    openPageBridge(channel.port2, { ...answers, check: () => Promise.reject(Object.create(null)) });
    const bridge = openContentBridge(channel.port1, listeners(), life.signal);
    expect(await bridge.ask("check", block)).toMatchObject({ ok: false, failure: { code: "failed" } });
  });

  test("a page that never answers is given up", async () => {
    vi.useFakeTimers();
    const bridge = openContentBridge(channel.port1, listeners(), life.signal);
    const asked = bridge.ask("titles", { titles: [] });
    await vi.advanceTimersByTimeAsync(answerTimeouts.titles + 1);
    expect(await asked).toMatchObject({ ok: false, failure: { code: "no-answer" } });
    vi.useRealTimers();
  });

  test("the page half refuses questions that do not fit, and does nothing for them", async () => {
    const perform = vi.fn(answers.perform);
    openPageBridge(channel.port2, { ...answers, perform });
    const replies: unknown[] = [];
    channel.port1.onmessage = (event) => replies.push(event.data);
    for (const data of [{ ...block, operation: "format-disk" }, { ...block, ids: [] }, { ...block, ids: ["x".repeat(65_536)] }, null]) {
      channel.port1.postMessage({ kind: "ask", id: 1, name: "perform", data });
    }
    channel.port1.postMessage({ kind: "ask", id: 1, name: "constructor", data: {} });
    await until(() => replies.length === 5);
    expect(replies.every((reply) => (reply as { kind: string }).kind === "failed")).toBe(true);
    expect(perform).not.toHaveBeenCalled();
  });

  test("tidings that do not fit are dropped and counted", async () => {
    const heard = listeners();
    const invalid = vi.fn();
    openContentBridge(channel.port1, heard, life.signal, invalid);
    const bad = [
      { kind: "tell", name: "state", data: { ...startingState, mode: "owned" } },
      { kind: "tell", name: "arrivals", data: [{ message: { id: "1".repeat(65_536) } }] },
      { kind: "tell", name: "__proto__", data: {} },
      { kind: "shout", name: "state", data: startingState },
      "hello",
      null,
    ];
    for (const packet of bad) channel.port2.postMessage(packet);
    channel.port2.postMessage({ kind: "tell", name: "state", data: startingState });
    await until(() => vi.mocked(heard.state).mock.calls.length === 1);
    // The malformed arrival is left out of its list; everything else is refused whole.
    expect(invalid).toHaveBeenCalledTimes(bad.length - 1);
    expect(heard.arrivals).toHaveBeenCalledExactlyOnceWith([]);
  });

  test("when the extension goes away the page half stops telling and answering", async () => {
    const page = openPageBridge(channel.port2, answers);
    openContentBridge(channel.port1, listeners(), life.signal);
    life.abort();
    await until(() => page.signal.aborted);
  });

  test("built-ins that are replaced later are not handed the port", async () => {
    const page = openPageBridge(channel.port2, answers);
    const heard = listeners();
    openContentBridge(channel.port1, heard, life.signal);
    const caught: unknown[] = [];
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (this: MessagePort) {
      caught.push(this);
    };
    page.tell("state", startingState);
    MessagePort.prototype.postMessage = postMessage;
    await until(() => vi.mocked(heard.state).mock.calls.length === 1);
    expect(caught).toEqual([]);
  });
});
