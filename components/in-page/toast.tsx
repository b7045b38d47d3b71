import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ActionView } from "../../lib/domain/action";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { CheckIcon, CloseIcon, InfoIcon, WarningIcon } from "../shared/icons";
import { mayUndo, wayBackKey } from "../shared/way-back";
import { mayRetry, outcomeText, type OutcomeText } from "../shared/wording-outcome";

/** What went well goes away by itself, late enough to be read and undone; not while pointer or focus is on it. */
export const TOAST_LIFETIME = 10_000;

export interface ToastProps {
  action: ActionView;
  onUndo?(event: Event): void;
  onDismiss(): void;
  onRetry?(event: Event): void;
}

/** How an action stands, as it goes along: pending, then its outcome in words, with the way back where there is one. */
export function Toast({ action, onUndo, onDismiss, onRetry }: ToastProps) {
  const text = useText();
  const outcome = outcomeText(text, action);
  return (
    <ToastFrame outcome={outcome} onDismiss={onDismiss} state={action.state}>
      {onRetry !== undefined && mayRetry(action) && (
        <Button hook="retry" class="toast-action" tone="quiet" onClick={onRetry}>
          {text.t("retry")}
        </Button>
      )}
      {onUndo !== undefined && mayUndo(action) && (
        <Button hook="undo" class="toast-action" tone="quiet" onClick={onUndo}>
          {text.t(wayBackKey([action]))}
        </Button>
      )}
    </ToastFrame>
  );
}

export interface ToastFrameProps {
  outcome: OutcomeText;
  /** For tests: `data-state`. */
  state?: string;
  onDismiss(): void;
  /** Buttons. */
  children?: ComponentChildren;
}

/** The look of a toast, for one action or a batch. */
export function ToastFrame({ outcome, state, onDismiss, children }: ToastFrameProps) {
  const { t } = useText();
  const hold = useLifetime(outcome.tone === "good" || outcome.tone === "neutral", onDismiss);
  return (
    <section class={`toast toast-${outcome.tone}`} data-doorman="toast" data-state={state} {...hold}>
      {outcome.tone === "pending" ? <span class="spinner" aria-hidden="true" /> : <ToneIcon tone={outcome.tone} />}
      <div class="toast-main">
        <div class="toast-text" role="status">
          <p>{outcome.title}</p>
          {outcome.detail !== undefined && <p class="toast-detail">{outcome.detail}</p>}
        </div>
        <div class="toast-actions">{children}</div>
      </div>
      <Button tone="quiet" class="button-icon" hook="dismiss" label={t("dismiss")} onClick={onDismiss}>
        <CloseIcon />
      </Button>
    </section>
  );
}

function ToneIcon({ tone }: { tone: "good" | "neutral" | "bad" }) {
  if (tone === "good") return <CheckIcon size={18} />;
  return tone === "bad" ? <WarningIcon size={18} /> : <InfoIcon size={18} />;
}

/** Dismisses after a time, which starts anew when pointer and focus have left (WCAG 2.2.1). */
function useLifetime(expires: boolean, onExpire: () => void) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;
  const expire = useRef(onExpire);
  expire.current = onExpire;
  useEffect(() => {
    if (!expires || held) return;
    const timer = setTimeout(() => expire.current(), TOAST_LIFETIME);
    return () => clearTimeout(timer);
  }, [expires, held]);
  return {
    onMouseEnter: () => setPointed(true),
    onMouseLeave: () => setPointed(false),
    onFocusIn: () => setFocused(true),
    onFocusOut: () => setFocused(false),
  };
}
