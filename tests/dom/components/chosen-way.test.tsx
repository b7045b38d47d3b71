import { expect, test, vi } from "vitest";
import type { ListedSender, MarkedMessage } from "../../../components/popup/entries";
import { Senders } from "../../../components/senders/senders";
import { popup } from "./popup-sample";
import { aSummary, props, withLayout } from "./sender-samples";
import { aJudgement, descriptionOf, NOW, show } from "./support";

const ids = ["12025550100@c.us"];
const name = "Business 0";
const message: MarkedMessage = { ...aJudgement(), id: "false_12025550100@c.us_A1", ids, name, time: NOW, text: "Half price", suggested: "stop-offers", blocked: false, optedOut: false };
const senders = [0, 1, 2].map((index): ListedSender => ({ key: `k${index}`, ids: [`1202555010${index}@c.us`], name: `Business ${index}`, cause: "doorman", at: NOW }));

withLayout();

test("who wants WhatsApp's own dialog blocks and reports through it from the popup", async () => {
  const { content, onAct } = popup({ today: [message], actionMode: "dialog" });
  const shown = await show(content);
  await shown.click("more");
  expect(shown.find("block").textContent).toContain("Opens WhatsApp's own dialog");
  expect(shown.find("keep").textContent).not.toContain("dialog");
  await shown.click("block");
  expect(onAct).toHaveBeenLastCalledWith([{ kind: "block", ids, name, mode: "dialog" }]);
  await shown.click("more");
  await shown.click("report-and-block");
  expect(onAct).toHaveBeenLastCalledWith([{ kind: "report-and-block", ids, name, mode: "dialog" }]);
  expect(shown.has("report-what")).toBe(false);
  await shown.click("more");
  await shown.click("keep");
  expect(onAct).toHaveBeenLastCalledWith([{ kind: "keep", ids, name }]);
});

test("it is asked for also while no tab is open", async () => {
  const { content, onAct } = popup({ today: [message], actionMode: "dialog", connection: [] });
  const shown = await show(content);
  await shown.click("more");
  await shown.click("block");
  expect(onAct).toHaveBeenCalledWith([{ kind: "block", ids, name, mode: "dialog" }]);
});

test("one sender is unblocked through it, many together without", async () => {
  const { content, onAct } = popup({ blocked: senders, actionMode: "dialog" });
  const shown = await show(content);
  await shown.click("tab-blocked");
  await shown.click("unblock");
  expect(onAct).toHaveBeenLastCalledWith([{ kind: "unblock", ids, name, mode: "dialog" }]);
  await shown.click("select-all");
  await shown.click("unblock-selected");
  expect(onAct.mock.lastCall?.[0].map(({ mode }) => mode)).toEqual([undefined, undefined, undefined]);
});

test("the sheet of a sender leads to it too", async () => {
  const onAct = vi.fn();
  const sender = aSummary(0);
  const shown = await show(<Senders {...props({ opened: "k0", timeline: { sender, messages: [], actions: [] }, onAct, actionMode: "dialog" })} />);
  for (const kind of ["block", "report-and-block"]) {
    expect(descriptionOf(shown.find(`ladder-${kind}`))).toMatch(/Opens WhatsApp's own dialog$/u);
    await shown.click(`ladder-${kind}`);
    expect(onAct).toHaveBeenLastCalledWith({ kind, ids: sender.ids, name: sender.name, mode: "dialog" });
  }
});
