/*
 * Lists of names that the page half checks by hand; the schemas are made from them. They stand in a file of their own,
 * because a schema library would leave a global of its own in WhatsApp's page (`__zod_globalConfig`).
 */

/** What WhatsApp Web can be asked to do, one request each. */
export const operations = [
  "not-interested",
  "undo-not-interested",
  "stop-offers",
  "resume-offers",
  "block",
  "unblock",
  "report",
  "not-spam",
] as const;

/** WhatsApp's reasons for blocking a business (`BizOptOutReason`, WAWebBlockContants). */
export const blockReasons = ["no_longer_needed", "no_sign_up", "spam", "offensive_messages", "other"] as const;

/** What the sender told WhatsApp its template is; absent on free-form messages (`hsmTag` of a message). */
export const declaredCategories = ["MARKETING", "UTILITY", "AUTHENTICATION"] as const;
