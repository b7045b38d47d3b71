import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Brings something that scrolls to where it stood when it was here last, as soon as all of it is there, and tells from then on
 * where it stands.
 *
 * @param scroller what scrolls; the page where it gives none
 * @param kept how far it was scrolled, in CSS pixels; of the first rendering
 * @param complete whether all that it shows is there: before, it cannot be scrolled so far
 * @param onScroll is told how far it is scrolled
 */
export function useKeptScroll(scroller: () => HTMLElement | null, kept: number, complete: boolean, onScroll: (top: number) => void): void {
  const wanted = useRef<number | undefined>(kept);
  const tell = useRef(onScroll);
  tell.current = onScroll;
  useLayoutEffect(() => {
    if (!complete || wanted.current === undefined) return;
    const top = wanted.current;
    wanted.current = undefined;
    if (top > 0) (scroller() ?? document.documentElement).scrollTop = top;
  });
  useLayoutEffect(() => {
    const element = scroller();
    const from = element ?? window;
    const scrolled = () => {
      if (wanted.current === undefined) tell.current((element ?? document.documentElement).scrollTop);
    };
    from.addEventListener("scroll", scrolled, { passive: true });
    return () => from.removeEventListener("scroll", scrolled);
  }, []);
}
