import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Leads the keyboard on when the row of a list goes in which it stands: to the row that takes its place, or to the last one.
 *
 * @param scroller holds the rows, which tell their place by `data-index`
 * @returns to be told of the row that goes (lib/ui/use-kept-focus)
 */
export function useKeptRow(scroller: RefObject<HTMLElement | null>): (row: HTMLElement) => void {
  const gone = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (gone.current === undefined) return;
    const rows = [...(scroller.current?.querySelectorAll<HTMLElement>("[data-index]") ?? [])];
    const next = rows.find((row) => row.dataset["index"] === gone.current) ?? rows.at(-1);
    gone.current = undefined;
    next?.focus({ preventScroll: true });
  });
  return (row) => (gone.current = row.dataset["index"]);
}
