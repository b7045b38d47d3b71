import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ToastHandlers } from "../../../lib/content/toasts";
import type { ActionView } from "../../../lib/domain/action";
import { createService, type World } from "../../../lib/background/service";
import type { BarContent, BarWish } from "../../../lib/content/bar";
import { openShowing } from "../../../lib/content/showing";
import { openTab } from "../../../lib/content/tab";
import type { Owner, Sender } from "../../../lib/domain/account";
import { startingState } from "../../../lib/domain/health";
import { defaultSettings } from "../../../lib/domain/settings";
import type { ContentBridge, Listeners } from "../../../lib/messages/content-bridge";
import { OTHER_OWNER, OWNER, sender } from "../../unit/background/builders";
import { serviceWorld } from "../../unit/background/service-world";
import { inEnglish } from "../components/support";

type Answer = (data: unknown) => Promise<unknown>;

/** The way between tab and background, and bar and toasts, whose clicks a test makes. */
const way = vi.hoisted(() => ({
  answers: {} as Record<string, Answer>,
  act: (_sender: Sender, _wish: BarWish): void => {},
  bar: undefined as BarContent | undefined,
  toast: undefined as ToastHandlers | undefined,
}));

vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: async (name: string, data: unknown) => ({ ok: true, value: await way.answers[name]!(data) }),
  onContentMessage: () => () => {},
}));
vi.mock("../../../lib/content/bar", () => ({
  conversationBar: (_: unknown, act: typeof way.act) => {
    way.act = act;
    return { set: (content: BarContent | undefined) => (way.bar = content), clear: () => {} };
  },
}));

vi.mock("../../../lib/content/toasts", async (original) => {
  const { toasts } = await original<typeof import("../../../lib/content/toasts")>();
  const heard = (...[showing, handlers, signal]: Parameters<typeof toasts>) => toasts(showing, (way.toast = handlers), signal);
  return { toasts: heard };
});

let life: AbortController;
let world: World;
let page: Listeners;

beforeEach(() => {
  life = new AbortController();
  // No tab takes requests: what is asked for waits.
  world = serviceWorld({ tabs: async () => [] });
  way.answers = createService(world).answers as unknown as Record<string, Answer>;
  document.body.innerHTML = `<div id="main"></div>`;
  const bridge = { ask: async () => ({ ok: true, value: [] }) } as unknown as ContentBridge;
  const connect = (listeners: Listeners) => ((page = listeners), bridge);
  openTab({ showing: openShowing(document, inEnglish), settings: defaultSettings, connect, signal: life.signal });
});
afterEach(() => life.abort());

const signIn = (owner: Owner) => page.state({ ...startingState, mode: "ready", owner });
const toastIsThere = () => document.querySelector("doorman-toast") !== null;
/** Long enough for an action to be asked for again. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1_500));

/** The user blocks the sender of the open conversation; the action waits. */
async function block(): Promise<void> {
  signIn(OWNER);
  page.chat({ business: { sender: sender(), conversation: { trusted: false, notSpam: false } } });
  way.act(sender(), { kind: "block" });
  await expect.poll(async () => await world.database.actions.count(), { timeout: 5_000 }).toBe(1);
  expect(toastIsThere()).toBe(true);
  await expect.poll(() => way.bar?.pending?.state, { timeout: 5_000 }).toBe("queued");
}

test("what one account waits for is not told to the next one that signs in", async () => {
  await block();
  signIn(OTHER_OWNER);
  expect(toastIsThere()).toBe(false);
  await aWhile();
  expect(toastIsThere()).toBe(false);
  signIn(OWNER);
  await expect.poll(toastIsThere, { timeout: 3_000 }).toBe(true);
});

test("nothing is under way any more when everything was deleted", async () => {
  await block();
  await way.answers["forget"]?.({});
  await expect.poll(() => way.bar !== undefined && way.bar.pending === undefined, { timeout: 3_000 }).toBe(true);
});

test("Undo of a toast counts also while WhatsApp Web is off line", async () => {
  await block();
  const view = way.bar?.pending as ActionView;
  page.state({ ...startingState, mode: "offline", owner: OWNER });
  await expect.poll(toastIsThere, { timeout: 3_000 }).toBe(true);
  way.toast?.onUndo(view);
  await expect.poll(async () => (await world.database.actions.get([OWNER, view.id]))?.state, { timeout: 3_000 }).toBe("skipped");
});
