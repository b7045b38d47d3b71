import { conversationScroller, shownMessages } from "./page-structure";

/** Pixels from the end of a conversation that still count as being there: browsers round scroll positions. */
const AT_END = 4;

/**
 * Changes the page without moving what the user reads: at the end of the conversation the newest message stays in full
 * view, further up the topmost message in view stays where it is.
 *
 * @param change puts something into the page's flow, or takes it out, at once
 */
export function keepPlace(page: ParentNode, change: () => void): void {
  hold(page, change, topmostInView);
}

/**
 * As `keepPlace`, but further up the browser's own scroll anchoring must do. For what comes and goes again and again: to
 * answer WhatsApp's scrolling with scrolling could go on for ever.
 */
export function stayAtEnd(page: ParentNode, change: () => void): void {
  hold(page, change, () => undefined);
}

function hold(
  page: ParentNode,
  change: () => void,
  held: (page: ParentNode, scroller: HTMLElement) => HTMLElement | undefined,
): void {
  const scroller = conversationScroller(page);
  if (scroller === null) return change();
  const isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= AT_END;
  const element = isAtEnd ? undefined : held(page, scroller);
  const before = element?.getBoundingClientRect().top ?? 0;
  change();
  if (isAtEnd) scroller.scrollTop = scroller.scrollHeight;
  else if (element?.isConnected === true) scroller.scrollTop += element.getBoundingClientRect().top - before;
}

function topmostInView(page: ParentNode, scroller: HTMLElement): HTMLElement | undefined {
  const { top } = scroller.getBoundingClientRect();
  return shownMessages(page).find(({ element }) => element.getBoundingClientRect().bottom > top)?.element;
}
