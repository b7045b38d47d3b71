import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import {
  EVIDENCE_FORMAT,
  EVIDENCE_SCHEMA_ID,
  type EvidenceFileHead,
  type EvidenceFilter,
  type EvidenceManifest,
  type FileEntry,
} from "../domain/evidence-file";
import { canonicalJson } from "../evidence/canonical";
import { digest, utf8 } from "./digest";
import { inBatches, inPieces, readChain, type Entries, type ExportOptions } from "./stream";

/**
 * Evidence as JSON, in the format of lib/domain/evidence-file.ts (docs/evidence.schema.json). What was not chosen stands as
 * a bare head between the first and the last chosen entry, so that the chain can be checked through the file.
 *
 * @param entries the chain in its order, without gaps
 * @returns pieces of the file; its text in UTF-8 is the file
 */
export function exportJson(entries: Entries, options: ExportOptions): AsyncGenerator<string> {
  return inPieces(parts(entries, options));
}

async function* parts(entries: Entries, options: ExportOptions): AsyncGenerator<string> {
  const head = JSON.stringify(headOf(options), undefined, 1);
  const manifest = new Manifest(await digest(utf8.encode(canonicalJson(JSON.parse(head)))));
  yield `${head.slice(0, -2)},\n "entries": [`;
  for await (const batch of inBatches(shown(entries, options))) yield await manifest.add(batch);
  yield "\n ],\n";
  yield* manifest.written();
  yield "\n}\n";
}

/** The entries that stand in the file, redacted where they shall be. */
async function* shown(entries: Entries, options: ExportOptions): AsyncGenerator<FileEntry> {
  let begun = false;
  /** Heads that are only written when another chosen entry follows. */
  let between: FileEntry[] = [];
  for await (const { entry, chosen } of readChain(entries, options)) {
    const { head, hash, content } = entry;
    if (!chosen) {
      // A deleted entry is none that was left out: there is nothing more of it.
      if (begun) between.push(content === undefined ? { hash, head } : { hash, head, leftOut: true });
      continue;
    }
    begun = true;
    yield* between;
    between = [];
    // In canonical order already, which is quickest to write.
    const whole = content === undefined ? { hash, head } : { content, hash, head };
    yield options.redaction.redacts ? options.redaction.entry(whole).entry : whole;
  }
}

function headOf({ owner, exportedAt, filter, redaction }: ExportOptions): EvidenceFileHead {
  return {
    $schema: EVIDENCE_SCHEMA_ID,
    format: EVIDENCE_FORMAT,
    version: 1,
    exportedAt,
    owner: redaction.id(owner),
    filter: filterOf(filter, redaction.id),
    redaction: { redacted: redaction.redacts, ...redaction.options },
  };
}

function filterOf({ senders, ...filter }: EvidenceFilter, id: (value: string) => string): EvidenceFilter {
  return senders === undefined ? filter : { ...filter, senders: senders.map(id) };
}

/** Bytes of a hash. */
const HASH = 32;

/** Writes entries and remembers what the manifest says of them. */
class Manifest {
  count = 0;
  /** All hashes as bytes: as texts those of a large export would take more memory than everything else. */
  private hashes = new Uint8Array(HASH * 1_024);
  private readonly root = sha256.create();
  private readonly head: Uint8Array;
  private leftOut = 0;
  private first: number | undefined;
  private last: number | undefined;

  /** @param head hash of the file's head */
  constructor(head: Uint8Array) {
    this.head = head;
    this.grow(head);
  }

  /** @returns the entries as they stand in the file */
  async add(entries: readonly FileEntry[]): Promise<string> {
    const texts = entries.map((entry) => canonicalJson(entry));
    const hashes = await Promise.all(texts.map((text) => digest(utf8.encode(text))));
    let written = "";
    for (const [place, entry] of entries.entries()) {
      this.note(entry, hashes[place]!);
      written += `${this.count === 1 ? "" : ","}\n${texts[place]}`;
    }
    return written;
  }

  private note(entry: FileEntry, hash: Uint8Array): void {
    this.grow(hash);
    if ((this.count + 1) * HASH > this.hashes.length) {
      const more = new Uint8Array(this.hashes.length * 2);
      more.set(this.hashes);
      this.hashes = more;
    }
    this.hashes.set(hash, this.count * HASH);
    this.first ??= entry.head.sequence;
    this.last = entry.head.sequence;
    if (entry.leftOut === true) this.leftOut += 1;
    this.count += 1;
  }

  private grow(hash: Uint8Array): void {
    this.root.update(utf8.encode(`${bytesToHex(hash)}\n`));
  }

  /** The manifest as it stands in the file, with its key. */
  *written(): Generator<string> {
    const rest: Omit<EvidenceManifest, "hashes"> = {
      count: this.count,
      leftOut: this.leftOut,
      ...(this.first === undefined ? {} : { first: this.first }),
      ...(this.last === undefined ? {} : { last: this.last }),
      head: bytesToHex(this.head),
      root: bytesToHex(this.root.digest()),
    };
    yield ` "manifest": ${JSON.stringify(rest).slice(0, -1)},"hashes":[`;
    for (let place = 0; place < this.count; place += 1) {
      yield `${place === 0 ? "" : ","}\n"${bytesToHex(this.hashes.subarray(place * HASH, (place + 1) * HASH))}"`;
    }
    yield "]}";
  }
}
