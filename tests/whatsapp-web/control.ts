/**
 * What a test, or the person at the control page, can tell the stand-in to do and ask it about.
 * The stand-in's Node side plays the phone and WhatsApp's server; its page plays WhatsApp Web.
 */

/** A short name that a test gives to a sender, e.g. `"shoes"`; never seen by the page. */
export type SenderKey = string;

/** `enterprise` sends through the business API, `smb` uses the small-business app, `person` is no business. */
export type SenderKind = "enterprise" | "smb" | "person";

/** What the business says about itself; fetched by the page only when somebody asks for it. */
export interface SenderProfile {
  description?: string;
  website?: string[];
  email?: string;
  address?: string;
  categories?: string[];
  /** Name of the company behind the business, as some countries ask for. */
  legalName?: string;
}

export interface SenderSpec {
  key: SenderKey;
  kind: SenderKind;
  /** Digits with country code, without plus. */
  phone: string;
  /** Digits of the LID; made from the phone number when absent. `null`: no LID is known for this sender. */
  lid?: string | null;
  /** The name in the user's address book; only with `saved`. */
  name?: string;
  /** The name in the business certificate. */
  verifiedName?: string;
  /** The name that the sender chose for itself. */
  pushname?: string;
  saved?: boolean;
  /** A chat exists from the start (default true). Without one there is only a contact. */
  chat?: boolean;
  /** Under which id the chat stands in a migrated account; `phone` is an older chat that also has an account LID. */
  chatUnder?: "lid" | "phone";
  /** Only the contact of the phone number says that it is a business, as before verified names moved to LIDs. Default: both. */
  knownAs?: "phone";
  /** 2: WhatsApp verified the business and shows its name; otherwise its number. Default 2 for `enterprise`, 1 for `smb`. */
  verifiedLevel?: 0 | 1 | 2;
  /** Opting out of one sender of a brand opts out of all of them. */
  brandId?: string;
  profile?: SenderProfile;
}

/** The ids that WhatsApp uses for a sender. */
export interface SenderIds {
  key: SenderKey;
  /** `…@c.us` */
  phoneId: string;
  /** `…@lid` */
  lid: string | null;
  /** The id under which the chat and the chat's contact stand in the page: LID once the account is migrated. */
  chatId: string;
}

export interface GroupSpec {
  key: SenderKey;
  subject: string;
  members: SenderKey[];
}

export type DeclaredCategory = "MARKETING" | "UTILITY" | "AUTHENTICATION";

export interface DeliveredButton {
  kind: "url" | "call" | "reply" | "copy";
  text: string;
  url?: string;
  phone?: string;
  code?: string;
}

export interface DeliveredList {
  title?: string;
  description?: string;
  buttonText: string;
  sections: { title: string; rows: { title: string; description?: string }[] }[];
}

export interface DeliveredCard {
  title?: string;
  body: string;
  footer?: string;
  buttons?: DeliveredButton[];
}

export interface DeliveredMedia {
  kind: "image" | "video" | "document";
  fileName?: string;
}

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A message that arrives. Only `from` is needed. */
export interface DeliveredMessage {
  /** A known sender or group member, or a full description that adds the sender first. */
  from: SenderKey | SenderSpec;
  /** The group in which it was written. */
  group?: SenderKey;
  text?: string;
  /** The sender's own declaration, on template messages of the business API (`hsmTag`). */
  declared?: DeclaredCategory;
  /** Bare message id; made when absent. */
  id?: string;
  /** Seconds; now when absent. */
  t?: number;
  /** `chat` unless media, list, buttons or cards say otherwise. */
  type?: string;
  title?: string;
  footer?: string;
  caption?: string;
  buttons?: DeliveredButton[];
  list?: DeliveredList;
  carousel?: DeliveredCard[];
  interactivePayload?: { [key: string]: JsonValue };
  nativeFlowName?: string;
  media?: DeliveredMedia;
  forwardingScore?: number;
  bizSource?: string;
  ctwaContext?: { [key: string]: JsonValue };
  /** Further fields of WhatsApp's model, for types that have their own. */
  fields?: { [key: string]: JsonValue };
  /** The message first appears as `ciphertext`; `decrypt(id)` gives it its type and text. */
  ciphertextFirst?: boolean;
  /** It comes by history sync: not new, and the declaration is missing unless `declared` is given. */
  history?: boolean;
  /** The user wrote it to that sender. */
  fromMe?: boolean;
}

export interface DeliveredResult {
  /** Bare message id. */
  id: string;
  /** What `String(msg.id)` gives in the page. */
  key: string;
  chatId: string;
  senderId: string;
  /** Seconds. */
  t: number;
  /** False when WhatsApp keeps it back: the sender is blocked, or it is marketing and the user stopped its offers. */
  delivered: boolean;
}

/** Requests of the page that a test can make fail. */
export type RequestKind =
  "block" | "unblock" | "report" | "optOut" | "optIn" | "preference" | "notSpam" | "businessProfile" | "earlier";

/**
 * How the server answers the next request of a kind: a status code (548 only means something for reports: the
 * trust token is refused), `silence` (never answers), `ok-but-no-effect` (says yes, changes nothing).
 */
export type Answer = "ok" | 400 | 403 | 405 | 406 | 429 | 500 | 548 | "silence" | "ok-but-no-effect";

/** One request of the page as the server saw it. */
export interface LoggedRequest {
  kind: string;
  /** Milliseconds since the epoch. */
  time: number;
  payload: { [key: string]: JsonValue };
  answer: Answer;
}

/** A report that reached WhatsApp. */
export interface ReceivedReport {
  reportId: string;
  chatId: string;
  spamFlow: string;
  /** What `String(msg.id)` gives: the one message that was reported, or the last five incoming ones. */
  messageKeys: string[];
  time: number;
}

export interface OptedOut {
  /** `…@lid` or `…@c.us`, as on the page's list. */
  id: string;
  brandId: string | null;
  category: string;
  entryPoint: string;
  time: number;
}

export interface ReceivedPreference {
  jid: string;
  action: string;
  feedback: string;
  time: number;
}

export interface BlockRecord {
  id: string;
  /** Absent when no reason was given. */
  reason?: string;
  reasonDescription?: string;
  entryPoint?: string;
}

/** A message as the phone has it. */
export interface StoredText {
  /** Bare id. */
  id: string;
  /** What `String(msg.id)` gives. */
  key: string;
  type: string;
  text: string;
  fromMe: boolean;
}

export type Gate = "optOut" | "messageFeedback" | "notInterestedMenu" | "newDialogs";
export type Session = "MAIN" | "QR" | "SYNCING" | "OFFLINE";
export type Generation = "A" | "B";
export type Language = "en" | "ru" | "ar";
export type Theme = "light" | "dark";

export interface StandInOptions {
  /** Page structure: A until about April 2026, B since (default). */
  generation?: Generation;
  session?: Session;
  lang?: Language;
  theme?: Theme;
  /** How long after the core the lazily loaded modules (dialogs, reports, opt-out) appear. Default 0 in memory, 400 on the server. */
  lateMs?: number;
  /** Time that each request of the page takes. Default 0 in memory, 30 on the server. */
  latencyMs?: number;
  /** The account's chats and block list use LIDs (default true). */
  lidMigrated?: boolean;
  /** Name of MsgKey's string property: `_serialized` until June 2026, then a minified name. */
  serializedKey?: "_serialized" | "$1";
  seed?: "demo" | "empty";
}

/** What the tests drive. Every change reaches all open pages by itself. */
export interface StandInAccount {
  addContact(spec: SenderSpec): SenderIds;
  addGroup(spec: GroupSpec): SenderIds;
  saveContact(key: SenderKey, name?: string): void;
  unsaveContact(key: SenderKey): void;

  deliver(message: DeliveredMessage): Promise<DeliveredResult>;
  /** One burst, as history sync does. */
  deliverHistory(messages: DeliveredMessage[]): Promise<DeliveredResult[]>;
  decrypt(id: string): void;
  edit(id: string, text: string): void;
  revoke(id: string): void;
  remove(id: string): void;
  sendFromUser(key: SenderKey, text: string): Promise<DeliveredResult>;

  blockFromPhone(key: SenderKey): void;
  unblockFromPhone(key: SenderKey): void;
  optOutFromPhone(key: SenderKey): void;
  optInFromPhone(key: SenderKey): void;

  setGate(gate: Gate, on: boolean): void;
  answerNext(kind: RequestKind, ...answers: Answer[]): void;
  setLatency(milliseconds: number): void;
  /** The three below take effect in pages loaded afterwards, and at once for modules not yet required. */
  dropModule(id: string): void;
  renameModule(from: string, to: string): void;
  dropExport(moduleId: string, name: string): void;
  /** Takes the three above back, for pages loaded afterwards. */
  repair(): void;
  setSession(session: Session): void;
  setTheme(theme: Theme): void;
  /** Another signed-in account (0 is the first) with its own ids and chats; open pages reload, unless they show the QR code. */
  switchOwner(number: number): void;

  /** Ids as on the page's block list. */
  blockList(): string[];
  blockRecords(): BlockRecord[];
  optOutList(): OptedOut[];
  reports(): ReceivedReport[];
  preferences(): ReceivedPreference[];
  requests(): LoggedRequest[];
  /** Chat ids that were marked as no spam. */
  notSpam(): string[];
  /** Keys and texts of a sender's messages, oldest first. */
  messages(key: SenderKey): StoredText[];
  sender(key: SenderKey): SenderIds;
  owner(): { phoneId: string; lid: string };
  /** Waits until every open page has taken in all changes so far. */
  settled(): Promise<void>;
}

/** The running server. */
export interface StandIn {
  /** Port of the HTTPS server on 127.0.0.1 that plays web.whatsapp.com. */
  port: number;
  /** Address of the control page for people, on a loopback port of its own. */
  controlUrl: string;
  account: StandInAccount;
  options: Required<StandInOptions>;
  /** Changes options for pages loaded from now on. */
  configure(options: StandInOptions): void;
  /** Serves a script before the page's first one, in pages loaded from now on; without `policy` the page has none, as a hostile one. */
  serveFirst(script: string, options?: { policy?: boolean }): void;
  close(): Promise<void>;
}
