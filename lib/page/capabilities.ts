import type { Capability } from "../domain/operation";
import type { Capabilities, CapabilityState } from "../domain/health";
import type { Owner } from "../domain/account";
import { asWhatsAppId } from "../domain/recognise";
import type { Store } from "./store";
import { idText, tryCall } from "./untrusted";

/** A function that a capability needs: module and export, by name and shape (whatsapp-web.md §2). */
type Needed = readonly [module: string, name: string];

const gating = "WAWebMarketingMessagesUserFeedbackGatingUtils";

/** What each capability rests on. One that is missing disables only itself. */
const needed: Record<Exclude<Capability, "messages" | "accounts" | "block-list" | "opt-out-list">, Needed[]> = {
  block: [
    ["WAWebBlockContactAction", "blockContact"],
    ["WAWebBlockContactAction", "unblockContact"],
  ],
  report: [["WAWebSendSpamChatAction", "sendReport"]],
  "stop-offers": [
    ["WAWebOptOutBizAction", "optOutContact"],
    ["WAWebOptOutBizAction", "optInContact"],
  ],
  "not-interested": [
    ["WAWebBizUpdatePreferenceJob", "updateUserPreferenceFeedback"],
    ["WAWebWidToJid", "widToUserJid"],
  ],
  "not-spam": [["WAWebSendNotSpamAction", "default"]],
  dialogs: [
    ["WAWebBlockContactUtils", "handleBlock"],
    ["WAWebBlockContactUtils", "handleUnblock"],
  ],
};

/** WhatsApp's own switches, on per account and country. */
const gates: Partial<Record<Capability, string>> = {
  "stop-offers": "isMMOptOutEnabled",
  "not-interested": "isMMMessageLevelFeedbackEnabled",
};

/**
 * Tries every capability by name and shape. Cheap enough to repeat while something is missing. Whose a message is, only
 * models say that are found by their ids; and what belongs to no signed-in account is not kept.
 */
export function probe(store: Store): Capabilities {
  const findsById = typeof store.modules.find("WAWebWidFactory", "createWid") === "function";
  const readsMessages = store.collection("messages") !== undefined && store.collection("chats") !== undefined;
  return {
    messages: present(readsMessages && findsById && ownerOf(store) !== undefined),
    accounts: present(store.collection("contacts") !== undefined && findsById),
    "block-list": present(store.collection("blocked") !== undefined),
    "opt-out-list": present(store.collection("opted-out") !== undefined),
    block: stateOf(store, "block"),
    report: stateOf(store, "report"),
    "stop-offers": stateOf(store, "stop-offers"),
    "not-interested": stateOf(store, "not-interested"),
    "not-spam": stateOf(store, "not-spam"),
    dialogs: stateOf(store, "dialogs"),
  };
}

/** Whether one capability works now. */
export function stateOf(store: Store, capability: keyof typeof needed): CapabilityState {
  const complete = needed[capability].every(([module, name]) => typeof store.modules.find(module, name) === "function");
  if (!complete) return "missing";
  const gate = gates[capability];
  if (gate === undefined) return "works";
  const isOpen = store.modules.find(gating, gate);
  if (typeof isOpen !== "function") return "missing";
  return tryCall({ isOpen }, "isOpen") === true ? "works" : "switched-off";
}

/** The signed-in account: its phone id, or its LID where no phone id is known. */
export function ownerOf(store: Store): Owner | undefined {
  for (const getter of ["getMaybeMePnUser", "getMaybeMeLidUser"]) {
    const getMe = store.modules.find("WAWebUserPrefsMeUser", getter);
    const owner = asWhatsAppId(idText(tryCall({ getMe }, "getMe")));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** WhatsApp Web's version. */
export function versionOf(store: Store): string | undefined {
  const version = store.modules.find("WAWebBuildConstants", "VERSION_STR");
  return typeof version === "string" ? version.slice(0, 40) : undefined;
}

function present(found: boolean): CapabilityState {
  return found ? "works" : "missing";
}
