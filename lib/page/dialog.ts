import type { Store } from "./store";
import { tryCall } from "./untrusted";

/** One of WhatsApp's own dialogs, from before it is opened. */
export interface FollowedDialog {
  isOpen(): Promise<boolean>;
  /** Whether something was asked for since: WhatsApp opens a toast with each request. */
  hasAsked(): boolean;
  /** Stops following. */
  end(): void;
}

/** How long WhatsApp's manager of dialogs may take to answer, in milliseconds. */
const ANSWER_WITHIN = 100;

/**
 * Follows a dialog that is about to be opened. Older dialogs are known to WhatsApp's `ModalManager`; newer ones
 * (`WDSDialogBridge`) to nobody, but both are drawn with the role of a dialog.
 */
export function followDialog(store: Store): FollowedDialog {
  const before = drawnDialogs();
  const life = new AbortController();
  let asked = false;
  const toasts = store.modules.find("WAWebToastManager", "ToastManager");
  const onToast = () => (asked = true);
  tryCall(toasts, "on", "open_toast", onToast);
  life.signal.addEventListener("abort", () => tryCall(toasts, "off", "open_toast", onToast));
  return {
    isOpen: async () => drawnDialogs() > before || (await isModalOpen(store)),
    hasAsked: () => asked,
    end: () => life.abort(),
  };
}

function drawnDialogs(): number {
  return typeof document === "undefined" ? 0 : document.querySelectorAll('[role="dialog"]').length;
}

async function isModalOpen(store: Store): Promise<boolean> {
  const answer = tryCall(store.modules.find("WAWebModalManager", "ModalManager"), "existsAsync");
  if (!(answer instanceof Promise)) return true;
  // The manager answers through a callback that nobody calls when it is not mounted.
  const silence = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ANSWER_WITHIN));
  return await Promise.race([answer.then(Boolean), silence]);
}
