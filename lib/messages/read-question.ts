import { MAX_ARRIVALS_AT_ONCE, MAX_ID_LENGTH, MAX_IDS_OF_ACCOUNT, MAX_NAME_LENGTH } from "../domain/limits";
import { blockReasons, operations } from "../domain/names";
import { asMessageId, asOneOf, asWhatsAppId } from "../domain/recognise";
import type * as z from "zod/mini";
import type { PerformRequest, Questions } from "./bridge-questions";

/**
 * Reads the data of each question as its contract says (bridge-questions.ts), without a schema library: the page half
 * must stay small. `undefined` for what does not fit. tests/unit/messages/read-question.test.ts holds both together.
 */
export const readQuestion: { [N in keyof Questions]: (data: unknown) => z.infer<Questions[N]> | undefined } = {
  describe(data) {
    const dataIds = texts(read(data, "dataIds"), MAX_ARRIVALS_AT_ONCE, MAX_ID_LENGTH);
    return dataIds && { dataIds };
  },
  titles(data) {
    const titles = texts(read(data, "titles"), 200, MAX_NAME_LENGTH * 2);
    return titles && { titles };
  },
  perform: readRequest,
  check: readRequest,
  businesses: () => ({}),
  senders(data) {
    const chats = texts(read(data, "chats"), MAX_ARRIVALS_AT_ONCE, MAX_ID_LENGTH);
    return chats?.every((id) => asWhatsAppId(id) !== undefined) ? { chats } : undefined;
  },
  history(data) {
    const chat = asWhatsAppId(read(data, "chat"));
    const load = read(data, "load");
    return chat !== undefined && typeof load === "boolean" ? { chat, load } : undefined;
  },
  diagnose: () => ({}),
  resend: () => ({}),
};

function readRequest(data: unknown): PerformRequest | undefined {
  const operation = asOneOf(read(data, "operation"), operations);
  const mode = asOneOf(read(data, "mode"), ["direct", "dialog"]);
  const ids = texts(read(data, "ids"), MAX_IDS_OF_ACCOUNT, MAX_ID_LENGTH);
  if (operation === undefined || mode === undefined || ids === undefined || ids.length === 0) return undefined;
  if (ids.some((id) => asWhatsAppId(id) === undefined)) return undefined;
  const message = asMessageId(read(data, "message"));
  const reason = asOneOf(read(data, "reason"), blockReasons);
  return {
    operation,
    ids,
    mode,
    ...(message === undefined ? {} : { message }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function texts(value: unknown, most: number, longest: number): string[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  return value.every((text) => typeof text === "string" && text.length <= longest) ? value : undefined;
}

/** A field of what came over the port: structured clones, so no getter runs. */
function read(data: unknown, key: string): unknown {
  return typeof data === "object" && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined;
}
