import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { Button, type ButtonProps } from "./button";
import { isRepeated, useGuarded } from "./guard";
import { useOpening } from "./opening";
import { Popover } from "./popover";

export interface Choice {
  key: string;
  text: string;
  icon?: ComponentChildren;
  hook?: string;
  /** Shown in small type under the text: what it does, or why it is unavailable. */
  detail?: string;
  unavailable?: boolean;
  danger?: boolean;
  /** `anchor` is the menu's button, for what opens next. */
  onChoose(event: Event, anchor: HTMLElement): void;
}

export interface MenuButtonProps extends Pick<ButtonProps, "children" | "label" | "hook" | "class" | "tone" | "disabled"> {
  /** Heading of the menu, and its name for screen readers. */
  title: string;
  showTitle?: boolean;
  choices: readonly Choice[];
}

/** A button that opens a menu of choices. */
export function MenuButton({ title, showTitle = false, choices, ...button }: MenuButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const { open, toggle, close } = useOpening();
  return (
    <>
      <Button {...button} elementRef={anchor} opens="menu" expanded={open} onClick={toggle}>
        {button.children}
      </Button>
      {open && anchor.current !== null && (
        <Popover anchor={anchor.current} label={title} role="menu" class="menu" onClose={close}>
          {showTitle && <MenuTitle title={title} />}
          <MenuItems choices={choices} anchor={anchor.current} onDone={close} />
        </Popover>
      )}
    </>
  );
}

/** The heading of a menu; its name for screen readers is the menu's own. */
export function MenuTitle({ title }: { title: string }) {
  return (
    <div class="menu-title" aria-hidden="true">
      {title}
    </div>
  );
}

export interface MenuItemsProps {
  choices: readonly Choice[];
  anchor: HTMLElement;
  /** Closes the menu; comes before the choice is handled. */
  onDone(): void;
}

export function MenuItems({ choices, anchor, onDone }: MenuItemsProps) {
  return (
    <>
      {choices.map((choice) => (
        <MenuItem key={choice.key} choice={choice} anchor={anchor} onDone={onDone} />
      ))}
    </>
  );
}

function MenuItem({ choice, anchor, onDone }: { choice: Choice; anchor: HTMLElement; onDone(): void }) {
  const guarded = useGuarded();
  const unavailable = choice.unavailable === true;
  const onClick = guarded((event) => {
    if (unavailable || isRepeated(event)) return;
    onDone();
    choice.onChoose(event, anchor);
  });
  return (
    <button
      type="button"
      role="menuitem"
      class={choice.danger === true ? "menu-item menu-item-danger" : "menu-item"}
      data-doorman={choice.hook}
      aria-disabled={unavailable ? "true" : undefined}
      onClick={onClick}
    >
      {choice.icon}
      <span class="menu-text">
        <span>{choice.text}</span>
        {choice.detail !== undefined && <small>{choice.detail}</small>}
      </span>
    </button>
  );
}
