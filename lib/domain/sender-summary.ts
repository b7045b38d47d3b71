import type { BusinessKind, SenderRecord, WhatsAppId } from "./account";
import type { PlannedSender } from "./batch";
import { plainText } from "./phrase";
import type { Script } from "./script";

/** One business sender in the list of all: what can be sorted, filtered, selected and planned with. */
export interface SenderSummary extends PlannedSender {
  ids: WhatsAppId[];
  name: string;
  verifiedName?: string | undefined;
  savedName?: string | undefined;
  phone?: string | undefined;
  kind?: BusinessKind | undefined;
  record: SenderRecord;
  /** Messages that were counted. */
  total: number;
  /** Promotion among them, 0 to 1; 0 while there are none. */
  share: number;
  /** Milliseconds; absent while no message of it is stored. */
  lastMessage?: number | undefined;
  replied: boolean;
  keptUntil?: number | undefined;
  /** Blocked, and by nobody else than Doorman. */
  blockedByDoorman: boolean;
  /** Script of its latest text, else of its name. */
  script?: Script | undefined;
  /** ISO 3166 country of its number, as soon as that is worked out. */
  country?: string | undefined;
  /** Senders with the same one are numbers of one business; absent where nothing says so. */
  group?: string | undefined;
  /** Its names, folded for searching. */
  search: string;
}

/** What can be said of where a sender stands; the first that holds is the one that shows. */
export const senderStates = ["blocked", "stopped", "kept", "saved", "open"] as const;
export type SenderState = (typeof senderStates)[number];

/**
 * Where a sender stands, by what that means for its messages: blocked, none come; else stopped, its offers come no longer, though
 * it may be kept or saved, which keeps marks from what still comes; `open` when nothing was decided.
 */
export function senderState(sender: Pick<SenderSummary, "blocked" | "optedOut" | "kept" | "saved">): SenderState {
  if (sender.blocked) return "blocked";
  if (sender.optedOut) return "stopped";
  if (sender.kept) return "kept";
  return sender.saved ? "saved" : "open";
}

/**
 * What the numbers of one business share: the verified name, which WhatsApp has checked, else the name the business gives
 * itself, without what tells companies of one name apart in a register only. Accents do not matter, but the vowel signs and
 * sound marks of other scripts are letters: कमल and कोमल are two. A number, or a name of the user's own address book, is no name of
 * a business.
 *
 * @returns undefined where there is no such name
 */
export function groupKey(names: { name: string; verifiedName?: string | undefined; savedName?: string | undefined }): string | undefined {
  const name = names.verifiedName ?? (names.savedName === undefined ? names.name : undefined);
  if (name === undefined) return undefined;
  const words = plainText(name).split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "" && !companyForms.has(word));
  const key = words.join(" ");
  return /\p{L}/u.test(key) ? key : undefined;
}

/** Legal forms of companies, as they are looked for; one that is a word too, as spa, would make one of two businesses. */
const companyForms: ReadonlySet<string> = new Set([
  "ltd",
  "limited",
  "inc",
  "llc",
  "llp",
  "plc",
  "corp",
  "pvt",
  "gmbh",
  "ag",
  "kg",
  "ug",
  "bv",
  "nv",
  "srl",
  "sarl",
  "sas",
  "ltda",
  "oy",
  "ab",
  "kft",
  "zrt",
  "ооо",
  "оао",
  "зао",
  "пао",
  "тоо",
]);
