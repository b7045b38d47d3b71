/**
 * How much of anything that comes from the page Doorman takes, and what ids and times look like. Every limit stands here
 * once, with its reason. Longer values are refused (ids) or shortened (texts), never passed on whole. The schemas are made
 * from these; the page half, which must stay small, uses them without a schema library.
 */

/** Characters in an id of WhatsApp. Real message ids are about 70 characters long, wids about 25. */
export const MAX_ID_LENGTH = 256;

/** Characters in WhatsApp's name of a message type, and of a native flow. Real ones have at most 30. */
export const MAX_TYPE_LENGTH = 40;
export const MAX_FLOW_LENGTH = 64;

/**
 * A name in WhatsApp's code: of a module, an export, a type of message. The longest real ones have 90 characters. Digits in a row as
 * in a phone number are none.
 */
export const codeNamePattern = /^(?!.*\d{7})[\w.$:-]{1,120}$/u;

/** `<user>@c.us` is a phone id, `<user>@lid` the id since the LID migration (whatsapp-web.md §2, ids). */
export const whatsAppIdPattern = /^[0-9A-Za-z.:_-]{1,64}@(c\.us|lid|bot|hosted|hosted\.lid)$/u;

/** `String(msg.id)` of WhatsApp Web: `false_<wid>_<id>`, in groups followed by the participant. */
export const messageIdPattern = /^(true|false)_[^\s_\uD800-\uDFFF]{3,96}_[^\s\uD800-\uDFFF]{1,128}$/u;

/** International number as digits. */
export const phonePattern = /^\d{5,20}$/u;

/** Ids of one account: phone id and LID, for a hosted business twice. */
export const MAX_IDS_OF_ACCOUNT = 4;

/** Times in milliseconds: from the beginning of WhatsApp in 2009 to 2100. */
export const FIRST_TIME = 1_230_768_000_000;
export const LAST_TIME = 4_102_444_800_000;

/** Characters in a name of a person or business. WhatsApp allows 25 for push names and 256 for verified names. */
export const MAX_NAME_LENGTH = 256;

/** Characters of one part of a message. WhatsApp allows 65,536 in a body; what a message is for shows long before that. */
export const MAX_PART_LENGTH = 8_192;

/** Parts of one message: a carousel has 10 cards of 4 texts, a list 10 sections of 10 rows. */
export const MAX_PARTS = 160;

/** Characters of a business description or address. WhatsApp allows 512. */
export const MAX_PROFILE_TEXT_LENGTH = 1_024;

/** Business categories and web sites kept of one profile. */
export const MAX_PROFILE_ENTRIES = 10;

/** Links kept of one message. */
export const MAX_LINKS = 40;

/** Characters of one link. */
export const MAX_LINK_LENGTH = 2_048;

/** Messages that travel together between page and content script: reading so many takes the page's thread some milliseconds. */
export const MAX_ARRIVALS_AT_ONCE = 50;

/** Messages that the background takes in at once: twice as many in a transaction are stored faster; more would hold up a new one. */
export const MAX_INTAKE_AT_ONCE = 100;

/** Ids that travel together in one message: a full block list of a power user, with room. */
export const MAX_IDS_AT_ONCE = 20_000;

/** Milliseconds in a minute, an hour, a day. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The service window of WhatsApp: 24 hours after the user's own last message (product.md, Words). */
export const SERVICE_WINDOW = DAY;

/** A message may claim to come from the future by this much (clocks differ); later is set to now. */
export const MAX_CLOCK_SKEW = 10 * MINUTE;
