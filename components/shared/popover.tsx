import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { placeAtSide, placeBeside, placeInDialog } from "../../lib/ui/placement";
import { useText } from "../../lib/ui/text";

export interface PopoverProps {
  /** What it belongs to; focus returns there. */
  anchor: HTMLElement;
  /** What it explains: it stands beside that where there is room, so that both can be read. */
  explains?: Element | undefined;
  label: string;
  role: "menu" | "dialog";
  /** `elsewhere`: the user clicked somewhere else, perhaps on the anchor. */
  onClose(how: "escape" | "elsewhere"): void;
  children: ComponentChildren;
  class?: string;
}

/**
 * A panel in the browser's top layer: nothing of the page can cut or cover it. Closes at Esc and at a click elsewhere.
 * Esc does not reach the page, which would close the chat.
 */
export function Popover({ anchor, explains, label, role, onClose, children, class: name }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null);
  const text = useText();
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const element = panel.current;
    if (element === null) return;
    show(element);
    place(element, anchor, explains);
    focusFirst(element);
    return () => {
      if (element.matches(":focus-within") && anchor.isConnected) anchor.focus({ preventScroll: true });
    };
  }, [anchor, explains]);

  // In another language it is of another size.
  useLayoutEffect(() => {
    if (panel.current !== null) place(panel.current, anchor, explains);
  }, [text]);

  useEffect(() => {
    const element = panel.current;
    const view = anchor.ownerDocument.defaultView;
    if (element === null || view === null) return;
    const closed = (event: Event) => {
      if ("newState" in event && event.newState === "closed") close.current("elsewhere");
    };
    const resized = () => place(element, anchor, explains);
    element.addEventListener("toggle", closed);
    view.addEventListener("resize", resized);
    return () => {
      element.removeEventListener("toggle", closed);
      view.removeEventListener("resize", resized);
    };
  }, [anchor, explains]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close.current("escape");
    } else if (role === "menu" && panel.current !== null) {
      moveInMenu(event, panel.current);
    }
  };

  return (
    <div
      ref={panel}
      popover="auto"
      role={role}
      aria-label={label}
      tabIndex={-1}
      class={["popover", name].filter(Boolean).join(" ")}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

function show(element: HTMLElement): void {
  if (typeof element.showPopover === "function" && !element.matches(":popover-open")) element.showPopover();
}

function place(element: HTMLElement, anchor: HTMLElement, explains: Element | undefined): void {
  const view = anchor.ownerDocument.defaultView;
  if (view === null) return;
  const dialog = anchor.closest("dialog")?.getBoundingClientRect();
  element.style.maxBlockSize = "";
  element.style.setProperty("--room", dialog === undefined ? "" : `${Math.floor(dialog.width)}px`);
  const panel = element.getBoundingClientRect();
  // What the page's scrollbar covers is no room.
  const viewport = { width: anchor.ownerDocument.documentElement.clientWidth, height: view.innerHeight };
  const direction = view.getComputedStyle(anchor).direction === "rtl" ? "rtl" : "ltr";
  const box = anchor.getBoundingClientRect();
  const side = explains && placeAtSide(explains.getBoundingClientRect(), box, panel, viewport, direction);
  const inside = dialog && placeInDialog(dialog, box, panel, direction);
  const spot = side ?? inside ?? placeBeside(box, panel, viewport, direction);
  element.style.left = `${spot.left}px`;
  element.style.top = `${spot.top}px`;
  element.style.maxBlockSize = `${spot.maxHeight}px`;
}

function focusables(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>("button:not([disabled]), a[href], input")];
}

function focusFirst(element: HTMLElement): void {
  const wanted = element.querySelector<HTMLElement>("[data-first-focus]") ?? focusables(element)[0] ?? element;
  wanted.focus({ preventScroll: true });
}

/** Arrow keys go round in a menu, Home and End go to its ends (ARIA Authoring Practices, menu). */
function moveInMenu(event: KeyboardEvent, menu: HTMLElement): void {
  const items = focusables(menu);
  const current = items.findIndex((item) => item.matches(":focus"));
  const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: -1 }[event.key];
  if (target === undefined || items.length === 0) return;
  event.preventDefault();
  items.at(target % items.length)?.focus();
}
