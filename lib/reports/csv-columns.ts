import type { EvidenceEntry, MessageEvidence } from "../domain/evidence";
import { messageText } from "../domain/message";
import { violationOf } from "../domain/violation";
import { local, utc } from "./times";

/** One column: its name, what docs/evidence-csv.md says of it, and its value. */
export interface Column {
  name: string;
  says: string;
  value(content: MessageEvidence, entry: EvidenceEntry): string | number | boolean | undefined;
}

const time = (value: number | undefined) => (value === undefined ? undefined : utc(value));
const partsOf = (content: MessageEvidence, ...kinds: string[]) => messageText(content.message.parts.filter((part) => kinds.includes(part.kind)));

/** The columns of a CSV export, in their order. New ones are added at the end. */
export const columns: readonly Column[] = [
  { name: "sequence", says: "Place in the chain of evidence, from 1.", value: (_, { head }) => head.sequence },
  { name: "sent_utc", says: "When WhatsApp says that the message was sent; ISO 8601, UTC.", value: ({ message }) => utc(message.sentAt) },
  { name: "sent_local", says: "The same in the user's time, with its offset.", value: ({ message }) => local(message.sentAt, message.utcOffset) },
  { name: "seen_utc", says: "When Doorman first saw it.", value: ({ message }) => utc(message.seenAt) },
  { name: "captured_utc", says: "When the record was made.", value: (_, { head }) => utc(head.capturedAt) },
  { name: "sender_name", says: "The sender's name as WhatsApp Web showed it.", value: ({ sender }) => sender.name },
  { name: "sender_verified_name", says: "The name that WhatsApp verified, if any.", value: ({ sender }) => sender.verifiedName },
  { name: "sender_saved_name", says: "The name in the user's address book, if saved.", value: ({ sender }) => sender.savedName },
  { name: "sender_id", says: "The sender's id, the same in all rows of a sender.", value: ({ sender }) => sender.key },
  { name: "sender_number", says: "International number, if known.", value: ({ sender }) => (sender.phone === undefined ? undefined : /^\d/u.test(sender.phone) ? `+${sender.phone}` : sender.phone) },
  { name: "sender_kind", says: "`enterprise` (WhatsApp Business Platform) or `smb` (WhatsApp Business app).", value: ({ sender }) => sender.kind },
  { name: "declared", says: "Category that the sender declared to WhatsApp: MARKETING, UTILITY, AUTHENTICATION; empty when none.", value: ({ message }) => message.declared },
  { name: "judged", says: "`promotion`, `service` or `unsure`.", value: ({ judgement }) => judgement.label },
  { name: "category", says: "What the message is by its content.", value: ({ judgement }) => judgement.category },
  { name: "confidence", says: "Confidence in the judgement, 0 to 1.", value: ({ judgement }) => judgement.confidence },
  { name: "probability", says: "Probability of promotion by the content alone, 0 to 1.", value: ({ probability }) => probability },
  { name: "mislabelled", says: "Declared UTILITY or AUTHENTICATION while the content is promotion.", value: ({ judgement }) => judgement.mislabelled },
  { name: "reasons", says: "Kinds of evidence behind the judgement, strongest first.", value: ({ judgement }) => judgement.evidence.map((piece) => piece.kind).join(" ") },
  { name: "words", says: "Words that weighed, each with its weight (positive: towards promotion).", value: ({ judgement }) => judgement.evidence.flatMap((piece) => (piece.kind === "content" ? piece.words.map((word) => `${word.text} (${word.weight.toFixed(2)})`) : [])).join("; ") },
  { name: "stopped_utc", says: "When the user had stopped the sender's offers, if before the message.", value: ({ conversation }) => time(conversation.optedOutAt) },
  { name: "objected_utc", says: "When the user had objected in another way, if before the message.", value: ({ conversation }) => time(conversation.objectedAt) },
  { name: "days_after_stop", says: "Whole days since the user stopped offers or objected, for promotion that came all the same.", value: (_, entry) => violationOf(entry.content)?.days },
  { name: "replied", says: "Whether the user ever wrote to the sender, as far as known.", value: ({ conversation }) => conversation.replied },
  { name: "saved", says: "Whether the sender was a saved contact.", value: ({ conversation }) => conversation.saved },
  { name: "kept", says: "Whether the user had said that the sender is welcome.", value: ({ conversation }) => conversation.kept },
  { name: "last_own_message_utc", says: "When the user last wrote there, if known.", value: ({ conversation }) => time(conversation.lastOwnMessage) },
  { name: "service_window_until_utc", says: "Until when the business was answering the user's own message, if it was.", value: ({ conversation }) => time(conversation.serviceWindowUntil) },
  { name: "title", says: "Title of the message.", value: (content) => partsOf(content, "title") },
  { name: "text", says: "Body, cards, lists and previews, a line each.", value: (content) => partsOf(content, "body", "card", "list", "preview", "payload") },
  { name: "footer", says: "Footer of the message.", value: (content) => partsOf(content, "footer") },
  { name: "buttons", says: "Texts of its buttons, a line each.", value: (content) => partsOf(content, "button") },
  { name: "links", says: "Links, a line each. None was opened.", value: ({ message }) => message.links.join("\n") },
  { name: "type", says: "WhatsApp's type of the message.", value: ({ message }) => message.type },
  { name: "template", says: "Sent from a template.", value: ({ message }) => message.template },
  { name: "paid_broadcast", says: "The sender paid for it as a broadcast.", value: ({ message }) => message.paidBroadcast },
  { name: "forwarded", says: "Forwarded.", value: ({ message }) => message.forwarded },
  { name: "from_advert", says: "The conversation began with a click on an advertisement.", value: ({ message }) => message.fromAdvert },
  { name: "edited", says: "Edited by the sender.", value: ({ message }) => message.edited },
  { name: "media", says: "With a picture, video, sound or file, which is not kept.", value: ({ message }) => message.media },
  { name: "why", says: "`promotion`: judged so; `pinned`: kept by the user.", value: ({ why }) => why },
  { name: "message_id", says: "WhatsApp's id of the message.", value: ({ message }) => message.id },
  { name: "extension_version", says: "Version of Doorman.", value: ({ versions }) => versions.extension },
  { name: "model_version", says: "Version of the classifier.", value: ({ versions }) => versions.model },
  { name: "whatsapp_version", says: "Version of WhatsApp Web, if known.", value: ({ versions }) => versions.whatsApp },
  { name: "content_hash", says: "SHA-256 of the record's content as it was sealed.", value: (_, { head }) => head.contentHash },
  { name: "hash", says: "SHA-256 of the record's head.", value: (_, { hash }) => hash },
  { name: "previous_hash", says: "Hash of the record before it in the chain.", value: (_, { head }) => head.previous },
];
