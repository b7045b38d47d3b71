import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../lib/evidence/canonical";
import { contentHash, headHash, sealEntry } from "../../../lib/evidence/seal";
import { EvidenceEntry, NO_HASH } from "../../../lib/domain/evidence";
import { verifyChain } from "../../../lib/evidence/verify";
import { chain, FIRST_SENT, messageEvidence } from "../../support/evidence-entries";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("canonical JSON", () => {
  test("is that of RFC 8785, section 3.2.3", () => {
    const value: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test("sorts keys by their UTF-16 units, as RFC 8785, section 3.2.3, does", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const sorted: unknown = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))) as object);
    // Keys that look like whole numbers come first in an object, whatever their order in the text.
    expect(sorted).toEqual(["1", "\r", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"]);
  });
});

describe("an entry", () => {
  const entry = sealEntry(messageEvidence(), { sequence: 1, previous: NO_HASH, capturedAt: FIRST_SENT });

  test("is made of hashes that anyone can make again", () => {
    expect(entry.head.contentHash).toBe(sha256(canonicalJson(entry.content)));
    expect(entry.hash).toBe(sha256(canonicalJson(entry.head)));
    expect(EvidenceEntry.parse(entry)).toEqual(entry);
  });

  test("does not depend on the order of keys, nor on keys without a value", () => {
    const { kind, salt, ...rest } = messageEvidence();
    const turned = { ...rest, salt, kind, sender: { ...rest.sender, savedName: undefined } };
    expect(contentHash(turned)).toBe(entry.head.contentHash);
    const { contentHash: named, ...others } = entry.head;
    expect(headHash({ contentHash: named, ...others })).toBe(entry.hash);
  });

  test("can be made of any text, and what is kept is what was hashed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom("", "\ud800", "\udc00x\ud83d"), (text, broken) => {
        const entries = chain([messageEvidence({ text: text + broken })]);
        expect(entries[0]?.content?.kind).toBe("message");
        // Through JSON and back, as it is exported.
        expect(verifyChain(JSON.parse(JSON.stringify(entries)) as unknown[])).toMatchObject({ intact: true, sound: 1 });
      }),
    );
  });

  test("names the one before", () => {
    const entries = chain([messageEvidence(), messageEvidence(), messageEvidence()]);
    expect(entries.map(({ head }) => head.previous)).toEqual([NO_HASH, entries[0]?.hash, entries[1]?.hash]);
  });
});
