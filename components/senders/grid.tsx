import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { sortColumns, type ListRow, type SenderOrder, type SortColumn } from "../../lib/domain/sender-order";
import { extendTo, moveTo, toggleRow, type Selection } from "../../lib/domain/sender-selection";
import { useText } from "../../lib/ui/text";
import { useKeptFocus } from "../../lib/ui/use-kept-focus";
import { useKeptScroll } from "../../lib/ui/use-kept-scroll";
import { useVirtualList } from "../../lib/ui/use-virtual-list";
import { useGuarded } from "../shared/guard";
import { CaretIcon, CollapseIcon } from "../shared/icons";
import { answerKey, selectionOf, toggleAll } from "./grid-keys";
import { GridRow } from "./grid-row";
import { columnKeys } from "./wording";

/** Heights of a row in CSS pixels, as columns and as a card; the style sheet has the same. */
export const ROW_HEIGHT = 56;
export const CARD_HEIGHT = 96;

/** Milliseconds after which a finger or pen that was lifted clicks no more. */
const AFTER_TOUCH = 500;

export interface GridProps {
  rows: readonly ListRow[];
  order: SenderOrder;
  selection: Selection;
  /** A narrow window shows cards. */
  narrow: boolean;
  /** False while only some rows are there. */
  complete: boolean;
  /** How far the list is scrolled at first, in rows. */
  scrolled: number;
  onScroll(rows: number): void;
  /** The pointer has come over the rows, or has left them. */
  onPointer(over: boolean): void;
  onOrder(by: SortColumn): void;
  onSelection(selection: Selection): void;
  onOpen(key: string): void;
  /** Opens or closes a group, by the key of its row. */
  onToggleGroup(key: string): void;
  /** The list goes, and the keyboard is in it. */
  onGone(): void;
}

/** The list of senders as a grid: ten thousand rows cost no more than those in view. */
export function Grid({ rows, order, selection, narrow, complete, scrolled, onScroll, onPointer, ...on }: GridProps) {
  const { onOrder, onSelection, onOpen, onToggleGroup, onGone } = on;
  const { t, direction } = useText();
  const guarded = useGuarded();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = narrow ? CARD_HEIGHT : ROW_HEIGHT;
  const list = useVirtualList(scroller, rows.length, rowHeight);
  useKeptScroll(() => scroller.current, scrolled * rowHeight, complete, (top) => onScroll(top / rowHeight));
  const wanted = useRef<string | undefined>(undefined);
  // Where Tab leads and what keys act on: the active row while it is drawn, else the first one in view.
  const stop = list.items.some(({ index }) => rows[index]?.key === selection.active) ? selection.active : rows[list.first]?.key;

  // A row far away is drawn only after the list has scrolled there: the focus follows as soon as it is.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.current)}"]`);
    if (row === null || row === undefined) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });

  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const onEnter = () => {
    clearTimeout(leaving.current);
    onPointer(true);
  };
  // A finger or pen leaves before its click comes.
  const onLeave = ({ pointerType }: PointerEvent) => {
    if (pointerType === "mouse") onPointer(false);
    else leaving.current = setTimeout(() => onPointer(false), AFTER_TOUCH);
  };
  // A list that goes is left by the pointer without a word.
  useEffect(
    () => () => {
      clearTimeout(leaving.current);
      onPointer(false);
    },
    [],
  );

  // Rows go while the list is on show: a batch blocks senders, and the filter lets through those that are not.
  useKeptFocus(scroller, onGone);

  const goTo = (key: string) => {
    wanted.current = key;
    list.reveal(rows.findIndex((row) => row.key === key));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const now = selection.active === stop ? selection : { selected: selection.selected, active: stop };
    const answer = answerKey(event, now, rows, page, direction === "rtl");
    if (answer === undefined) return;
    event.preventDefault();
    if (answer.open !== undefined) onOpen(answer.open);
    if (answer.toggle !== undefined) onToggleGroup(answer.toggle);
    if (answer.selection !== undefined) onSelection(answer.selection);
    if (answer.at !== undefined) goTo(answer.at);
  };

  // The button that opened or closed the group leaves the focus to its row, where the keys go on.
  const onToggle = (key: string) => {
    onToggleGroup(key);
    onSelection(moveTo(selection, key));
    goTo(key);
  };

  const onRowClick = (row: ListRow, event: Event, tick: boolean) => {
    const range = "shiftKey" in event && event.shiftKey === true;
    const add = tick || ("ctrlKey" in event && event.ctrlKey === true) || ("metaKey" in event && event.metaKey === true);
    if (range) onSelection(extendTo(selection, rows, row.key));
    else if (add) onSelection(toggleRow(selection, row));
    else if (row.kind === "group") onToggle(row.key);
    else {
      onSelection(moveTo(selection, row.key));
      onOpen(row.key);
    }
  };

  return (
    <div
      role="grid"
      class={narrow ? "grid grid-narrow" : "grid"}
      aria-label={t("sendersLabel")}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={sortColumns.length + 1}
      data-doorman="senders-grid"
    >
      <div role="rowgroup">
        <Heading rows={rows} order={order} selection={selection} onOrder={onOrder} onSelection={onSelection} />
      </div>
      <div role="rowgroup" class="grid-scroller" ref={scroller} tabIndex={-1} onPointerEnter={onEnter} onPointerLeave={onLeave} onKeyDown={onKeyDown}>
        <div role="presentation" class="grid-body" style={{ blockSize: `${list.height}px` }}>
          {list.items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <GridRow
                key={row.key}
                row={row}
                index={index}
                top={start}
                selected={isSelected(row, selection.selected)}
                focusable={row.key === stop}
                onClick={(event, tick) => guarded((own) => onRowClick(row, own, tick))(event)}
                onToggle={() => onToggle(row.key)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function isSelected(row: ListRow, selected: ReadonlySet<string>): boolean | "some" {
  if (row.kind === "sender") return selected.has(row.key);
  const count = row.senders.filter(({ key }) => selected.has(key)).length;
  return count === 0 ? false : count === row.senders.length || "some";
}

type HeadingProps = Pick<GridProps, "rows" | "order" | "selection" | "onOrder" | "onSelection">;

/** The columns' names; each sorts. */
function Heading({ rows, order, selection, onOrder, onSelection }: HeadingProps) {
  const { t } = useText();
  const guarded = useGuarded();
  const all = selectionOf(selection.selected, [...rows]);
  return (
    <div role="row" class="grid-row grid-heading" aria-rowindex={1}>
      <div role="columnheader" class="cell cell-tick" aria-colindex={1}>
        <label class="tick">
          <input
            type="checkbox"
            checked={all === "all"}
            indeterminate={all === "some"}
            disabled={rows.length === 0}
            aria-label={t("selectAllShown")}
            data-doorman="select-all"
            onClick={guarded(() => onSelection(toggleAll(selection, [...rows])))}
          />
        </label>
      </div>
      {sortColumns.map((column, place) => {
        const sorted = order.by === column;
        const Icon = order.ascending ? CollapseIcon : CaretIcon;
        return (
          <div
            key={column}
            role="columnheader"
            class={`cell cell-${column}`}
            aria-colindex={place + 2}
            aria-sort={sorted ? (order.ascending ? "ascending" : "descending") : "none"}
          >
            <button type="button" class="grid-sort" data-doorman={`sort-${column}`} onClick={guarded(() => onOrder(column))}>
              <span>{t(columnKeys[column])}</span>
              {sorted && <Icon size={12} />}
            </button>
          </div>
        );
      })}
    </div>
  );
}
