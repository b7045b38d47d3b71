import { beforeEach, describe, expect, test } from "vitest";
import type { ActionStep } from "../../../lib/domain/action";
import { EvidenceEntry, type MessageEvidence } from "../../../lib/domain/evidence";
import { startingState } from "../../../lib/domain/health";
import { DAY } from "../../../lib/domain/limits";
import { evidenceAbout, evidencePage, evidenceSenders, violations } from "../../../lib/database/evidence";
import { complaintFacts } from "../../../lib/ui/complaint-facts";
import { verifyStored } from "../../../lib/ui/verify-stored";
import { MINUTE, NOW, OTHER_OWNER, OWNER, SHOP, wish, storedMessage, storedMessages } from "./builders";
import { EvidenceBench } from "./evidence-bench";

let bench: EvidenceBench;
beforeEach(() => {
  bench = new EvidenceBench();
});

describe("a message that is judged promotion", () => {
  test("becomes evidence with all that is known of it", async () => {
    await bench.service.answers.state({ ...startingState, mode: "ready", owner: OWNER, version: "2.3000.7" });
    await bench.deliver("Big sale today", "A1", {
      message: { declared: "UTILITY", template: true, links: ["https://shop.example/sale"] },
      sender: { phone: "12025550111", verifiedName: "Pedal & Sole Ltd", profile: { categories: ["Shoes"] } },
      lastOwnMessage: NOW - 3 * DAY,
    });
    const [row] = await bench.chain();
    expect(EvidenceEntry.parse({ head: row?.head, hash: row?.hash, content: row?.content }).content).toEqual(row?.content);
    expect(row).toMatchObject({ sequence: 1, account: SHOP.phone, message: `false_${SHOP.phone}_A1`, expires: NOW + 365 * DAY });
    expect(row?.content).toMatchObject({
      kind: "message",
      why: "promotion",
      sender: { key: SHOP.phone, verifiedName: "Pedal & Sole Ltd", phone: "12025550111", profile: { categories: ["Shoes"] } },
      message: {
        sentAt: NOW - MINUTE,
        seenAt: NOW,
        utcOffset: 330,
        declared: "UTILITY",
        parts: [{ kind: "body", text: "Big sale today" }],
        links: ["https://shop.example/sale"],
      },
      judgement: { mark: "promotion", mislabelled: true },
      probability: 0.99,
      versions: { extension: "0.1.0", model: "by-word", whatsApp: "2.3000.7" },
      conversation: { replied: true, saved: false, kept: false, lastOwnMessage: NOW - 3 * DAY },
    } satisfies Partial<Record<keyof MessageEvidence, unknown>>);
    expect(JSON.stringify(row?.content)).toContain('"words":[{"text":"sale"');
  });

  test("is captured once, an edit once more; service never", async () => {
    await bench.deliver("Big sale today");
    await bench.deliver("Big sale today");
    await bench.deliver("Your parcel is here", "B1");
    expect(await bench.texts()).toEqual(["Big sale today"]);
    await bench.deliver("Big sale tomorrow", "A1", { message: { edited: true } });
    await bench.deliver("Big sale tomorrow", "A1", { message: { edited: true } });
    expect(await bench.texts()).toEqual(["Big sale today", "Big sale tomorrow"]);
    expect(await verifyStored(bench.database, OWNER)).toMatchObject({ intact: true, sound: 2 });
  });

  test("keeps its text as evidence although texts are not kept", async () => {
    bench.settings = { ...bench.settings, retentionDays: 0 };
    await bench.deliver("Big sale today");
    expect((await storedMessage(bench.database, `false_${SHOP.phone}_A1`))?.parts).toBeUndefined();
    expect(await bench.texts()).toEqual(["Big sale today"]);
  });

  test("is not captured where the user wants no evidence, and is once he does", async () => {
    bench.settings = { ...bench.settings, evidenceDays: 0 };
    await bench.deliver("Big sale today");
    expect(await bench.chain()).toEqual([]);
    bench.settings = { ...bench.settings, evidenceDays: 90 };
    await bench.deliver("Big sale today");
    expect(await bench.chain()).toMatchObject([{ expires: NOW + 90 * DAY }]);
  });

  test("of a saved sender is none, and becomes some when the contact is no longer saved", async () => {
    await bench.deliver("Big sale today", "A1", { sender: { saved: true, savedName: "Shoes" } });
    expect(await bench.chain()).toEqual([]);
    await bench.deliver("Your parcel is here", "B1");
    await expect.poll(() => bench.texts()).toEqual(["Big sale today"]);
  });

  test("stays evidence when the sender deletes it, and when the user says that it is none", async () => {
    await bench.deliver("Big sale today");
    await bench.service.answers.removed({ owner: OWNER, ids: [`false_${SHOP.phone}_A1`] });
    await bench.deliver("Another sale", "B1");
    await bench.service.answers.correct({ owner: OWNER, id: `false_${SHOP.phone}_B1`, said: "service" });
    expect(await bench.texts()).toEqual(["Big sale today", "Another sale"]);
  });

  test("takes its place in the chain also when many arrive at once", async () => {
    const many = Array.from({ length: 40 }, (_, number) => bench.deliver(`A sale ${number}`, `M${number}`, { message: { time: NOW - number } }));
    await Promise.all([...many, bench.deliver("A sale elsewhere", "A1", {}, OTHER_OWNER)]);
    expect(await verifyStored(bench.database, OWNER)).toMatchObject({ intact: true, records: 40, sound: 40 });
    expect(await verifyStored(bench.database, OTHER_OWNER)).toMatchObject({ intact: true, records: 1 });
  });

  test("moves with its sender when two ids turn out to be one, and what is sealed stays as it was", async () => {
    await bench.deliver("Big sale today", "A1", { sender: { ids: [SHOP.phone] } });
    await bench.deliver("Small sale", "B1", { sender: { ids: [SHOP.lid] } });
    await bench.deliver("Your parcel", "C1", { sender: { ids: [SHOP.phone, SHOP.lid] } });
    const rows = await bench.chain();
    expect(rows.map(({ account }) => account)).toEqual([SHOP.phone, SHOP.phone]);
    expect(rows[1]).toMatchObject({ message: `false_${SHOP.phone}_B1`, content: { sender: { key: SHOP.lid } } });
    expect(await evidenceSenders(bench.database, OWNER)).toMatchObject([{ account: SHOP.phone, keys: [SHOP.phone, SHOP.lid], messages: 2 }]);
    expect((await verifyStored(bench.database, OWNER)).intact).toBe(true);
    // Told again under the new key, it is still the same message.
    await bench.deliver("Small sale", "B1", { sender: { ids: [SHOP.lid, SHOP.phone] } });
    expect(await bench.chain()).toHaveLength(2);
  });
});

describe("what the user did about a sender", () => {
  test("belongs to the evidence, where there is any", async () => {
    await bench.service.answers.act({ owner: OWNER, request: wish("keep", { ids: ["12025550122@c.us"], name: "Crumb" }) });
    await bench.deliver("Big sale today");
    const [view] = await bench.service.answers.actMany({ owner: OWNER, requests: [wish("keep")] });
    await expect.poll(async () => (await bench.contents()).map(({ kind }) => kind)).toEqual(["message", "action"]);
    expect((await bench.contents())[1]).toMatchObject({
      sender: { key: SHOP.phone },
      action: { id: view?.id, kind: "keep", state: "done", cause: "click", askedAt: NOW, finishedAt: NOW },
    });
  });

  test.for([
    ["done", "failed", "sent"],
    ["unknown", "failed", "uncertain"],
    [undefined, "skipped", undefined],
  ] as const)("says of a report that was %s what became of it when the block is cancelled", async ([status, state, report]) => {
    await bench.deliver("Big sale today");
    const request = wish("report-and-block");
    await bench.service.answers.act({ owner: OWNER, request });
    const steps: ActionStep[] = [{ operation: "report", ...(status && { startedAt: NOW, outcome: { status } }) }, { operation: "block" }];
    await bench.database.actions.update([OWNER, request.id], { steps });
    await bench.service.answers.cancel({ owner: OWNER, ids: [request.id] });
    await expect.poll(async () => (await bench.contents()).length).toBe(2);
    const content = (await bench.contents())[1];
    expect(content).toMatchObject({ action: { kind: "report-and-block", state } });
    expect(content?.kind === "action" && content.action.report).toBe(report);
  });

  test.for([
    ["cancelled", undefined, "failed", ["uncertain", "sent"]],
    ["failed too", { status: "refused", code: 400 }, "failed", ["uncertain", "sent"]],
    ["done", { status: "done" }, "done", ["uncertain", undefined]],
  ] as const)("says once more of an uncertain report that it has left when that turns out, its block being %s", async ([, block, state, reports]) => {
    await bench.deliver("Big sale today");
    const request = wish("report-and-block");
    await bench.service.answers.act({ owner: OWNER, request });
    const steps: ActionStep[] = [
      { operation: "report", startedAt: NOW, outcome: { status: "timed-out" } },
      { operation: "block", ...(block && { startedAt: NOW, outcome: block }) },
    ];
    await bench.database.actions.update([OWNER, request.id], { steps });
    await bench.service.answers.cancel({ owner: OWNER, ids: [request.id] });
    await expect.poll(async () => (await bench.contents()).length).toBe(2);
    // The tab may tell it twice.
    const told = { owner: OWNER, id: request.id, step: 0, outcome: { status: "done", reportId: "R1" } } as const;
    for (let time = 0; time < 2; time += 1) await bench.service.answers.performed(told);
    await expect.poll(async () => (await bench.contents()).length).toBe(3);
    await bench.service.answers.performed(told);
    await bench.service.answers.cancel({ owner: OWNER, ids: [request.id] });
    const actions = (await bench.contents()).flatMap((content) => (content.kind === "action" ? [content.action] : []));
    expect(actions).toMatchObject([{ state: "failed" }, { state, reportId: "R1" }]);
    expect(actions.map(({ report }) => report)).toEqual(reports);
    expect((await verifyStored(bench.database, OWNER)).intact).toBe(true);
  });

  test("outside of Doorman too", async () => {
    await bench.deliver("Big sale today");
    const list = (added: boolean) =>
      bench.service.answers.list({
        owner: OWNER,
        change: { list: "blocked", reset: false, added: added ? [{ ids: [SHOP.phone] }] : [], removed: added ? [] : [SHOP.phone] },
      });
    await list(true);
    await list(false);
    expect((await bench.contents()).slice(1)).toMatchObject([
      { action: { kind: "block", state: "done", cause: "outside" } },
      { action: { kind: "unblock", state: "done", cause: "outside" } },
    ]);
  });
});

describe("promotion against the user's word", () => {
  const object = (at: number) =>
    bench.service.answers.objected({ owner: OWNER, key: SHOP.phone, at, by: "letter", template: "letter-en" });

  test("is a violation after an objection, and a hint while it may still be on its way", async () => {
    await bench.deliver("Big sale today");
    await object(NOW);
    expect((await bench.contents())[1]).toMatchObject({ kind: "objection", objection: { at: NOW, by: "letter", template: "letter-en" } });
    bench.now = NOW + 10 * DAY;
    await bench.deliver("A sale 1", "B1", { message: { time: NOW + DAY } });
    await bench.deliver("A sale 2", "C1", { message: { time: NOW + 9.5 * DAY } });
    await bench.deliver("Your parcel", "D1", { message: { time: NOW + 9.5 * DAY } });
    expect(await violations(bench.database, OWNER)).toMatchObject([
      { by: "objection", at: NOW, days: 9, inGrace: false, account: SHOP.phone, sentAt: NOW + 9.5 * DAY, category: "offer" },
      { days: 1, inGrace: true },
    ]);
    const page = await evidencePage(bench.database, OWNER, { violationsOnly: true, limit: 10 });
    expect(page.rows.map(({ sequence }) => sequence)).toEqual([3, 4]);
    expect(await evidenceSenders(bench.database, OWNER)).toMatchObject([{ messages: 3, objections: 1, violations: 2, inGrace: 1 }]);
  });

  test("is one after the offers were stopped, until they are wanted again", async () => {
    await bench.deliver("Big sale today");
    const list = (added: boolean) =>
      bench.service.answers.list({
        owner: OWNER,
        change: { list: "opted-out", reset: false, added: added ? [{ ids: [SHOP.phone] }] : [], removed: added ? [] : [SHOP.phone] },
      });
    await list(true);
    bench.now = NOW + 5 * DAY;
    await bench.deliver("A sale 1", "B1", { message: { time: bench.now } });
    await list(false);
    await bench.deliver("A sale 2", "C1", { message: { time: bench.now + 1 } });
    expect(await violations(bench.database, OWNER)).toMatchObject([{ by: "opt-out", days: 5, inGrace: false }]);
  });

  test("is none of an objection before the offers were wanted again, on the phone too", async () => {
    const list = (change: { added?: { ids: string[] }[]; removed?: string[] }) =>
      bench.service.answers.list({ owner: OWNER, change: { list: "opted-out", reset: false, added: [], removed: [], ...change } });
    await bench.deliver("Big sale today");
    await object(NOW);
    await list({ added: [{ ids: [SHOP.phone] }] });
    bench.now = NOW + 5 * DAY;
    await list({ removed: [SHOP.phone] });
    bench.now = NOW + 9 * DAY;
    await bench.deliver("A sale 1", "B1", { message: { time: bench.now } });
    expect(await violations(bench.database, OWNER)).toEqual([]);
  });

  test.for([30, 0] as const)("is read anew where it was made of a service message with the same digest, texts kept for %d days", async (retentionDays) => {
    await bench.changeSettings({ retentionDays });
    await bench.deliver("Your parcel 2TYY is on its way.", "A1");
    await bench.deliver("Big sale today: code DNG", "A1", { message: { edited: true } });
    const [first, second] = await storedMessages(bench.database);
    expect(second).toBeUndefined();
    expect(first).toMatchObject({ judgement: { mark: "promotion" } });
    expect(await bench.texts()).toEqual(["Big sale today: code DNG"]);
  });

  test("is one, however often its text was changed", async () => {
    await bench.deliver("Big sale today");
    await object(NOW);
    bench.now = NOW + 10 * DAY;
    const late = { time: NOW + 9 * DAY };
    await bench.deliver("A sale 1", "B1", { message: late });
    await bench.deliver("A sale 1, until midnight", "B1", { message: { ...late, edited: true } });
    expect(await bench.texts()).toHaveLength(3);
    expect(await violations(bench.database, OWNER)).toMatchObject([{ sequence: 4, days: 9, inGrace: false }]);
  });

  test("is none after a complaint to an authority: of that the sender was told nothing", async () => {
    await bench.deliver("Big sale today");
    await bench.service.answers.objected({ owner: OWNER, key: SHOP.phone, at: NOW, by: "complaint", template: "us-ftc" });
    bench.now = NOW + 10 * DAY;
    await bench.deliver("A sale 1", "B1", { message: { time: NOW + 9 * DAY } });
    expect((await bench.contents())[1]).toMatchObject({ kind: "objection", objection: { by: "complaint" } });
    expect(await violations(bench.database, OWNER)).toEqual([]);
    expect((await bench.database.accounts.get([OWNER, SHOP.phone]))?.objectedAt).toBeUndefined();
  });

  test("is none that the user has called service since, and no complaint quotes it", async () => {
    await bench.deliver("Big sale today");
    await object(NOW);
    bench.now = NOW + 10 * DAY;
    await bench.deliver("A sale 1", "B1", { message: { time: NOW + 9 * DAY } });
    await bench.service.answers.correct({ owner: OWNER, id: `false_${SHOP.phone}_B1`, said: "service" });
    expect(await violations(bench.database, OWNER)).toEqual([]);
    expect((await evidencePage(bench.database, OWNER, { violationsOnly: true, limit: 10 })).rows).toEqual([]);
    expect(await evidenceSenders(bench.database, OWNER)).toMatchObject([{ messages: 2, violations: 0 }]);
    const { entries } = await evidenceAbout(bench.database, OWNER, SHOP.phone, 10);
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2]);
    // It stays on record.
    expect(await bench.texts()).toHaveLength(2);
  });

  test("is none of a refusal that was taken back on the phone while no tab was open", async () => {
    const list = (reset: boolean, added: { ids: string[] }[]) =>
      bench.service.answers.list({ owner: OWNER, change: { list: "opted-out", reset, added, removed: [] } });
    await list(true, []);
    await bench.deliver("Big sale today");
    await list(false, [{ ids: [SHOP.phone] }]);
    bench.now = NOW + 5 * DAY;
    await list(true, []);
    expect((await bench.contents()).at(-1)).toMatchObject({ kind: "action", action: { kind: "resume-offers", cause: "outside", finishedAt: bench.now } });
    const { entries, witnesses } = await evidenceAbout(bench.database, OWNER, SHOP.phone, 10);
    const facts = complaintFacts(entries, witnesses);
    expect(facts?.optOut).toEqual({ stoppedAt: undefined, objectedAt: undefined });
  });

  test("counts from the first objection", async () => {
    await bench.deliver("Big sale today");
    await object(NOW - DAY);
    await object(NOW - 3 * DAY);
    await object(NOW);
    expect((await bench.database.accounts.get([OWNER, SHOP.phone]))?.objectedAt).toBe(NOW - 3 * DAY);
  });
});
