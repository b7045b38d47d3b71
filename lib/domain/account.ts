import * as z from "zod/mini";
import {
  MAX_ID_LENGTH,
  MAX_IDS_OF_ACCOUNT,
  MAX_NAME_LENGTH,
  MAX_PROFILE_ENTRIES,
  MAX_PROFILE_TEXT_LENGTH,
  phonePattern,
  whatsAppIdPattern,
} from "./limits";
import type { Category } from "./category";
import { safeLine, safeText } from "./text";

/**
 * An id of a WhatsApp account: `<user>@c.us` (phone id) or `<user>@lid` (since the LID migration). A person or
 * business can have both (whatsapp-web.md §2, ids).
 */
export const WhatsAppId = z
  .string()
  .check(z.maxLength(MAX_ID_LENGTH), z.regex(whatsAppIdPattern));
export type WhatsAppId = z.infer<typeof WhatsAppId>;

const Name = z.pipe(
  z.string(),
  z.transform((value) => safeLine(value, MAX_NAME_LENGTH)),
);
const ProfileText = z.pipe(
  z.string(),
  z.transform((value) => safeText(value, MAX_PROFILE_TEXT_LENGTH)),
);

/** Official API senders are `enterprise`, senders from the small-business app `smb`. */
export const BusinessKind = z.enum(["enterprise", "smb"]);
export type BusinessKind = z.infer<typeof BusinessKind>;

export const BusinessProfile = z.object({
  description: z.optional(ProfileText),
  categories: z.optional(z.array(Name).check(z.maxLength(MAX_PROFILE_ENTRIES))),
  websites: z.optional(z.array(ProfileText).check(z.maxLength(MAX_PROFILE_ENTRIES))),
  email: z.optional(Name),
  address: z.optional(ProfileText),
  legalName: z.optional(Name),
});
export type BusinessProfile = z.infer<typeof BusinessProfile>;

/** A business account as WhatsApp Web shows it to this user, at the moment of reading. */
export const Sender = z.object({
  /** Every id known for the account, the one its chat uses first. */
  ids: z.array(WhatsAppId).check(z.minLength(1), z.maxLength(MAX_IDS_OF_ACCOUNT)),
  /** Its saved, verified or push name, else what WhatsApp Web shows: the formatted number. */
  name: Name,
  verifiedName: z.optional(Name),
  /** The name in the user's address book; present exactly when the contact is saved. */
  savedName: z.optional(Name),
  /** International number as digits, when WhatsApp tells it. */
  phone: z.optional(z.string().check(z.regex(phonePattern))),
  kind: BusinessKind,
  /** 0 unknown, 1 low, 2 high (WhatsApp's `verifiedLevel`). */
  verifiedLevel: z.optional(z.int().check(z.gte(0), z.lte(2))),
  saved: z.boolean(),
  blocked: z.boolean(),
  optedOut: z.boolean(),
  profile: z.optional(BusinessProfile),
});
export type Sender = z.infer<typeof Sender>;

/** The signed-in account under which everything is stored: its phone id, or its LID where no phone id is known. */
export const Owner = WhatsAppId;
export type Owner = z.infer<typeof Owner>;

/** How much of what one sender has sent to this user. */
export interface SenderRecord {
  promotion: number;
  service: number;
  unsure: number;
  mislabelled: number;
  /**
   * The same messages by what they are. Absent where a record is older than this count: then it is unknown, not nothing,
   * until all messages of the sender have been counted again.
   */
  categories?: Partial<Record<Category, number>>;
  /** Milliseconds since the epoch. */
  firstSeen: number;
  lastSeen: number;
}

/** A sender that nothing is known of yet. */
export function emptyRecord(now: number): SenderRecord {
  return { promotion: 0, service: 0, unsure: 0, mislabelled: 0, categories: {}, firstSeen: now, lastSeen: now };
}

/** A mixed sender has sent this user both promotion and service (product.md, Words). */
export function isMixed(record: Pick<SenderRecord, "promotion" | "service">): boolean {
  return record.promotion > 0 && record.service > 0;
}

/** Messages of the sender are known, and no promotion is among them. Of one that nothing is known of, this says nothing. */
export function isWithoutPromotion(record: Pick<SenderRecord, "promotion" | "service" | "unsure">): boolean {
  return record.promotion === 0 && record.service + record.unsure > 0;
}
