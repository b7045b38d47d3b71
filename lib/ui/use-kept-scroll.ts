import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Brings something that scrolls to where it stood when it was here last, as soon as all of it is there, and tells from then on
 * where it stands. A user who has scrolled it before then stays where he is.
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
  const found = useRef(0);
  const scrolling = () => scroller() ?? document.documentElement;
  useLayoutEffect(() => {
    found.current = scrolling().scrollTop;
  }, []);
  useLayoutEffect(() => {
    if (!complete || wanted.current === undefined) return;
    const { scrollTop } = scrolling();
    // At its top stands also what was too short to stay where it was found.
    const scrolled = scrollTop !== found.current && scrollTop !== 0;
    if (scrolled) tell.current(scrollTop);
    else scrolling().scrollTop = wanted.current;
    wanted.current = undefined;
  });
  useLayoutEffect(() => {
    const from = scroller() ?? window;
    const scrolled = () => {
      if (wanted.current === undefined) tell.current(scrolling().scrollTop);
    };
    from.addEventListener("scroll", scrolled, { passive: true });
    return () => from.removeEventListener("scroll", scrolled);
  }, []);
}
