import type { Capability, Operation } from "../domain/operation";
import type { PerformRequest } from "../messages/bridge-questions";
import { subjectOfReport } from "./report";
import { findAccount, idsOf, type Account } from "./senders";
import type { Store } from "./store";
import { read, readFlag, tryCall } from "./untrusted";

/**
 * Where in WhatsApp's interface an action says it came from; values that WhatsApp itself uses (`WAWebBlockContants`,
 * `WAWebSpamConstants`, `WAWebOptOutUserJob`).
 */
const BLOCK_ENTRY_POINT = "chat";
const UNBLOCK_ENTRY_POINT = "block_list";
const REPORT_FLOW = "overflow_menu_report";
const OPT_OUT_ENTRY_POINT = "quick_action";
const OPT_OUT_CATEGORY = "marketing_messages";

/** An account together with the store it was found in. */
export interface Target {
  store: Store;
  account: Account;
  /** Every id known for it. */
  ids: string[];
}

/** How one operation is asked of WhatsApp Web, and how its own state shows that it happened. */
export interface OperationPlan {
  capability: Exclude<Capability, "messages" | "accounts" | "block-list" | "opt-out-list" | "dialogs">;
  /**
   * Whether WhatsApp's state is as after the operation; `undefined` where WhatsApp keeps no such state and only the
   * server's answer tells.
   */
  agrees(target: Target): boolean | undefined;
  /** Asks WhatsApp. Rejects with WhatsApp's error, which can be a plain string, or with {@link NothingToReport}. */
  run(target: Target, request: PerformRequest): Promise<unknown>;
  /** Opens WhatsApp's own dialog instead; absent where there is none. */
  openDialog?(target: Target): void;
  /** Why it is not to be had for this sender although WhatsApp has it switched on. */
  exempt?(target: Target): boolean;
}

/** WhatsApp Web has no message of the sender that a report could take along; nothing was sent. */
export class NothingToReport extends Error {}

/** Finds the account; the ids are looked up at each call, since WhatsApp may have moved it to a LID in between. */
export function targetOf(store: Store, ids: readonly string[]): Target | undefined {
  const account = findAccount(store, ids);
  return account && { store, account, ids: [...new Set([...ids, ...idsOf(store, account)])] };
}

export const plans: Record<Operation, OperationPlan> = {
  block: {
    capability: "block",
    agrees: (target) => flagged(target, "isContactBlocked"),
    run: (target, { reason }) =>
      call(target.store, "WAWebBlockContactAction", "blockContact", {
        contact: target.account.contact,
        blockEntryPoint: BLOCK_ENTRY_POINT,
        ...(reason === undefined
          ? {}
          : { bizOptOutArgs: { reason, firstMessage: firstMessage(target), entryPoint: BLOCK_ENTRY_POINT } }),
      }),
    openDialog: ({ store, account }) =>
      void functionOf(store, "WAWebBlockContactUtils", "handleBlock")(account.chat, BLOCK_ENTRY_POINT),
  },
  unblock: {
    capability: "block",
    agrees: (target) => !flagged(target, "isContactBlocked"),
    run: ({ store, account }) =>
      call(store, "WAWebBlockContactAction", "unblockContact", account.contact, UNBLOCK_ENTRY_POINT),
    openDialog: ({ store, account }) =>
      void functionOf(store, "WAWebBlockContactUtils", "handleUnblock")(account.contact, UNBLOCK_ENTRY_POINT),
  },
  report: {
    capability: "report",
    agrees: () => undefined,
    run: async ({ store, account }) => {
      const subject = await subjectOfReport(store, account.chat);
      if (subject === undefined) throw new NothingToReport();
      return await call(store, "WAWebSendSpamChatAction", "sendReport", { ...subject, spamFlow: REPORT_FLOW });
    },
    openDialog: openReportDialog,
  },
  "not-spam": {
    capability: "not-spam",
    agrees: ({ account }) => readFlag(account.chat, "notSpam"),
    run: ({ store, account }) => call(store, "WAWebSendNotSpamAction", "default", account.chat),
  },
  "stop-offers": {
    capability: "stop-offers",
    agrees: (target) => flagged(target, "isContactOptedOut"),
    run: ({ store, account }) =>
      call(store, "WAWebOptOutBizAction", "optOutContact", account.contact, OPT_OUT_CATEGORY, OPT_OUT_ENTRY_POINT),
    exempt: isExemptFromUserControls,
  },
  "resume-offers": {
    capability: "stop-offers",
    agrees: (target) => !flagged(target, "isContactOptedOut"),
    run: ({ store, account }) =>
      call(store, "WAWebOptOutBizAction", "optInContact", account.contact, OPT_OUT_CATEGORY, OPT_OUT_ENTRY_POINT),
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

/** A flag that WhatsApp keeps on the contact; after the LID migration the account can have two. */
function flagged({ store, account, ids }: Target, flag: "isContactBlocked" | "isContactOptedOut"): boolean {
  return readFlag(account.contact, flag) || ids.some((id) => readFlag(store.get("contacts", id), flag));
}

/** Message feedback answers with an error object instead of rejecting (`WAWebBizUpdatePreferenceJob`). */
async function sendPreference({ store, account }: Target, action: string, feedback?: string): Promise<void> {
  const jid = functionOf(store, "WAWebWidToJid", "widToUserJid")(read(account.contact, "id"));
  const answer = await call(store, "WAWebBizUpdatePreferenceJob", "updateUserPreferenceFeedback", jid, action, feedback);
  const code = read(answer, "errorCode");
  if (code !== undefined && code !== null) throw Object.assign(new Error("refused"), { statusCode: Number(code) });
}

/** Numbers for which WhatsApp keeps its controls hidden, e.g. authorities. */
function isExemptFromUserControls({ store, account }: Target): boolean {
  const isExempt = store.modules.find(
    "WAWebMarketingMessagesUserFeedbackGatingUtils",
    "isMMUserControlsExceptionNumberPrefixMatch",
  );
  return tryCall({ isExempt }, "isExempt", read(account.contact, "id")) === true;
}

/** Newer builds have a function for the report dialog; before that it was put into the modal manager by hand. */
function openReportDialog({ store, account }: Target): void {
  const open = store.modules.find("WAWebReportContactDialogUtils", "openReportContactPopup");
  if (typeof open === "function") return void Reflect.apply(open, undefined, [account.chat, REPORT_FLOW]);
  const jsx = functionOf(store, "react", "jsx");
  const popup = functionOf(store, "WAWebReportContactPopup.react", "default");
  tryCall(
    store.modules.find("WAWebModalManager", "ModalManager"),
    "open",
    jsx(popup, { chat: account.chat, spamFlow: REPORT_FLOW }),
  );
}

/** What WhatsApp's own block dialog says of the number of messages (`BizOptOutFirstMessage`). */
function firstMessage({ account }: Target): "none" | "true" | "false" {
  const count = tryCall(account.chat, "senderMsgCount");
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
