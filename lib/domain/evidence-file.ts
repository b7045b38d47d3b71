import * as z from "zod/mini";
import { WhatsAppId } from "./account";
import { Category } from "./category";
import { EvidenceContent, EvidenceHead, Hash } from "./evidence";
import { Timestamp } from "./message";

/*
 * An exported file of evidence (JSON). What stands in it, in this order, so that it can be written and read as a stream:
 *
 *   head      $schema, format, version, exportedAt, owner, filter, redaction
 *   entries   every chosen entry in the order of the chain; of the entries between the first and the last that were not
 *             chosen only the heads (`leftOut: true`), so that the chain can be followed through the file
 *   manifest  count, first and last sequence, for each entry the SHA-256 of the entry as it stands in the file (canonical
 *             JSON, RFC 8785), and the root over all of these
 *
 * Without redaction an entry can be checked against the chain and against the manifest. With redaction its content no longer
 * fits `contentHash`, so it is checked against the manifest; the original head and hash are carried along all the same.
 * docs/evidence.schema.json says the same as a JSON Schema.
 */

export const EVIDENCE_FORMAT = "doorman-evidence";
/** Names the JSON Schema, docs/evidence.schema.json. It is a name and no address: nothing is ever fetched. */
export const EVIDENCE_SCHEMA_ID = "urn:doorman:evidence:1";
/**
 * Salt of a content in which something is masked. With the real one, what was masked could be found by trying all numbers.
 * In a redacted file, contents with their real salt are as they were sealed.
 */
export const REDACTED_SALT = "0".repeat(32);

/** What an export was narrowed to; all conditions hold together. */
export const EvidenceFilter = z.object({
  /** Keys of senders; in a redacted export their pseudonyms. */
  senders: z.optional(z.array(WhatsAppId)),
  /** Messages sent, actions asked for, objections made at or after this time, and before that one. */
  from: z.optional(Timestamp),
  to: z.optional(Timestamp),
  /** Messages of these categories; actions and objections stay. */
  categories: z.optional(z.array(Category)),
  /** Only promotion that arrived after the user had stopped offers or objected. */
  violationsOnly: z.optional(z.boolean()),
  pinnedOnly: z.optional(z.boolean()),
  /** Places in the chain of entries that were ticked one by one. */
  sequences: z.optional(z.array(z.int().check(z.gte(1)))),
});
export type EvidenceFilter = z.infer<typeof EvidenceFilter>;

/** What is masked. The user's own number and name are masked unless asked otherwise. */
export const RedactionOptions = z.object({
  numbers: z.boolean(),
  names: z.boolean(),
  links: z.boolean(),
  codes: z.boolean(),
  amounts: z.boolean(),
  ownNumber: z.boolean(),
  ownName: z.boolean(),
});
export type RedactionOptions = z.infer<typeof RedactionOptions>;

/** One entry as it stands in a file. `leftOut`: it was not chosen, and only its head is given. */
export const FileEntry = z.object({
  head: EvidenceHead,
  hash: Hash,
  content: z.optional(EvidenceContent),
  leftOut: z.optional(z.literal(true)),
});
export type FileEntry = z.infer<typeof FileEntry>;

export const EvidenceFileHead = z.object({
  $schema: z.literal(EVIDENCE_SCHEMA_ID),
  format: z.literal(EVIDENCE_FORMAT),
  version: z.literal(1),
  exportedAt: Timestamp,
  /** The signed-in account, a pseudonym when the own number is to be masked, also where it is not known and stays in texts. */
  owner: WhatsAppId,
  filter: EvidenceFilter,
  /** Whether anything at all was masked, and what; the own name and number only if they were known. */
  redaction: z.extend(RedactionOptions, { redacted: z.boolean() }),
});
export type EvidenceFileHead = z.infer<typeof EvidenceFileHead>;

/** Nothing else stands in it: of the file it alone is under no hash. */
export const EvidenceManifest = z.strictObject({
  /** Entries in the file, those that were left out among them. */
  count: z.int().check(z.gte(0)),
  leftOut: z.int().check(z.gte(0)),
  first: z.optional(z.int()),
  last: z.optional(z.int()),
  /** SHA-256 of the file without entries and manifest, as canonical JSON; files of before this was written have none. */
  head: z.optional(Hash),
  /** In the order of the entries: SHA-256 of the entry as it stands in the file, as canonical JSON. */
  hashes: z.array(Hash),
  /** SHA-256 of the head's hash and all others in their order, each followed by a line feed. */
  root: Hash,
});
export type EvidenceManifest = z.infer<typeof EvidenceManifest>;

export const EvidenceFile = z.extend(EvidenceFileHead, { entries: z.array(FileEntry), manifest: EvidenceManifest });
export type EvidenceFile = z.infer<typeof EvidenceFile>;
