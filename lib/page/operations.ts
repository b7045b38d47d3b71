import type { Capability, Operation } from "../domain/operation";
import type { PerformRequest } from "../messages/bridge-questions";
import { ownerOf } from "./capabilities";
import { subjectOfReport } from "./report";
import { findAccount, firstOf, idsOf, isListed, listedContact, type Account } from "./senders";
import type { Store } from "./store";
import { sessionOf } from "./stream-mode";
import { read, readFlag, tryCall } from "./untrusted";

/**
 * Where in WhatsApp's interface an action says it came from; values that WhatsApp itself uses (`WAWebBlockContants`,
 * `WAWebSpamConstants`, `WAWebOptOutUserJob`).
 */
const BLOCK_ENTRY_POINT = "chat";
const UNBLOCK_ENTRY_POINT = "block_list";
const REPORT_FLOW = "overflow_menu_report";
const MESSAGE_REPORT_FLOW = "message_menu";
const OPT_OUT_ENTRY_POINT = "quick_action";
const OPT_OUT_CATEGORY = "marketing_messages";

/** An account together with the store it was found in. */
export interface Target {
  store: Store;
  account: Account;
  /** Every id known for it. */
  ids: string[];
  /** Whether the account is still signed in in whose name it was looked up. */
  isStill(): boolean;
}

/** How one operation is asked of WhatsApp Web, and how its own state shows that it happened. */
export interface OperationPlan {
  capability: Exclude<Capability, "messages" | "accounts" | "block-list" | "opt-out-list" | "dialogs">;
  /**
   * Whether WhatsApp's state is as after the operation; `undefined` where WhatsApp keeps no such state and only the
   * server's answer tells.
   */
  agrees(target: Target): boolean | undefined;
  /** Asks WhatsApp. Rejects with WhatsApp's error, which can be a plain string, or with {@link NothingToReport} or {@link SessionOver}. */
  run(target: Target, request: PerformRequest): Promise<unknown>;
  /** Opens WhatsApp's own dialog instead; absent where there is none. Rejects with {@link NothingToReport} or {@link SessionOver}. */
  openDialog?(target: Target): void | Promise<void>;
  /** Why it is not to be had for this sender although WhatsApp has it switched on. */
  exempt?(target: Target): boolean;
}

/** Another account, or none, is signed in by now: nothing was asked of WhatsApp in its name. */
export class SessionOver extends Error {}

/** WhatsApp Web has no message of the sender that a report could take along; nothing was sent. */
export class NothingToReport extends Error {}

/** Finds the account; the ids are looked up at each call, since WhatsApp may have moved it to a LID in between. */
export function targetOf(store: Store, ids: readonly string[]): Target | undefined {
  const account = findAccount(store, ids) ?? blockedAccount(store, ids);
  const owner = ownerOf(store);
  const isStill = () => sessionOf(store) !== "signed-out" && ownerOf(store) === owner;
  return account && { store, account, ids: [...new Set([...ids, ...idsOf(store, account)])], isStill };
}

export const plans: Record<Operation, OperationPlan> = {
  block: {
    capability: "block",
    agrees: ({ store, account, ids }) => isListed(store, account, "blocked", ids),
    run: (target, { reason }) =>
      call(target.store, "WAWebBlockContactAction", "blockContact", {
        contact: target.account.contact,
        blockEntryPoint: BLOCK_ENTRY_POINT,
        // Newer versions else tell advertisers that somebody who came from their advertisement blocked them.
        skipCtwa1pdNbfSignal: true,
        // As WhatsApp itself blocks a business for which it has asked no reason (`WAWebStatusPlayer.react`).
        bizOptOutArgs: {
          entryPoint: BLOCK_ENTRY_POINT,
          ...(reason !== undefined && { reason, firstMessage: firstMessage(target) }),
        },
      }),
    openDialog: ({ store, account }) =>
      void functionOf(store, "WAWebBlockContactUtils", "handleBlock")(account.chat, BLOCK_ENTRY_POINT),
  },
  unblock: {
    capability: "block",
    agrees: ({ store, account, ids }) => !isListed(store, account, "blocked", ids),
    run: (target) =>
      call(target.store, "WAWebBlockContactAction", "unblockContact", listedContact(target.store, target, "blocked"), UNBLOCK_ENTRY_POINT),
    openDialog: (target) =>
      void functionOf(target.store, "WAWebBlockContactUtils", "handleUnblock")(listedContact(target.store, target, "blocked"), UNBLOCK_ENTRY_POINT),
  },
  report: {
    capability: "report",
    agrees: () => undefined,
    run: async ({ store, account, isStill }) => {
      const subject = await subjectOfReport(store, account.chat);
      if (!isStill()) throw new SessionOver();
      if (subject === undefined) throw new NothingToReport();
      return await call(store, "WAWebSendSpamChatAction", "sendReport", { ...subject, spamFlow: REPORT_FLOW });
    },
    openDialog: async (target) => {
      const subject = await subjectOfReport(target.store, target.account.chat);
      if (!target.isStill()) throw new SessionOver();
      if (subject === undefined) throw new NothingToReport();
      if (subject.msg === undefined) openReportDialog(target);
      else openModal(target.store, "WAWebReportMsgPopup.react", { msg: subject.msg, spamFlow: MESSAGE_REPORT_FLOW });
    },
  },
  "not-spam": {
    capability: "not-spam",
    agrees: ({ account }) => readFlag(account.chat, "notSpam"),
    run: ({ store, account }) => call(store, "WAWebSendNotSpamAction", "default", account.chat),
  },
  "stop-offers": {
    capability: "stop-offers",
    agrees: ({ store, account, ids }) => isListed(store, account, "opted-out", ids),
    run: ({ store, account }) =>
      call(store, "WAWebOptOutBizAction", "optOutContact", account.contact, OPT_OUT_CATEGORY, OPT_OUT_ENTRY_POINT),
    exempt: isExemptFromUserControls,
  },
  "resume-offers": {
    capability: "stop-offers",
    agrees: ({ store, account, ids }) => !isListed(store, account, "opted-out", ids),
    run: (target) =>
      call(target.store, "WAWebOptOutBizAction", "optInContact", listedContact(target.store, target, "opted-out"), OPT_OUT_CATEGORY, OPT_OUT_ENTRY_POINT),
  },
  "not-interested": {
    capability: "not-interested",
    agrees: () => undefined,
    run: (target) => sendPreference(target, "set_preference", "not_interested"),
    exempt: isExemptFromUserControls,
  },
  "undo-not-interested": {
    capability: "not-interested",
    agrees: () => undefined,
    run: (target) => sendPreference(target, "unset_preference"),
  },
};

/** An account of which WhatsApp knows no more than that it is blocked: its block list makes the contact (`WAWebBlocklistModel`). */
function blockedAccount(store: Store, ids: readonly string[]): Account | undefined {
  const contact = firstOf(ids, (id) => tryCall(store.get("blocked", id), "contact"));
  return contact === undefined ? undefined : { chat: undefined, contact };
}

/** The contact that WhatsApp itself goes by: that of the chat. */
function contactOfChat({ account }: Target): unknown {
  return read(account.chat, "contact") ?? account.contact;
}

/** Message feedback answers with an error object instead of rejecting (`WAWebBizUpdatePreferenceJob`). */
async function sendPreference(target: Target, action: string, feedback?: string): Promise<void> {
  const { store } = target;
  const jid = functionOf(store, "WAWebWidToJid", "widToUserJid")(read(contactOfChat(target), "id"));
  const answer = await call(store, "WAWebBizUpdatePreferenceJob", "updateUserPreferenceFeedback", jid, action, feedback);
  const code = read(answer, "errorCode");
  if (code !== undefined && code !== null) throw Object.assign(new Error("refused"), { statusCode: Number(code) });
}

/** Numbers for which WhatsApp keeps its controls hidden, e.g. authorities. */
function isExemptFromUserControls(target: Target): boolean {
  const isExempt = target.store.modules.find(
    "WAWebMarketingMessagesUserFeedbackGatingUtils",
    "isMMUserControlsExceptionNumberPrefixMatch",
  );
  return tryCall({ isExempt }, "isExempt", read(contactOfChat(target), "id")) === true;
}

/** Newer builds have a function for the report dialog; before that it was put into the modal manager by hand. */
function openReportDialog({ store, account }: Target): void {
  const open = store.modules.find("WAWebReportContactDialogUtils", "openReportContactPopup");
  if (typeof open === "function") return void Reflect.apply(open, undefined, [account.chat, REPORT_FLOW]);
  openModal(store, "WAWebReportContactPopup.react", { chat: account.chat, spamFlow: REPORT_FLOW });
}

function openModal(store: Store, dialog: string, props: object): void {
  const jsx = functionOf(store, "react", "jsx");
  tryCall(store.modules.find("WAWebModalManager", "ModalManager"), "open", jsx(functionOf(store, dialog, "default"), props));
}

/** What WhatsApp's own block dialog says of the number of messages (`BizOptOutFirstMessage`). */
function firstMessage({ store, account }: Target): "none" | "true" | "false" {
  // A method of the chat, in newer versions a function beside it.
  const countOf = store.modules.find("WAWebChatModelUtils", "getSenderMsgCount");
  const count = tryCall(account.chat, "senderMsgCount") ?? tryCall({ countOf }, "countOf", account.chat);
  return count === 1 ? "true" : typeof count === "number" && count > 1 ? "false" : "none";
}

/** A function of a module; rejects or throws what WhatsApp throws. */
async function call(store: Store, module: string, name: string, ...args: unknown[]): Promise<unknown> {
  return await functionOf(store, module, name)(...args);
}

type Callable = (...args: unknown[]) => unknown;

function functionOf(store: Store, module: string, name: string): Callable {
  const found = store.modules.find(module, name);
  if (typeof found !== "function") throw new TypeError(`${module}.${name} is no function`);
  return (...args) => Reflect.apply(found, undefined, args);
}
