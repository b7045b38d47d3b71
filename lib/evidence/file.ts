import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { EVIDENCE_FORMAT, EvidenceFileHead, EvidenceManifest, REDACTED_SALT } from "../domain/evidence-file";
import { foreignHash, isObject, readJson } from "./foreign";
import { ChainCheck, type ChainReport, type ContentIs } from "./verify";

/** Why a file cannot be checked at all. */
export type Unreadable = "not-json" | "repeated-name" | "unheld-number" | "not-evidence" | "other-version";

/** What became of an exported file. */
export type FileReport =
  | { readable: false; why: Exclude<Unreadable, "repeated-name" | "unheld-number"> }
  /** `told`: the name that stands twice in one object, or the number that programs read as different ones. */
  | { readable: false; why: "repeated-name" | "unheld-number"; told: string }
  | {
      readable: true;
      /** Whether every entry is as it was exported, and the manifest fits. */
      intact: boolean;
      /** Whether something was masked. */
      redacted: boolean;
      /** Entries with something masked: their contents are checked against the manifest alone, and their heads against the chain. */
      masked: number;
      /** Milliseconds since the epoch; absent when the head of the file is broken. */
      exportedAt?: number | undefined;
      /** Entries of which only the head was exported. */
      leftOut: number;
      /** Whether head and manifest of the file are as they should be. */
      head: "sound" | "changed";
      manifest: "sound" | "changed";
      chain: ChainReport;
    };

export interface CheckOptions {
  /** Called now and then, and at the end. */
  onProgress?: ((checked: number, all: number) => void) | undefined;
  /** Ends the check with its reason. */
  signal?: AbortSignal | undefined;
}

/** Entries between two pauses: a twentieth of a second of work. */
const ENTRIES_BETWEEN_PAUSES = 500;

/**
 * Checks an exported file (JSON, lib/domain/evidence-file.ts) by itself: every entry against the chain and against the
 * manifest. That it is intact says that nothing in it was changed since it was exported, unless somebody made the whole
 * chain anew: against that helps only a hash that was written down elsewhere. Of contents with something masked it says only
 * that they fit the file: who made that could have changed them.
 *
 * @param text the whole file
 */
export async function checkFile(text: string, { onProgress, signal }: CheckOptions = {}): Promise<FileReport> {
  const json = readJson(text);
  if (!json.ok) return json.why === "not-json" ? { readable: false, why: json.why } : { readable: false, why: json.why, told: json.told };
  const file = json.value;
  if (!isObject(file) || file["format"] !== EVIDENCE_FORMAT) return { readable: false, why: "not-evidence" };
  if (file["version"] !== 1) return { readable: false, why: "other-version" };
  const { entries, manifest: ofFile, ...rest } = file;
  if (!Array.isArray(entries)) return { readable: false, why: "not-evidence" };
  const head = EvidenceFileHead.safeParse(file);
  const manifest = EvidenceManifest.safeParse(ofFile);
  const redacted = head.success ? head.data.redaction.redacted : false;
  const said = manifest.success ? manifest.data : undefined;
  const headSound = head.success && (said?.head === undefined || said.head === foreignHash(rest));
  const chain = new ChainCheck({ start: said?.first ?? "any" });
  let leftOut = 0;
  let masked = 0;
  for (const [place, entry] of entries.entries()) {
    const contentIs = contentOf(entry, redacted);
    if (contentIs === "left-out") leftOut += 1;
    if (contentIs === "masked") masked += 1;
    const { sequence, sound } = chain.add(entry, contentIs);
    const promised = said?.first === undefined || sequence === undefined ? undefined : said.hashes[sequence - said.first];
    if (sound && sequence !== undefined && promised !== undefined && promised !== foreignHash(entry)) chain.contradicted(sequence);
    if ((place + 1) % ENTRIES_BETWEEN_PAUSES !== 0) continue;
    onProgress?.(place + 1, entries.length);
    await pause();
    signal?.throwIfAborted();
  }
  onProgress?.(entries.length, entries.length);
  const report = chain.end(said?.last === undefined ? undefined : { sequence: said.last });
  const manifestSound = said !== undefined && fits(said, entries.length, leftOut);
  return {
    readable: true,
    intact: report.intact && headSound && manifestSound,
    redacted,
    masked,
    ...(head.success ? { exportedAt: head.data.exportedAt } : {}),
    leftOut,
    head: headSound ? "sound" : "changed",
    manifest: manifestSound ? "sound" : "changed",
    chain: report,
  };
}

function fits(manifest: EvidenceManifest, count: number, leftOut: number): boolean {
  const { first, last, head, hashes } = manifest;
  const root = sha256.create();
  for (const hash of head === undefined ? hashes : [head, ...hashes]) root.update(utf8ToBytes(`${hash}\n`));
  const length = first === undefined || last === undefined ? 0 : last - first + 1;
  return (
    bytesToHex(root.digest()) === manifest.root &&
    manifest.count === count &&
    manifest.leftOut === leftOut &&
    hashes.length === count &&
    length === count
  );
}

function contentOf(entry: unknown, redacted: boolean): ContentIs {
  if (!isObject(entry)) return "sealed";
  if (entry["content"] === undefined) return entry["leftOut"] === true ? "left-out" : "sealed";
  const { content } = entry;
  return redacted && isObject(content) && content["salt"] === REDACTED_SALT ? "masked" : "sealed";
}

/** Lets clicks and drawing have their turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
