import * as z from "zod/mini";
import { PageState } from "./health";
import { codeNamePattern, MAX_TYPE_LENGTH } from "./limits";

const Count = z.int().check(z.gte(0));
const CodeName = z.string().check(z.regex(codeNamePattern));
/** `module.export`. */
const ExportName = z.string().check(z.regex(/^[\w.$:-]{1,250}$/u));
/** What an export is ("function"), or why there is none ("needs WAWebFoo"). */
const Finding = z.string().check(z.regex(/^[a-z]+(?: [\w.$:-]+)*$/u), z.maxLength(160));

/** That somebody did not answer, and how; see `Failure` of the messages. */
const Unanswered = z.object({ failure: z.enum(["no-answer", "invalid", "failed"]) });

/**
 * Of what stands in memory in chats with businesses, but for the user's own: all of a type, WhatsApp's own notices among them; what
 * Doorman takes for a message; what of that has a text.
 */
export const TypeCount = z.object({ all: Count, read: Count, text: Count });
export type TypeCount = z.infer<typeof TypeCount>;

/** What the page half finds of WhatsApp Web: names in WhatsApp's code, and counts. */
export const PageDiagnosis = z.object({
  /** By `module.export`: everything that Doorman has asked WhatsApp's loader for since the page was loaded. */
  modules: z.record(ExportName, Finding),
  counts: z.object({
    chats: Count,
    contacts: Count,
    /** Chats of a business: by its chat's own contact, and only by another contact of the same account. */
    businesses: Count,
    businessesByOtherContact: Count,
    blocked: Count,
    optedOut: Count,
  }),
  types: z.record(CodeName.check(z.maxLength(MAX_TYPE_LENGTH)), TypeCount),
});
export type PageDiagnosis = z.infer<typeof PageDiagnosis>;

/** What the page calls its mode and version, where it looks like one. */
const stream = z.catch(z.string().check(z.regex(/^[A-Z_]{1,40}$/u)), "other");
const version = z.catch(z.string().check(z.regex(/^[\d.]{1,40}$/u)), "other");

/** One WhatsApp Web tab. */
export const TabDiagnosis = z.object({
  state: z.extend(z.omit(PageState, { owner: true }), { stream: z.optional(stream), version: z.optional(version) }),
  page: z.union([PageDiagnosis, Unanswered]),
  /** By the name of a place: how many of it there are in WhatsApp's page, as far as Doorman finds them. */
  structure: z.record(CodeName, Count),
  /** By element's name: what Doorman draws. */
  drawn: z.record(CodeName, Count),
});
export type TabDiagnosis = z.infer<typeof TabDiagnosis>;

/** All open WhatsApp Web tabs, also those that did not answer. */
export const TabDiagnoses = z.array(z.union([TabDiagnosis, Unanswered]));
export type TabDiagnoses = z.infer<typeof TabDiagnoses>;

/** What is stored, of all accounts together. */
export interface StoredDiagnosis {
  /** Rows of each table. */
  rows: Record<string, number>;
  /** Of the newest actions: how often their requests to WhatsApp ended so, such as "direct block: refused 429". */
  outcomes: Record<string, number>;
}

/** What a user can send along with a report that something does not work. */
export interface Diagnosis {
  format: "doorman-diagnosis";
  version: 1;
  /** ISO 8601, UTC, to the minute. */
  made: string;
  doorman: string;
  /** What the browser calls itself. */
  browser: string;
  /** What keeps Doorman from its storage. */
  troubles: readonly string[];
  /** Absent where the background did not answer. */
  tabs: TabDiagnoses | undefined;
  /** Absent where the database could not be read. */
  stored: StoredDiagnosis | undefined;
}
