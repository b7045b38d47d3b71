import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EvidenceEntry } from "../../../lib/domain/evidence";
import { MAX_FINDINGS, verifyChain, type Finding } from "../../../lib/evidence/verify";
import { sealEntry } from "../../../lib/evidence/seal";
import { chain, messageEvidence, tombstone } from "../../support/evidence-entries";

const LENGTH = 8;
const sealed: EvidenceEntry[] = chain(Array.from({ length: LENGTH }, (_, at) => messageEvidence({ text: `Sale ${at}` })));
const place = fc.integer({ min: 0, max: LENGTH - 1 });

const named = (findings: readonly Finding[]): unknown[] => findings.map(({ kind, sequence }) => [kind, sequence]);

describe("a chain", () => {
  test("as it was sealed is intact", () => {
    expect(verifyChain(sealed)).toEqual({
      intact: true,
      records: LENGTH,
      sound: LENGTH,
      counts: { malformed: 0, changed: 0, reordered: 0, duplicated: 0, "broken-link": 0, missing: 0, deleted: 0 },
      findings: [],
      last: { sequence: LENGTH, hash: sealed.at(-1)?.hash },
    });
    expect(verifyChain([])).toMatchObject({ intact: true, records: 0 });
  });

  test("with deleted contents is intact, and says which", () => {
    const report = verifyChain(sealed.map((entry, at) => (at === 2 || at === 3 || at === 6 ? tombstone(entry) : entry)));
    expect(report).toMatchObject({ intact: true, sound: 5, counts: { deleted: 3 } });
    expect(report.findings).toEqual([
      { kind: "deleted", sequence: 3, until: 4 },
      { kind: "deleted", sequence: 7, until: 7 },
    ]);
  });

  test("in which any character of a record is another names that record", () => {
    const texts = sealed.map((entry) => JSON.stringify(entry));
    fc.assert(
      fc.property(place, fc.nat(), fc.constantFrom(..."0123456789abcdefXYZ \"{}:,é"), (at, where, other) => {
        const text = texts[at]!;
        const spot = where % text.length;
        const changed = text.slice(0, spot) + other + text.slice(spot + 1);
        let read: unknown;
        try {
          read = JSON.parse(changed);
        } catch {
          return;
        }
        if (JSON.stringify(read) === text) return;
        const entries: unknown[] = sealed.with(at, read as EvidenceEntry);
        const { intact, findings } = verifyChain(entries, {}, { sequence: LENGTH });
        expect(intact, changed).toBe(false);
        expect(findings.some((finding) => finding.sequence === at + 1 || ("record" in finding && finding.record === at + 1))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("from which a record was taken says which is missing", () => {
    for (let at = 0; at < LENGTH; at += 1) {
      const report = verifyChain(sealed.toSpliced(at, 1), {}, { sequence: LENGTH });
      expect(report.findings).toEqual([{ kind: "missing", sequence: at + 1, until: at + 1 }]);
      expect(report.intact).toBe(false);
    }
  });

  test("whose end was cut off is found out where its end is known", () => {
    const { hash } = sealed[LENGTH - 1]!;
    expect(verifyChain(sealed.slice(0, 5)).intact).toBe(true);
    expect(verifyChain(sealed.slice(0, 5), {}, { sequence: LENGTH, hash }).findings).toEqual([
      { kind: "missing", sequence: 6, until: LENGTH },
    ]);
    expect(verifyChain(sealed, {}, { sequence: LENGTH, hash: "f".repeat(64) }).intact).toBe(false);
  });

  test("in another order names what stands after a later one, and nothing as missing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...sealed.keys()], { minLength: LENGTH, maxLength: LENGTH }), (order) => {
        const report = verifyChain(order.map((at) => sealed[at]));
        let highest = -1;
        const late = order.filter((at) => {
          const isLate = at < highest;
          highest = Math.max(highest, at);
          return isLate;
        });
        expect(named(report.findings)).toEqual(late.toSorted((one, other) => one - other).map((at) => ["reordered", at + 1]));
      }),
    );
  });

  test("in which a record stands twice names it", () => {
    fc.assert(
      fc.property(place, place, (at, later) => {
        const report = verifyChain(sealed.toSpliced(Math.max(at, later) + 1, 0, sealed[at]!));
        expect(named(report.findings)).toEqual([["duplicated", at + 1]]);
      }),
    );
  });

  test("in which a record was made anew breaks at the next", () => {
    const { head } = sealed[3]!;
    const forged = sealEntry(messageEvidence({ text: "Nothing to see here" }), head);
    expect(named(verifyChain(sealed.with(3, forged)).findings)).toEqual([["broken-link", 5]]);
    // Also where the forged one stands in another place.
    const late = verifyChain([...sealed.toSpliced(3, 1), forged]);
    expect(named(late.findings)).toEqual([
      ["reordered", 4],
      ["broken-link", 5],
    ]);
  });

  test("with something in it that is no record names it, and does not call it missing", () => {
    const [, , third] = sealed;
    expect(verifyChain(sealed.with(2, { ...third!, hash: "short" })).findings).toEqual([{ kind: "malformed", record: 3, sequence: 3 }]);
    const nothing: unknown[] = [null, "text", 7, [], {}, { head: { sequence: -1 } }];
    const report = verifyChain(nothing);
    expect(report.counts.malformed).toBe(nothing.length);
    expect(report.findings.every((finding) => finding.sequence === undefined)).toBe(true);
  });

  test("that begins later is asked for what is before it only where that is wanted", () => {
    const rest = sealed.slice(4);
    expect(verifyChain(rest).findings).toEqual([{ kind: "missing", sequence: 1, until: 4 }]);
    expect(verifyChain(rest, { start: 5 }).intact).toBe(true);
    expect(verifyChain(rest, { start: "any" })).toMatchObject({ intact: true, sound: 4 });
  });

  test("tells no more findings than anyone can read, and counts all", () => {
    const many = Array.from({ length: MAX_FINDINGS + 500 }, () => ({}));
    const report = verifyChain(many);
    expect(report.findings).toHaveLength(MAX_FINDINGS);
    expect(report.counts.malformed).toBe(MAX_FINDINGS + 500);
  });
});
