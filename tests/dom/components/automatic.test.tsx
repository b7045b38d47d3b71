import { act } from "preact/test-utils";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { Automatic, type AutomaticProps } from "../../../components/options/automatic";
import { Digest } from "../../../components/shared/digest";
import type { AutomaticHelp } from "../../../lib/domain/automatic";
import type { HelpHistory, PastOffer } from "../../../lib/domain/automatic-preview";
import { defaultSettings } from "../../../lib/domain/settings";
import { allWorks, anAction, inRussian, NOW, show, type Shown } from "./support";

const off = defaultSettings.automatic;
const hour = 3_600_000;
const shop = { key: "shop", ids: ["12025550123@c.us"], name: "Sunrise Electronics", saved: false };

const offer = (number: number, change: Partial<PastOffer> = {}): PastOffer => ({
  id: `false_12025550123@c.us_${number}`,
  account: "shop",
  time: NOW - (100 - number) * hour,
  judgement: { label: "promotion", category: "offer", mark: "promotion" },
  verdict: { category: "offer", probability: 0.99 },
  conversation: { trusted: false, notSpam: false },
  before: { promotion: number, service: 0, unsure: 0 },
  text: `Sale number ${number}`,
  ...change,
});
const history: HelpHistory = {
  senders: new Map([["shop", shop]]),
  offers: [0, 1, 2, 3, 4].map((number) => offer(number)),
  since: NOW - 90 * 24 * hour,
  complete: true,
};

/** happy-dom lays nothing out; lists have to be as high as in a browser for their rows to show. */
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 420 });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 600 });
});

function props(over: Partial<AutomaticProps> = {}) {
  const onChange = vi.fn<AutomaticProps["onChange"]>();
  const onUndo = vi.fn<AutomaticProps["onUndo"]>();
  const onUndoHelp = vi.fn<AutomaticProps["onUndoHelp"]>();
  const back = { standings: undefined, onUndoHelp, undoFailed: false };
  const given: AutomaticProps = { help: off, history, capabilities: allWorks(), today: [], onChange, ...back, onUndo, ...over };
  return { onChange, onUndo, onUndoHelp, content: <Automatic {...given} /> };
}

async function choose(shown: Shown, hook: string, value: string) {
  const field = shown.find(hook);
  if (!(field instanceof HTMLSelectElement)) throw new Error(`${hook} is no choice`);
  field.value = value;
  await act(() => {
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

const effect = (shown: Shown) => shown.all("help-effect")[0]?.textContent;

describe("automatic help", () => {
  test("is switched on in a preview over the user's own history, and nowhere else", async () => {
    const { content, onChange } = props();
    const shown = await show(content);
    expect(shown.find("help-stop-offers").dataset.on).toBe("false");
    expect(shown.has("preview-agree")).toBe(false);
    await shown.click("help-preview");
    expect(onChange).not.toHaveBeenCalled();
    expect(shown.find("preview-count").textContent).toContain("offers from 1 sender would have been stopped");
    const row = shown.find("preview-row").textContent ?? "";
    expect(row).toContain("Sunrise Electronics");
    expect(row).toContain("Sale number 2");
    expect(row).toContain("2 more marked messages came after it.");
    await shown.click("preview-agree");
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...off, stopOffers: { ...off.stopOffers, on: true, consentAt: NOW } });
    expect(shown.has("preview")).toBe(false);
  });

  test("cannot be agreed to before the history is read, and not by a click that is not the user's", async () => {
    const reading = props({ history: undefined });
    const shown = await show(reading.content);
    await shown.click("help-preview");
    expect(shown.find("preview-agree").hasAttribute("disabled")).toBe(true);
    const untrusted = props();
    const page = await show(untrusted.content, { trusted: false });
    await page.click("help-preview");
    expect(page.has("preview")).toBe(false);
  });

  test("shows at once what another threshold would do, and asks again before it holds", async () => {
    const on: AutomaticHelp = { ...off, stopOffers: { ...off.stopOffers, on: true, consentAt: NOW - hour } };
    const { content, onChange } = props({ help: on });
    const shown = await show(content);
    expect(effect(shown)).toContain("1 sender");
    await choose(shown, "threshold-promotions", "10");
    expect(effect(shown)).toContain("0 senders");
    expect(onChange).not.toHaveBeenCalled();
    await shown.click("help-preview");
    expect(shown.text()).toContain("No sender in your history is above this.");
    await shown.click("preview-agree");
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...on, stopOffers: { ...on.stopOffers, promotions: 10, consentAt: NOW } });
  });

  test("is switched off at once, with the consent", async () => {
    const on: AutomaticHelp = { ...off, stopOffers: { ...off.stopOffers, on: true, consentAt: NOW - hour } };
    const { content, onChange } = props({ help: on });
    const shown = await show(content);
    await shown.click("help-off");
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...on, stopOffers: { ...on.stopOffers, on: false, consentAt: undefined } });
  });

  test("takes back all that it ever did, also after it was switched off, and says where to follow that", async () => {
    const standings = (stands: number, undoing: number) => ({ "stop-offers": { stands, undoing }, "block-scam": { stands: 0, undoing: 0 } });
    const { content, onUndoHelp } = props({ standings: standings(12, 0) });
    const shown = await show(content);
    expect(shown.all("help-undo").map((button) => button.textContent)).toEqual(["Undo all that it did (12)"]);
    shown.find("help-undo").focus();
    await shown.click("help-undo");
    expect(onUndoHelp).toHaveBeenCalledExactlyOnceWith("stop-offers");
    await shown.again(props({ standings: standings(0, 12) }).content);
    expect(shown.has("help-undo")).toBe(false);
    expect(shown.find("help-undoing").textContent).toBe("Undoing: 12. You can follow it under Senders.");
    expect(document.activeElement).toBe(shown.find("help-stop-offers"));
    await shown.again(props({ standings: standings(0, 0), undoFailed: true }).content);
    expect(shown.root.querySelector('[role="alert"]')?.textContent).not.toBe("");
  });

  test("blocks scams only with a consent of its own", async () => {
    const { content, onChange } = props();
    const shown = await show(content);
    await act(() => shown.all("help-preview")[1]?.click());
    expect(shown.text()).toContain("Nobody is reported.");
    await shown.click("preview-agree");
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...off, blockScam: { on: true, consentAt: NOW } });
  });

  test("says where WhatsApp Web lacks what it needs", async () => {
    const shown = await show(props({ capabilities: allWorks({ "stop-offers": "switched-off" }) }).content);
    expect(shown.all("help-missing")).toHaveLength(1);
    expect(shown.find("help-stop-offers").textContent).toContain("Doorman does nothing on its own");
    expect((await show(props().content, { text: inRussian })).text()).toContain("Посмотреть и включить…");
  });

  test("previews leave out who is saved, kept, undone or stopped, and messages in a talk", async () => {
    const count = async (change: Partial<HelpHistory>) => effect(await show(props({ history: { ...history, ...change } }).content));
    const as = (sender: object) => ({ senders: new Map([["shop", { ...shop, ...sender }]]) });
    expect(await count(as({ saved: true }))).toContain("0 senders");
    expect(await count(as({ optedOutAt: 0 }))).toContain("0 senders");
    expect(await count(as({ rule: { keep: { since: 1 } } }))).toContain("0 senders");
    expect(await count(as({ rule: { undoneByHand: [{ kind: "stop-offers", at: 1 }] } }))).toContain("0 senders");
    const talk = history.offers.map((one) => ({ ...one, conversation: { lastOwnMessage: one.time - hour, trusted: true, notSpam: false } }));
    expect(await count({ offers: talk })).toContain("0 senders");
  });
});

describe("the digest", () => {
  const byRule = (kind: "stop-offers" | "block", over = {}) =>
    anAction(kind, [{ status: "done" }], { cause: { by: "rule", rule: kind === "block" ? "block-scam" : "stop-offers" }, ...over });

  test("says what was done today, and takes back one or all", async () => {
    const actions = [byRule("stop-offers"), byRule("stop-offers", { name: "Crumb" }), byRule("block"), byRule("stop-offers", { undoneBy: crypto.randomUUID() })];
    const onUndo = vi.fn();
    const shown = await show(<Digest actions={actions} onUndo={onUndo} />);
    expect(shown.find("digest").textContent).toContain(
      "Today Doorman stopped offers from 2 senders. Today Doorman blocked 1 scammer. Undone by you: 1.",
    );
    await shown.click("digest-undo-all");
    await shown.click("digest-show");
    expect(shown.all("digest-item")).toHaveLength(4);
    expect(shown.all("digest-undo")).toHaveLength(3);
    await shown.click("digest-undo");
    expect(onUndo.mock.calls).toEqual([[actions.slice(0, 3)], [[actions[0]]]]);
  });

  test("takes back with all the others what is under way", async () => {
    const running = byRule("stop-offers", { name: "Crumb", state: "running" });
    const takenBack = byRule("stop-offers", { state: "running", undoneBy: crypto.randomUUID() });
    const actions = [running, byRule("stop-offers", { state: "queued" }), byRule("block"), takenBack];
    const onUndo = vi.fn();
    const shown = await show(<Digest actions={actions} onUndo={onUndo} />);
    await shown.click("digest-undo-all");
    expect(onUndo.mock.calls).toEqual([[actions.slice(0, 3)]]);
    await shown.again(<Digest actions={[running]} onUndo={onUndo} />);
    expect(shown.has("digest-undo-all")).toBe(false);
  });

  test("is not there where nothing was done, and speaks Russian", async () => {
    expect((await show(<Digest actions={[]} onUndo={() => {}} />)).has("digest")).toBe(false);
    const shown = await show(<Digest actions={[byRule("stop-offers"), byRule("stop-offers")]} onUndo={() => {}} />, { text: inRussian });
    expect(shown.text()).toContain("Сегодня Doorman отключил рекламу 2 отправителей.");
  });
});
