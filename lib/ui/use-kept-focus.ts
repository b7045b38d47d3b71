import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/**
 * Keeps the keyboard from standing nowhere, with Tab beginning at the top of the page, when what it stood on goes: what
 * is around it takes it. The page does not scroll for that: the user may look at something else by then.
 *
 * @param around is drawn by the caller, and can take the focus (`tabIndex`)
 * @param onGone `around` goes, or has just gone, with the keyboard in it; when its component goes, the one of the first render is called
 */
export function useKeptFocus(around: RefObject<HTMLElement | null>, onGone: (around: HTMLElement) => void): void {
  const before = holdsFocus(around.current) ? around.current : null;
  useLayoutEffect(() => {
    if (before === null || !isNowhere(before.ownerDocument)) return;
    if (around.current === null) onGone(before);
    else around.current.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    const element = around.current;
    return () => {
      if (element !== null && holdsFocus(element)) onGone(element);
    };
  }, []);
}

function holdsFocus(element: HTMLElement | null): boolean {
  return element?.contains(element.ownerDocument.activeElement) ?? false;
}

function isNowhere({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body;
}
