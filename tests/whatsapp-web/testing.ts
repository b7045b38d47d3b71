import { Account, loadStandInModules } from "./in-memory.ts";
import type { LoadedModules } from "./in-memory.ts";
import type { SenderSpec, StandInOptions } from "./control.ts";

/** The parts of WhatsApp's models that the stand-in's own tests read. */
export interface TestMessage {
  id: { toString(): string };
  type: string;
  body?: string;
  caption?: string;
  isNewMsg?: boolean;
  hsmTag?: string;
  latestEditMsgKey: object | null;
  protocolMessageKey?: object;
  isFromTemplate: boolean;
}

export interface TestContact {
  id: { toString(): string };
  isContactBlocked: boolean;
  isContactOptedOut: boolean;
  isEverOptedOutOfMarketingMessages: boolean;
  isMarketingMessageThread: boolean;
  name?: string;
  businessProfile?: { description?: string; dataSource: string };
}

export interface TestChat {
  id: { toString(): string };
  contact: TestContact;
  trusted: boolean;
  notSpam?: boolean;
  unreadCount: number;
  formattedTitle: string;
  msgs: { length: number };
}

export interface TestCollection<Model> {
  length: number;
  get(id: string): Model | undefined;
  getModelsArray(): Model[];
  on(event: string, listener: (...args: never[]) => void): void;
  find(id: object): Promise<Model>;
}

export const shoes: SenderSpec = {
  key: "shoes",
  kind: "enterprise",
  phone: "12025550101",
  verifiedName: "Bluebird Shoes",
  profile: { description: "Shoes for long walks" },
};

/** An export of a page's module, with the type that the test expects of it. */
export function take<T>(page: LoadedModules, id: string, name: string): T {
  const module = page.require(id) as Record<string, unknown>;
  return module[name] as T;
}

/** Asks the page's bootloader for the part of a component, as the dialog does that is it. */
export async function loadPart(page: LoadedModules, component: string): Promise<unknown> {
  const resourceOf = take<(id: string) => { load(): Promise<unknown> }>(page, "JSResourceForInteraction", "default");
  return await resourceOf(component).load();
}

/** The parts that come only when they are asked for. */
export const components = [
  "WAWebMarketingMessagesFeedbackResumeConfirmation.react",
  "WAWebMarketingMessagesFeedbackStopConfirmation.react",
  "WAWebMarketingMessagesUserControlsPopup.react",
] as const;

/** An account with one business, and its page in memory. */
export async function openPage(options: StandInOptions = {}, ...senders: SenderSpec[]) {
  const account = new Account(options);
  for (const sender of senders.length ? senders : [shoes]) account.addContact(sender);
  const page = loadStandInModules(account);
  await page.ready;
  const messages = take<TestCollection<TestMessage>>(page, "WAWebMsgCollection", "MsgCollection");
  const chats = take<TestCollection<TestChat>>(page, "WAWebChatCollection", "ChatCollection");
  const contacts = take<TestCollection<TestContact>>(page, "WAWebContactCollection", "ContactCollection");
  /** The chat of a sender; fails the test when it is missing. */
  const chatOf = (key: string): TestChat => {
    const chat = chats.get(account.sender(key).chatId);
    if (!chat) throw new Error(`no chat of ${key}`);
    return chat;
  };
  return { account, page, messages, chats, contacts, chatOf };
}

/** What a promise was rejected with; fails when it was kept. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("The promise was kept.");
}
