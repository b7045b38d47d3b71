import type { ActionKind, ActionMode, ActionView, BlockReason, Capability } from "../../lib/domain/action";
import type { Capabilities, CapabilityState } from "../../lib/domain/health";
import type { SenderView } from "../../lib/messages/runtime-contracts";
import type { TextKey } from "../../lib/ui/text";
import type { Wish } from "../../lib/ui/wishes";

/**
 * How a rung is done: by Doorman, directly or through WhatsApp's own dialog; where neither can be found, by the user, whom
 * Doorman leads through WhatsApp's own menu.
 */
export type Way = ActionMode | "guide";

/** One rung of the ladder as it stands for this sender. */
export interface Rung {
  kind: ActionKind;
  suggested: boolean;
  mode: Way;
  /** Why it cannot be done; absent when it can. */
  unavailable?: TextKey;
}

/** What a click stands for; the rest of an ActionRequest is known to whoever handles it. */
export interface ActRequest {
  kind: ActionKind;
  mode: Way;
  reason?: BlockReason;
  /** Milliseconds since the epoch, for `keep`. */
  until?: number;
}

/**
 * The ladder in the conversation with a sender, gentlest first (product.md, The ladder of actions). What is in force already
 * shows its way back instead. While an action is pending, nothing else can be asked of this sender.
 */
export function ladder(
  view: Pick<SenderView, "kept" | "blocked" | "optedOut" | "suggested">,
  capabilities: Capabilities,
  actionMode: ActionMode,
  pending: ActionView | undefined,
): Rung[] {
  const kinds: ActionKind[] = view.blocked ? ["unblock"] : ladderKinds(view);
  const suggested = fitting(view.suggested, capabilities, actionMode);
  return kinds.map((kind) => {
    const { mode, unavailable } = wayHere(kind, capabilities, actionMode);
    const why = pending === undefined ? unavailable : "unavailablePending";
    return { kind, mode, suggested: kind === suggested && why === undefined, ...(why && { unavailable: why }) };
  });
}

/** What can be asked for of a sender who is not blocked, gentlest first. What is in force shows its way back. */
export function ladderKinds({ kept, optedOut }: Pick<SenderView, "kept" | "optedOut">): ActionKind[] {
  return [kept ? "unkeep" : "keep", "not-interested", optedOut ? "resume-offers" : "stop-offers", "block", "report-and-block"];
}

/** The rung that fits best, where there is one that can be done now. */
export function suggestedRung(...about: Parameters<typeof ladder>): Rung | undefined {
  return ladder(...about).find((rung) => rung.suggested);
}

/**
 * What is highlighted. WhatsApp has its gentle ways out switched on for some accounts only: where the one that fits is
 * not to be had, the other one is; a block is never put in their place.
 */
function fitting(kind: ActionKind | undefined, capabilities: Capabilities, actionMode: ActionMode): ActionKind | undefined {
  const other = kind === "stop-offers" ? "not-interested" : kind === "not-interested" ? "stop-offers" : undefined;
  if (kind === undefined || other === undefined) return kind;
  const { unavailable } = wayOf(kind, capabilities, actionMode);
  return unavailable === undefined || unavailable === "unavailableLoading" ? kind : other;
}

/** The way in the conversation: where Doorman has none, WhatsApp's own menu is at hand there. */
function wayHere(kind: ActionKind, ...state: [Capabilities, ActionMode]): { mode: Way; unavailable?: TextKey } {
  const way = wayOf(kind, ...state);
  return way.unavailable === "unavailableMissing" && hasOwnEntry(kind) ? { mode: "guide" } : way;
}

/** Whether and how Doorman can do an action with what works in WhatsApp Web now (architecture.md, Health). */
export function wayOf(
  kind: ActionKind,
  capabilities: Capabilities,
  actionMode: ActionMode,
): { mode: ActionMode; unavailable?: TextKey } {
  const needed = neededFor[kind];
  const lacking = needed.map((capability) => capabilities[capability]).find((state) => state !== "works");
  const dialog = hasOwnEntry(kind) && capabilities.dialogs === "works";
  if (dialog && (actionMode === "dialog" || lacking !== undefined)) return { mode: "dialog" };
  return lacking === undefined ? { mode: "direct" } : { mode: "direct", unavailable: reasons[lacking] };
}

/**
 * Whether and how something asked for of one sender on an extension page is done: as in the conversation, to which WhatsApp's
 * own dialog leads.
 *
 * @param capabilities undefined while no tab is ready: then everything can be asked for, and waits
 */
export function wayFromPage(
  kind: ActionKind,
  capabilities: Capabilities | undefined,
  actionMode: ActionMode,
): { mode: ActionMode; unavailable?: TextKey } {
  if (capabilities !== undefined) return wayOf(kind, capabilities, actionMode);
  return { mode: hasOwnEntry(kind) ? actionMode : "direct" };
}

/** The wishes of one click on an extension page. For many senders at once WhatsApp has no dialog. */
export function inChosenWay(wishes: readonly Wish[], ...state: [Capabilities | undefined, ActionMode]): readonly Wish[] {
  if (wishes.length > 1) return wishes;
  return wishes.map((wish) => (wayFromPage(wish.kind, ...state).mode === "dialog" ? { ...wish, mode: "dialog" } : wish));
}

/** Why an action cannot be done where no dialog of WhatsApp can be opened; undefined when it can, or nothing is known yet. */
export function unavailableDirectly(kind: ActionKind, capabilities: Capabilities | undefined): TextKey | undefined {
  return capabilities && wayOf(kind, { ...capabilities, dialogs: "missing" }, "direct").unavailable;
}

const reasons = {
  loading: "unavailableLoading",
  missing: "unavailableMissing",
  "switched-off": "unavailableSwitchedOff",
} as const satisfies Partial<Record<CapabilityState, TextKey>>;

/** WhatsApp has entries in its menus, and dialogs behind them, for these (whatsapp-web.md §2, §4). */
export function hasOwnEntry(kind: ActionKind): kind is GuidedKind {
  return kind === "block" || kind === "unblock" || kind === "report-and-block";
}

/** What the user can be led to in WhatsApp's own menus. */
export type GuidedKind = "block" | "unblock" | "report-and-block";

const neededFor: Record<ActionKind, readonly Capability[]> = {
  keep: [],
  unkeep: [],
  "not-interested": ["not-interested"],
  "undo-not-interested": ["not-interested"],
  "stop-offers": ["stop-offers"],
  "resume-offers": ["stop-offers"],
  block: ["block"],
  unblock: ["block"],
  "report-and-block": ["report", "block"],
  "not-spam": ["not-spam"],
};

/** In the order of WhatsApp's own dialog. WhatsApp takes a block without any too: it is told one only where the user chose it. */
export const blockReasons: readonly BlockReason[] = [
  "no_longer_needed",
  "no_sign_up",
  "spam",
  "offensive_messages",
  "other",
];

/** How an action is done, in one line, where it is not simply done. */
export const wayHints: Partial<Record<Way, TextKey>> = { dialog: "hintDialog", guide: "hintGuide" };

/** What each action does, in one line. */
export const hintKeys: Partial<Record<ActionKind, TextKey>> = {
  keep: "hintKeep",
  unkeep: "hintUnkeep",
  "not-interested": "hintNotInterested",
  "stop-offers": "hintStopOffers",
  "resume-offers": "hintResumeOffers",
  block: "hintBlock",
  unblock: "hintUnblock",
  "report-and-block": "hintReportAndBlock",
};

/** The wish that a click on a rung stands for, with what the user chose beside it. */
export function requestOf({ kind, mode }: Rung, details: Pick<ActRequest, "reason" | "until"> = {}): ActRequest {
  return { kind, mode, ...details };
}
