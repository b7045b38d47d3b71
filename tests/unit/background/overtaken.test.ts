import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ActionView } from "../../../lib/domain/action";
import { enqueue } from "../../../lib/background/enqueue";
import { takeSenders } from "../../../lib/background/known-senders";
import { createService } from "../../../lib/background/service";
import { allDue } from "../../../lib/database/due";
import { actionView, queueOf } from "../../../lib/database/views";
import { requestsOf, undoRequestsOf } from "../../../lib/ui/wishes";
import { defaultSettings } from "../../../lib/domain/settings";
import { Bench } from "./bench";
import { arrival, batchOf, MINUTE, NOW, OWNER, sender, SHOP, storedMessages, uuid, wish } from "./builders";
import { serviceWorld } from "./service-world";

let bench: Bench;
let ids = 0;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

const newId = () => uuid(700_000 + (ids += 1));
const shops = ["12025550151@c.us", "12025550152@c.us", "12025550153@c.us"] as const;
const [one, two, three] = shops;
const view = async (id: string): Promise<ActionView> => actionView(await bench.action(id), await queueOf(bench.database, OWNER));
const undo = async (id: string) => (await bench.ask(...undoRequestsOf([await view(id)], newId)))[0]!;

/** A batch that stands still with its second sender. */
async function paused(kind: "block" | "unblock", senders: readonly string[]) {
  const batch = batchOf(kind, [...senders]);
  await bench.start(batch);
  await bench.control(batch.id, "pause");
  await bench.comeToRest();
  return batch;
}

describe("while an action waits, its sender comes there another way", () => {
  test("by a click, whose undo goes to WhatsApp", async () => {
    await paused("block", [one, two]);
    const click = wish("block", { ids: [two] });
    await bench.ask(click);
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([one, two]);
    const back = await undo(click.id);
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([one]);
    expect(await bench.action(back.id)).toMatchObject({ state: "done" });
  });

  test("on the phone, and the click for the opposite goes to WhatsApp", async () => {
    await bench.ask(wish("block", { ids: [one] }), wish("block", { ids: [two] }));
    await bench.comeToRest();
    await paused("unblock", [one, two]);
    bench.whatsapp.blocked.delete(two);
    await bench.tell({ list: "blocked", removed: [two] });
    await bench.ask(wish("block", { ids: [two] }));
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([two]);
  });

  test("by another batch, which can be taken back for it too", async () => {
    await paused("block", [three, two]);
    const batch = batchOf("block", [one, two]);
    await bench.start(batch);
    await bench.comeToRest();
    await bench.control(batch.id, "undo");
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([three]);
  });
});

test.for([true, false])("a request of a batch whose end nobody saw (it had landed: %s) is not done again after it was taken back", async (landed) => {
  await bench.ask(wish("block", { ids: [one] }), wish("block", { ids: [two] }));
  await bench.comeToRest();
  const many = requestsOf([one, two].map((id) => ({ kind: "unblock" as const, ids: [id], name: id })), "popup", newId);
  await bench.ask(...many);
  await bench.pass(10_000);
  bench.whatsapp.close(landed);
  await bench.pass(5 * MINUTE);
  await undo(many[0]!.id);
  bench.whatsapp.open = true;
  await bench.wake();
  await bench.comeToRest();
  expect(bench.whatsapp.blocked.has(one)).toBe(true);
  expect(bench.whatsapp.blocked.has(two)).toBe(false);
});

describe.each([true, false])("a request of a batch whose end nobody saw, then the click for the opposite (it had landed: %s)", (landed) => {
  async function unseenUnblock(): Promise<string> {
    await bench.ask(wish("block", { ids: [one] }));
    await bench.comeToRest();
    const batch = batchOf("unblock", [one]);
    await bench.start(batch);
    await bench.pass(10_000);
    bench.whatsapp.close(landed);
    return batch.id;
  }

  test("leaves it at the click", async () => {
    await unseenUnblock();
    await bench.pass(5 * MINUTE);
    bench.whatsapp.open = true;
    await bench.ask(wish("block", { ids: [one] }));
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([one]);
  });

  test("leaves it at the click also where the batch was paused and goes on later", async () => {
    const id = await unseenUnblock();
    await bench.control(id, "pause");
    await bench.pass(5 * MINUTE);
    bench.whatsapp.open = true;
    await bench.ask(wish("block", { ids: [one] }));
    await bench.comeToRest();
    await bench.control(id, "resume");
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([one]);
    expect(await bench.view(id)).toMatchObject({ state: "finished", counts: { skipped: 1 } });
  });
});

test("a way back that is stopped leaves the batch to be taken back again", async () => {
  const batch = batchOf("block", [...shops]);
  await bench.start(batch);
  await bench.comeToRest();
  await bench.control(batch.id, "undo");
  const back = (await bench.view(batch.id)).undoneBy!;
  await bench.work();
  await bench.control(back, "stop");
  await bench.comeToRest();
  expect(bench.whatsapp.blocked.size).toBeGreaterThan(0);
  expect((await bench.view(batch.id)).undoneBy).toBeUndefined();
  await bench.control(batch.id, "undo");
  await bench.comeToRest();
  expect([...bench.whatsapp.blocked]).toEqual([]);
  expect((await bench.view(batch.id)).undoneBy).toBeDefined();
});

test("while an action waits, its sender turns out to be one with another: what takes it back ends it all the same", async () => {
  bench.whatsapp.open = false;
  await bench.ask(wish("keep", { ids: [SHOP.phone] }));
  bench.now += MINUTE;
  const block = wish("block", { ids: [SHOP.lid] });
  await bench.ask(block);
  const unblock = wish("unblock", { ids: [SHOP.lid, SHOP.phone] });
  await bench.ask(unblock);
  expect([await view(block.id), await view(unblock.id)]).toMatchObject([{ state: "skipped" }, { state: "already" }]);
});

describe("with settings that cannot be read", () => {
  test("clicks go on, and automatic help waits", async () => {
    const performed: string[] = [];
    const world = serviceWorld({
      settings: () => Promise.reject(new Error("IO error")),
      perform: async (_tab, { id }) => {
        performed.push(id);
        return { ok: true, value: { accepted: true } };
      },
    });
    const service = createService(world);
    const click = wish("block");
    await service.answers.act({ owner: OWNER, request: click });
    await service.runner.wake();
    expect(performed).toEqual([click.id]);
  });

  test("a sender is kept until a time and a message corrected; the marks follow when they can be read", async () => {
    let readable = true;
    const alarms: (number | undefined)[] = [];
    const world = serviceWorld({
      settings: async () => (readable ? defaultSettings : await Promise.reject(new Error("IO error"))),
      setTermAlarm: async (at) => void alarms.push(at),
      report: () => {},
    });
    const service = createService(world);
    const messages = [arrival("A1", "Big sale today"), arrival("B1", "Big sale today", { sender: { ids: [one] } })];
    await service.answers.arrivals({ owner: OWNER, arrivals: messages });
    readable = false;
    const until = NOW + 60 * MINUTE;
    expect(await service.answers.act({ owner: OWNER, request: wish("keep", { ids: [SHOP.phone], until }) })).toMatchObject({ state: "done" });
    expect(alarms).toEqual([until]);
    expect(await service.answers.correct({ owner: OWNER, id: `false_${one}_B1`, said: "service" })).toMatchObject({ id: `false_${one}_B1` });
    expect(await allDue(world.database)).toEqual([{ owner: OWNER, accounts: [SHOP.phone, one] }]);
    readable = true;
    await service.followMissed();
    expect((await storedMessages(world.database))[0]?.judgement.mark).toBe("none");
    expect(await allDue(world.database)).toEqual([]);
  });
});

test("a keep that is told again, since its worker died, has its sender's messages judged anew", async () => {
  const world = serviceWorld({});
  const service = createService(world);
  await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", "Big sale today")] });
  const mark = async () => (await storedMessages(world.database))[0]?.judgement.mark;
  const keep = wish("keep");
  // The worker that took it got no further.
  await enqueue(world.database, OWNER, [keep], NOW);
  expect(await mark()).toBe("promotion");
  await service.answers.act({ owner: OWNER, request: keep });
  expect(await mark()).toBe("none");
});

test("keeps of a batch whose worker died before it had judged anew are followed by the next one", async () => {
  const world = serviceWorld({});
  await createService(world).answers.arrivals({ owner: OWNER, arrivals: shops.map((id, place) => arrival(`A${place}`, "Big sale today", { sender: { ids: [id] } })) });
  await enqueue(world.database, OWNER, shops.map((id) => wish("keep", { ids: [id] })), NOW);
  const marks = async () => (await storedMessages(world.database)).map(({ judgement }) => judgement.mark);
  expect(await marks()).toEqual(["promotion", "promotion", "promotion"]);
  const next = createService(world);
  await next.followMissed();
  expect(await marks()).toEqual(["none", "none", "none"]);
  expect(await allDue(world.database)).toEqual([]);
});

describe("a sender whose worker died before it had judged its messages anew", () => {
  const world = () => serviceWorld({});
  const marks = async ({ database }: ReturnType<typeof world>) => (await storedMessages(database)).map(({ judgement }) => judgement.mark);

  test("is followed by the next one where it was saved meanwhile", async () => {
    const saving = world();
    await createService(saving).answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", "Big sale today")] });
    await takeSenders(saving.database, OWNER, [sender({ saved: true, savedName: "My shop" })], NOW);
    expect(await marks(saving)).toEqual(["promotion"]);
    await createService(saving).followMissed();
    expect(await marks(saving)).toEqual(["none"]);
    expect(await allDue(saving.database)).toEqual([]);
  });

  test("is followed by the next one where it turned out to be one that is kept, be it by a click", async () => {
    const merging = world();
    const asked = { sender: { ids: [SHOP.phone] } };
    await createService(merging).answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", "Big sale today", asked)] });
    await enqueue(merging.database, OWNER, [wish("keep", { ids: [SHOP.lid] })], NOW + 1);
    const { rekept } = await enqueue(merging.database, OWNER, [wish("stop-offers", { ids: [SHOP.lid, SHOP.phone] })], NOW + 2);
    expect(rekept).toEqual([SHOP.phone]);
    await createService(merging).followMissed();
    expect(await marks(merging)).toEqual(["none"]);
    expect(await allDue(merging.database)).toEqual([]);
  });
});
