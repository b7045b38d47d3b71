import { openConversation } from "./page-structure";

/**
 * Distances in pixels: from the window's lower edge, above the composer; from the conversation's end, beside WhatsApp's
 * button that scrolls to the newest message; and from its beginning at least.
 */
const ABOVE = 84;
const BESIDE = 72;
const EDGE = 16;
/** Above everything of the page's. */
export const ON_TOP = "position: fixed; z-index: 2147483000; display: block;";
/** Widths in pixels: toasts are no wider, and no narrower however narrow the conversation is, unless the window is. */
const WIDEST = 440;
const NARROWEST = 280;

/**
 * Where toasts and notices stand: at the lower end of the conversation, or of the window where none is open. A drawer
 * beside the conversation stays free.
 *
 * @returns the style of a host in the body
 */
export function cornerStyle(page: Document): string {
  const { clientWidth } = page.documentElement;
  const box = openConversation(page)?.getBoundingClientRect() ?? { left: 0, right: clientWidth, width: clientWidth };
  const rightToLeft = getComputedStyle(page.documentElement).direction === "rtl";
  const beyond = rightToLeft ? box.left : clientWidth - box.right;
  const width = Math.min(WIDEST, Math.max(NARROWEST, box.width - BESIDE - EDGE), clientWidth - 2 * EDGE);
  // In a narrow window a toast rather covers that button than reach beyond the edge.
  const inset = Math.min(Math.max(0, beyond) + BESIDE, clientWidth - EDGE - width);
  return (
    `${ON_TOP} bottom: ${ABOVE}px; max-width: ${Math.floor(width)}px; ` +
    `${rightToLeft ? "left" : "right"}: ${Math.floor(inset)}px;`
  );
}
