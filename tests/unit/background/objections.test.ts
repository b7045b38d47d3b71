import { beforeEach, expect, test } from "vitest";
import { DAY } from "../../../lib/domain/limits";
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
