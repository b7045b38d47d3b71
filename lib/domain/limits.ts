/**
 * How much of anything that comes from the page Doorman takes. Every limit stands here once, with its reason.
 * Longer values are refused (ids) or shortened (texts), never passed on whole.
 */

/** Characters in an id of WhatsApp. Real message ids are about 70 characters long, wids about 25. */
export const MAX_ID_LENGTH = 256;

/** Characters in a name of a person or business. WhatsApp allows 25 for push names and 256 for verified names. */
export const MAX_NAME_LENGTH = 256;

/** Characters of one part of a message. WhatsApp allows 65,536 in a body; what a message is for shows long before that. */
export const MAX_PART_LENGTH = 8_192;

/** Parts of one message: a carousel has 10 cards of 4 texts, a list 10 sections of 10 rows. */
export const MAX_PARTS = 160;

/** Characters of a business description or address. WhatsApp allows 512. */
export const MAX_PROFILE_TEXT_LENGTH = 1_024;

/** Links kept of one message. */
export const MAX_LINKS = 40;

/** Characters of one link. */
export const MAX_LINK_LENGTH = 2_048;

/** Messages that travel together between page, content script and background. */
export const MAX_ARRIVALS_AT_ONCE = 50;

/** Ids that travel together in one message: a full block list of a power user, with room. */
export const MAX_IDS_AT_ONCE = 20_000;

/** Milliseconds in a day. */
export const DAY = 86_400_000;

/** The service window of WhatsApp: 24 hours after the user's own last message (product.md, Words). */
export const SERVICE_WINDOW = DAY;

/** A message may claim to come from the future by this much (clocks differ); later is set to now. */
export const MAX_CLOCK_SKEW = 10 * 60_000;
