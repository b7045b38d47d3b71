import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { EVIDENCE_SCHEMA_ID, EvidenceFile, REDACTED_SALT } from "../../../lib/domain/evidence-file";
import { hashOf } from "../../../lib/evidence/canonical";
import { checkFile } from "../../../lib/evidence/file";
import { contentHash, headHash } from "../../../lib/evidence/seal";
import { exportJson } from "../../../lib/reports/json";
import { everything } from "../../../lib/reports/redact";
import { actionEvidence, chain, messageEvidence, objectionEvidence, tombstone } from "../../support/evidence-entries";
import { exportOptions, OWNER, whole } from "./support";

const other = { ...messageEvidence().sender, key: "447700900456@c.us", ids: ["447700900456@c.us"], name: "Fernwood Books", phone: "447700900456" };

function jsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(EvidenceFile, { io: "input" });
  return {
    $schema,
    $id: EVIDENCE_SCHEMA_ID,
    title: "Evidence exported by Doorman",
    description:
      "Entries of a hash chain. contentHash is the SHA-256 of content as canonical JSON (RFC 8785), hash that of head; previous is the hash of the entry before, 64 zeros for the first. manifest.hashes holds the SHA-256 of each entry as it stands in the file (canonical JSON), manifest.head that of the file without entries and manifest, manifest.root that of the head's hash and all of hashes, each followed by a line feed. An entry without content was deleted, or was not chosen for the file (leftOut). When redaction.redacted is true, contents whose salt is zeros have something masked, no longer fit contentHash, and are checked against the manifest; the others are as they were sealed. Times are milliseconds since the epoch, UTC.",
    ...schema,
  };
}

const validate = addFormats(new Ajv2020({ strict: false })).compile(jsonSchema());

async function exported(...given: Parameters<typeof exportJson>): Promise<EvidenceFile> {
  const value: unknown = JSON.parse(await whole(exportJson(...given)));
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return EvidenceFile.parse(value);
}

test("docs/evidence.schema.json says what the code says", async () => {
  await expect(`${JSON.stringify(jsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot("../../../docs/evidence.schema.json");
});

describe("an export that masks nothing", () => {
  const entries = chain([messageEvidence(), actionEvidence(), objectionEvidence(), messageEvidence({ text: "Still half price!" })]);

  test("holds the entries as they were sealed, and each hash fits", async () => {
    const file = await exported(entries, exportOptions());
    expect(file.entries).toEqual(entries);
    expect(file).toMatchObject({ owner: OWNER, redaction: { redacted: false }, manifest: { count: 4, leftOut: 0, first: 1, last: 4 } });
    for (const [index, entry] of file.entries.entries()) {
      expect(contentHash(entry.content)).toBe(entry.head.contentHash);
      expect(headHash(entry.head)).toBe(entry.hash);
      expect(hashOf(entry)).toBe(file.manifest.hashes[index]);
    }
    expect(bytesToHex(sha256(utf8ToBytes([file.manifest.head, ...file.manifest.hashes].map((hash) => `${hash}\n`).join(""))))).toBe(file.manifest.root);
  });

  test("gives the heads of what it leaves out between the first and the last, and nothing of their contents", async () => {
    const mixed = chain([messageEvidence({ sender: other }), messageEvidence(), messageEvidence({ sender: other, text: "A secret of another" }), messageEvidence(), messageEvidence({ sender: other })]);
    const file = await exported(mixed, exportOptions(undefined, { filter: { senders: ["447700900123@c.us"] } }));
    expect(file.entries.map(({ head, leftOut }) => [head.sequence, leftOut ?? false])).toEqual([[2, false], [3, true], [4, false]]);
    expect(file.entries[2]?.head.previous).toBe(file.entries[1]?.hash);
    expect(JSON.stringify(file)).not.toContain("secret of another");
    expect(file.manifest).toMatchObject({ count: 3, leftOut: 1, first: 2, last: 4 });
  });

  test("holds the contents of what was ticked alone, and says so", async () => {
    const file = await exported(entries, exportOptions(undefined, { filter: { sequences: [1, 4] } }));
    expect(file.entries.map(({ content }) => content !== undefined)).toEqual([true, false, false, true]);
    expect(file.filter).toEqual({ sequences: [1, 4] });
  });

  test("keeps what was deleted as a head that is not called left out", async () => {
    const [first, second, third] = entries;
    const file = await exported([first!, tombstone(second!), third!], exportOptions());
    expect(file.entries[1]).toEqual({ head: second!.head, hash: second!.hash });
  });

  test("of nothing is a file all the same", async () => {
    const file = await exported([], exportOptions());
    expect(file).toMatchObject({ entries: [], manifest: { count: 0, hashes: [] } });
  });

  test("gives back any text as it was sealed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
        const [entry] = chain([messageEvidence({ text })]);
        const file: unknown = JSON.parse(await whole(exportJson([entry!], exportOptions())));
        expect(file).toMatchObject({ entries: [{ content: { message: { parts: [{ text: text.toWellFormed() }] } } }] });
      }),
      { numRuns: 100 },
    );
  });
});

describe("a redacted export", () => {
  test("is checked against its own manifest, carries the original hashes, and gives no salt away", async () => {
    const entries = chain([messageEvidence({ text: "Code 482193 for Anna" })]);
    const file = await exported(entries, exportOptions(everything));
    const [entry] = file.entries;
    expect(entry?.head).toEqual(entries[0]?.head);
    expect(entry?.hash).toBe(entries[0]?.hash);
    expect(entry?.content?.salt).toBe(REDACTED_SALT);
    expect(hashOf(entry)).toBe(file.manifest.hashes[0]);
    expect(contentHash(entry?.content)).not.toBe(entry?.head.contentHash);
    expect(file.owner).toMatch(/^person-[a-z]{8}@c\.us$/u);
  });
});

describe("an export is checked by itself", () => {
  const entries = chain([messageEvidence(), messageEvidence({ sender: other }), actionEvidence(), messageEvidence({ text: "Code 482193" })]);
  const chosen = { filter: { senders: ["447700900123@c.us"] } };

  test.for([["everything as it is", undefined], ["everything masked", everything]] as const)("with %s: intact, and one changed byte is named", async ([, redaction]) => {
    const text = await whole(exportJson(entries, exportOptions(redaction, chosen)));
    expect(await checkFile(text)).toMatchObject({ readable: true, intact: true, redacted: redaction !== undefined, leftOut: 1 });
    expect(await checkFile(text.replace("half price on all", "half price on All"))).toMatchObject({ intact: false, chain: { findings: [expect.objectContaining({ sequence: 1 })] } });
  });
});

describe("a large export", () => {
  const entries = chain(Array.from({ length: 1_200 }, (_, index) => messageEvidence({ text: `Offer ${index}` })));

  test("tells its progress and can be cancelled", async () => {
    const told: number[] = [];
    const abort = new AbortController();
    const onProgress = ({ written }: { written: number }) => {
      told.push(written);
      if (written === 1_000) abort.abort();
    };
    await expect(whole(exportJson(entries, exportOptions(undefined, { signal: abort.signal, onProgress })))).rejects.toThrow(/abort/iu);
    expect(told).toEqual([500, 1_000]);
  });

  test("comes in pieces", async () => {
    let pieces = 0;
    for await (const piece of exportJson(entries, exportOptions())) {
      expect(piece.length).toBeLessThan(200_000);
      pieces += 1;
    }
    expect(pieces).toBeGreaterThan(10);
  });
});
