import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ActionRequest, ActionView } from "../../../lib/domain/action";
import { mayUndo } from "../../../components/shared/way-back";
import { recentActions } from "../../../lib/database/reads";
import { actionView, queueOf } from "../../../lib/database/views";
import type { ListChange } from "../../../lib/messages/bridge-contracts";
import { undoRequestsOf } from "../../../lib/ui/wishes";
import { Bench } from "./bench";
import { MINUTE, OWNER, sender, SHOP, uuid, wish } from "./builders";

let bench: Bench;
let ids = 0;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

const bakery = "12025550150@c.us";
const shopListed = { ids: [SHOP.phone], sender: sender({ ids: [SHOP.phone] }) };
const bakeryListed = { ids: [bakery], sender: sender({ ids: [bakery], name: "Crumb" }) };
const newId = () => uuid(900_000 + (ids += 1));
const shop = () => bench.database.accounts.get([OWNER, SHOP.phone]);
const view = async (id: string): Promise<ActionView> => actionView(await bench.action(id), await queueOf(bench.database, OWNER));
const history = () => recentActions(bench.database, OWNER, 10);

async function done(request: ActionRequest): Promise<ActionRequest> {
  bench.now += MINUTE;
  await bench.ask(request);
  await bench.comeToRest();
  return request;
}

/** What WhatsApp tells of a list, a minute later. */
async function tell(change: Partial<ListChange> & Pick<ListChange, "list">): Promise<void> {
  bench.now += MINUTE;
  await bench.tell(change);
}

/** A click on an Undo that has stood on the screen since the action was done. */
async function undo(before: ActionView): Promise<ActionView> {
  bench.now += MINUTE;
  const [row] = await bench.ask(...undoRequestsOf([before], newId));
  await bench.comeToRest();
  return await view(row!.id);
}

describe("what the user has brought about himself since, no Undo takes from him", () => {
  test("offers that he let come again on the phone and then stopped", async () => {
    const stop = await done(wish("stop-offers"));
    const before = await view(stop.id);
    await tell({ list: "opted-out", removed: [SHOP.phone] });
    await tell({ list: "opted-out", added: [shopListed] });
    expect(await undo(before)).toMatchObject({ state: "skipped", leftOut: "changed-since" });
    expect((await shop())?.optedOut).toMatchObject({ cause: "outside" });
    expect(bench.whatsapp.taken).toHaveLength(1);
  });

  test("a block that he took away and made anew by clicks", async () => {
    const first = await done(wish("block"));
    const before = await view(first.id);
    await done(wish("unblock"));
    const second = await done(wish("block"));
    expect(await undo(before)).toMatchObject({ state: "skipped", leftOut: "changed-since" });
    expect((await shop())?.blocked?.actionId).toBe(second.id);
    expect(await undo(await view(second.id))).toMatchObject({ state: "done" });
  });

  test("a word that a sender is welcome", async () => {
    const first = await done(wish("keep"));
    const before = await view(first.id);
    await done(wish("unkeep"));
    await done(wish("keep"));
    expect(await undo(before)).toMatchObject({ state: "skipped", leftOut: "changed-since" });
    expect((await shop())?.rule?.keep).toBeDefined();
  });

  test("and what is as it was before is said to be so", async () => {
    const block = await done(wish("block"));
    const before = await view(block.id);
    await done(wish("unblock"));
    expect(await undo(before)).toMatchObject({ state: "skipped", leftOut: "already" });
  });
});

describe("an action whose effect has ended offers no Undo", () => {
  test("after a click for the opposite", async () => {
    const block = await done(wish("block"));
    expect(mayUndo(await view(block.id))).toBe(true);
    const unblock = await done(wish("unblock"));
    expect(await view(block.id)).toMatchObject({ state: "done", undoneBy: unblock.id });
    expect(mayUndo(await view(block.id))).toBe(false);
    expect(mayUndo(await view(unblock.id))).toBe(true);
  });

  test("after a change on the phone", async () => {
    const stop = await done(wish("stop-offers"));
    await tell({ list: "opted-out", removed: [SHOP.phone] });
    const [outside] = await history();
    expect(outside).toMatchObject({ kind: "resume-offers", cause: { by: "outside" } });
    expect((await view(stop.id)).undoneBy).toBe(outside?.id);
  });

  test("after a change while no tab was open, which gets its entry for that", async () => {
    const block = await done(wish("block"));
    await tell({ list: "blocked", added: [bakeryListed] });
    await tell({ list: "blocked", reset: true });
    const entries = (await history()).filter(({ kind }) => kind === "unblock");
    expect(entries).toMatchObject([{ name: "Pedal & Sole", cause: { by: "outside" }, createdAt: bench.now }]);
    expect((await view(block.id)).undoneBy).toBe(entries[0]?.id);
  });

  test("but one that stopped a brand's offers stands until they come again to all of its numbers", async () => {
    bench.now += MINUTE;
    const stop = wish("stop-offers");
    await bench.ask(stop);
    await tell({ list: "opted-out", added: [shopListed, bakeryListed] });
    await bench.comeToRest();
    await tell({ list: "opted-out", removed: [bakery] });
    expect((await view(stop.id)).undoneBy).toBeUndefined();
    await tell({ list: "opted-out", removed: [SHOP.phone] });
    expect((await view(stop.id)).undoneBy).toBeDefined();
  });
});
