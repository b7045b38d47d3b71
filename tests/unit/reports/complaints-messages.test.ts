import { expect, test } from "vitest";
import type { Refusal } from "../../../lib/domain/refusal";
import type { ComplaintId } from "../../../lib/reports/complaints/complaint";
import { complaintById } from "../../../lib/reports/complaints/complaints";
import { draftComplaint } from "../../../lib/reports/complaints/draft";
import { complaintFacts } from "../../../lib/ui/complaint-facts";
import { chain, objectionEvidence } from "../../support/evidence-entries";
import { DAY, fullFields, HOUR, input, messageEntry, NOW } from "./complaint-builders";

test("a message whose text was changed is one, told of as it stands now", () => {
  const [first, before] = input().entries;
  const after = structuredClone(before!);
  after.head.sequence = 3;
  if (after.content?.kind === "message") after.content.message.parts = [{ kind: "body", text: "Last chance: 40% off." }];
  const draft = draftComplaint(complaintById("us-ftc")!, "en", input({ entries: [first!, before!, after] }));
  expect(draft.quoted).toBe(2);
  expect(draft.text).toContain("I received 2 messages");
  expect(draft.text).toContain("After that I received 1 message.");
  expect(draft.text).toContain("Last chance: 40% off.");
  expect(draft.text).not.toContain("Last chance: 30% off.");
});

test("what the user kept besides and nobody takes for advertising is not complained about", () => {
  const kept = messageEntry("Your order 4711 has been shipped.", NOW - DAY, 3);
  if (kept.content?.kind === "message") {
    kept.content.why = "pinned";
    kept.content.judgement = { ...kept.content.judgement, label: "service", category: "order", mark: "none" };
  }
  const draft = draftComplaint(complaintById("us-ftc")!, "en", input({ entries: [...input().entries, kept] }));
  expect(draft.quoted).toBe(2);
  expect(draft.text).toContain("I received 2 messages");
  expect(draft.text).not.toContain("4711");
});

test("a complaint to an authority is nothing that the business was told", () => {
  const at = NOW - 21 * DAY;
  const letter = (by: "letter" | "complaint") => {
    const objection = objectionEvidence(at);
    const entries = [...input().entries, ...chain([{ ...objection, objection: { ...objection.objection, by } }])];
    const fields = { ...fullFields };
    delete fields.requestDate;
    return draftComplaint(complaintById("us-ftc")!, "en", input({ entries, fields, optOut: complaintFacts(entries)!.optOut })).text;
  };
  expect(letter("letter")).toContain("I told the sender to stop on October 20, 2026.");
  expect(letter("complaint")).not.toContain("I told the sender");
});

test("a letter that tells a business to stop does not change by being recorded, and tells of what was said on days before", () => {
  const letter = (id: ComplaintId, optOut: Refusal) => draftComplaint(complaintById(id)!, "en", input({ optOut, fields: {} })).text;
  for (const id of ["letter", "gdpr-objection"] as const) {
    const first = letter(id, {});
    expect(letter(id, { objectedAt: NOW - HOUR })).toBe(first);
    expect(letter(id, { objectedAt: NOW + HOUR })).toBe(first);
    expect(letter(id, { objectedAt: NOW - 21 * DAY })).not.toBe(first);
  }
  // An authority is told of the objection of the same day.
  expect(letter("gb-ico", { objectedAt: NOW - HOUR })).not.toBe(letter("gb-ico", {}));
});
