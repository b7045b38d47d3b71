import { describe, expect, test } from "vitest";
import { readyTab, waitReason, type LiveTab } from "../../../lib/background/tab-states";
import { startingState, type PageState } from "../../../lib/domain/health";

const OWN = "12025550100@c.us";
const OTHER = "12025550177@c.us";

const tab = (id: number, state: Partial<PageState>, active = false): LiveTab => ({
  id,
  active,
  state: { ...startingState, mode: "ready", owner: OWN, connected: true, ...state },
});

describe("the tab in which requests are made", () => {
  test("is rather the one that is being looked at", () => {
    expect(readyTab([tab(1, {}), tab(2, {}, true)], OWN)?.id).toBe(2);
    expect(readyTab([tab(1, {}), tab(2, {})], OWN)?.id).toBe(1);
  });

  test("is none without a connection: one that another tab has taken over looks usable", () => {
    expect(readyTab([tab(1, { connected: false }, true), tab(2, {})], OWN)?.id).toBe(2);
    expect(readyTab([tab(1, { connected: false })], OWN)).toBeUndefined();
  });

  test("is believed where WhatsApp Web does not tell of its connection", () => {
    const { connected: _, ...silent } = tab(1, {}).state;
    expect(readyTab([{ id: 1, active: false, state: silent }], OWN)?.id).toBe(1);
  });
});

test.for([
  ["nothing", [tab(1, {})], undefined],
  ["the connection", [tab(1, { connected: false }), tab(2, { owner: OTHER })], "connection"],
  ["the account", [tab(1, { owner: OTHER })], "other-account"],
  ["a sign-in", [{ id: 1, active: false, state: { ...startingState, mode: "signed-out" as const } }], "sign-in"],
  ["a tab", [], "tab"],
] as const)("requests wait for %s", ([, tabs, reason]) => {
  expect(waitReason(tabs, OWN)).toBe(reason);
});
