import { describe, expect, it } from "vitest";
import { standingRefusal } from "../../../lib/domain/refusal";
import type { EvidenceContent } from "../../../lib/domain/evidence";
import { actionEvidence, chain, FIRST_SENT, messageEvidence, objectionEvidence } from "../../support/evidence-entries";

type ActionDetails = Parameters<typeof actionEvidence>[0];

const at = (days: number) => FIRST_SENT + days * 86_400_000;
const stop = (days: number, more?: ActionDetails) => actionEvidence({ askedAt: at(days), finishedAt: at(days), ...more });
const resume = (days: number, more?: ActionDetails) => stop(days, { kind: "resume-offers", ...more });
const complaint = (days: number) => ({ ...objectionEvidence(), objection: { at: at(days), by: "complaint" as const } });
const after = (days: number, words: { optedOutAt?: number; objectedAt?: number }) =>
  messageEvidence({ message: { sentAt: at(days) }, conversation: { replied: false, saved: false, kept: false, ...words } });

describe("what the user refused, by the evidence", () => {
  it.each<[string, EvidenceContent[], { stoppedAt?: number; objectedAt?: number }]>([
    ["nothing said", [messageEvidence()], {}],
    ["the first of several counts", [stop(3), stop(2), objectionEvidence(at(5)), objectionEvidence(at(4))], { stoppedAt: at(2), objectedAt: at(4) }],
    ["messages tell of it too", [after(9, { optedOutAt: at(2), objectedAt: at(3) })], { stoppedAt: at(2), objectedAt: at(3) }],
    ["a stop that was there already", [stop(2, { state: "already" })], { stoppedAt: at(2) }],
    ["a stop that failed is none", [stop(2, { state: "failed" })], {}],
    ["taken back at once", [stop(2), resume(2.1, { cause: "undo" })], {}],
    ["taken back on the phone", [stop(2), resume(4, { cause: "outside" })], {}],
    ["wanted again already", [stop(2), resume(4, { state: "already" })], {}],
    ["not taken back by what failed", [stop(2), resume(4, { state: "failed" })], { stoppedAt: at(2) }],
    ["a resume ends objections as well", [objectionEvidence(at(1)), stop(2), resume(4)], {}],
    ["what messages tell of earlier words", [after(3, { optedOutAt: at(2), objectedAt: at(1) }), resume(4)], {}],
    ["refused anew", [stop(2), resume(4), stop(6), objectionEvidence(at(7))], { stoppedAt: at(6), objectedAt: at(7) }],
    ["told to an authority, and not to the business", [complaint(1), after(3, { objectedAt: at(1) })], {}],
    ["told to an authority first", [complaint(1), after(3, { objectedAt: at(1) }), objectionEvidence(at(5))], { objectedAt: at(5) }],
    ["entries in another order", [stop(6), resume(4), stop(2)], { stoppedAt: at(6) }],
  ])("%s", (_statement, contents, expected) => {
    expect(standingRefusal(chain(contents))).toEqual(expected);
  });
});
