import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ActionRequest, ActionView } from "../../../lib/domain/action";
import { actionView, queueOf } from "../../../lib/database/views";
import { undoRequestsOf } from "../../../lib/ui/wishes";
import { Bench } from "./bench";
import { batchOf, MINUTE, NOW, OWNER, SHOP, uuid, wish } from "./builders";

let bench: Bench;
let ids = 0;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

const newId = () => uuid(800_000 + (ids += 1));
const shop = () => bench.database.accounts.get([OWNER, SHOP.phone]);
/** The action as a page knows it, which is all that it has to undo it by. */
const view = async (id: string): Promise<ActionView> => actionView(await bench.action(id), await queueOf(bench.database, OWNER));

describe("taking back", () => {
  test("what has not begun resolves both without reaching WhatsApp", async () => {
    bench.whatsapp.close(false);
    const block = wish("block");
    await bench.ask(block);
    const undo = wish("unblock", { cause: { by: "undo", of: block.id } });
    await bench.ask(undo);
    bench.whatsapp.open = true;
    await bench.wake();
    await bench.comeToRest();
    expect(bench.whatsapp.taken).toEqual([]);
    expect(await bench.action(block.id)).toMatchObject({ state: "skipped", undoneBy: undo.id });
    expect((await bench.action(undo.id)).state).toBe("already");
    expect((await shop())?.rule?.undoneByHand).toEqual([{ kind: "block", at: NOW }]);
  });

  test("what is done goes to WhatsApp, is entered at the original and remembered", async () => {
    const block = wish("block");
    await bench.ask(block);
    await bench.comeToRest();
    const undo = wish("unblock", { cause: { by: "undo", of: block.id } });
    await bench.ask(undo);
    expect((await bench.action(block.id)).undoneBy).toBeUndefined();
    await bench.comeToRest();
    expect(await bench.action(block.id)).toMatchObject({ state: "done", undoneBy: undo.id });
    expect(bench.whatsapp.blocked.size).toBe(0);
    expect((await shop())?.blocked).toBeUndefined();
    expect((await shop())?.rule?.undoneByHand).toMatchObject([{ kind: "block" }]);
  });

  test("an unblock brings back with what reason the sender was blocked, one or many", async () => {
    await bench.ask(wish("block", { reason: "spam" }));
    await bench.comeToRest();
    const unblock = wish("unblock");
    await bench.ask(unblock);
    await bench.comeToRest();
    await bench.ask(...undoRequestsOf([await view(unblock.id)], newId));
    await bench.comeToRest();
    expect((await shop())?.blocked?.reason).toBe("spam");
    const many = (await bench.unblockOurs())!;
    await bench.comeToRest();
    expect((await shop())?.blocked).toBeUndefined();
    await bench.control(many, "undo");
    await bench.comeToRest();
    expect((await shop())?.blocked).toMatchObject({ cause: "doorman", reason: "spam" });
  });

  test("a waiting word on one message reaches WhatsApp as little, however it is taken back", async () => {
    bench.whatsapp.open = false;
    const [one, other] = ["A1", "A2"].map((key) => wish("not-interested", { message: `false_${SHOP.phone}_${key}` }));
    await bench.ask(one!, other!);
    const [undo] = await bench.ask(...undoRequestsOf([await view(one!.id)], newId));
    bench.whatsapp.open = true;
    await bench.wake();
    await bench.comeToRest();
    expect(bench.whatsapp.taken).toEqual([{ id: other!.id, operation: "not-interested" }]);
    expect(await bench.action(one!.id)).toMatchObject({ state: "skipped", undoneBy: undo?.id });
    expect(await bench.action(undo!.id)).toMatchObject({ state: "already", message: one!.message });
  });

  test("an action of another sender, or of another kind, brings nothing with it", async () => {
    bench.whatsapp.open = false;
    const word = wish("not-interested", { message: `false_${SHOP.phone}_A1` });
    const kept = wish("unkeep");
    await bench.ask(word, kept);
    const cause = { by: "undo", of: word.id } as const;
    const [stranger, block, keep] = await bench.ask(
      wish("undo-not-interested", { ids: ["12025550150@c.us"], cause }),
      wish("block", { cause }),
      wish("keep", { ids: ["12025550150@c.us"], cause: { by: "undo", of: kept.id } }),
    );
    expect([stranger, block].map((row) => row?.message)).toEqual([undefined, undefined]);
    expect(keep).toMatchObject({ kind: "keep", state: "done" });
    expect((await bench.action(word.id)).state).toBe("queued");
  });

  test("keeping is done at once and needs no tab", async () => {
    bench.whatsapp.close(false);
    const keep = wish("keep", { until: NOW + MINUTE });
    const [row] = await bench.ask(keep);
    expect(row?.state).toBe("done");
    expect((await shop())?.rule?.keep).toEqual({ since: NOW, until: NOW + MINUTE });
    await bench.ask(wish("unkeep", { cause: { by: "undo", of: keep.id } }));
    expect((await shop())?.rule?.keep).toBeUndefined();
    expect((await bench.action(keep.id)).undoneBy).toBeDefined();
  });
});

describe("taking back a word on who is welcome", () => {
  const DAYS = 24 * 60 * MINUTE;
  const until = NOW + 30 * DAYS;

  /** The latest of these actions is taken back. */
  async function undone(after: number, ...wishes: ActionRequest[]) {
    for (const each of wishes) {
      bench.now += MINUTE;
      await bench.ask(each);
    }
    bench.now += after;
    const [row] = await bench.ask(...undoRequestsOf([await view(wishes.at(-1)!.id)], newId));
    return { row, keep: (await shop())?.rule?.keep };
  }

  test("lets a term of keeping go on", async () => {
    const { row, keep } = await undone(MINUTE, wish("keep", { until }), wish("unkeep"));
    expect(keep).toEqual({ since: bench.now, until });
    expect(row).toMatchObject({ kind: "keep", state: "done", until });
  });

  test("keeps for good whom it had kept for good", async () => {
    expect((await undone(MINUTE, wish("keep"), wish("unkeep"))).keep).toEqual({ since: bench.now });
    expect((await undone(MINUTE, wish("keep", { until }))).keep).toEqual({ since: bench.now });
  });

  test("keeps nobody for a term that has run out meanwhile, and does not say so", async () => {
    const { row, keep } = await undone(31 * DAYS, wish("keep", { until }), wish("unkeep"));
    expect(keep).toBeUndefined();
    expect(row).toMatchObject({ kind: "unkeep", state: "done", until: undefined });
  });

  test("keeps nobody who had not been kept", async () => {
    const { row, keep } = await undone(MINUTE, wish("unkeep"));
    expect(keep).toBeUndefined();
    expect(row).toMatchObject({ kind: "unkeep", state: "done" });
  });

  test("keeps for good after an action from before terms were noted", async () => {
    const unkeep = wish("unkeep");
    await bench.ask(wish("keep", { until }), unkeep);
    await bench.database.actions.update([OWNER, unkeep.id], { ruleBefore: undefined });
    await bench.ask(...undoRequestsOf([await view(unkeep.id)], newId));
    expect((await shop())?.rule?.keep).toEqual({ since: NOW });
  });

  test("of many at once, gives each its own term back", async () => {
    await bench.ask(wish("keep", { until }), wish("keep", { ids: ["12025550150@c.us"] }));
    const batch = batchOf("unkeep", [SHOP.phone, "12025550150@c.us", "12025550151@c.us"]);
    await bench.start(batch);
    bench.now += MINUTE;
    await bench.control(batch.id, "undo");
    const { undoneBy } = await bench.view(batch.id);
    expect((await bench.view(undoneBy!)).counts).toMatchObject({ done: 3 });
    const rules = (await bench.database.accounts.orderBy("[owner+key]").toArray()).map(({ rule }) => rule?.keep);
    expect(rules).toEqual([{ since: bench.now, until }, { since: bench.now }, undefined]);
  });
});
