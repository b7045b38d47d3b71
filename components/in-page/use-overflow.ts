import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { whichFit } from "../../lib/ui/placement";
import { useText } from "../../lib/ui/text";

/**
 * The record keeps this share of the bar, and at least this many pixels. The buttons come first: what is cut off the
 * record can be read in its tooltip, a button in the menu costs a second click.
 */
const STATUS_SHARE = 0.16;
const STATUS_LEAST = 110;
/** Space between buttons, as in the style sheet. */
const GAP = 6;
/** Everything in the bar that is neither record nor button: sign, "More", fold, paddings. */
const FIXED = 120;

/**
 * Which items of a row fit into a bar. All are measured once in each language (each carries `data-fit` with its name); after
 * that only the bar's width counts. Where there is no layout, all fit.
 *
 * @param bar the element whose width limits the row
 * @param names of the items, in order; `stays` are those that are shown in any case
 */
export function useOverflow(
  bar: RefObject<HTMLElement | null>,
  names: readonly string[],
  stays: readonly string[],
): ReadonlySet<string> {
  const widths = useRef(new Map<string, number>());
  const { language } = useText();
  const measuredIn = useRef(language);
  if (measuredIn.current !== language) {
    measuredIn.current = language;
    widths.current.clear();
  }
  const [barWidth, setBarWidth] = useState(0);
  const [, setMeasured] = useState(0);
  const unmeasured = names.some((name) => !widths.current.has(name));

  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return;
    for (const item of element.querySelectorAll<HTMLElement>("[data-fit]")) {
      const { fit } = item.dataset;
      if (fit !== undefined) widths.current.set(fit, item.offsetWidth);
    }
    setBarWidth(element.clientWidth);
    // The bar may be as wide as before: what was measured must be seen all the same.
    if (unmeasured) setMeasured((times) => times + 1);
  }, [bar, unmeasured]);

  useEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setBarWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [bar]);

  if (unmeasured || barWidth === 0) return new Set(names);
  const items = names.map((name) => ({ width: widths.current.get(name) ?? 0, stays: stays.includes(name) }));
  const available = barWidth - FIXED - Math.max(STATUS_LEAST, barWidth * STATUS_SHARE);
  const shown = whichFit(items, available, 0, GAP);
  return new Set(names.filter((_, index) => shown[index] === true));
}
