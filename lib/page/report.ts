import { inTime } from "../messages/in-time";
import { loadEarlier } from "./history";
import { isIncoming } from "./read-message";
import { inMemory, type Store } from "./store";
import { read, tryCall } from "./untrusted";

/** Messages of a chat that a report takes along (`SPAM_REPORT_MESSAGE_COUNT` of `WAWebReportSpamJob`). */
const MESSAGES_REPORTED = 5;

/** WhatsApp asks a failing database again and again; the report is not to leave long after it was given up, milliseconds. */
const LOADS_WITHIN = 3_000;

/** What a report is about: the chat, whose newest messages go along; or one message of it; nothing where none can go along. */
export type ReportSubject = { chat: unknown; msg?: unknown } | undefined;

/**
 * Finds what a report can name. WhatsApp Web takes along the newest messages that it has in memory and that came under the
 * very id of the chat (`loadMsgsForSpamReport`); only these say whom the report is about. A chat that was not opened yet has
 * one or none, so earlier messages are loaded first. A chat that moved to a LID may hold only messages of the phone number:
 * the request would name nobody, and WhatsApp's server never answers such a one. The newest message of the sender is reported
 * by itself then, as WhatsApp's menu of a message does; its request names the sender.
 */
export async function subjectOfReport(store: Store, chat: unknown): Promise<ReportSubject> {
  if (typeof chat !== "object" || chat === null) return undefined;
  let count = await countTakenAlong(store, chat);
  if (count < MESSAGES_REPORTED) {
    await inTime(loadEarlier(store, chat), LOADS_WITHIN).catch(() => undefined);
    count = await countTakenAlong(store, chat);
  }
  if (count > 0) return { chat };
  const msg = inMemory(chat).findLast((message) => isIncoming(message) && isReportable(store, message));
  return msg === undefined ? undefined : { chat, msg };
}

/** How many messages WhatsApp finds for a report of the chat. Where its function is gone, it is believed to find enough. */
async function countTakenAlong(store: Store, chat: object): Promise<number> {
  const find = store.modules.find("WAWebReportSpamJob", "loadMsgsForSpamReport");
  // Newer builds answer by a promise.
  const answer = Promise.resolve(tryCall({ find }, "find", chat, MESSAGES_REPORTED, read(chat, "id")));
  const found = await answer.catch(() => undefined);
  return Array.isArray(found) ? found.length : MESSAGES_REPORTED;
}

/** WhatsApp leaves some kinds of messages out of a report: then it would go without any. */
function isReportable(store: Store, message: unknown): boolean {
  const isSupported = store.modules.find("WAWebSpamUtils", "isSpamSupportedForMessageType");
  return tryCall({ isSupported }, "isSupported", read(message, "type")) !== false;
}
