import { describe, expect, test } from "vitest";
import { againAs, stateOf, type ActionKind, type Outcome } from "../../../lib/domain/action";

const done: Outcome = { status: "done" };
const already: Outcome = { status: "already" };
const declined: Outcome = { status: "declined" };
const refused: Outcome = { status: "refused", code: 500 };
const unknown: Outcome = { status: "unknown" };
const timedOut: Outcome = { status: "timed-out" };

describe("the state of an action that ended", () => {
  test.for<[string, (Outcome | undefined)[]]>([
    ["done", [done]],
    ["done", [done, already]],
    ["already", [already]],
    ["failed", [refused]],
    ["failed", [refused, done]],
    ["skipped", [undefined]],
    ["skipped", [declined]],
    ["skipped", [declined, undefined]],
    ["failed", [done, declined]],
    ["failed", [done, undefined]],
    ["failed", [unknown, declined]],
    ["failed", [timedOut, undefined]],
  ])("is %s after %o", ([state, outcomes]) => {
    expect(stateOf(outcomes)).toBe(state);
  });
});

describe("a failed action is asked for again", () => {
  test.for<[ActionKind | undefined, Outcome, Outcome | undefined]>([
    ["report-and-block", refused, refused],
    ["report-and-block", refused, done],
    ["report-and-block", { status: "not-taken" }, { status: "not-taken" }],
    ["block", done, declined],
    ["block", done, undefined],
    ["block", unknown, refused],
    ["block", timedOut, undefined],
    [undefined, unknown, done],
    [undefined, timedOut, already],
  ])("as %s after report %o and block %o", ([kind, report, block]) => {
    const steps = [
      { operation: "report" as const, outcome: report },
      { operation: "block" as const, ...(block && { outcome: block }) },
    ];
    expect(againAs({ kind: "report-and-block", steps })).toBe(kind);
  });

  test("without the report where none may be sent", () => {
    const steps = [{ operation: "report" as const, outcome: refused }, { operation: "block" as const, outcome: refused }];
    expect(againAs({ kind: "report-and-block", steps }, false)).toBe("block");
    expect(againAs({ kind: "stop-offers", steps: [{ operation: "stop-offers", outcome: refused }] })).toBe("stop-offers");
  });
});
