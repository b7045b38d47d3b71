import type { WhatsAppId } from "./account";
import type { MessageId } from "./message";
import { asWhatsAppId } from "./recognise";

/**
 * `<from me>_<id of the chat>_<id of the message>` (whatsapp-web.md §3). When WhatsApp moves a chat from the
 * phone id to the LID, the same message gets another id of this form; only the last part stays.
 */
const form = /^(true|false)_([^\s_]+)_(.+)$/u;

/** The chat that a message id names; in a one-to-one chat that is the sender. Nothing where it is no account's id. */
export function chatOf(id: MessageId): WhatsAppId | undefined {
  return asWhatsAppId(form.exec(id)?.[2]);
}

/** What stays of a message's id when WhatsApp moves its chat: by it, what is told of one message belongs together. */
export function lastingPart(id: MessageId): string {
  return form.exec(id)?.[3] ?? id;
}

/**
 * The key under which a message of an account is stored: its id as it would be if the chat had the account's
 * key.
 */
export function messageKey(accountKey: string, id: MessageId): string {
  return id.replace(form, (_, fromMe: string, __: string, rest: string) => `${fromMe}_${accountKey}_${rest}`);
}
