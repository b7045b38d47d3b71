import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newAccount } from "../../../lib/database/accounts";
import { batchActions } from "../../../lib/database/batches";
import { blockedAccounts, listsKnown, recentActions, stoppedSenders } from "../../../lib/database/reads";
import { Bench } from "./bench";
import { batchOf, MINUTE, NOW, OTHER_OWNER, OWNER, sender, SHOP, wish } from "./builders";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

const bakery = "12025550150@c.us";
const shopListed = { ids: [SHOP.lid, SHOP.phone], sender: sender({ ids: [SHOP.lid, SHOP.phone], blocked: true }) };
const bakeryListed = { ids: [bakery], sender: sender({ ids: [bakery], name: "Crumb", kind: "smb" }) };
const personListed = { ids: ["90000000000900@lid"] };

const tell = (...change: Parameters<Bench["tell"]>) => bench.tell(...change);

const blocked = () => blockedAccounts(bench.database, OWNER);
const history = () => recentActions(bench.database, OWNER, 10);
const shop = async () => (await bench.database.accounts.where("ids").equals(SHOP.phone).toArray())[0];

describe("the first whole block list", () => {
  test("tells who is blocked, not since when, and is no event in the history", async () => {
    await tell({ reset: true, added: [shopListed, bakeryListed] });
    expect(await blocked()).toMatchObject([
      { name: "Crumb", kind: "smb", cause: "outside" },
      { name: "Pedal & Sole", ids: [SHOP.lid, SHOP.phone], cause: "outside" },
    ]);
    expect((await blocked()).map((row) => row.at)).toEqual([undefined, undefined]);
    expect(await history()).toEqual([]);
  });

  test("is known from then on, also when nobody is on it; the other list, and those of others, are not", async () => {
    expect(await listsKnown(bench.database, OWNER)).toEqual({ blocked: false, optedOut: false });
    await tell({ added: [bakeryListed] });
    expect(await listsKnown(bench.database, OWNER)).toEqual({ blocked: false, optedOut: false });
    await tell({ reset: true });
    expect(await listsKnown(bench.database, OWNER)).toEqual({ blocked: true, optedOut: false });
    expect(await listsKnown(bench.database, OTHER_OWNER)).toEqual({ blocked: false, optedOut: false });
  });

  test("keeps nothing of people but their ids, and never lists them", async () => {
    await tell({ reset: true, added: [personListed] });
    expect(await blocked()).toEqual([]);
    const [row] = await bench.database.accounts.toArray();
    expect(row).toMatchObject({ ids: personListed.ids, business: false, name: "" });
  });

  test("told again, changes nothing", async () => {
    await tell({ reset: true, added: [shopListed, bakeryListed] });
    bench.now += MINUTE;
    expect(await tell({ reset: true, added: [bakeryListed, shopListed] })).toBe(false);
    expect(await history()).toEqual([]);
  });
});

describe("a later whole list", () => {
  test("tells what changed while no tab was open", async () => {
    await tell({ reset: true, added: [shopListed] });
    bench.now += MINUTE;
    expect(await tell({ reset: true, added: [bakeryListed] })).toBe(true);
    expect(await blocked()).toMatchObject([{ name: "Crumb", at: NOW + MINUTE, cause: "outside" }]);
    expect((await shop())?.rule?.undoneByHand).toEqual([{ kind: "block", at: NOW + MINUTE }]);
  });

  test("is dealt with also when it is long", async () => {
    const many = Array.from({ length: 3_000 }, (_, place) => ({ ids: [`90000${1_000_000 + place}@lid`] }));
    await tell({ reset: true, added: [...many, shopListed] });
    await tell({ reset: true, added: many.slice(1) });
    const rows = await bench.database.accounts.toArray();
    expect(rows.filter((row) => row.blocked !== undefined)).toHaveLength(2_999);
  });
});

describe("a change that is seen live", () => {
  test("is recorded with the cause 'outside'", async () => {
    await tell({ reset: true, added: [] });
    await tell({ added: [shopListed] });
    bench.now += 1;
    await tell({ removed: [SHOP.phone] });
    expect(await history()).toMatchObject([
      { kind: "unblock", state: "done", cause: { by: "outside" }, name: "Pedal & Sole" },
      { kind: "block", state: "done", cause: { by: "outside" } },
    ]);
    expect((await shop())?.rule?.undoneByHand).toMatchObject([{ kind: "block" }]);
    expect(await blocked()).toEqual([]);
  });

  test("is Doorman's when its action is under way, and is recorded once", async () => {
    const request = wish("block", { reason: "no_sign_up" });
    await bench.ask(request);
    await tell({ added: [{ ids: [SHOP.phone] }] });
    await bench.work();
    expect(await blocked()).toMatchObject([{ cause: "doorman", reason: "no_sign_up", at: NOW }]);
    expect(await history()).toMatchObject([{ id: request.id, state: "done" }]);
  });

  test("is not Doorman's while only its report is under way", async () => {
    await bench.ask(wish("report-and-block"));
    await tell({ added: [shopListed] });
    expect(await blocked()).toMatchObject([{ cause: "outside" }]);
  });

  test("explains an action of Doorman that was given up too early", async () => {
    const request = wish("block", { reason: "spam" });
    bench.whatsapp.answerNext({ status: "timed-out" });
    await bench.ask(request);
    await bench.comeToRest();
    bench.now += MINUTE;
    await tell({ added: [shopListed] });
    expect(await blocked()).toMatchObject([{ cause: "doorman", reason: "spam" }]);
    expect(await history()).toHaveLength(1);
  });

  test("is Doorman's also when its action had waited long before it was given up", async () => {
    const request = wish("block", { reason: "spam" });
    bench.whatsapp.open = false;
    await bench.ask(request);
    await bench.pass(20 * MINUTE);
    bench.whatsapp.open = true;
    bench.whatsapp.answerNext({ status: "timed-out" });
    await bench.wake();
    await bench.comeToRest();
    bench.now += MINUTE;
    await tell({ added: [shopListed] });
    expect(await blocked()).toMatchObject([{ cause: "doorman", reason: "spam" }]);
    expect(await history()).toHaveLength(1);
  });

  test("late in a long batch, is undone with the batch", async () => {
    const batch = batchOf("block", [bakery, SHOP.phone]);
    await bench.start(batch);
    await bench.control(batch.id, "pause");
    await bench.work();
    await bench.pass(20 * MINUTE);
    bench.whatsapp.answerNext({ status: "timed-out" });
    await bench.control(batch.id, "resume");
    await bench.comeToRest();
    await tell({ added: [shopListed] });
    await bench.control(batch.id, "undo");
    const { undoneBy } = await bench.view(batch.id);
    expect((await batchActions(bench.database, OWNER, undoneBy!)).flatMap((row) => row.ids)).toEqual([bakery, SHOP.phone]);
  });

  test("is nobody's but the phone's when the action was given up long before", async () => {
    bench.whatsapp.answerNext({ status: "timed-out" });
    await bench.ask(wish("block"));
    await bench.comeToRest();
    await bench.pass(11 * MINUTE);
    await tell({ added: [shopListed] });
    expect(await blocked()).toMatchObject([{ cause: "outside" }]);
  });

  test("is not explained by what was given up for another sender", async () => {
    bench.whatsapp.answerNext({ status: "timed-out" });
    await bench.ask(wish("block", { ids: [bakery] }));
    await bench.comeToRest();
    await tell({ added: [shopListed] });
    expect(await blocked()).toMatchObject([{ name: "Pedal & Sole", cause: "outside" }]);
  });

  test("after Doorman's block, a block from the phone is not Doorman's", async () => {
    await bench.ask(wish("block"));
    await bench.comeToRest();
    bench.now += 1;
    await tell({ removed: [SHOP.phone] });
    bench.now += 1;
    await tell({ added: [shopListed] });
    expect(await blocked()).toMatchObject([{ cause: "outside" }]);
    expect((await history()).map(({ kind, cause }) => `${kind} ${cause.by}`)).toEqual([
      "block outside",
      "unblock outside",
      "block click",
    ]);
  });

  test("of a person leaves no trace in the history", async () => {
    await tell({ added: [personListed] });
    await tell({ removed: personListed.ids });
    expect(await history()).toEqual([]);
  });
});

describe("the opt-out list", () => {
  test("is followed like the block list", async () => {
    await tell({ list: "opted-out", reset: true, added: [shopListed] });
    expect(await stoppedSenders(bench.database, OWNER)).toMatchObject([{ name: "Pedal & Sole", cause: "outside" }]);
    await tell({ list: "opted-out", removed: [SHOP.lid] });
    expect(await stoppedSenders(bench.database, OWNER)).toEqual([]);
    expect((await shop())?.rule?.undoneByHand).toMatchObject([{ kind: "stop-offers" }]);
    expect(await blocked()).toEqual([]);
  });

  test("says that Doorman stopped offers when that shows late, long after it was asked for", async () => {
    bench.whatsapp.open = false;
    await bench.ask(wish("stop-offers"));
    await bench.pass(20 * MINUTE);
    bench.whatsapp.open = true;
    bench.whatsapp.answerNext({ status: "timed-out" });
    await bench.wake();
    await bench.comeToRest();
    await tell({ list: "opted-out", added: [shopListed] });
    expect(await stoppedSenders(bench.database, OWNER)).toMatchObject([{ cause: "doorman" }]);
  });

  test("takes the other numbers of a brand for Doorman's while one is being stopped", async () => {
    const request = wish("stop-offers");
    await bench.ask(request);
    await tell({ list: "opted-out", added: [shopListed, bakeryListed] });
    await bench.work();
    expect((await stoppedSenders(bench.database, OWNER)).map(({ cause }) => cause)).toEqual(["doorman", "doorman"]);
    expect(await history()).toHaveLength(1);
  });
});

describe("the other numbers of a brand, of which WhatsApp tells after the one was seen stopped", () => {
  const outlet = "12025550151@c.us";
  const outletListed = { ids: [outlet], sender: sender({ ids: [outlet], name: "Outlet", verifiedName: "Pedal & Sole Ltd" }) };
  const stopped = async () => (await stoppedSenders(bench.database, OWNER)).map(({ name, cause }) => ({ name, cause }));
  const done = async (kind: "stop-offers" | "resume-offers") => {
    bench.now += MINUTE;
    const request = wish(kind);
    await bench.ask(request);
    await bench.work();
    expect(await history()).toContainEqual(expect.objectContaining({ id: request.id, state: "done" }));
    bench.now += MINUTE;
  };
  beforeEach(async () => {
    await bench.database.accounts.put({ ...newAccount(OWNER, [SHOP.phone, SHOP.lid], NOW), verifiedName: "Pedal & Sole" });
  });

  test("are Doorman's where they have the same name; any other is stopped from outside", async () => {
    await done("stop-offers");
    await tell({ list: "opted-out", added: [bakeryListed, outletListed] });
    expect(await stopped()).toEqual(expect.arrayContaining([{ name: "Crumb", cause: "outside" }, { name: "Outlet", cause: "doorman" }]));
    expect((await history()).filter(({ cause }) => cause.by === "outside")).toMatchObject([{ name: "Crumb" }]);
  });

  test("are resumed by Doorman, too, which is told of the stop", async () => {
    await done("stop-offers");
    await tell({ list: "opted-out", added: [outletListed] });
    await done("resume-offers");
    await tell({ list: "opted-out", removed: [outlet] });
    expect(await stopped()).toEqual([]);
    const [resumed, stop] = await history();
    expect([resumed, stop]).toMatchObject([{ kind: "resume-offers", cause: { by: "click" } }, { kind: "stop-offers", undoneBy: resumed?.id }]);
    expect(await history()).toHaveLength(2);
  });
});

test("the list of one owner says nothing of another's", async () => {
  await tell({ reset: true, added: [shopListed] });
  await tell({ reset: true, added: [] }, OTHER_OWNER);
  expect(await blocked()).toHaveLength(1);
  expect(await blockedAccounts(bench.database, OTHER_OWNER)).toEqual([]);
});
