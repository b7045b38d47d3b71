import { beforeEach, describe, expect, test } from "vitest";
import { DAY } from "../../../lib/domain/limits";
import { defaultSettings } from "../../../lib/domain/settings";
import { takeBack, takeIn } from "../../../lib/background/intake";
import { takeSenders } from "../../../lib/background/known-senders";
import { rejudgeSender } from "../../../lib/background/rejudge";
import { chatMarks } from "../../../lib/background/senders";
import type { AccountRow } from "../../../lib/database/rows";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { todaysMarked } from "../../../lib/database/reads";
import { toBackground } from "../../../lib/messages/runtime-contracts";
import {
  arrival,
  classifyByWord,
  freshDatabase,
  judging,
  MINUTE,
  NOW,
  OTHER_OWNER,
  OWNER,
  sender,
  SHOP,
  storedMessage,
  storedMessages,
} from "./builders";

let database: DoormanDatabase;
beforeEach(() => {
  database = freshDatabase();
});

async function account(): Promise<AccountRow> {
  const [row] = await database.accounts.where("ids").equals(SHOP.phone).toArray();
  if (row === undefined) throw new Error("the shop is not stored");
  return row;
}

async function counts(): Promise<number[]> {
  const { promotion, service, unsure, mislabelled } = (await account()).record;
  return [promotion, service, unsure, mislabelled];
}

describe("a message that arrives", () => {
  test("is answered with its judgement and stored with its sender", async () => {
    const { judged, marksChanged } = await takeIn(judging(database), OWNER, [arrival("A1", "Big sale today")]);
    expect(judged).toMatchObject([
      { id: `false_${SHOP.phone}_A1`, judgement: { label: "promotion", mark: "promotion" } },
    ]);
    expect(marksChanged).toBe(true);
    expect(await account()).toMatchObject({ owner: OWNER, name: "Pedal & Sole", business: true, kind: "enterprise" });
    expect(await counts()).toEqual([1, 0, 0, 0]);
  });

  test("with an id that names no chat gives its sender no id that no message of Doorman's takes", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale today", { message: { id: "false_no-chat-of-mine_A1" } })]);
    expect(await account()).toMatchObject({ ids: [SHOP.phone] });
    const marks = await chatMarks(database, OWNER, NOW);
    expect(toBackground.chatMarks.reply.safeParse(marks).success).toBe(true);
  });

  test("is judged by the record as it was before it, in the order of time", async () => {
    const late = arrival("A2", "Your order left", { message: { time: NOW - MINUTE } });
    const early = arrival("A1", "Big sale today", { message: { time: NOW - 2 * MINUTE } });
    const { judged } = await takeIn(judging(database), OWNER, [late, early]);
    expect(judged[0]?.judgement.evidence).toContainEqual({
      kind: "record",
      promotion: 1,
      service: 0,
      unsure: 0,
      mislabelled: 0,
    });
    expect(judged[1]?.judgement.evidence).toContainEqual({
      kind: "record",
      promotion: 0,
      service: 0,
      unsure: 0,
      mislabelled: 0,
    });
  });

  test("counts once, however often it is delivered", async () => {
    const message = arrival("A1", "Big sale today", { message: { declared: "UTILITY" } });
    await takeIn(judging(database), OWNER, [message, message]);
    await takeIn(judging(database), OWNER, [message]);
    expect(await counts()).toEqual([1, 0, 0, 1]);
    expect(await storedMessages(database)).toHaveLength(1);
  });

  test("counts once when two tabs deliver it at once", async () => {
    const messages = ["A1", "A2", "A3"].map((key) => arrival(key, "Big sale today"));
    await Promise.all([1, 2, 3, 4].map(() => takeIn(judging(database), OWNER, messages)));
    expect(await counts()).toEqual([3, 0, 0, 0]);
    expect(await database.accounts.count()).toBe(1);
  });

  test("is not classified again when it is delivered again", async () => {
    let classified = 0;
    const classify: typeof classifyByWord = (...given) => {
      classified += 1;
      return classifyByWord(...given);
    };
    const message = arrival("A1", "Big sale today");
    await takeIn(judging(database, { classify }), OWNER, [message]);
    const second = await takeIn(judging(database, { classify }), OWNER, [message]);
    expect(classified).toBe(1);
    expect(second.judged[0]?.judgement.evidence).toContainEqual(
      expect.objectContaining({ kind: "content", words: [{ text: "sale", weight: 3 }] }),
    );
  });

  test("keeps the declared category when history repeats it without", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale", { message: { declared: "UTILITY" } })]);
    const repeated = arrival("A1", "Big sale", { message: { fresh: false } });
    const { judged } = await takeIn(judging(database), OWNER, [repeated]);
    expect(judged[0]?.judgement.mislabelled).toBe(true);
    expect(await counts()).toEqual([1, 0, 0, 1]);
  });

  test("cannot come from the future", async () => {
    const { judged } = await takeIn(judging(database), OWNER, [
      arrival("A1", "Big sale", { message: { time: NOW + 30 * DAY } }),
    ]);
    expect(judged[0]?.time).toBe(NOW);
  });

  test("is the same message after the chat has moved from the phone id to the LID", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale today")]);
    const moved = arrival("A1", "Big sale today", { sender: { ids: [SHOP.lid, SHOP.phone] } });
    const { judged } = await takeIn(judging(database), OWNER, [moved]);
    expect(judged[0]?.id).toBe(`false_${SHOP.lid}_A1`);
    expect(await counts()).toEqual([1, 0, 0, 0]);
    expect((await account()).ids).toEqual([SHOP.lid, SHOP.phone]);
  });
});

describe("a sender that was seen under two ids", () => {
  test("is one sender as soon as they are known to belong together", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale today")]);
    await takeIn(judging(database, { now: NOW + 1 }), OWNER, [
      arrival("A1", "Big sale today", { sender: { ids: [SHOP.lid] } }),
      arrival("A2", "Your order left", { sender: { ids: [SHOP.lid] } }),
    ]);
    expect(await database.accounts.count()).toBe(2);
    await takeIn(judging(database, { now: NOW + 2 }), OWNER, [
      arrival("A3", "Second sale", { sender: { ids: [SHOP.lid, SHOP.phone] } }),
    ]);
    expect(await database.accounts.count()).toBe(1);
    expect((await account()).key).toBe(SHOP.phone);
    expect(await counts()).toEqual([2, 1, 0, 0]);
    const messages = await storedMessages(database);
    expect(messages.map((message) => message.account)).toEqual([SHOP.phone, SHOP.phone, SHOP.phone]);
  });
});

describe("a message that was stored under two ids of its sender, and taken back under one", () => {
  test.each([SHOP.phone, SHOP.lid])("is taken back when they turn out to be one (%s)", async (id) => {
    for (const [place, chat] of [SHOP.phone, SHOP.lid].entries()) {
      await takeIn(judging(database, { now: NOW + place }), OWNER, [arrival("A1", "Big sale today", { sender: { ids: [chat] } })]);
    }
    await takeBack(database, OWNER, [`false_${id}_A1`], NOW);
    await takeSenders(database, OWNER, [sender({ ids: [SHOP.phone, SHOP.lid] })], NOW);
    expect(await counts()).toEqual([0, 0, 0, 0]);
    expect((await account()).latest).toBeUndefined();
    const stored = await storedMessages(database);
    expect(stored.map(({ removed, parts, markedTime }) => [removed, parts, markedTime])).toEqual([[NOW, undefined, undefined]]);
  });
});

describe("a sender of which an id was known and no message", () => {
  test.each([30 * DAY, 0])("first wrote when its first message came, and last with its last (%d)", async (age) => {
    await takeSenders(database, OWNER, [sender({ ids: [SHOP.phone] })], NOW - age);
    const time = NOW - 9 * DAY;
    const ofLid = (key: string) => arrival(key, "Big sale", { sender: { ids: [SHOP.lid] }, message: { time } });
    await takeIn(judging(database), OWNER, [ofLid("A1")]);
    await takeSenders(database, OWNER, [sender({ ids: [SHOP.lid, SHOP.phone] })], NOW);
    expect((await account()).record).toMatchObject({ promotion: 1, firstSeen: time, lastSeen: time });
  });
});

describe("an edited message", () => {
  test("is judged anew and moves the counters", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale today")]);
    const edited = arrival("A1", "Your order left", { message: { edited: true } });
    const { judged, marksChanged } = await takeIn(judging(database), OWNER, [edited]);
    expect(judged[0]?.judgement.mark).toBe("none");
    expect(marksChanged).toBe(true);
    expect(await counts()).toEqual([0, 1, 0, 0]);
    expect((await account()).latest).toMatchObject({ label: "service", mark: "none" });
  });

  test("keeps its text and its verdict when only its declaration becomes known", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale today")]);
    const { judged } = await takeIn(judging(database), OWNER, [arrival("A1", "", { message: { declared: "UTILITY" } })]);
    expect(judged[0]?.judgement).toMatchObject({ label: "promotion", mark: "promotion", mislabelled: true });
    expect(await storedMessages(database)).toMatchObject([{ declared: "UTILITY", parts: [{ text: "Big sale today" }] }]);
  });

  test("is not taken for edited when its text is just not loaded", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale today")]);
    const { judged } = await takeIn(judging(database), OWNER, [arrival("A1", "")]);
    expect(judged[0]?.judgement.mark).toBe("promotion");
    expect(await counts()).toEqual([1, 0, 0, 0]);
  });
});

describe("a deleted message", () => {
  test("leaves the record and loses its text", async () => {
    await takeIn(judging(database), OWNER, [
      arrival("A1", "Your order left", { message: { time: NOW - 2 * MINUTE } }),
      arrival("A2", "Big sale today"),
    ]);
    expect(await takeBack(database, OWNER, [`false_${SHOP.phone}_A2`], NOW)).toBe(true);
    expect(await takeBack(database, OWNER, [`false_${SHOP.phone}_A2`], NOW)).toBe(false);
    expect(await counts()).toEqual([0, 1, 0, 0]);
    const row = await storedMessage(database, `false_${SHOP.phone}_A2`);
    expect(row).toMatchObject({ removed: NOW, verdict: { words: [] } });
    expect(row?.parts).toBeUndefined();
    expect((await account()).latest?.key).toBe(`false_${SHOP.phone}_A1`);
    expect(await todaysMarked(database, OWNER, 0)).toEqual([]);
  });

  test("is found under the id that the chat has by now", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale", { sender: { ids: [SHOP.phone, SHOP.lid] } })]);
    await takeBack(database, OWNER, [`false_${SHOP.lid}_A1`], NOW);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  test("counts again when it is shown again", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale today")]);
    await takeBack(database, OWNER, [`false_${SHOP.phone}_A1`], NOW);
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale today")]);
    expect(await counts()).toEqual([1, 0, 0, 0]);
  });
});

describe("text", () => {
  test("is not stored at all when the user wants none kept, nor are the words that weighed", async () => {
    const settings = { ...defaultSettings, retentionDays: 0 as const };
    await takeIn(judging(database, { settings }), OWNER, [arrival("A1", "Big sale today")]);
    expect(JSON.stringify(await storedMessages(database))).not.toMatch(/sale/u);
    const again = await takeIn(judging(database, { settings }), OWNER, [arrival("A1", "Big sale today")]);
    expect(JSON.stringify(again.judged)).toMatch(/sale/u);
    expect(JSON.stringify(await storedMessages(database))).not.toMatch(/sale/u);
  });

  test("of a message that is older than texts are kept is not stored", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale", { message: { time: NOW - 31 * DAY } })]);
    expect(JSON.stringify(await storedMessages(database))).not.toMatch(/sale/u);
  });
});

describe("marks", () => {
  test("go from all messages of a sender that is saved, and come back when it is no longer", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale"), arrival("A2", "Last sale")]);
    const saved = { saved: true, savedName: "My shoe shop" };
    const { resaved } = await takeIn(judging(database), OWNER, [arrival("A3", "New sale", { sender: saved })]);
    expect(resaved).toEqual([SHOP.phone]);
    const changed = await rejudgeSender(judging(database), OWNER, SHOP.phone);
    expect(changed.map((message) => message.judgement.mark)).toEqual(["none", "none"]);
    expect(await todaysMarked(database, OWNER, 0)).toEqual([]);
    await takeIn(judging(database), OWNER, [arrival("A3", "New sale")]);
    await rejudgeSender(judging(database), OWNER, SHOP.phone);
    expect(await todaysMarked(database, OWNER, 0)).toHaveLength(3);
    expect(await counts()).toEqual([3, 0, 0, 0]);
  });
});

describe("what is known of a sender under one id", () => {
  test("holds for the messages that came under the other, once they are known to belong together", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale", { sender: { ids: [SHOP.lid] } })]);
    await takeIn(judging(database), OWNER, [arrival("A2", "Big sale", { sender: { ids: [SHOP.phone], saved: true } })]);
    const both = arrival("A3", "Big sale", { sender: { ids: [SHOP.lid, SHOP.phone], saved: true } });
    const { resaved } = await takeIn(judging(database), OWNER, [both]);
    for (const key of resaved) await rejudgeSender(judging(database), OWNER, key);
    expect(await todaysMarked(database, OWNER, 0)).toEqual([]);
  });
});

describe("two owners", () => {
  test("never share a sender, a record or a message", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "Big sale today")]);
    const { judged } = await takeIn(judging(database), OTHER_OWNER, [arrival("A1", "Big sale today")]);
    expect(judged[0]?.judgement.evidence).toContainEqual(expect.objectContaining({ kind: "record", promotion: 0 }));
    const rows = await database.accounts.toArray();
    expect(rows.map((row) => [row.owner, row.record.promotion])).toEqual([
      [OWNER, 1],
      [OTHER_OWNER, 1],
    ]);
    await takeBack(database, OTHER_OWNER, [`false_${SHOP.phone}_A1`], NOW);
    expect(await todaysMarked(database, OWNER, 0)).toHaveLength(1);
  });
});
