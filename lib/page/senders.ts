import type { BusinessProfile, Sender } from "../domain/account";
import { MAX_IDS_OF_ACCOUNT, MAX_NAME_LENGTH, MAX_PROFILE_ENTRIES, MAX_PROFILE_TEXT_LENGTH } from "../domain/limits";
import { asPhone, asWhatsAppId } from "../domain/recognise";
import { modelId, type Store } from "./store";
import { idText, read, readFlag, readList, readText, tryCall } from "./untrusted";

/** Where a contact says that it stands on a list. */
const flagOf = { blocked: "isContactBlocked", "opted-out": "isContactOptedOut" } as const;

/** One of WhatsApp's lists of accounts. */
type UserList = keyof typeof flagOf;

const flagged = (list: UserList) => (contact: unknown) => readFlag(contact, flagOf[list]);

/** A chat with its contact; either can be missing, since a blocked account needs no chat. */
export interface Account {
  chat: unknown;
  contact: unknown;
}

/**
 * Finds what WhatsApp Web knows of an account under any of its ids. The LID contact comes first: once the block list
 * has moved to LIDs, WhatsApp refuses phone ids without a chat (`WAWebBlockContactAction`).
 */
export function findAccount(store: Store, ids: readonly string[]): Account | undefined {
  const known = [...new Set(ids.flatMap((id) => [id, ...otherIds(store, id)]))];
  const ordered = known.sort((a, b) => Number(b.endsWith("@lid")) - Number(a.endsWith("@lid")));
  const chat = firstOf(ordered, (id) => store.get("chats", id));
  const contact = firstOf(ordered, (id) => store.get("contacts", id)) ?? read(chat, "contact");
  return contact === undefined && chat === undefined ? undefined : { chat, contact };
}

/** The account behind a chat. */
export function accountOfChat(chat: unknown): Account {
  return { chat, contact: read(chat, "contact") };
}

/**
 * Whether it is a business account at all.
 *
 * Of a person with a phone id and a LID WhatsApp keeps two contacts, and the one that its chat shows need not say so: verified
 * names are matched to contacts by the digits of their id, and were kept by phone number before they moved to LIDs
 * (`WAWebBizUpdateContactsWithVerifiedNamesAction`, `WAWebApiVerifiedBusinessName`).
 */
export function isBusiness(store: Store, account: Account): boolean {
  return isMarked(account.contact) || contactsOf(store, account).some(isMarked);
}

/**
 * Whether this contact says that it is a business. Of one that is none any more only the first flag is taken back
 * (`WAWebVerifiedNameBridgeApi`). WhatsApp's own AI characters, Meta AI among them, say so too (`WAWebBotProfileModel`), and
 * can be neither blocked nor reported.
 */
export function isMarked(contact: unknown): boolean {
  const says = readFlag(contact, "isBusiness") || readFlag(contact, "isEnterprise") || readFlag(contact, "isSmb");
  return says && read(contact, "isBusiness") !== false && tryCall(read(contact, "id"), "isBot") !== true && modelId(contact)?.endsWith("@bot") !== true;
}

/** Every contact that WhatsApp keeps of an account, that of its chat first. */
export function contactsOf(store: Store, account: Account, ids = idsOf(store, account)): unknown[] {
  const others = ids.map((id) => store.get("contacts", id));
  return [...new Set([account.contact, ...others])].filter((contact) => contact !== undefined && contact !== null);
}

/** Every id known for an account, its chat's first. */
export function idsOf(store: Store, { chat, contact }: Account): string[] {
  const own = [modelId(chat), modelId(contact), idText(read(contact, "phoneNumber")), idText(read(chat, "accountLid"))];
  const ids = [...new Set(own.filter((id) => id !== undefined))];
  const linked = ids.length === 1 && ids[0] !== undefined ? otherIds(store, ids[0]) : [];
  return [...new Set([...ids, ...linked])].filter((id) => asWhatsAppId(id) !== undefined).slice(0, MAX_IDS_OF_ACCOUNT);
}

/**
 * Reads a business account. Only what WhatsApp Web already holds is read: no request leaves for its server.
 *
 * @returns nothing when it is no business account, or has no usable id
 */
export function readSender(store: Store, account: Account): Sender | undefined {
  const ids = idsOf(store, account);
  const contacts = contactsOf(store, account, ids);
  const isBusinessAccount = contacts.some(isMarked);
  const [first] = ids;
  if (!isBusinessAccount || first === undefined) return undefined;
  // Without any flag it stands on no list; a flag alone can be stale.
  const stands = (list: UserList) => contacts.some(flagged(list)) && isListed(store, account, list, ids);
  const nameOf = (key: string) => firstOf(contacts, (contact) => name(contact, key));
  const savedName = firstOf(contacts, (contact) => (isSaved(store, contact) ? name(contact, "name") : undefined));
  const verifiedName = nameOf("verifiedName");
  return {
    ids,
    name: savedName ?? verifiedName ?? nameOf("pushname") ?? shownName(store, account) ?? first,
    ...present({
      verifiedName,
      savedName,
      phone: asPhone(ids.find((id) => id.endsWith("@c.us"))?.split("@")[0]),
      verifiedLevel: verifiedLevel(contacts),
      profile: firstOf(contacts, (contact) => readProfile(store, contact)),
    }),
    kind: contacts.some((contact) => readFlag(contact, "isEnterprise")) ? "enterprise" : "smb",
    saved: savedName !== undefined,
    blocked: stands("blocked"),
    optedOut: stands("opted-out"),
  };
}

/** The title that WhatsApp Web gives an account: saved name, verified name of the highest level, else the number. */
export function shownName(store: Store, { chat, contact }: Account): string | undefined {
  const getName = store.modules.find("WAWebFrontendContactGetters", "getFormattedName");
  const formatted = tryCall({ getName }, "getName", contact);
  return (typeof formatted === "string" && formatted !== "" ? formatted : readText(chat, "formattedTitle"))?.slice(0, MAX_NAME_LENGTH);
}

/** A name, as long as names may be; the content script makes it safe to show. */
function name(target: unknown, key: string): string | undefined {
  return readText(target, key)?.slice(0, MAX_NAME_LENGTH);
}

function isSaved(store: Store, contact: unknown): boolean {
  const getIsMyContact = store.modules.find("WAWebFrontendContactGetters", "getIsMyContact");
  const answer = tryCall({ getIsMyContact }, "getIsMyContact", contact);
  return typeof answer === "boolean" ? answer : readText(contact, "name") !== undefined;
}

function verifiedLevel(contacts: readonly unknown[]): number | undefined {
  const levels = contacts.map((contact) => Number(read(contact, "verifiedLevel"))).filter((level) => [0, 1, 2].includes(level));
  return levels.length > 0 ? Math.max(...levels) : undefined;
}

/**
 * Whether an account stands on one of WhatsApp's lists. The flags of its contacts tell it only where the list is missing: that
 * of a phone contact goes stale with its chat, that of a LID contact before lists moved to LIDs.
 */
export function isListed(store: Store, account: Account, list: UserList, ids = idsOf(store, account)): boolean {
  if (store.collection(list) !== undefined) return ids.some((id) => store.get(list, id) !== undefined);
  return contactsOf(store, account).some(flagged(list));
}

/**
 * The contact of an account by which WhatsApp takes it off one of its lists: the one that stands there, else one that is flagged,
 * since for a contact without a flag it does nothing at all.
 */
export function listedContact(store: Store, { ids, account }: { ids: readonly string[]; account: Account }, list: UserList): unknown {
  const isFlagged = flagged(list);
  const listed = firstOf(ids, (id) => tryCall(store.get(list, id), "contact"));
  if (isFlagged(listed)) return listed;
  return contactsOf(store, account).find(isFlagged) ?? listed ?? account.contact;
}

function readProfile(store: Store, contact: unknown): BusinessProfile | undefined {
  const id = modelId(contact);
  const phoneId = idText(read(contact, "phoneNumber"));
  const profile =
    read(contact, "businessProfile") ??
    firstOf([id, phoneId], (candidate) => (candidate === undefined ? undefined : store.get("profiles", candidate)));
  if (profile === undefined || profile === null) return undefined;
  const categories = readList(profile, "categories", MAX_PROFILE_ENTRIES).flatMap((category) => {
    const label = typeof category === "string" ? category : readText(category, "localized_display_name");
    return label === undefined ? [] : [label.slice(0, MAX_NAME_LENGTH)];
  });
  const website = read(profile, "website");
  const websites = (Array.isArray(website) ? website : [website]).flatMap((entry) => {
    const address = typeof entry === "string" ? entry : readText(entry, "url");
    return address === undefined || address === "" ? [] : [address.slice(0, MAX_PROFILE_TEXT_LENGTH)];
  });
  const profileFields = present({
    description: readText(profile, "description")?.slice(0, MAX_PROFILE_TEXT_LENGTH),
    email: name(profile, "email"),
    address: readText(profile, "address")?.slice(0, MAX_PROFILE_TEXT_LENGTH),
    legalName: name(read(profile, "legalEntityDetails"), "entityName"),
    categories: categories.length > 0 ? categories : undefined,
    websites: websites.length > 0 ? websites.slice(0, MAX_PROFILE_ENTRIES) : undefined,
  });
  return Object.keys(profileFields).length > 0 ? profileFields : undefined;
}

/** The other id of the same account (phone id or LID), as WhatsApp's contact table links them. */
function otherIds(store: Store, id: string): string[] {
  const getAlternateUserWid = store.modules.find("WAWebApiContact", "getAlternateUserWid");
  const other = idText(tryCall({ getAlternateUserWid }, "getAlternateUserWid", store.wid(id)));
  return other === undefined ? [] : [other];
}

/** What is found for the first of the candidates for which something is. */
export function firstOf<T, R>(candidates: readonly T[], find: (candidate: T) => R): Exclude<R, undefined | null> | undefined {
  for (const candidate of candidates) {
    const found = find(candidate);
    if (found !== undefined && found !== null) return found as Exclude<R, undefined | null>;
  }
  return undefined;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
