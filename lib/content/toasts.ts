import { h } from "preact";
import { CorrectionToast, type CorrectionNote } from "../../components/in-page/correction-toast";
import { Toast } from "../../components/in-page/toast";
import type { ActionView } from "../domain/action";
import { cornerStyle } from "./corner";
import type { Showing } from "./showing";
import type { Surface } from "./surface";

/** Toasts on show at once; an older one gives way. */
const AT_ONCE = 3;

/** What a toast's buttons do. */
export interface ToastHandlers {
  onUndo(view: ActionView): void;
  onRetry(view: ActionView): void;
}

/** What became of a correction, with its way back where there is one. */
export interface Correcting {
  note: CorrectionNote;
  onUndo?: () => void;
}

/** Shows actions of this tab as they go along; an action keeps its toast, a newer action of the same sender takes it. */
export interface Toasts {
  show(view: ActionView): void;
  /** The latest correction has one toast, below the actions'. */
  correction(correcting: Correcting): void;
  draw(): void;
  clear(): void;
}

/**
 * Toasts at the lower end of the conversation, above the composer; of the window, where no conversation is open.
 *
 * @param signal aborts when the extension is gone: its texts are too, and whatever was asked of it ends in failure
 */
export function toasts(showing: Showing, handlers: ToastHandlers, signal: AbortSignal): Toasts {
  let views: ActionView[] = [];
  let correcting: Correcting | undefined;
  const dismissed = new Set<string>();
  let surface: Surface | undefined;

  const draw = () => {
    const nothing = views.length === 0 && correcting === undefined;
    if (nothing || signal.aborted || showing.page.body === null) return clear();
    surface ??= showing.surface("toast");
    const style = cornerStyle(showing.page);
    if (surface.host.style.cssText !== style) surface.host.style.cssText = style;
    if (surface.host.parentElement !== showing.page.body) showing.page.body.append(surface.host);
    showing.show(
      surface,
      h(
        "div",
        { class: "toasts" },
        [...views.map((view) =>
          h(Toast, {
            key: view.id,
            action: view,
            onDismiss: () => dismiss(view.id),
            onUndo: () => {
              dismiss(view.id);
              handlers.onUndo(view);
            },
            onRetry: () => {
              dismiss(view.id);
              handlers.onRetry(view);
            },
          }),
        ), correctionToast()],
      ),
    );
  };
  const correctionToast = () => {
    if (correcting === undefined) return null;
    const { note, onUndo } = correcting;
    const onDismiss = () => {
      correcting = undefined;
      draw();
    };
    const undo = () => {
      onDismiss();
      onUndo?.();
    };
    return h(CorrectionToast, { key: `correction-${note}`, note, onDismiss, ...(onUndo === undefined ? {} : { onUndo: undo }) });
  };
  const dismiss = (id: string) => {
    dismissed.add(id);
    views = views.filter((view) => view.id !== id);
    draw();
  };
  const clear = () => {
    views = [];
    correcting = undefined;
    surface?.remove();
    surface = undefined;
  };

  return {
    clear,
    draw,
    correction(next) {
      correcting = next;
      draw();
    },
    show(view) {
      if (dismissed.has(view.id)) return;
      const known = views.findIndex((other) => other.id === view.id);
      if (known >= 0) views = views.with(known, view);
      else views = [...views.filter((other) => other.ids[0] !== view.ids[0]), view].slice(-AT_ONCE);
      draw();
    },
  };
}
