import { inTime } from "../messages/in-time";
import type { Store } from "./store";
import { tryCall } from "./untrusted";

/** One of WhatsApp's own dialogs, from before it is opened. */
export interface FollowedDialog {
  /** It was opened just now. */
  opened(): void;
  /** How long it has been closed, milliseconds; 0 while it is open, or still to be drawn. */
  closedFor(): Promise<number>;
  /** Whether something was asked for as it closed, or since: WhatsApp opens a toast with each request. */
  hasAsked(): boolean;
  /** Stops following. */
  end(): void;
}

/** How long WhatsApp's manager of dialogs may take to answer, in milliseconds. */
const ANSWER_WITHIN = 100;
/** How long a dialog may take to be drawn, in milliseconds: it can come with a part of its own. */
const DRAWN_WITHIN = 8_000;
/** A toast belongs to the dialog that closes so soon after it, in milliseconds; other toasts have other causes. */
const WITH_TOAST = 1_000;

/**
 * Follows a dialog that is about to be opened. Older dialogs are known to WhatsApp's `ModalManager`; newer ones
 * (`WDSDialogBridge`) to nobody, but both are drawn with the role of a dialog.
 */
export function followDialog(store: Store): FollowedDialog {
  const before = new Set(drawnDialogs());
  let begun = performance.now();
  let seen = false;
  let openUntil = begun;
  let toastAt = Number.NEGATIVE_INFINITY;
  const toasts = store.modules.find("WAWebToastManager", "ToastManager");
  const onToast = () => (toastAt = performance.now());
  tryCall(toasts, "on", "open_toast", onToast);
  return {
    opened: () => (openUntil = begun = performance.now()),
    async closedFor() {
      const isOpen = drawnDialogs().some((dialog) => !before.has(dialog)) || (await isModalOpen(store));
      seen ||= isOpen;
      const now = performance.now();
      if (isOpen) openUntil = now;
      return now - (seen ? openUntil : Math.max(openUntil, Math.min(now, begun + DRAWN_WITHIN)));
    },
    hasAsked: () => toastAt > openUntil - WITH_TOAST,
    end: () => void tryCall(toasts, "off", "open_toast", onToast),
  };
}

function drawnDialogs(): Element[] {
  return typeof document === "undefined" ? [] : [...document.querySelectorAll('[role="dialog"]')];
}

async function isModalOpen(store: Store): Promise<boolean> {
  const answer = tryCall(store.modules.find("WAWebModalManager", "ModalManager"), "existsAsync");
  if (!(answer instanceof Promise)) return true;
  // The manager answers through a callback that nobody calls when it is not mounted.
  return Boolean(await inTime(answer, ANSWER_WITHIN));
}
