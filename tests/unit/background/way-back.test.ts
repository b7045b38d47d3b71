import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { helpStandings } from "../../../lib/database/standing-help";
import type { ActionRequest } from "../../../lib/domain/action";
import { takeIn } from "../../../lib/background/intake";
import { Bench } from "./bench";
import { arrival, batchOf, judging, OWNER, wish } from "./builders";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

const [one, two, three] = ["12025550151@c.us", "12025550152@c.us", "12025550153@c.us"] as const;

describe("the way back from more", () => {
  /** What automatic help asks for when an offer has come. */
  const automatic = async (id: string): Promise<ActionRequest> => {
    const offer = arrival("A1", "Big sale today", { sender: { ids: [id] } });
    await takeIn(judging(bench.database), OWNER, [offer]);
    return wish("stop-offers", { ids: [id], message: offer.message.id, cause: { by: "rule", rule: "stop-offers" } });
  };

  test("takes back all that automatic help did, and what of it waits", async () => {
    await bench.ask(await automatic(one));
    await bench.comeToRest();
    await bench.ask(wish("stop-offers", { ids: [three] }));
    await bench.comeToRest();
    bench.whatsapp.open = false;
    await bench.ask(await automatic(two));
    const standings = async () => await helpStandings(bench.database, OWNER);
    expect(await standings()).toEqual({ "stop-offers": { stands: 2, undoing: 0 }, "block-scam": { stands: 0, undoing: 0 } });
    const id = (await bench.undoRule("stop-offers"))!;
    // What waited is cancelled at once.
    expect((await standings())["stop-offers"]).toEqual({ stands: 0, undoing: 1 });
    expect(await bench.undoRule("stop-offers")).toBeUndefined();
    expect(await bench.undoRule("block-scam")).toBeUndefined();
    bench.whatsapp.open = true;
    await bench.wake();
    await bench.comeToRest();
    expect([...bench.whatsapp.optedOut]).toEqual([three]);
    expect(await bench.view(id)).toMatchObject({ kind: "resume-offers", state: "finished", counts: { done: 1, already: 1 } });
    expect((await standings())["stop-offers"]).toEqual({ stands: 0, undoing: 0 });
    const again = await automatic(two);
    await bench.ask(again);
    expect(await bench.action(again.id)).toMatchObject({ state: "skipped", leftOut: "undone-by-hand" });
  });

  test("unblocks every sender that Doorman blocked and nobody else", async () => {
    bench.whatsapp.blocked.add(three);
    await bench.ask(wish("block", { ids: [one] }), wish("block", { ids: [three] }));
    await bench.start(batchOf("block", [two]));
    await bench.comeToRest();
    const id = (await bench.unblockOurs())!;
    expect(await bench.unblockOurs()).toBeUndefined();
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([three]);
    expect((await bench.view(id)).counts).toMatchObject({ done: 2 });
    expect(await bench.unblockOurs()).toBeUndefined();
  });

  test("unblocks also those whose unblocking stands aside with a paused batch, which then finds it done", async () => {
    await bench.ask(wish("block", { ids: [one] }), wish("block", { ids: [two] }));
    await bench.comeToRest();
    const paused = batchOf("unblock", [one, two]);
    await bench.start(paused);
    await bench.control(paused.id, "pause");
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([two]);
    expect(await bench.unblockOurs()).toBeDefined();
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([]);
    await bench.control(paused.id, "resume");
    await bench.comeToRest();
    expect((await bench.view(paused.id)).counts).toMatchObject({ done: 1, already: 1 });
  });

  test("takes back also what a paused way back holds", async () => {
    await bench.ask(await automatic(one));
    await bench.comeToRest();
    bench.whatsapp.open = false;
    const paused = (await bench.undoRule("stop-offers"))!;
    await bench.control(paused, "pause");
    expect((await helpStandings(bench.database, OWNER))["stop-offers"]).toEqual({ stands: 1, undoing: 0 });
    bench.whatsapp.open = true;
    expect(await bench.undoRule("stop-offers")).toBeDefined();
    await bench.comeToRest();
    expect([...bench.whatsapp.optedOut]).toEqual([]);
  });
});
