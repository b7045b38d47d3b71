import type { Clients } from "./clients.ts";
import type { DeliveredMessage, DeliveredResult, SenderSpec } from "./control.ts";
import { ciphertextOf, messageRecord } from "./messages.ts";
import type { MessageRecord } from "./messages.ts";
import type { Owner } from "./owner.ts";
import type { KnownSender } from "./senders.ts";

/** Digits of a bare message id, as many as WhatsApp's. */
const ID_DIGITS = 16;

interface Prepared {
  result: DeliveredResult;
  record: MessageRecord;
}

/** Blocked people reach nobody, and stopped offers are kept back by the server; history is what had arrived before. */
function isKeptBack(message: DeliveredMessage, sender: KnownSender, owner: Owner): boolean {
  if (message.fromMe || message.history || message.group) return false;
  const { phoneId, lid } = sender.ids;
  if (owner.blocked.some(({ id }) => id === phoneId || id === lid)) return true;
  return sender.optedOut && message.declared === "MARKETING";
}

/** Messages on their way to the pages: new ones, history, edits, revokes, deletions. */
export class Deliveries {
  private readonly owner: () => Owner;
  private readonly clients: Clients;
  private readonly addContact: (spec: SenderSpec) => void;
  private counter = 0;

  constructor(owner: () => Owner, clients: Clients, addContact: (spec: SenderSpec) => void) {
    this.owner = owner;
    this.clients = clients;
    this.addContact = addContact;
  }

  private newId(prefix: string): string {
    this.counter += 1;
    return `${prefix}${String(this.counter).padStart(ID_DIGITS, "0")}`;
  }

  private prepare(message: DeliveredMessage): Prepared {
    const me = this.owner();
    const key = typeof message.from === "string" ? message.from : message.from.key;
    if (typeof message.from !== "string" && !me.senders.has(key)) this.addContact(message.from);
    const sender = me.sender(key);
    const chatId = message.group ? me.idsOf(message.group).chatId : sender.ids.chatId;
    const author = message.group && !message.fromMe ? (sender.ids.lid ?? sender.ids.phoneId) : undefined;
    const bareId = message.id ?? this.newId("3EB0");
    const t = message.t ?? Math.floor(Date.now() / 1000);
    const full = messageRecord(message, sender.spec.kind === "enterprise", {
      chatId,
      me: me.meIn(chatId),
      author,
      bareId,
      t,
    });
    const record = message.ciphertextFirst ? ciphertextOf(full) : full;
    const fromMe = message.fromMe ?? false;
    const delivered = !isKeptBack(message, sender, me);
    const result = { id: bareId, key: record.id, chatId, senderId: author ?? record.from, t, delivered };
    if (!delivered) return { record, result };
    me.store({ bareId, chatId, fromMe, record, sealed: message.ciphertextFirst ? full : null });
    if (!message.group) {
      sender.hasChat = true;
      if (!fromMe && !message.history) sender.unread += 1;
    }
    return { record, result };
  }

  /** Sends in one push and waits until every page has taken it. */
  async deliver(messages: DeliveredMessage[], history: boolean): Promise<DeliveredResult[]> {
    const prepared = messages.map((message) => this.prepare(message));
    const arrived = prepared.filter(({ result }) => result.delivered);
    for (const id of new Set(arrived.map(({ result }) => result.chatId))) {
      this.clients.push("chat", { chat: this.owner().chatRecord(id) });
    }
    if (arrived.length)
      this.clients.push("messages", { messages: arrived.map(({ record }) => record), history });
    await this.clients.settled();
    return prepared.map(({ result }) => result);
  }

  decrypt(id: string): void {
    const message = this.owner().message(id);
    if (!message.sealed) return;
    message.record = message.sealed;
    message.sealed = null;
    this.clients.push("decrypted", { message: message.record });
  }

  edit(id: string, text: string): void {
    const message = this.owner().message(id);
    const { record } = message;
    const fields: Partial<MessageRecord> = {
      latestEditMsgKey: record.id.replace(id, this.newId("ED17")),
      latestEditSenderTimestampMs: Date.now(),
    };
    if (record.body !== undefined) fields.body = text;
    if (record.caption !== undefined) fields.caption = text;
    message.record = { ...record, ...fields };
    this.clients.push("edited", { message: message.record });
  }

  /** The page gets a protocol message; the stored one becomes what the page makes of it. */
  revoke(id: string): void {
    const message = this.owner().message(id);
    const { id: key, from, to, t, author } = message.record;
    const newKey = key.replace(`_${id}`, `_${this.newId("DE1E")}`);
    const revokeTimestamp = Math.floor(Date.now() / 1000);
    const base = { from, to, id: newKey, protocolMessageKey: key, ...(author ? { author } : {}) };
    message.record = { ...base, t, type: "revoked", subtype: "sender", revokeTimestamp };
    this.clients.push("revoked", {
      message: { ...base, t: revokeTimestamp, type: "protocol", subtype: "sender_revoke" },
    });
  }

  remove(id: string): void {
    const me = this.owner();
    const message = me.message(id);
    const list = me.messages.get(message.chatId) ?? [];
    list.splice(list.indexOf(message), 1);
    me.byBareId.delete(id);
    this.clients.push("removed", { key: message.record.id });
  }
}
