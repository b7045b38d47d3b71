import { createReadStream } from "node:fs";
import { text } from "node:stream/consumers";
import type { Readable, Writable } from "node:stream";
import { checkFile, type FileReport, type Unreadable } from "../lib/evidence/file";
import { MAX_FINDINGS, type Finding } from "../lib/evidence/verify";

const usage = "Usage: npm run --silent verify -- FILE (an export of evidence as JSON, or - for standard input)\n";

/**
 * Checks a file.
 *
 * @param file path, or `-` for the input
 * @returns the exit code: 0 intact, 1 not, 2 when nothing could be read
 */
export async function verifyFile(file: string | undefined, input: Readable, output: Writable, errors: Writable): Promise<0 | 1 | 2> {
  if (file === undefined) {
    errors.write(usage);
    return 2;
  }
  let report: FileReport;
  try {
    report = await checkFile(await text(file === "-" ? input : createReadStream(file)));
  } catch (error) {
    errors.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  if (!report.readable) {
    errors.write(`${"told" in report ? ambiguous[report.why](report.told) : unreadable[report.why]}\n`);
    return 2;
  }
  output.write(`${linesOf(report).join("\n")}\n`);
  return report.intact ? 0 : 1;
}

const unreadable: Record<Exclude<Unreadable, keyof typeof ambiguous>, string> = {
  "not-json": "This file is not JSON, or it is cut off.",
  "not-evidence": "This file is not an export of Doorman's evidence.",
  "other-version": "This file was made by another version of the format.",
};

/** What programs read in different ways. */
const ambiguous = {
  "repeated-name": (name: string) => `This file proves nothing: in one of its objects the name ${JSON.stringify(name)} stands twice, and programs differ in which of the two they read.`,
  "unheld-number": (number: string) => `This file proves nothing: it has the number ${number}, which programs read as different ones.`,
};

function linesOf(report: Extract<FileReport, { readable: true }>): string[] {
  const { chain, leftOut } = report;
  const told = chain.findings.map((finding) => sentence(finding));
  return [
    report.intact ? "Intact: nothing was changed since the export." : "NOT intact.",
    `${count(chain.records, "entry", "entries")}; ${chain.sound} with content as it was ${report.redacted ? "exported" : "sealed"}; ${leftOut} left out; ${chain.counts.deleted} deleted before.`,
    ...(report.masked > 0
      ? [`Redacted: contents are checked against the file's own manifest, heads against the chain, where something is masked (${report.masked}). Whoever made the file could have changed these.`]
      : []),
    ...(report.head === "changed" ? ["changed: the head of the file"] : []),
    ...told,
    ...(report.manifest === "changed" ? ["changed: the manifest does not fit the entries"] : []),
    ...(told.length === MAX_FINDINGS ? [`… only the first ${MAX_FINDINGS} findings are shown.`] : []),
    ...(chain.last === undefined ? [] : [`Last entry ${chain.last.sequence}: ${chain.last.hash}`]),
  ];
}

function sentence(finding: Finding): string {
  switch (finding.kind) {
    case "missing":
      return `missing: ${range(finding)}`;
    case "deleted":
      return `deleted by the user: ${range(finding)}`;
    case "malformed":
      return `malformed: record ${finding.record} of the file${finding.sequence === undefined ? "" : `, entry ${finding.sequence}`}`;
    case "changed":
      return `changed: entry ${finding.sequence}, its ${finding.part} (record ${finding.record} of the file)`;
    case "broken-link":
      return `broken link: entry ${finding.sequence} does not follow the one before it (record ${finding.record} of the file)`;
    case "reordered":
    case "duplicated":
      return `${finding.kind}: entry ${finding.sequence} (record ${finding.record} of the file)`;
    default:
      return finding satisfies never;
  }
}

function range({ sequence, until }: { sequence: number; until: number }): string {
  return sequence === until ? `entry ${sequence}` : `entries ${sequence} to ${until}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
