import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Range,
  type VirtualItem,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";

export interface VirtualList {
  /** Rows that are on show now, with a few around, and the one that holds the focus. */
  items: VirtualItem[];
  /** Index of the first row in view. */
  first: number;
  /** Height of all rows, in CSS pixels. */
  height: number;
  /** Scrolls as little as it takes to bring a row into view. */
  reveal(index: number): void;
  /** As `ref` of rows that differ in height. */
  measure(row: HTMLElement | null): void;
}

/** Rows beyond the edges, so that scrolling by keyboard finds the next one. */
const OVERSCAN = 6;
/** Height that is assumed until the list has been measured: a popup's. */
const FIRST_HEIGHT = 420;

/**
 * Which rows of a long list to render: ten thousand cost no more than twenty. A row that holds the focus stays while the
 * list scrolls on, else the keyboard would stand nowhere; rows tell their place by `data-index`.
 *
 * @param scroller the element that scrolls
 * @param rowHeight in CSS pixels, the same for every row; a first guess for rows that are measured
 */
export function useVirtualList(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): VirtualList {
  const [, rerender] = useReducer((version: number, _change: undefined) => version + 1, 0);
  const options = {
    count,
    overscan: OVERSCAN,
    estimateSize: () => rowHeight,
    rangeExtractor: (range: Range) => withFocused(defaultRangeExtractor(range), scroller.current, range.count),
    getScrollElement: () => scroller.current,
    initialRect: { width: 0, height: FIRST_HEIGHT },
    observeElementRect,
    observeElementOffset,
    measureElement,
    scrollToFn: elementScroll,
    onChange: () => rerender(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  // The two calls that every adapter of the library makes around its framework's effects.
  const { _didMount: didMount, _willUpdate: willUpdate } = virtualizer;
  useLayoutEffect(() => didMount(), [didMount]);
  useLayoutEffect(() => willUpdate());
  // Places that were worked out for rows of another height are kept until they are asked for anew.
  const laidOut = useRef(rowHeight);
  useLayoutEffect(() => {
    if (laidOut.current === rowHeight) return;
    laidOut.current = rowHeight;
    virtualizer.measure();
  }, [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();
  return {
    items,
    first: virtualizer.range?.startIndex ?? 0,
    height: virtualizer.getTotalSize(),
    reveal: (index) => virtualizer.scrollToIndex(index, { align: "auto" }),
    measure: virtualizer.measureElement,
  };
}

/** With the row that holds the focus, in the order of the list. */
function withFocused(indexes: number[], scroller: HTMLElement | null, count: number): number[] {
  const focused = scroller?.ownerDocument.activeElement?.closest<HTMLElement>("[data-index]");
  if (focused === null || focused === undefined || scroller?.contains(focused) !== true) return indexes;
  const index = Number(focused.dataset["index"]);
  return index >= count || indexes.includes(index) ? indexes : [...indexes, index].sort((one, other) => one - other);
}
