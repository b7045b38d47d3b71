import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { roomForText, whichFit, type TextWidths } from "../../lib/ui/placement";
import { useText } from "../../lib/ui/text";

/** Space between buttons, as in the style sheet. */
const GAP = 6;
/** Everything in the bar that is neither record nor button: sign, "More", fold, paddings. */
const FIXED = 120;

/**
 * Which items of a row fit into a bar beside its record, which says why: that stays readable, and the items go to the menu first.
 * All are measured once in each language (each carries `data-fit` with its name); after
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
  const [record, setRecord] = useState<TextWidths>({ first: 0, all: 0 });
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

  // After every drawing: the record is another one after each message.
  useLayoutEffect(() => {
    const told = recordWidths(bar.current);
    if (told !== undefined && (told.first !== record.first || told.all !== record.all)) setRecord(told);
  });

  useEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setBarWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [bar]);

  if (unmeasured || barWidth === 0) return new Set(names);
  const items = names.map((name) => ({ width: widths.current.get(name) ?? 0, stays: stays.includes(name) }));
  const shown = whichFit(items, barWidth - FIXED - roomForText(barWidth, record), 0, GAP);
  return new Set(names.filter((_, index) => shown[index] === true));
}

/** How wide a text is on one line, also where it runs over two. */
function lineWidth(text: HTMLElement): number {
  return text.scrollWidth || Math.ceil([...text.getClientRects()].reduce((sum, { width }) => sum + width, 0));
}

/** Undefined while something else is told in its place: the buttons stay where they are then. */
function recordWidths(bar: HTMLElement | null): TextWidths | undefined {
  const status = bar?.querySelector<HTMLElement>("[data-record]");
  if (status === null || status === undefined) return undefined;
  const tag = status.querySelector<HTMLElement>(".tag")?.offsetWidth ?? 0;
  const [first = 0, ...rest] = [...status.querySelectorAll<HTMLElement>(".bar-record > span")].map(lineWidth);
  const known = (tag === 0 ? 0 : tag + GAP) + first + GAP;
  return { first: known, all: rest.reduce((sum, width) => sum + width + GAP, known) };
}
