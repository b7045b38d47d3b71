import { createHash } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { hashOf } from "../../../lib/evidence/canonical";
import { checkFile, type FileReport } from "../../../lib/evidence/file";
import type { EvidenceEntry } from "../../../lib/domain/evidence";
import { exportJson } from "../../../lib/reports/json";
import { everything, ownOnly } from "../../../lib/reports/redact";
import { actionEvidence, chain, FIRST_SENT, messageEvidence, objectionEvidence, tombstone } from "../../support/evidence-entries";
import { exportOptions, whole } from "../reports/support";
import { verifyFile } from "../../../tools/verify-file";

const sent = (day: number) => ({ sentAt: FIRST_SENT + day * 86_400_000 });
const kept: EvidenceEntry[] = chain([
  messageEvidence({ text: "Half price until Sunday" }),
  actionEvidence(),
  objectionEvidence(),
  messageEvidence({ message: sent(5), text: "Call +44 7700 900123 now" }),
  messageEvidence({ message: sent(9), text: "Last chance for Anna Müller" }),
]);
/** The user deleted the second. */
const sealed = kept.with(1, tombstone(kept[1]!));

type Checked = Extract<FileReport, { readable: true }>;

async function check(text: string): Promise<Checked> {
  const report = await checkFile(text);
  if (!report.readable) throw new Error(report.why);
  return report;
}

/** Line of the file in which an entry stands: the export writes one a line. */
const lineOf = (text: string, sequence: number): number =>
  text.split("\n").findIndex((line) => line.includes(`"sequence":${sequence}`) && line.includes('"head"'));

let plain: string;
let narrowed: string;
let redacted: string;
beforeAll(async () => {
  plain = await whole(exportJson(sealed, exportOptions()));
  narrowed = await whole(exportJson(sealed, exportOptions(undefined, { filter: { from: sent(4).sentAt } })));
  redacted = await whole(exportJson(sealed, exportOptions(everything)));
});

describe("an exported file", () => {
  test("is intact as it was exported, whole, narrowed or redacted", async () => {
    expect(await check(plain)).toMatchObject({ intact: true, redacted: false, leftOut: 0, chain: { sound: 4, records: 5 } });
    expect(await check(narrowed)).toMatchObject({ intact: true, chain: { sound: 2, last: { sequence: 5, hash: sealed[4]?.hash } } });
    expect(await check(redacted)).toMatchObject({ intact: true, redacted: true, manifest: "sound", chain: { sound: 4 } });
    expect(redacted).not.toContain("900123");
    const between = await whole(exportJson(sealed, exportOptions(undefined, { filter: { to: sent(6).sentAt, categories: ["offer"] } })));
    expect((await check(between)).intact).toBe(true);
  });

  test("is intact when an editor laid it out anew", async () => {
    expect((await check(`\uFEFF${JSON.stringify(JSON.parse(plain), undefined, 4)}`)).intact).toBe(true);
  });

  test("in which any character is another is not, and names the record", async () => {
    for (const text of [plain, narrowed, redacted]) {
      const property = fc.asyncProperty(
        fc.integer({ min: 0, max: text.length - 1 }),
        fc.constantFrom(..."0123456789abcdefz \"{}:,é"),
        async (spot, other) => {
          const changed = text.slice(0, spot) + other + text.slice(spot + 1);
          try {
            if (JSON.stringify(JSON.parse(changed)) === JSON.stringify(JSON.parse(text))) return;
          } catch {
            expect(await checkFile(changed)).toEqual({ readable: false, why: "not-json" });
            return;
          }
          const report = await checkFile(changed);
          expect(report, changed.slice(spot - 20, spot + 20)).not.toMatchObject({ intact: true });
          const record = /"sequence":(\d+)/u.exec(text.slice(text.lastIndexOf("\n", spot), text.indexOf("\n", spot)))?.[1];
          if (record === undefined || !report.readable) return;
          const named = report.chain.findings.flatMap((finding) => [finding.sequence, "record" in finding ? finding.record : undefined]);
          // The record in the file, or its place in the chain; in the narrowed file the first record is the fourth entry.
          const place = Number(record);
          expect(named.includes(place) || named.includes(place - (text === narrowed ? 3 : 0)), changed).toBe(true);
        },
      );
      await fc.assert(property, { numRuns: 150 });
    }
  });

  test("from which a record was taken, doubled or moved says which", async () => {
    const lines = plain.split("\n");
    const third = lineOf(plain, 3);
    const taken = await check(lines.toSpliced(third, 1).join("\n"));
    expect(taken).toMatchObject({ intact: false, manifest: "changed", chain: { findings: [{ kind: "deleted" }, { kind: "missing", sequence: 3, until: 3 }] } });
    const doubled = await check(lines.toSpliced(third, 0, lines[third]!).join("\n"));
    expect(doubled.chain.findings).toContainEqual({ kind: "duplicated", sequence: 3, record: 4 });
    const moved = await check(lines.toSpliced(third, 2, lines[third + 1]!, lines[third]!).join("\n"));
    expect(moved).toMatchObject({ intact: false, chain: { counts: { reordered: 1, missing: 0, changed: 0 } } });
  });

  test("names its head where that says something else, or more, than was exported", async () => {
    const head = { readable: true, intact: false, head: "changed", manifest: "sound", chain: { intact: true } };
    expect(await check(plain.replace(/"exportedAt": \d+/u, '"exportedAt": 1000'))).toMatchObject(head);
    expect(await check(narrowed.replace(/"from": \d+/u, '"from": 1000'))).toMatchObject(head);
    expect(await check(plain.replace('"format"', '"author": "somebody",\n "format"'))).toMatchObject(head);
  });

  test("of before the head was hashed is intact; one whose hash was taken out is not", async () => {
    const file = JSON.parse(plain) as { manifest: { head?: string; root: string; hashes: string[] } };
    delete file.manifest.head;
    expect(await check(JSON.stringify(file))).toMatchObject({ intact: false, head: "sound", manifest: "changed" });
    file.manifest.root = createHash("sha256").update(file.manifest.hashes.map((hash) => `${hash}\n`).join("")).digest("hex");
    expect((await check(JSON.stringify(file))).intact).toBe(true);
  });

  test("that was redacted is checked against its manifest: a masked text that was changed is found", async () => {
    const report = await check(redacted.replace("Half price", "Full price"));
    expect(report.chain.findings).toContainEqual({ kind: "changed", sequence: 1, record: 1, part: "content" });
    expect(report.chain.sound).toBe(3);
  });

  test("in which little is masked holds all other contents to the chain, however well its own checksums fit", async () => {
    const mine = await whole(exportJson(chain([messageEvidence({ text: "Half price" }), messageEvidence({ text: "Call +1 202 555 0147, Anna" })]), exportOptions(ownOnly)));
    expect(await check(mine)).toMatchObject({ intact: true, redacted: true, masked: 1 });
    const forged = (from: string, to: string) => {
      const file = JSON.parse(mine.replace(from, to)) as { entries: unknown[]; manifest: { hashes: string[]; head: string; root: string } };
      file.manifest.hashes = file.entries.map((entry) => hashOf(entry));
      file.manifest.root = createHash("sha256").update([file.manifest.head, ...file.manifest.hashes].map((hash) => `${hash}\n`).join("")).digest("hex");
      return JSON.stringify(file);
    };
    expect((await check(forged("Half price", "Full price"))).chain.findings).toEqual([{ kind: "changed", sequence: 1, record: 1, part: "content" }]);
    // Of what is masked nobody can tell, and the check says how much that is.
    expect(await check(forged("Call [own number]", "Ring [own number]"))).toMatchObject({ intact: true, masked: 1 });
  });

  test("can be checked with progress, and given up", async () => {
    const many = await whole(exportJson(chain(Array.from({ length: 1_100 }, () => messageEvidence())), exportOptions()));
    const told: number[] = [];
    expect(await checkFile(many, { onProgress: (checked) => void told.push(checked) })).toMatchObject({ intact: true });
    expect(told).toEqual([500, 1_000, 1_100]);
    await expect(checkFile(many, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
  });

  test.for([
    ["", "not-json"],
    ["{", "not-json"],
    ["null", "not-evidence"],
    ['{"format":"other"}', "not-evidence"],
    ['{"format":"doorman-evidence","version":1}', "not-evidence"],
    ['{"format":"doorman-evidence","version":2,"entries":[]}', "other-version"],
  ] as const)("is told from what is none: %s", async ([text, why]) => {
    expect(await checkFile(text)).toEqual({ readable: false, why });
  });

  test("that gives a name twice is refused, though its last value is what was sealed: other programs read the first", async () => {
    const forged = plain.replace('"text":"Half price until Sunday"', String.raw`"\u0074ext":"Full price","text":"Half price until Sunday"`);
    expect(JSON.parse(forged)).toEqual(JSON.parse(plain));
    expect(await checkFile(forged)).toEqual({ readable: false, why: "repeated-name", told: "text" });
    expect(await checkFile(plain.replace('"exportedAt"', '"format": "other",\n "exportedAt"'))).toEqual({ readable: false, why: "repeated-name", told: "format" });
  });

  test("with a number that only JavaScript reads as the one that was sealed is refused", async () => {
    const forged = plain.replace(`"sentAt":${FIRST_SENT}`, `"sentAt":${FIRST_SENT}.00000000000000000001`);
    expect(JSON.parse(forged)).toEqual(JSON.parse(plain));
    expect(await checkFile(forged)).toEqual({ readable: false, why: "unheld-number", told: `${FIRST_SENT}.00000000000000000001` });
    expect((await check(plain.replaceAll('"confidence":0.97,', '"confidence":9.7000E-01,'))).intact).toBe(true);
  });

  test("to whose manifest something was added is not intact: no hash is over it", async () => {
    const added = plain.replace('"manifest": {', '"manifest": {"checkedBy":"Example Notary",');
    expect(await check(added)).toMatchObject({ intact: false, manifest: "changed", chain: { intact: true } });
  });

  test("that is empty, or has lost its manifest, does not pass for one that is sound", async () => {
    const empty = await whole(exportJson([], exportOptions()));
    expect(await check(empty)).toMatchObject({ intact: true, chain: { records: 0 } });
    const { manifest: _, ...rest } = JSON.parse(plain) as Record<string, unknown>;
    expect(await check(JSON.stringify(rest))).toMatchObject({ intact: false, manifest: "changed", chain: { intact: true } });
  });
});

describe("the command line", () => {
  async function verified(text: string): Promise<{ code: number; out: string; errors: string }> {
    const [output, errors] = [new PassThrough(), new PassThrough()];
    const code = await verifyFile("-", Readable.from([text]), output, errors);
    output.end();
    errors.end();
    const all = (stream: PassThrough) => stream.reduce((said: string, chunk: Buffer) => said + chunk.toString("utf8"), "");
    return { code, out: await all(output), errors: await all(errors) };
  }

  test("ends with 0 and the last hash where all is intact", async () => {
    const { code, out } = await verified(plain);
    expect(code).toBe(0);
    expect(out).toContain("Intact: nothing was changed since the export.");
    expect(out).toContain("5 entries; 4 with content as it was sealed; 0 left out; 1 deleted before.");
    expect(out).toContain(`Last entry 5: ${sealed[4]?.hash}`);
    expect((await verified(redacted)).out).toContain("Redacted: contents are checked against the file's own manifest");
  });

  test("ends with 1 and names what is not", async () => {
    const { code, out } = await verified(plain.replace("Last chance", "Lost chance"));
    expect(code).toBe(1);
    expect(out).toContain("NOT intact.");
    expect(out).toContain("changed: entry 5, its content (record 5 of the file)");
    const lines = plain.split("\n");
    expect((await verified(lines.toSpliced(lineOf(plain, 3), 1).join("\n"))).out).toContain("missing: entry 3\n");
  });

  test("ends with 2 where there is nothing to check", async () => {
    expect(await verified("hello")).toEqual({ code: 2, out: "", errors: "This file is not JSON, or it is cut off.\n" });
    const { code, out, errors: said } = await verified(plain.replace('"exportedAt"', '"format": "doorman-evidence",\n "exportedAt"'));
    expect([code, out]).toEqual([2, ""]);
    expect(said).toContain('in one of its objects the name "format" stands twice');
    expect((await verified(plain.replace('"confidence":0.97,', '"confidence":0.97000000000000000001,'))).errors).toContain("it has the number 0.97000000000000000001,");
    const errors = new PassThrough();
    expect(await verifyFile("no-such-file.json", Readable.from([]), new PassThrough(), errors)).toBe(2);
    expect(await verifyFile(undefined, Readable.from([]), new PassThrough(), errors)).toBe(2);
  });
});
