import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createService, type Service } from "../../../lib/background/service";
import { accountBackup, holdings } from "../../../lib/database/backup";
import { correctionsOf } from "../../../lib/database/corrections";
import { owners } from "../../../lib/database/reads";
import { restoreAccount } from "../../../lib/database/restore";
import { fatesOf, planRestore } from "../../../lib/database/restore-plan";
import type { AccountRow } from "../../../lib/database/rows";
import type { DoormanDatabase } from "../../../lib/database/schema";
import type { AccountBackup } from "../../../lib/domain/backup";
import { judge } from "../../../lib/domain/judge";
import { DAY } from "../../../lib/domain/limits";
import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import type { DataOf } from "../../../lib/messages/contract";
import type { ToContent } from "../../../lib/messages/runtime-contracts";
import { accountBackups, anAccount, correction, keep, undone } from "../backup/builders";
import { arrival, freshDatabase, MINUTE, NOW, OTHER_OWNER, OWNER, SHOP, storedMessages, uuid, wish } from "./builders";
import { serviceWorld } from "./service-world";

const WEEKEND = "This weekend only: a big sale on all our running shoes";
const NEXT = "This weekend only: a big sale on all our walking shoes";
const both = [SHOP.phone, SHOP.lid];

let database: DoormanDatabase;
let service: Service;
let settings: Settings;
let termAlarm: number | undefined;
let told: DataOf<ToContent["changed"]>[];

function install(): void {
  database = freshDatabase();
  const heard: typeof told = (told = []);
  service = createService(
    serviceWorld({
      database,
      judge,
      settings: async () => settings,
      tell: async (_, changed) => void heard.push(changed),
      setTermAlarm: async (at) => void (termAlarm = at),
    }),
  );
}

beforeEach(() => {
  settings = defaultSettings;
  install();
});

const restore = (backup: AccountBackup) => service.answers.restore(backup);
const saved = (owner = OWNER, texts = true) => accountBackup(database, owner, { texts, now: NOW });
const fates = async (backup: AccountBackup) =>
  fatesOf(await database.transaction("r", database.accounts, database.corrections, () => planRestore(database, backup, NOW)));
const account = async (): Promise<AccountRow | undefined> => (await database.accounts.toArray()).find(({ ids }) => ids.includes(SHOP.phone));
const marks = async () => Object.fromEntries((await storedMessages(database)).map(({ key, judgement }) => [key.split("_")[2], judgement.mark]));
const everything = async () => ({ accounts: await database.accounts.toArray(), corrections: await database.corrections.toArray() });
const nothing = { corrections: 0, kept: 0, undone: 0 };

describe("what was backed up", () => {
  test("is the same after it was restored into an empty installation, and a second time changes nothing", async () => {
    const ordered = ({ owner, corrections, kept, undone: marked }: AccountBackup) => ({
      owner,
      corrections,
      kept: kept.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
      undone: marked.toSorted((one, other) => (one.ids[0]! + one.kind < other.ids[0]! + other.kind ? -1 : 1)),
    });
    await fc.assert(
      fc.asyncProperty(accountBackups(OWNER), async (backup) => {
        install();
        expect(await restore(backup)).toEqual({ corrections: backup.corrections.length, kept: backup.kept.length, undone: backup.undone.length });
        expect(ordered(await saved())).toEqual(ordered(backup));
        const before = await everything();
        expect(await restore(backup)).toEqual(nothing);
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test("ends alike in whichever order two backups are restored, and loses nothing of either", async () => {
    const words = async () => {
      const { corrections, kept } = await saved(OWNER, false);
      return {
        corrections: new Map(corrections.map(({ message, at, said }) => [message, { at, said }])),
        kept: new Map(kept.map(({ ids, since, until }) => [ids[0], { since, until }])),
      };
    };
    await fc.assert(
      fc.asyncProperty(accountBackups(OWNER), accountBackups(OWNER), async (one, other) => {
        const times = [one, other].flatMap(({ corrections, kept }) => [...corrections.map(({ at }) => at), ...kept.map(({ since }) => since)]);
        fc.pre(new Set(times).size === times.length);
        install();
        await restore(one);
        await restore(other);
        const first = await words();
        install();
        await restore(other);
        await restore(one);
        expect(await words()).toEqual(first);
        for (const { message, at } of [...one.corrections, ...other.corrections]) expect(first.corrections.get(message)?.at).toBeGreaterThanOrEqual(at);
        for (const { ids, since } of [...one.kept, ...other.kept]) expect(first.kept.get(ids[0])?.since).toBeGreaterThanOrEqual(since);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test("has the texts of corrected messages only where the user wants them, and they are still kept", async () => {
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", WEEKEND)] });
    await service.answers.correct({ owner: OWNER, id: `false_${SHOP.phone}_A1`, said: "service" });
    expect((await saved()).corrections).toMatchObject([{ excerpt: { text: WEEKEND, time: NOW - MINUTE } }]);
    expect(JSON.stringify(await saved(OWNER, false))).not.toContain("weekend");
    expect(await holdings(database)).toEqual({ texts: true, evidence: true });
    await service.answers.forget({});
    expect(await holdings(database)).toEqual({ texts: false, evidence: false });
  });

  test("leaves out a term that is over, and comes from another account no more than from none", async () => {
    await restore(anAccount({ kept: [keep({ until: NOW + 1 })] }));
    expect((await saved()).kept).toHaveLength(1);
    expect((await accountBackup(database, OWNER, { texts: true, now: NOW + 1 })).kept).toEqual([]);
    expect(await saved(OTHER_OWNER)).toEqual({ owner: OTHER_OWNER, corrections: [], kept: [], undone: [] });
  });
});

describe("a restored correction", () => {
  test("judges at once what is like it and what is stored of its sender, and tells the tab", async () => {
    const id = `false_${SHOP.phone}_A1`;
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", WEEKEND)] });
    await service.answers.correct({ owner: OWNER, id, said: "service" });
    const backup = await saved();
    await service.answers.forget({});
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", WEEKEND), arrival("A2", NEXT)] });
    expect(await marks()).toEqual({ A1: "promotion", A2: "promotion" });
    told.length = 0;
    expect(await restore(backup)).toEqual({ ...nothing, corrections: 1 });
    await expect.poll(marks).toEqual({ A1: "none", A2: "none" });
    await expect.poll(() => told.flatMap(({ judged }) => judged.map((one) => one.id))).toContain(id);
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A3", NEXT)] });
    expect(await marks()).toMatchObject({ A3: "none" });
  });

  test("is known where the sender stands under its other id, before and after its first message", async () => {
    await restore(anAccount({ corrections: [correction()] }));
    const lid = { ids: [SHOP.lid] };
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", WEEKEND, { sender: lid })] });
    expect(await marks()).toEqual({ A1: "none" });
    install();
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", WEEKEND, { sender: lid })] });
    await restore(anAccount({ corrections: [correction()] }));
    await expect.poll(marks).toEqual({ A1: "none" });
    expect(await correctionsOf(database, OWNER)).toMatchObject([{ account: SHOP.lid, message: `false_${SHOP.lid}_A1` }]);
  });

  test("of two on one message, is the later one; what is known here of its text stays", async () => {
    const excerpt = { text: "Sale", time: NOW - DAY };
    await restore(anAccount({ corrections: [correction({ excerpt })] }));
    const later = correction({ id: uuid(7), at: NOW - 1, said: "promotion", sketch: [] });
    const earlier = correction({ id: uuid(8), at: NOW - 5 * DAY, said: "promotion" });
    expect(await fates(anAccount({ corrections: [earlier] }))).toMatchObject({ corrections: { stays: 1, added: 0 } });
    expect(await restore(anAccount({ corrections: [earlier] }))).toEqual(nothing);
    expect(await fates(anAccount({ corrections: [later, earlier] }))).toMatchObject({ corrections: { replaced: 1, stays: 1 } });
    expect(await restore(anAccount({ corrections: [earlier, later] }))).toEqual({ ...nothing, corrections: 1 });
    expect(await correctionsOf(database, OWNER)).toMatchObject([
      { id: uuid(1), said: "promotion", at: NOW - 1, sketch: [2, 30, 400], excerpt: "Sale", textTime: NOW - DAY },
    ]);
  });

  test("under an id that another message has gets its own", async () => {
    await restore(anAccount({ corrections: [correction()] }));
    const twin = correction({ message: `false_${SHOP.phone}_B2` });
    await restore(anAccount({ corrections: [twin] }));
    expect(new Set((await correctionsOf(database, OWNER)).map(({ id }) => id)).size).toBe(2);
    expect(await restore(anAccount({ corrections: [twin] }))).toEqual(nothing);
  });

  test("keeps its text no longer than the settings here say, and not once the message was deleted in WhatsApp", async () => {
    const excerpt = { text: WEEKEND, time: NOW - 3 * DAY };
    settings = { ...defaultSettings, retentionDays: 0 };
    await restore(anAccount({ corrections: [correction({ excerpt })] }));
    expect((await correctionsOf(database, OWNER))[0]).not.toHaveProperty("excerpt");
    install();
    settings = defaultSettings;
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", WEEKEND)] });
    await service.answers.removed({ owner: OWNER, ids: [`false_${SHOP.phone}_A1`] });
    await restore(anAccount({ corrections: [correction({ excerpt })] }));
    expect((await correctionsOf(database, OWNER))[0]).not.toHaveProperty("excerpt");
  });

  test("never weighs more than clicks do, however many a file has", async () => {
    const corrections = Array.from({ length: 700 }, (_, place) =>
      correction({ id: uuid(1_000 + place), message: `false_${SHOP.phone}_F${place}`, sketch: [1], at: NOW - place }),
    );
    await restore(anAccount({ corrections }));
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", WEEKEND)] });
    const [message] = await storedMessages(database);
    const weight = message?.judgement.evidence.find(({ kind }) => kind === "corrected");
    expect(weight).toMatchObject({ like: 0, sender: expect.closeTo(-1.6, 5) });
  });
});

describe("a restored term", () => {
  test("keeps the sender, unmarked at once; of two the later word holds", async () => {
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", WEEKEND)] });
    const until = NOW + DAY;
    await restore(anAccount({ kept: [keep({ until })] }));
    await expect.poll(marks).toEqual({ A1: "none" });
    expect(await account()).toMatchObject({ rule: { keep: { since: NOW - DAY, until } } });
    expect(termAlarm).toBe(until);
    expect(await restore(anAccount({ kept: [keep({ since: NOW - 2 * DAY })] }))).toEqual(nothing);
    expect(await restore(anAccount({ kept: [keep({ since: NOW - 1 })] }))).toEqual({ ...nothing, kept: 1 });
    expect((await account())?.rule?.keep).toEqual({ since: NOW - 1 });
  });

  test("is followed by the next worker, where one died before it had judged anew", async () => {
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", WEEKEND)] });
    await restoreAccount({ database, now: NOW, newId: () => uuid(9), retentionDays: 30 }, anAccount({ kept: [keep()] }));
    expect(await marks()).toEqual({ A1: "promotion" });
    await service.followMissed();
    expect(await marks()).toEqual({ A1: "none" });
  });

  test("that is over by now changes nothing", async () => {
    const over = anAccount({ kept: [keep({ since: NOW - 9, until: NOW })] });
    expect(await fates(over)).toMatchObject({ kept: { over: 1 } });
    expect(await restore(over)).toEqual(nothing);
    expect(await account()).toBeUndefined();
  });

  test("makes no two senders one, whatever a file says", async () => {
    const other = "12025550150@c.us";
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", WEEKEND), arrival("B1", NEXT, { sender: { ids: [other], name: "Crumb" } })] });
    await restore(anAccount({ kept: [keep({ ids: [SHOP.phone, other] })] }));
    expect((await database.accounts.toArray()).map(({ ids }) => ids).toSorted()).toEqual([[SHOP.phone], [other]]);
  });
});

describe("what was undone by hand", () => {
  test("is not done by a batch after it was restored, until the user does it by hand", async () => {
    await restore(anAccount({ undone: [undone()] }));
    const batch = uuid(77);
    const [view] = await service.answers.actMany({ owner: OWNER, requests: [{ ...wish("block"), ids: both, batch }, { ...wish("keep"), ids: ["12025550190@c.us"], batch }] });
    expect(view).toMatchObject({ state: "skipped" });
    expect(await restore(anAccount({ undone: [undone({ at: NOW })] }))).toEqual(nothing);
  });

  test("stays done where the user has blocked again since", async () => {
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", WEEKEND)] });
    await database.accounts.update([OWNER, SHOP.phone], { blocked: { at: NOW - 1, cause: "outside" } });
    expect(await fates(anAccount({ undone: [undone()] }))).toMatchObject({ undone: { stays: 1 } });
    expect(await fates(anAccount({ undone: [undone({ at: NOW })] }))).toMatchObject({ undone: { added: 1 } });
  });
});

describe("a backup of an account", () => {
  test("that was never signed in here makes it known, behind those that were", async () => {
    await service.answers.state({ mode: "ready", owner: OWNER, capabilities: {} as never });
    await restore(anAccount({ owner: OTHER_OWNER, kept: [keep()] }));
    expect((await owners(database)).map(({ owner }) => owner)).toEqual([OWNER, OTHER_OWNER]);
    expect(await saved(OTHER_OWNER)).toMatchObject({ kept: [{ since: NOW - DAY }] });
    expect(await saved()).toMatchObject({ kept: [] });
  });

  test("is stored as a whole or not at all", async () => {
    const before = await everything();
    database.corrections.hook("creating", () => {
      throw new Error("the disk is full");
    });
    await expect(restore(anAccount({ corrections: [correction()], kept: [keep()] }))).rejects.toThrow();
    expect(await everything()).toEqual(before);
    expect(await owners(database)).toEqual([]);
  });

  test("that tells of the future is refused", async () => {
    await expect(restore(anAccount({ corrections: [correction({ at: NOW + DAY })] }))).rejects.toThrow("future");
    expect(await correctionsOf(database, OWNER)).toEqual([]);
  });
});

test("settings that never come refuse a restore, and hold up nothing that waits for it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let hangs = true;
  const hanging = createService(
    serviceWorld({ database, judge, settings: () => (hangs ? new Promise(() => {}) : Promise.resolve(settings)) }),
  );
  const refused = expect(hanging.answers.restore(anAccount({ kept: [keep()] }))).rejects.toThrow("No answer");
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await refused;
  hangs = false;
  await hanging.purge();
  expect(await account()).toBeUndefined();
});
