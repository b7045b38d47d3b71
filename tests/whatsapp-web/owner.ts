import type {
  BlockRecord,
  GroupSpec,
  OptedOut,
  ReceivedPreference,
  ReceivedReport,
  SenderIds,
  SenderKey,
  SenderSpec,
} from "./control.ts";
import type { MessageRecord, StoredMessage } from "./messages.ts";
import { contactRecord, groupContactRecord, groupIds, newSender } from "./senders.ts";
import type { ContactRecord, KnownGroup, KnownSender } from "./senders.ts";

/** The record of a chat as the page gets it. */
export interface ChatRecord {
  id: string;
  accountLid?: string;
  name?: string;
  t: number;
  unreadCount: number;
  notSpam: boolean;
  lastReceivedKey?: string;
}

/** What the page loads at its start. */
export interface PageState {
  contacts: ContactRecord[];
  chats: ChatRecord[];
  messages: MessageRecord[];
  blockList: string[];
  optOutList: string[];
}

/** Chats of the last day bring this many messages at the start, all others only their last one (WAWebRestoreChatsAndMessages). */
const PRELOADED_MESSAGES = 20;
const DAY_SECONDS = 86_400;

/** One signed-in account: its people, chats and lists. */
export class Owner {
  readonly phoneId: string;
  readonly lid: string;
  readonly pushname: string;
  readonly senders = new Map<SenderKey, KnownSender>();
  readonly groups = new Map<SenderKey, KnownGroup>();
  readonly messages = new Map<string, StoredMessage[]>();
  readonly byBareId = new Map<string, StoredMessage>();
  readonly blocked: BlockRecord[] = [];
  readonly optedOut: OptedOut[] = [];
  readonly reports: ReceivedReport[] = [];
  readonly preferences: ReceivedPreference[] = [];

  constructor(number: number) {
    this.phoneId = `120255501${String(90 + number)}@c.us`;
    this.lid = `1990000000000${String(10 + number)}@lid`;
    this.pushname = number === 0 ? "Alex" : `Alex ${number + 1}`;
  }

  addSender(spec: SenderSpec, lidMigrated: boolean): KnownSender {
    const known = this.senders.get(spec.key);
    if (known) return known;
    const sender = newSender(spec, lidMigrated);
    this.senders.set(spec.key, sender);
    return sender;
  }

  addGroup(spec: GroupSpec): KnownGroup {
    const group = { ids: groupIds(spec.key, this.groups.size + 1), spec };
    this.groups.set(spec.key, group);
    return group;
  }

  sender(key: SenderKey): KnownSender {
    const sender = this.senders.get(key);
    if (!sender) throw new Error(`The stand-in knows no sender "${key}": call addContact first.`);
    return sender;
  }

  /** Ids of a sender or a group. */
  idsOf(key: SenderKey): SenderIds {
    return this.groups.get(key)?.ids ?? this.sender(key).ids;
  }

  /** The sender with that phone id, LID, or jid. */
  findById(id: string): KnownSender | undefined {
    const wid = id.replace("@s.whatsapp.net", "@c.us");
    return [...this.senders.values()].find(({ ids }) => ids.phoneId === wid || ids.lid === wid);
  }

  store(message: StoredMessage): void {
    const list = this.messages.get(message.chatId) ?? [];
    const position = list.findLastIndex((other) => other.record.t <= message.record.t);
    list.splice(position + 1, 0, message);
    this.messages.set(message.chatId, list);
    this.byBareId.set(message.bareId, message);
  }

  message(bareId: string): StoredMessage {
    const message = this.byBareId.get(bareId);
    if (!message) throw new Error(`The stand-in has no message "${bareId}".`);
    return message;
  }

  /** My id inside a chat: LID chats use my LID. */
  meIn(chatId: string): string {
    return chatId.endsWith("@lid") ? this.lid : this.phoneId;
  }

  chatRecord(chatId: string): ChatRecord {
    const list = this.messages.get(chatId) ?? [];
    const last = list.at(-1);
    const sender = this.findById(chatId);
    const group = [...this.groups.values()].find(({ ids }) => ids.chatId === chatId);
    const record: ChatRecord = {
      id: chatId,
      t: last?.record.t ?? 0,
      unreadCount: sender?.unread ?? 0,
      notSpam: sender?.notSpam ?? false,
    };
    if (sender?.ids.lid && chatId !== sender.ids.lid) record.accountLid = sender.ids.lid;
    if (group) record.name = group.spec.subject;
    if (last) record.lastReceivedKey = last.record.id;
    return record;
  }

  private chatIds(): string[] {
    const ofSenders = [...this.senders.values()]
      .filter(({ hasChat }) => hasChat)
      .map(({ ids }) => ids.chatId);
    return [...ofSenders, ...[...this.groups.values()].map(({ ids }) => ids.chatId)];
  }

  pageState(now: number): PageState {
    const chats = this.chatIds().map((id) => this.chatRecord(id));
    return {
      contacts: [
        ...[...this.senders.values()].map(contactRecord),
        ...[...this.groups.values()].map(groupContactRecord),
      ],
      chats,
      messages: chats.flatMap(({ id, t }) => {
        const recent = now / 1000 - t < DAY_SECONDS;
        return (this.messages.get(id) ?? [])
          .slice(recent ? -PRELOADED_MESSAGES : -1)
          .map(({ record }) => record);
      }),
      blockList: this.blocked.map(({ id }) => id),
      optOutList: this.optedOut.map(({ id }) => id),
    };
  }

  /** Up to `count` messages before the given key, oldest first. */
  earlier(chatId: string, before: string | null, count: number): MessageRecord[] {
    const list = this.messages.get(chatId) ?? [];
    const end = before === null ? list.length : list.findIndex(({ record }) => record.id === before);
    return list.slice(Math.max(0, end - count), Math.max(0, end)).map(({ record }) => record);
  }
}
