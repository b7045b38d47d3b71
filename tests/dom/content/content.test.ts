import { fakeBrowser } from "wxt/testing/fake-browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createService, type World } from "../../../lib/background/service";
import type { BarContent, BarWish } from "../../../lib/content/bar";
import { runContent } from "../../../lib/content/content";
import type { Sender } from "../../../lib/domain/account";
import { startingState } from "../../../lib/domain/health";
import { changeSettings } from "../../../lib/messages/settings";
import { lookupIn } from "../../../lib/ui/catalogue";
import english from "../../../public/_locales/en/messages.json";
import russian from "../../../public/_locales/ru/messages.json";
import { arrival, OWNER, sender } from "../../unit/background/builders";
import { serviceWorld } from "../../unit/background/service-world";

type Answer = (data: unknown) => Promise<unknown>;

/** The ways between page, tab and background, and the bar, whose clicks a test makes. */
const way = vi.hoisted(() => ({
  answers: {} as Record<string, Answer>,
  port: undefined as MessagePort | undefined,
  act: (_sender: Sender, _wish: BarWish): void => {},
  bar: undefined as BarContent | undefined,
  life: undefined as AbortController | undefined,
  /** Whether the page has a half of Doorman that takes a port. */
  offers: true,
}));

vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: async (name: string, data: unknown) => ({ ok: true, value: await way.answers[name]!(data) }),
  onContentMessage: () => () => {},
}));
vi.mock("../../../lib/content/life", () => ({
  clearLeftovers: () => {},
  extensionLife: () => {
    way.life = new AbortController();
    return way.life.signal;
  },
}));
vi.mock("../../../lib/messages/handover", () => ({
  offerPort: async () => {
    if (!way.offers) return undefined;
    const { port1, port2 } = new MessageChannel();
    way.port = port2;
    return port1;
  },
}));
vi.mock("../../../lib/content/bar", () => ({
  conversationBar: (_: unknown, act: typeof way.act) => {
    way.act = act;
    return { set: (content: BarContent | undefined) => (way.bar = content), clear: () => {} };
  },
}));

const sale = arrival("A1", "Big sale today");
let world: World;

beforeEach(() => {
  fakeBrowser.reset();
  way.bar = undefined;
  way.offers = true;
  vi.stubGlobal("reportError", vi.fn());
  vi.stubGlobal("chrome", { i18n: { getMessage: () => "", getUILanguage: () => "en" } });
  // No tab takes requests: what is asked for waits.
  world = serviceWorld({ tabs: async () => [] });
  way.answers = createService(world).answers as unknown as Record<string, Answer>;
  document.body.innerHTML = `<div id="main"><header></header><div data-id="${sale.message.id}"><div class="message-in"></div></div></div>`;
});
afterEach(() => {
  // Nothing is drawn any more when the page of the tests is gone.
  way.life?.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const tell = (port: MessagePort, name: string, data: unknown) => port.postMessage({ kind: "tell", name, data });
const requests = async () => await world.database.actions.toArray();

/** WhatsApp Web with the conversation of a business open, whose message it describes when it is asked. */
async function openPage(): Promise<void> {
  await runContent(window);
  const port = way.port!;
  port.onmessage = ({ data }: MessageEvent<{ kind: string; id: number; name: string; data: { dataIds?: string[] } }>) => {
    const value = data.name === "describe" ? data.data.dataIds?.map((id) => (id === sale.message.id ? sale : null)) : [];
    if (data.kind === "ask") port.postMessage({ kind: "reply", id: data.id, data: value });
  };
  const capabilities = { ...startingState.capabilities, block: "works", dialogs: "works" };
  tell(port, "state", { mode: "ready", owner: OWNER, capabilities });
  tell(port, "chat", { business: { sender: sender(), conversation: { trusted: false, notSpam: false } } });
  await expect.poll(() => way.bar, { timeout: 5_000 }).toBeDefined();
}

describe("a tab whose settings cannot be read", () => {
  test("marks messages all the same", async () => {
    vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValue(new Error("IO error: lock"));
    await openPage();
    await expect.poll(() => document.querySelector("#main doorman-mark") !== null, { timeout: 5_000 }).toBe(true);
  });

  test("has WhatsApp's own dialog ask before anything is done, until it knows that the user wants none", async () => {
    const storage = vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValue(new Error("IO error: lock"));
    await openPage();
    expect(way.bar?.actionMode).toBe("dialog");
    way.act(sender(), { kind: "block" });
    await expect.poll(requests, { timeout: 5_000 }).toMatchObject([{ kind: "block", mode: "dialog" }]);
    storage.mockRestore();
    await changeSettings({ actionMode: "direct" });
    await expect.poll(() => way.bar?.actionMode, { timeout: 5_000 }).toBe("direct");
  });
});

describe("the language of what stands in the page", () => {
  /** What Doorman shows; its roots are closed to the page. */
  const shown = () => roots.map((root) => root.textContent).join(" ");
  const roots: ShadowRoot[] = [];

  beforeEach(() => {
    roots.length = 0;
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
      const root = attach.call(this, init);
      roots.push(root);
      return root;
    });
    vi.stubGlobal("chrome", { i18n: { getMessage: lookupIn(english), getUILanguage: () => "en" } });
    world = serviceWorld({ tabs: async () => [], catalogueFile: async () => JSON.stringify(russian) });
    way.answers = createService(world).answers as unknown as Record<string, Answer>;
  });

  test("is the one that was chosen, and changes at once", async () => {
    await changeSettings({ language: "ru" });
    await openPage();
    await expect.poll(shown, { timeout: 5_000 }).toContain("Реклама");
    await changeSettings({ language: "browser" });
    await expect.poll(shown, { timeout: 5_000 }).toContain("Promotion");
    expect(shown()).not.toContain("Реклама");
  });

  test("is the chosen one also in the notice that the tab must be loaded again", async () => {
    await changeSettings({ language: "ru" });
    way.offers = false;
    await runContent(window);
    await expect.poll(shown, { timeout: 5_000 }).toContain("Перезагрузите");
  });

  test("stays the browser's where the background has no texts", async () => {
    way.answers["catalogue"] = async () => "no catalogue";
    await changeSettings({ language: "ru" });
    await openPage();
    await expect.poll(shown, { timeout: 5_000 }).toContain("Promotion");
    await expect.poll(() => vi.mocked(reportError).mock.calls.length).toBeGreaterThan(0);
    expect(shown()).toContain("Promotion");
  });
});
