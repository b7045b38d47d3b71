import type { Capability } from "../domain/operation";
import type { Capabilities, CapabilityState } from "../domain/health";
import type { Owner } from "../domain/account";
import { asWhatsAppId } from "../domain/recognise";
import type { Store } from "./store";
import { sessionOf } from "./stream-mode";
import { idText, tryCall } from "./untrusted";

/** A function that a capability needs: module and export, by name and shape (whatsapp-web.md §2). */
type Needed = readonly [module: string, name: string];

const gating = "WAWebMarketingMessagesUserFeedbackGatingUtils";

/** A capability that rests on functions of WhatsApp's. */
type Callable = Exclude<Capability, "messages" | "accounts" | "block-list" | "opt-out-list">;

/** What each capability rests on. One that is missing disables only itself. */
const needed: Record<Callable, Needed[]> = {
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

/**
 * Dialogs of WhatsApp's whose parts bring the modules of a capability. Nothing else of WhatsApp Web needs those modules, so
 * they are not there before one of its users opens such a dialog, or Doorman asks for it (`…Loadable` of the same name).
 */
const parts: Partial<Record<Callable, string>> = {
  "stop-offers": "WAWebMarketingMessagesFeedbackStopConfirmation",
  "not-interested": "WAWebMarketingMessagesUserControlsPopup",
};

/**
 * WhatsApp's own switches, on per account and country. Newer versions have dropped the one for feedback: they offer it to
 * everybody, but for the exempt numbers (`WAWebMessageWrapper.react`).
 */
const gates: Partial<Record<Capability, { name: string; dropped?: true }>> = {
  "stop-offers": { name: "isMMOptOutEnabled" },
  "not-interested": { name: "isMMMessageLevelFeedbackEnabled", dropped: true },
};
/** What the module of the switches has had in all versions. */
const EXEMPTION = "isMMUserControlsExceptionNumberPrefixMatch";

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

/** Whether one capability works now, or will as soon as its part is loaded. */
export function stateOf(store: Store, capability: Callable): CapabilityState {
  if (!isComplete(store, capability) && partToLoad(store, capability) === undefined) return "missing";
  const gate = gates[capability];
  if (gate === undefined) return "works";
  // Before a session is there, a switch is not known yet, and WhatsApp logs who asks.
  if (sessionOf(store) !== "usable") return "missing";
  const isOpen = store.modules.find(gating, gate.name);
  if (typeof isOpen !== "function") {
    return gate.dropped && typeof store.modules.find(gating, EXEMPTION) === "function" ? "works" : "missing";
  }
  return tryCall({ isOpen }, "isOpen") === true ? "works" : "switched-off";
}

/**
 * Has WhatsApp Web load the part that a capability needs, if it is not there yet.
 *
 * @returns nothing when the capability is complete now; else whether its part did not come, or lacks what is needed
 */
export async function complete(store: Store, capability: Callable): Promise<"not-loaded" | "missing" | undefined> {
  if (isComplete(store, capability)) return undefined;
  const part = partToLoad(store, capability);
  const came = part !== undefined && (await store.modules.load(part));
  if (isComplete(store, capability)) return undefined;
  return part === undefined || came ? "missing" : "not-loaded";
}

function isComplete(store: Store, capability: Callable): boolean {
  return needed[capability].every(([module, name]) => typeof store.modules.find(module, name) === "function");
}

/** The part of a capability, where this version of WhatsApp Web has it and did not load it yet. */
function partToLoad(store: Store, capability: Callable): string | undefined {
  const dialog = parts[capability];
  if (dialog === undefined) return undefined;
  const component = `${dialog}.react`;
  const isLoaded = store.modules.find(component, "default") !== undefined;
  const isKnown = store.modules.find(`${dialog}Loadable`, `${dialog}Loadable`) !== undefined;
  return isKnown && !isLoaded ? component : undefined;
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
