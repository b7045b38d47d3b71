import { expect, test } from "vitest";
import { createService, type World } from "../../../lib/background/service";
import { OWNER, wish } from "./builders";
import { serviceWorld } from "./service-world";

/** The tabs that the user was shown after a click on block in the popup. */
async function shownAfter(mode: "direct" | "dialog", change: Partial<World> = {}): Promise<number[]> {
  const shown: number[] = [];
  const { answers } = createService(serviceWorld({ bringToFront: async (tab) => void shown.push(tab), ...change }));
  const request = wish("block", { mode, cause: { by: "click", surface: "popup" } });
  expect(await answers.actMany({ owner: OWNER, requests: [request] })).toMatchObject([{ kind: "block", state: "queued" }]);
  return shown;
}

test("a click in the popup leads the user to the tab in which WhatsApp's own dialog opens", async () => {
  expect(await shownAfter("dialog")).toEqual([7]);
});

test("the user stays where he is when it is done at once, or no tab can open the dialog", async () => {
  expect(await shownAfter("direct")).toEqual([]);
  expect(await shownAfter("dialog", { tabs: async () => [] })).toEqual([]);
});
