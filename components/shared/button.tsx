import type { ComponentChildren, Ref } from "preact";
import { isRepeated, useGuarded } from "./guard";
import { useUniqueId } from "./unique-id";

export interface ButtonProps {
  children: ComponentChildren;
  onClick(event: Event): void;
  /** Hook for tests and for the content script. */
  hook?: string;
  tone?: "plain" | "strong" | "quiet" | "danger";
  /** Name for screen readers where the visible text is not enough. */
  label?: string;
  /** What the button does, or why it is unavailable: a tooltip, and read out after the name. */
  description?: string;
  /** Unavailable buttons stay reachable so that the reason can be read; `onClick` still comes, to explain. */
  unavailable?: boolean;
  disabled?: boolean;
  expanded?: boolean;
  opens?: "menu" | "dialog";
  /** Id of the element that it unfolds. */
  controls?: string;
  class?: string;
  elementRef?: Ref<HTMLButtonElement>;
}

/**
 * The one button of all surfaces. Clicks that are not the user's own do nothing, nor does the second click of a double
 * click, which may meet the way back, or the question that a report asks.
 */
export function Button(props: ButtonProps) {
  const { tone = "plain", label, description, unavailable = false } = props;
  const guarded = useGuarded();
  const descriptionId = useUniqueId();
  return (
    <button
      type="button"
      ref={props.elementRef ?? null}
      class={["button", `button-${tone}`, props.class].filter(Boolean).join(" ")}
      data-doorman={props.hook}
      aria-label={label}
      aria-describedby={description === undefined ? undefined : descriptionId}
      aria-disabled={unavailable ? "true" : undefined}
      aria-expanded={props.expanded}
      aria-haspopup={props.opens}
      aria-controls={props.controls}
      disabled={props.disabled}
      title={description ?? (props.class?.includes("button-icon") === true ? label : undefined)}
      onClick={guarded((event) => {
        if (!isRepeated(event)) props.onClick(event);
      })}
    >
      {typeof props.children === "string" ? <span>{props.children}</span> : props.children}
      {description !== undefined && (
        <span id={descriptionId} hidden>
          {description}
        </span>
      )}
    </button>
  );
}
