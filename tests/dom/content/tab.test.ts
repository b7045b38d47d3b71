import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createService } from "../../../lib/background/service";
import { openShowing } from "../../../lib/content/showing";
import { openTab, type Tab } from "../../../lib/content/tab";
import { startingState, type PageMode } from "../../../lib/domain/health";
import { defaultSettings } from "../../../lib/domain/settings";
import type { ContentBridge, Listeners } from "../../../lib/messages/content-bridge";
import { OWNER, sender } from "../../unit/background/builders";
import { serviceWorld } from "../../unit/background/service-world";
import { inEnglish } from "../components/support";

type Answer = (data: unknown) => Promise<unknown>;

/** The way between tab and background; a message named in `deaf` falls on a worker that is just being ended. */
const way = vi.hoisted(() => ({
  answers: {} as Record<string, Answer>,
  handlers: new Map<string, Answer>(),
  deaf: [] as string[],
}));

vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: async (name: string, data: unknown) => {
    const place = way.deaf.indexOf(name);
    if (place >= 0) way.deaf.splice(place, 1);
    return place >= 0 ? { ok: false, failure: { code: "no-answer", text: name } } : { ok: true, value: await way.answers[name]!(data) };
  },
  onContentMessage: (name: string, handle: Answer) => {
    way.handlers.set(name, handle);
    return () => way.handlers.delete(name);
  },
}));

let life: AbortController;
let page: Listeners;
let tab: Tab;

beforeEach(() => {
  life = new AbortController();
  way.deaf = [];
  const world = serviceWorld({
    tell: async (_, changed) => void (await way.handlers.get("changed")?.(changed)),
  });
  way.answers = createService(world).answers as unknown as Record<string, Answer>;
  document.body.innerHTML = `<div id="main"><header></header></div>`;
  const bridge = { ask: async () => ({ ok: true, value: [] }) } as unknown as ContentBridge;
  const connect = (listeners: Listeners) => ((page = listeners), bridge);
  tab = openTab({ showing: openShowing(document, inEnglish), settings: defaultSettings, connect, signal: life.signal });
  tab.onChange(() => queueMicrotask(() => tab.draw()));
});
afterEach(() => life.abort());

const say = (mode: PageMode) => page.state({ ...startingState, mode, owner: OWNER });
const open = () => page.chat({ business: { sender: sender(), conversation: { trusted: false, notSpam: false } } });
const has = (name: string) => document.querySelector(name) !== null;

describe("the bar", () => {
  test("is there again when WhatsApp Web was in use in another window in between", async () => {
    say("ready");
    open();
    await expect.poll(() => has("doorman-bar")).toBe(true);
    say("starting");
    expect(has("doorman-bar")).toBe(false);
    say("ready");
    await expect.poll(() => has("doorman-bar")).toBe(true);
  });

  test("comes also where the worker was ended while it was asked", async () => {
    way.deaf = ["sender"];
    say("ready");
    open();
    await expect.poll(() => has("doorman-bar"), { timeout: 5_000 }).toBe(true);
  });
});
