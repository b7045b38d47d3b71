import * as z from "zod/mini";
import { PageState } from "./health";
import { MAX_TYPE_LENGTH } from "./limits";

const Count = z.int().check(z.gte(0));

/** Names of modules, exports, message types and selectors: nothing with a space, so nothing that a person wrote. */
const Name = z.string().check(z.regex(/^[\w.$:-]{1,120}$/u));
/** What an export is ("function"), or why there is none ("needs WAWebFoo"). */
const Finding = z.string().check(z.regex(/^[a-z]+(?: [\w.$:-]+)*$/u), z.maxLength(160));

/** Of the messages in memory of one type that businesses sent: all, those that Doorman takes for messages, those with a text. */
export const TypeCount = z.object({ all: Count, read: Count, text: Count });
export type TypeCount = z.infer<typeof TypeCount>;

/** What the page half finds of WhatsApp Web. No names, no numbers, no texts. */
export const PageDiagnosis = z.object({
  /** By `module.export`: everything that Doorman has asked WhatsApp's loader for since the page was loaded. */
  modules: z.record(Name, Finding),
  counts: z.object({
    chats: Count,
    contacts: Count,
    /** Chats of a business: by its chat's own contact, and only by another contact of the same account. */
    businesses: Count,
    businessesByOtherContact: Count,
    blocked: Count,
    optedOut: Count,
  }),
  types: z.record(Name.check(z.maxLength(MAX_TYPE_LENGTH)), TypeCount),
});
export type PageDiagnosis = z.infer<typeof PageDiagnosis>;

/** One WhatsApp Web tab. */
export const TabDiagnosis = z.object({
  state: z.omit(PageState, { owner: true }),
  /** Absent where the page half did not answer. */
  page: z.optional(PageDiagnosis),
  /** By selector's name: how many elements of WhatsApp's page it finds. */
  structure: z.record(Name, Count),
  /** By element's name: what Doorman draws. */
  drawn: z.record(Name, Count),
});
export type TabDiagnosis = z.infer<typeof TabDiagnosis>;

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
  tabs: readonly TabDiagnosis[] | undefined;
  /** Absent where the database could not be read. */
  stored: StoredDiagnosis | undefined;
}
