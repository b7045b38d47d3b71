import { beforeEach, expect, test } from "vitest";
import { evidenceAbout, violations } from "../../../lib/database/evidence";
import type { Said } from "../../../lib/domain/correction";
import { judge } from "../../../lib/domain/judge";
import { DAY } from "../../../lib/domain/limits";
import { complaintById } from "../../../lib/reports/complaints/complaints";
import { draftComplaint } from "../../../lib/reports/complaints/draft";
import { complaintFacts } from "../../../lib/ui/complaint-facts";
import { NOW, OWNER, SHOP } from "./builders";
import { EvidenceBench } from "./evidence-bench";

let bench: EvidenceBench;
beforeEach(() => {
  bench = new EvidenceBench();
});

test("the sender is told once by a letter, however often the user says that it was sent", async () => {
  await bench.deliver("Big sale today");
  const say = (at: number, more: { by?: "letter" | "complaint"; template?: string; another?: boolean } = {}) =>
    bench.service.answers.objected({ owner: OWNER, key: SHOP.phone, at, by: "letter", template: "letter", ...more });
  expect(await say(NOW)).toEqual({ at: NOW, noted: true });
  expect(await Promise.all([say(NOW + 1), say(NOW + 2)])).toEqual([{ at: NOW, noted: false }, { at: NOW, noted: false }]);
  const objections = async () => (await bench.contents()).filter(({ kind }) => kind === "objection").length;
  expect(await objections()).toBe(1);
  // Another channel, another text, another day.
  expect(await say(NOW + 3, { template: "gdpr-objection" })).toEqual({ at: NOW + 3, noted: true });
  expect(await say(NOW + 4, { by: "complaint", template: "gb-ico" })).toMatchObject({ noted: true });
  expect(await say(NOW + 5, { another: true })).toMatchObject({ noted: true });
  expect(await say(NOW + DAY)).toMatchObject({ noted: true });
  expect(await objections()).toBe(5);
  // What was deleted is on record no more.
  await bench.service.answers.deleteEvidence({ owner: OWNER, what: { kind: "sender", account: SHOP.phone } });
  expect(await say(NOW + 6)).toMatchObject({ noted: true });
  expect(await bench.service.answers.objected({ owner: OWNER, key: "12025550199@c.us", at: NOW, by: "letter" })).toEqual({ noted: false });
});

test("a refusal stays said that only messages tell of which the user called service since; they are alleged no more", async () => {
  // No evidence of the sender when the user stopped its offers, so that no entry tells of that.
  await bench.deliver("Your parcel is on its way.", "S1");
  const change = { list: "opted-out" as const, reset: false, added: [{ ids: [SHOP.phone] }], removed: [] };
  await bench.service.answers.list({ owner: OWNER, change });
  bench.now = NOW + 9 * DAY;
  for (const key of ["B1", "B2"]) {
    await bench.deliver(`A sale ${key}`, key, { message: { time: NOW + 5 * DAY } });
    await bench.service.answers.correct({ owner: OWNER, id: `false_${SHOP.phone}_${key}`, said: "service" });
  }
  expect((await bench.contents()).map(({ kind }) => kind)).toEqual(["message", "message"]);
  const { entries, witnesses } = await evidenceAbout(bench.database, OWNER, SHOP.phone, 10);
  expect(entries).toEqual([]);
  // One is enough.
  expect(witnesses).toHaveLength(1);
  const facts = complaintFacts(entries, witnesses);
  expect(facts).toMatchObject({ sender: { key: SHOP.phone }, optOut: { stoppedAt: NOW } });
  const input = { entries, sender: facts!.sender, optOut: facts!.optOut, fields: {}, now: bench.now, utcOffset: 0 };
  const { text, missing } = draftComplaint(complaintById("us-ftc")!, "en", input);
  expect(text).toContain("I told the sender to stop on");
  expect(text).not.toContain("A sale");
  expect(missing).toContain("messages");
});

test("what was promotion by a word of the user only is alleged no more once he takes that back", async () => {
  bench = new EvidenceBench({ judge });
  await bench.deliver("Big sale today");
  await bench.service.answers.objected({ owner: OWNER, key: SHOP.phone, at: NOW, by: "letter", template: "letter" });
  bench.now = NOW + 10 * DAY;
  await bench.deliver("Your parcel is here", "B1", { message: { time: NOW + 9 * DAY } });
  const say = async (said: Said | null, key = "B1") => void (await bench.service.answers.correct({ owner: OWNER, id: `false_${SHOP.phone}_${key}`, said }));
  const quoted = async () => (await evidenceAbout(bench.database, OWNER, SHOP.phone, 10)).entries.map(({ sequence }) => sequence);
  await say("promotion");
  expect(await bench.texts()).toEqual(["Big sale today", "Your parcel is here"]);
  expect(await violations(bench.database, OWNER)).toMatchObject([{ sequence: 3 }]);
  expect(await quoted()).toEqual([1, 2, 3]);
  await say(null);
  expect(await violations(bench.database, OWNER)).toEqual([]);
  expect(await quoted()).toEqual([1, 2]);
  // It stays on record.
  expect(await bench.texts()).toHaveLength(2);
  // What is promotion without any word stays what it is.
  await say("promotion", "A1");
  await say(null, "A1");
  expect(await quoted()).toEqual([1, 2]);
});
