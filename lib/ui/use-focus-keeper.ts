import { useLayoutEffect, useRef, useState } from "preact/hooks";

/**
 * Keeps the keyboard in a row of buttons that changes under it: when the button with the focus has gone (Block became
 * Unblock), the focus goes to the one that came in its place, else to the row's first.
 *
 * @param area the row
 * @param shown what stands in it now
 * @param selectorOf finds the button of one of these
 */
export function useFocusKeeper(area: { current: HTMLElement | null }, shown: readonly string[], selectorOf: (one: string) => string): void {
  const now = shown.join();
  const [before, setBefore] = useState(now);
  const cameInstead = useRef<string | undefined>(undefined);
  const focused = useRef(false);
  if (before !== now) {
    setBefore(now);
    const known = new Set(before.split(","));
    cameInstead.current = shown.find((one) => !known.has(one));
    // Before this render is shown: was the focus in the row?
    if (area.current !== null && holdsFocus(area.current)) focused.current = true;
  }
  useLayoutEffect(() => {
    if (!focused.current) return;
    focused.current = false;
    const element = area.current;
    if (element === null || holdsFocus(element)) return;
    const instead = cameInstead.current === undefined ? null : element.querySelector<HTMLElement>(selectorOf(cameInstead.current));
    (instead ?? element.querySelector<HTMLElement>(`${selectorOf(shown[0] ?? "")}, button`))?.focus({ preventScroll: true });
  }, [area, now]);
}

/** Also inside of a closed shadow root. */
function holdsFocus(element: HTMLElement): boolean {
  const root: Node & Partial<DocumentOrShadowRoot> = element.getRootNode();
  return element.contains(root.activeElement ?? null);
}
