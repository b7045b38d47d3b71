import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BatchKind, isBlocking, planBatch, setAsideBy, whyLeftOut, type PlannedSender, type PlanInput } from "../../../lib/domain/batch";

const record = (promotion: number, service: number, unsure = 0) => ({ promotion, service, unsure });

/** A sender of which one advert is known. */
function shop(change: Partial<PlannedSender> = {}): PlannedSender {
  return { key: "shop", saved: false, kept: false, blocked: false, optedOut: false, record: record(1, 0), ...change };
}

function planned(kind: BatchKind, sender: PlannedSender, change: Partial<PlanInput> = {}): object | undefined {
  const [line] = planBatch({ kind, senders: [sender], included: new Set(), excluded: new Set(), reportsLeft: 50, ...change });
  return line;
}

describe.each(["block", "report-and-block"] as const)("a batch to %s", (kind) => {
  test.each([
    { what: "service", of: record(0, 2) },
    { what: "what is unsure", of: record(0, 0, 1) },
  ])("leaves out whoever has sent only $what, unless the user puts it in", ({ of }) => {
    const sender = shop({ record: of });
    expect(planned(kind, sender)).toEqual({ key: "shop", reason: "no-promotion" });
    expect(planned(kind, sender, { included: new Set(["shop"]) })).toEqual({ key: "shop", kind });
  });

  test("takes a sender of which nothing is known: the user has brought its number himself", () => {
    expect(planned(kind, shop({ record: record(0, 0) }))).toEqual({ key: "shop", kind });
  });

  test("stops the offers of a mixed sender, whoever puts it in", () => {
    const line = { key: "shop", kind: "stop-offers", reason: "mixed" };
    expect(planned(kind, shop({ record: record(1, 12) }), { included: new Set(["shop"]) })).toEqual(line);
  });

  test("has nothing to do about a sender that is blocked", () => {
    expect(planned(kind, shop({ blocked: true }))).toEqual({ key: "shop", reason: "already" });
  });
});

test("offers may be stopped before the first one comes", () => {
  expect(planned("stop-offers", shop({ record: record(0, 2) }))).toEqual({ key: "shop", kind: "stop-offers" });
});

describe("whom a batch passes over", () => {
  const kinds = BatchKind.options;
  const count = fc.integer({ min: 0, max: 2 });
  const anySender = fc.record({
    saved: fc.boolean(),
    kept: fc.boolean(),
    blocked: fc.boolean(),
    optedOut: fc.boolean(),
    record: fc.record({ promotion: count, service: count, unsure: count }),
    rule: fc.record({ undoneByHand: fc.subarray([{ kind: "block", at: 1 }, { kind: "stop-offers", at: 1 }] as const).map((undone) => [...undone]) }),
  });

  test("is the same when it is previewed and when it starts: what the dry run plans is not left out then", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anySender, fc.boolean(), (kind, known, included) => {
        const sender = shop(known);
        const line = planBatch({ kind, senders: [sender], included: new Set(included ? ["shop"] : []), excluded: new Set(), reportsLeft: 50 })[0];
        const aside = setAsideBy(included);
        if (line?.kind !== undefined) expect(whyLeftOut(line.kind, sender, aside)).toBeUndefined();
        else if (line?.reason !== "already" && line?.reason !== "mixed") expect([whyLeftOut(kind, sender, aside), whyLeftOut("stop-offers", sender, aside)]).toContain(line?.reason);
      }),
    );
  });

  test("is nobody who was set aside, but for what no word of the user changes", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anySender, (kind, known) => {
        expect([undefined, "mixed", "undone-by-hand"]).toContain(whyLeftOut(kind, shop(known), setAsideBy(true)));
        if (!isBlocking(kind) && kind !== "stop-offers") expect(whyLeftOut(kind, shop(known), setAsideBy(false))).toBeUndefined();
      }),
    );
  });
});
