import { groupSenders, type ListRow } from "../../lib/domain/sender-order";
import { deselectAll, extendTo, moveTo, nothingSelected, rowForKey, selectAll, toggleRow, type Selection } from "../../lib/domain/sender-selection";

/** What a key of the keyboard asks of the list. */
export interface KeyAnswer {
  selection?: Selection;
  /** The row to open. */
  open?: string;
  /** The group to open or to close. */
  toggle?: string;
  /** The row where the keyboard stands afterwards: the user has to see it. */
  at?: string;
}

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/**
 * What a key means in the list (ARIA Authoring Practices, grid with several selected rows): arrows, Home, End and the page
 * keys move, with Shift they select on the way; the space bar selects, Ctrl+A all, Escape none; Enter opens; arrows to the
 * sides open and close a group.
 *
 * @param page rows that are in view together
 * @returns undefined for a key that the list leaves to the browser
 */
export function answerKey(press: KeyPress, selection: Selection, rows: readonly ListRow[], page: number, rtl: boolean): KeyAnswer | undefined {
  const active = rows.find((row) => row.key === selection.active);
  const command = press.ctrlKey || press.metaKey;
  if (command && press.key.toLowerCase() === "a") return { selection: selectAll(selection, rows) };
  if (press.key === "Escape") return { selection: { ...nothingSelected, active: selection.active } };
  if (press.key === " " && active !== undefined) {
    return { selection: press.shiftKey ? extendTo(selection, rows, active.key) : toggleRow(selection, active), at: active.key };
  }
  if (press.key === "Enter" && active !== undefined) {
    return active.kind === "sender" ? { open: active.key, at: active.key } : { toggle: active.key, at: active.key };
  }
  if (active?.kind === "group" && (press.key === "ArrowLeft" || press.key === "ArrowRight")) {
    const opens = (press.key === "ArrowRight") !== rtl;
    return opens === active.open ? {} : { toggle: active.key, at: active.key };
  }
  const target = rowForKey(press.key, rows, selection.active, page);
  if (target === undefined) return undefined;
  return { selection: press.shiftKey ? extendTo(anchored(selection), rows, target) : moveTo(selection, target), at: target };
}

/** A range begins at the row where Shift is first held, and that row is in it. */
function anchored(selection: Selection): Selection {
  return selection.anchor === undefined && selection.active !== undefined ? { ...selection, anchor: selection.active } : selection;
}

/** Whether all, some or none of what the list shows is selected. */
export function selectionOf(selected: ReadonlySet<string>, rows: ReturnType<typeof groupSenders>): "all" | "some" | "none" {
  const senders = rows.flatMap((row) => (row.kind === "sender" ? [row.key] : row.senders.map(({ key }) => key)));
  const count = senders.filter((key) => selected.has(key)).length;
  if (count === 0) return "none";
  return count === senders.length ? "all" : "some";
}

/** Selects all that the list shows, or lets it go when all is selected. */
export function toggleAll(selection: Selection, rows: ReturnType<typeof groupSenders>): Selection {
  return selectionOf(selection.selected, rows) === "all" ? deselectAll(selection, rows) : selectAll(selection, rows);
}
