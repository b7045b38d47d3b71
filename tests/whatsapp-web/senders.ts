import type { GroupSpec, SenderIds, SenderKey, SenderSpec } from "./control.ts";

/** The record of a contact as the page gets it. */
export interface ContactRecord {
  phone?: string;
  lid?: string;
  /** Groups have a contact as well. */
  group?: string;
  name?: string;
  pushname?: string;
  verifiedName?: string;
  isBusiness: boolean;
  isEnterprise: boolean;
  isSmb: boolean;
  verifiedLevel: number;
  type: "in" | "out";
  knownAs?: "phone";
}

export interface KnownSender {
  ids: SenderIds;
  spec: SenderSpec;
  saved: boolean;
  hasChat: boolean;
  unread: number;
  notSpam: boolean;
  optedOut: boolean;
}

export interface KnownGroup {
  ids: SenderIds;
  spec: GroupSpec;
}

/** A LID that cannot be mistaken for the phone number it belongs to. */
export function lidFor(phone: string): string {
  return `2${phone.padStart(14, "0").slice(-14)}@lid`;
}

/**
 * The ids of a sender. After the migration chats stand under the LID, unless the chat is an old one or no LID is known.
 */
export function idsFor(spec: SenderSpec, lidMigrated: boolean): SenderIds {
  const phoneId = `${spec.phone}@c.us`;
  const lid = spec.lid === null ? null : spec.lid ? `${spec.lid}@lid` : lidFor(spec.phone);
  const chatId = lidMigrated && lid && spec.chatUnder !== "phone" ? lid : phoneId;
  return { key: spec.key, phoneId, lid, chatId };
}

export function newSender(spec: SenderSpec, lidMigrated: boolean): KnownSender {
  return {
    ids: idsFor(spec, lidMigrated),
    spec,
    saved: spec.saved ?? false,
    hasChat: spec.chat ?? true,
    unread: 0,
    notSpam: false,
    optedOut: false,
  };
}

/** `name` is only there while the sender is in the address book. */
export function contactRecord(sender: KnownSender): ContactRecord {
  const { spec, ids } = sender;
  const isBusiness = spec.kind !== "person";
  const record: ContactRecord = {
    phone: ids.phoneId,
    isBusiness,
    isEnterprise: spec.kind === "enterprise",
    isSmb: spec.kind === "smb",
    verifiedLevel: spec.verifiedLevel ?? { enterprise: 2, smb: 1, person: 0 }[spec.kind],
    type: "in",
  };
  if (ids.lid) record.lid = ids.lid;
  if (spec.knownAs) record.knownAs = spec.knownAs;
  if (sender.saved) record.name = spec.name ?? spec.verifiedName ?? spec.pushname ?? spec.key;
  if (spec.pushname) record.pushname = spec.pushname;
  if (isBusiness && spec.verifiedName) record.verifiedName = spec.verifiedName;
  return record;
}

export function groupContactRecord(group: KnownGroup): ContactRecord {
  return {
    group: group.ids.chatId,
    name: group.spec.subject,
    isBusiness: false,
    isEnterprise: false,
    isSmb: false,
    verifiedLevel: 0,
    type: "out",
  };
}

export function groupIds(key: SenderKey, number: number): SenderIds {
  const chatId = `12036304000000${String(number).padStart(4, "0")}@g.us`;
  return { key, phoneId: chatId, lid: null, chatId };
}
