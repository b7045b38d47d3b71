import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createService, type Service, type World } from "../../../lib/background/service";
import { openShowing } from "../../../lib/content/showing";
import { openTab, type Tab } from "../../../lib/content/tab";
import { DAY } from "../../../lib/domain/limits";
import { startingState, type PageMode } from "../../../lib/domain/health";
import type { Arrival } from "../../../lib/domain/message";
import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import type { ListChange } from "../../../lib/messages/bridge-contracts";
import type { ContentBridge, Listeners } from "../../../lib/messages/content-bridge";
import type { MessageRow } from "../../../lib/database/rows";
import { arrival, NOW, OWNER, sender, SHOP, storedMessages } from "../../unit/background/builders";
import { failingStorage } from "../../unit/background/failing-storage";
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
    const failed = { ok: false, failure: { code: "no-answer", text: name } };
    return place >= 0 ? failed : await way.answers[name]!(data).then((value) => ({ ok: true, value }), () => failed);
  },
  onContentMessage: (name: string, handle: Answer) => {
    way.handlers.set(name, handle);
    return () => way.handlers.delete(name);
  },
}));

let life: AbortController;
let world: World;
let service: Service;
let settings: Settings;
let page: Listeners;
let tab: Tab;
/** The messages of the open conversation, by what the page shows of them; the chats by their titles. */
let shown: Map<string, Arrival>;
let titles: Map<string, string>;
/** Questions that the page, just starting, has no time to answer, by name. */
let busy: string[];
/** How often the page was asked to tell its state, lists and open chat again. */
let resent: number;

beforeEach(() => {
  life = new AbortController();
  settings = defaultSettings;
  shown = new Map();
  titles = new Map();
  busy = [];
  resent = 0;
  way.deaf = [];
  world = serviceWorld({
    settings: async () => settings,
    tell: async (_, changed) => void (await way.handlers.get("changed")?.(changed)),
  });
  service = createService(world);
  way.answers = service.answers as unknown as Record<string, Answer>;
  document.body.innerHTML = `<div id="main"><header></header></div>`;
  const bridge = {
    ask: async (name: string, { dataIds = [], titles: asked = [] }: { dataIds?: string[]; titles?: string[] }) => {
      if (name === "resend") resent += 1;
      const place = busy.indexOf(name);
      if (place >= 0) {
        busy.splice(place, 1);
        // Everything else has come to rest when nothing comes.
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      const value = name === "describe" ? dataIds.map((id) => shown.get(id) ?? null) : asked.map((title) => titles.get(title) ?? null);
      return { ok: place < 0, value };
    },
  } as unknown as ContentBridge;
  const connect = (listeners: Listeners) => ((page = listeners), bridge);
  tab = openTab({ showing: openShowing(document, inEnglish), settings, connect, signal: life.signal });
  tab.onChange(() => queueMicrotask(() => tab.draw()));
});
afterEach(() => life.abort());

const say = (mode: PageMode) => page.state({ ...startingState, mode, owner: OWNER });
const open = () => page.chat({ business: { sender: sender(), conversation: { trusted: false, notSpam: false } } });
const has = (name: string) => document.querySelector(name) !== null;

/** Draws a message in the open conversation. */
function show(one: Arrival): void {
  const { id } = one.message;
  shown.set(id, one);
  document.querySelector("#main")?.insertAdjacentHTML("beforeend", `<div data-id="${id}"><div class="message-in"></div></div>`);
}

/** Changes the settings as the options page does. */
async function change(next: Partial<Settings>): Promise<void> {
  const before = settings;
  settings = { ...settings, ...next };
  tab.changeSettings(settings);
  await service.settingsChanged(settings, before);
}

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

describe("the mark of a message", () => {
  test("follows the settings while its chat is open, however old it is", async () => {
    await change({ showUnsure: false });
    say("ready");
    open();
    show(arrival("A1", "perhaps something", { message: { time: NOW - 3 * DAY } }));
    tab.draw();
    await expect.poll(async () => await storedMessages(world.database)).toHaveLength(1);
    expect(has("doorman-mark")).toBe(false);
    await change({ showUnsure: true });
    await expect.poll(() => has("doorman-mark")).toBe(true);
    await change({ showUnsure: false });
    await expect.poll(() => has("doorman-mark")).toBe(false);
  });

  test("stays below the bubble where WhatsApp Web draws that anew", async () => {
    say("ready");
    open();
    show(arrival("A1", "Big sale today"));
    tab.draw();
    await expect.poll(() => has("doorman-mark")).toBe(true);
    const bubble = document.querySelector(".message-in")!;
    const message = bubble.parentElement!;
    // As React does: what it did not make is nothing before which it could stand.
    message.append(bubble.cloneNode());
    bubble.remove();
    tab.draw();
    expect([...message.children].map(({ localName }) => localName)).toEqual(["div", "doorman-mark"]);
  });

  test("is there also after more messages were read than the tab remembers", async () => {
    say("ready");
    open();
    show(arrival("A1", "Big sale today"));
    tab.draw();
    await expect.poll(() => has("doorman-mark")).toBe(true);
    const [{ judgement }] = await storedMessages(world.database) as [MessageRow];
    const judged = Array.from({ length: 5_000 }, (_, place) => ({ id: `false_12025550222@c.us_H${place}`, time: NOW, judgement }));
    await way.handlers.get("changed")?.({ owner: OWNER, actions: [], judged, senders: false });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect.poll(() => has("doorman-mark")).toBe(true);
  });
});

describe("where the page had no time to answer", () => {
  test("a message is marked as soon as it has", async () => {
    busy = ["describe"];
    say("ready");
    open();
    show(arrival("A1", "Big sale today"));
    tab.draw();
    await expect.poll(() => has("doorman-mark"), { timeout: 5_000 }).toBe(true);
  });

  test("so is its chat in the list", async () => {
    busy = ["titles"];
    document.body.innerHTML = `<div id="pane-side"><div role="listitem"><span dir="auto" title="Pedal & Sole"></span></div></div>`;
    titles.set("Pedal & Sole", SHOP.phone);
    say("ready");
    page.arrivals([arrival("A1", "Big sale today")]);
    await expect.poll(() => has("doorman-mark"), { timeout: 8_000 }).toBe(true);
  });
});

describe("where nothing can be stored", () => {
  const storage = failingStorage();
  beforeEach(() => {
    world.report = () => undefined;
    storage.watch(world.database);
    storage.isFull();
    document.body.innerHTML += `<div id="pane-side"><div role="listitem"><span dir="auto" title="Pedal & Sole"></span></div></div>`;
    titles.set("Pedal & Sole", SHOP.phone);
  });
  const inList = () => has("#pane-side doorman-mark");

  test("messages are marked, and so are their chats, until the newest one is none to mark", { timeout: 15_000 }, async () => {
    say("ready");
    open();
    const sale = arrival("A1", "Big sale today");
    page.arrivals([sale]);
    show(sale);
    await expect.poll(() => has("#main doorman-mark"), { timeout: 3_000 }).toBe(true);
    await expect.poll(inList, { timeout: 3_000 }).toBe(true);
    page.arrivals([arrival("A2", "Your parcel is here", { message: { time: sale.message.time + 1 } })]);
    await expect.poll(inList, { timeout: 3_000 }).toBe(false);
    storage.works();
    await expect.poll(async () => (await storedMessages(world.database)).length, { timeout: 10_000 }).toBe(2);
    expect(has("#main doorman-mark")).toBe(true);
  });

  test.for<[string, () => unknown]>([
    ["everything was deleted", () => way.handlers.get("changed")?.({ owner: OWNER, actions: [], judged: [], senders: true, forgotten: true })],
    ["its message was taken back", () => page.removed({ ids: [arrival("A1", "").message.id] })],
    ["settings mark otherwise", () => change({ showUnsure: false })],
  ])("no chat stays marked after %s", async ([, happen]) => {
    say("ready");
    page.arrivals([arrival("A1", "perhaps something")]);
    await expect.poll(inList, { timeout: 3_000 }).toBe(true);
    await happen();
    await expect.poll(inList, { timeout: 3_000 }).toBe(false);
  });
});

test("what was taken back before WhatsApp Web said whose it is, is taken back all the same", async () => {
  const one = arrival("A1", "Big sale today");
  page.arrivals([one]);
  page.removed({ ids: [one.message.id] });
  say("ready");
  await expect.poll(async () => (await storedMessages(world.database)).map(({ removed }) => removed)).toEqual([NOW]);
});

describe("while WhatsApp Web is not ready", () => {
  const blockedNow = async () => (await world.database.accounts.toArray()).filter(({ blocked }) => blocked !== undefined);
  const blocked: ListChange = { list: "blocked", reset: false, added: [{ ids: [SHOP.phone], sender: sender() }], removed: [] };

  test("a block made elsewhere is not lost", async () => {
    say("ready");
    say("offline");
    page.list(blocked);
    say("ready");
    await expect.poll(async () => (await blockedNow()).map(({ owner }) => owner)).toEqual([OWNER]);
  });

  test("what is told of one account is not kept as another's that signs in after it", async () => {
    say("ready");
    say("offline");
    page.list(blocked);
    page.arrivals([arrival("A1", "Big sale today")]);
    say("signed-out");
    page.arrivals([arrival("A2", "Big sale today")]);
    page.state({ ...startingState, mode: "ready", owner: "12025550999@c.us" });
    page.arrivals([arrival("A3", "Big sale today")]);
    await expect.poll(async () => await storedMessages(world.database)).not.toEqual([]);
    expect((await storedMessages(world.database)).map(({ key }) => key)).toEqual([expect.stringContaining("A3")]);
    expect(await blockedNow()).toEqual([]);
  });
});

test("the lists of an account that signs in after another are asked for, but not those of one that comes back", async () => {
  const other = { ...startingState, owner: "12025550999@c.us" };
  say("ready");
  say("signed-out");
  say("ready");
  expect(resent).toBe(0);
  page.state({ ...other, mode: "signed-out" });
  page.list({ list: "blocked", reset: true, added: [], removed: [] });
  page.state({ ...other, mode: "ready" });
  expect(resent).toBe(1);
});

test("after everything is deleted nothing stays marked, and whom WhatsApp lists is asked for again", async () => {
  say("ready");
  open();
  show(arrival("A1", "Big sale today"));
  tab.draw();
  await expect.poll(() => has("doorman-mark")).toBe(true);
  await service.answers.forget({});
  await expect.poll(() => resent).toBe(1);
  await expect.poll(() => has("doorman-mark")).toBe(false);
  expect(await storedMessages(world.database)).toEqual([]);
});

test("after everything is deleted while WhatsApp Web is off line, whom it lists is asked for all the same", async () => {
  say("ready");
  say("offline");
  await way.handlers.get("changed")?.({ owner: OWNER, actions: [], judged: [], senders: true, forgotten: true });
  expect(resent).toBe(1);
});

test("the background hears that WhatsApp Web is ready also where the worker was ended while it was told", async () => {
  const heard: unknown[] = [];
  way.answers["state"] = async (state) => void heard.push(state);
  way.deaf = ["state"];
  say("ready");
  await expect.poll(() => heard, { timeout: 3_000 }).toEqual([expect.objectContaining({ mode: "ready" })]);
});
