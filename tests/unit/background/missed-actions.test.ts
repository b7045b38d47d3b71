import { beforeEach, describe, expect, test } from "vitest";
import type { WhatsAppId } from "../../../lib/domain/account";
import { DAY } from "../../../lib/domain/limits";
import { defaultSettings } from "../../../lib/domain/settings";
import { ended, queuedAction } from "../../../lib/background/action-rows";
import { taken } from "../../../lib/background/runner-machine";
import { createService, type Service } from "../../../lib/background/service";
import { queuePlace, type ActionRow } from "../../../lib/database/rows";
import { noteOwner } from "../../../lib/database/writes";
import { verifyStored } from "../../../lib/ui/verify-stored";
import { MINUTE, NOW, OTHER_OWNER, OWNER, SHOP, uuid, wish } from "./builders";
import { EvidenceBench } from "./evidence-bench";
import { serviceWorld } from "./service-world";

/*
 * A worker that dies between the end of an action and its evidence, and those that start after it. The bench is a worker
 * that lives, and what there was before.
 */

let bench: EvidenceBench;
beforeEach(async () => {
  bench = new EvidenceBench();
  await noteOwner(bench.database, OWNER, NOW);
});

/** Another worker on the same database; while it `hangs`, it waits for its settings for good, and dies of nothing else. */
function worker(hangs: () => boolean = () => false): Service {
  const world = serviceWorld();
  return createService(
    serviceWorld({
      database: bench.database,
      report: (error) => void (hangs() || world.report(error)),
      settings: () => (hangs() ? new Promise(() => undefined) : Promise.resolve(bench.settings)),
      now: () => bench.now,
    }),
  );
}

/** A worker starts, and does what it does at the start. */
const start = () => worker().witnessMissed();

/** A block of the shop is asked for, and WhatsApp does it; the worker dies at its end. */
async function dieAtTheEnd(): Promise<string> {
  let dying = false;
  const { answers } = worker(() => dying);
  const { id } = await answers.act({ owner: OWNER, request: wish("block") });
  await expect.poll(async () => (await bench.database.actions.get([OWNER, id]))?.steps[0]?.startedAt).toBeDefined();
  dying = true;
  await answers.performed({ owner: OWNER, id, step: 0, outcome: { status: "done" } });
  expect(await bench.database.actions.get([OWNER, id])).toMatchObject({ state: "done", finishedAt: bench.now });
  return id;
}

/** The actions in the chain of evidence. */
async function witnessed(): Promise<{ id: string; state: string }[]> {
  return (await bench.contents()).flatMap((content) => (content.kind === "action" ? [content.action] : []));
}

const ids = (count: number) => Array.from({ length: count }, (_, place): WhatsAppId => `9000000${String(place).padStart(6, "0")}@lid`);

/** The action at its end, without its evidence. */
function done(row: ActionRow): ActionRow {
  return ended(row, "done", bench.now);
}

/** Stores a block of each sender, in this order, that waits in a batch. */
async function queued(senders: readonly WhatsAppId[], batch: string): Promise<ActionRow[]> {
  const account = (await bench.database.accounts.toCollection().first())!;
  const rows = senders.map((key, place) =>
    queuedAction({ ...account, key }, wish("block", { batch }), NOW, NOW + place / 1_000),
  );
  await bench.database.actions.bulkAdd(rows);
  return rows;
}

describe("an action at whose end the worker died", () => {
  test("gets its evidence from the next one that starts, once", async () => {
    await bench.deliver("Big sale today");
    bench.now += MINUTE;
    const id = await dieAtTheEnd();
    expect(await witnessed()).toEqual([]);
    bench.now += MINUTE;
    await start();
    expect(await witnessed()).toMatchObject([{ id, kind: "block", state: "done", finishedAt: NOW + MINUTE }]);
    await start();
    await Promise.all([start(), start()]);
    expect(await witnessed()).toHaveLength(1);
    expect((await verifyStored(bench.database, OWNER)).intact).toBe(true);
  });

  test("gets it whichever of the accounts that were signed in it was for", async () => {
    for (const owner of [OTHER_OWNER, OWNER]) await bench.deliver("Big sale today", "A1", {}, owner);
    for (const owner of [OTHER_OWNER, OWNER]) {
      const { id } = await bench.service.answers.act({ owner, request: wish("block") });
      await bench.database.actions.put(done((await bench.database.actions.get([owner, id]))!));
    }
    await start();
    for (const owner of [OTHER_OWNER, OWNER]) {
      expect((await bench.chain(owner)).map(({ head }) => head.kind)).toEqual(["message", "action"]);
    }
  });

  test("gets it also when something else has turned out since its first entry", async () => {
    await bench.deliver("Big sale today");
    const id = await dieAtTheEnd();
    await start();
    await bench.database.actions.update([OWNER, id], { state: "failed" });
    await start();
    await start();
    expect(await witnessed()).toMatchObject([{ state: "done" }, { state: "failed" }]);
  });

  test("gets it also when what was kept first of its sender is pinned", async () => {
    const sequences = Array.from({ length: 17 }, (_, place) => place + 1);
    for (const sequence of [...sequences, 18]) await bench.deliver(`A sale ${sequence}`, `M${sequence}`);
    await bench.service.answers.pinEvidence({ owner: OWNER, sequences, pinned: true });
    const id = await dieAtTheEnd();
    await start();
    expect(await witnessed()).toMatchObject([{ id }]);
  });

  test("gets none when it ended before there was evidence of its sender", async () => {
    await dieAtTheEnd();
    bench.now += MINUTE;
    await bench.deliver("Big sale today");
    await bench.deliver("A sale elsewhere", "D1", { sender: { ids: ["12025550122@c.us"], name: "Crumb" } });
    await start();
    expect(await bench.texts()).toHaveLength(2);
    expect(await witnessed()).toEqual([]);
  });

  test("gets none when the evidence of before was deleted", async () => {
    await bench.deliver("Big sale today");
    await dieAtTheEnd();
    await bench.service.answers.deleteEvidence({ owner: OWNER, what: { kind: "sender", account: SHOP.phone } });
    bench.now += MINUTE;
    await bench.deliver("Small sale", "B1");
    await start();
    expect(await witnessed()).toEqual([]);
  });

  test("gets none while evidence is switched off, nor when it ended meanwhile", async () => {
    const id = `false_${SHOP.phone}_A1`;
    await bench.deliver("Big sale today");
    await bench.service.answers.pin({ owner: OWNER, id, pinned: true });
    await bench.deliver("Small sale", "B1");
    await bench.changeSettings({ evidenceDays: 0 });
    bench.now += MINUTE;
    await bench.service.answers.objected({ owner: OWNER, key: SHOP.phone, at: bench.now, by: "letter", template: "letter-en" });
    await dieAtTheEnd();
    await start();
    await bench.changeSettings({ evidenceDays: defaultSettings.evidenceDays });
    bench.now += MINUTE;
    await bench.deliver("Middling sale", "C1");
    await start();
    expect(await bench.texts()).toEqual(["Big sale today", "Middling sale"]);
    expect(await witnessed()).toEqual([]);
  });
});

describe("of a batch", () => {
  const senders = ids(300);
  let rows: ActionRow[];

  beforeEach(async () => {
    await bench.deliver("A sale", "M149", { sender: { ids: [senders[149]!], name: "Shop 149" } });
    rows = await queued(senders, uuid(9));
    bench.now += MINUTE;
  });

  /** What ended last is the 150th of three hundred; `rest` are those behind it. */
  async function found(rest: readonly ActionRow[]): Promise<void> {
    await bench.database.actions.bulkPut([...rows.slice(0, 150).map(done), ...rest]);
    await start();
    await start();
    expect(await witnessed()).toMatchObject([{ id: rows[149]?.id, state: "done" }]);
  }

  test("that goes on, what ended last in its middle is found", async () => {
    await found(rows.slice(150));
  });

  test("that is paused, too", async () => {
    await found(rows.slice(150).map((row) => ({ ...row, queue: queuePlace.held })));
  });

  test("that was stopped while the next one was under way, too", async () => {
    const [next, ...others] = rows.slice(150);
    const stopped = others.map((row): ActionRow => ({ ...ended(row, "skipped", bench.now), witnessed: "skipped" }));
    await found([taken(next!), ...stopped]);
  });

  test("that waits while a click is under way, too", async () => {
    const click: ActionRow = { ...taken(rows[0]!), id: uuid(10), batch: undefined, order: bench.now };
    await found([...rows.slice(150), click]);
  });

  test("what stands both among the newest and before the next one has one entry", async () => {
    await bench.database.actions.bulkPut(rows.slice(0, 150).map(done));
    await bench.database.actions.bulkDelete(rows.slice(152).map(({ id }): [string, string] => [OWNER, id]));
    await start();
    expect(await witnessed()).toMatchObject([{ id: rows[149]?.id }]);
  });

  test("what ended long before is not looked for", async () => {
    await bench.deliver("A sale", "M10", { sender: { ids: [senders[10]!], name: "Shop 10" } });
    bench.now += MINUTE;
    await found(rows.slice(150));
  });
});

test("a start reads two hundred actions of ten thousand, and asks for evidence only of what may be missed", async () => {
  await bench.deliver("Big sale today");
  const crumb = "12025550122@c.us";
  await bench.deliver("A sale elsewhere", "D1", { sender: { ids: [crumb], name: "Crumb" } });
  // The shop's ended before its evidence; those of the other sender have theirs, or wait.
  const rows = await queued(Array.from({ length: 10_000 }, (_, place) => (place % 2 === 0 ? SHOP.phone : crumb)), uuid(9));
  const early = rows.slice(0, 9_000).map((row): ActionRow => {
    const end = ended(row, "done", NOW - DAY);
    return row.account === crumb ? { ...end, witnessed: "done" } : end;
  });
  await bench.database.actions.bulkPut([...early, ...rows.slice(9_000).map((row) => ({ ...row, account: crumb }))]);
  const read = { actions: 0, evidence: 0 };
  for (const table of ["actions", "evidence"] as const) {
    bench.database[table].hook("reading", (row: unknown) => {
      read[table] += 1;
      return row;
    });
  }
  await start();
  expect(read).toEqual({ actions: 201, evidence: 1 });
  bench.settings = { ...bench.settings, evidenceDays: 0 };
  await start();
  expect(read).toEqual({ actions: 201, evidence: 1 });
  expect(await witnessed()).toEqual([]);
});
