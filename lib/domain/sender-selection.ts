import { keysOf, type ListRow } from "./sender-order";

/** What is selected in the list of senders, and where the keyboard stands. */
export interface Selection {
  /** Keys of senders. They stay selected when a filter hides them. */
  selected: ReadonlySet<string>;
  /** Row that the keyboard is at. */
  active?: string | undefined;
  /** Row at which a range began. */
  anchor?: string | undefined;
}

export const nothingSelected: Selection = { selected: new Set() };

/** Selects a row, or takes it out when all that it stands for is selected. A range begins here. */
export function toggleRow(selection: Selection, row: ListRow): Selection {
  const keys = keysOf(row);
  const selected = new Set(selection.selected);
  const all = keys.every((key) => selected.has(key));
  for (const key of keys) {
    if (all) selected.delete(key);
    else selected.add(key);
  }
  return { selected, active: row.key, anchor: row.key };
}

/** Moves the keyboard to a row. A range begins there. */
export function moveTo(selection: Selection, key: string): Selection {
  return { ...selection, active: key, anchor: key };
}

/**
 * Selects everything between the row where the range began and another one, on top of what was selected elsewhere; what the
 * range held before its end moved is let go.
 */
export function extendTo(selection: Selection, rows: readonly ListRow[], key: string): Selection {
  const at = (wanted: string | undefined) => rows.findIndex((row) => row.key === wanted);
  const end = at(key);
  if (end < 0) return selection;
  const begun = at(selection.anchor);
  const start = begun < 0 ? end : begun;
  const selected = new Set(selection.selected);
  // Where a filter hides the beginning, another range begins.
  const before = begun < 0 ? -1 : at(selection.active);
  if (before >= 0) for (const each of between(rows, start, before)) for (const held of keysOf(each)) selected.delete(held);
  for (const each of between(rows, start, end)) for (const held of keysOf(each)) selected.add(held);
  return { selected, active: key, anchor: rows[start]?.key };
}

/** Selects all rows of the list, on top of what the filter hides. */
export function selectAll(selection: Selection, rows: readonly ListRow[]): Selection {
  return { ...selection, selected: new Set([...selection.selected, ...rows.flatMap(keysOf)]) };
}

/** Lets all rows of the list go; what the filter hides stays selected. */
export function deselectAll(selection: Selection, rows: readonly ListRow[]): Selection {
  const shown = new Set(rows.flatMap(keysOf));
  return { ...selection, selected: new Set([...selection.selected].filter((key) => !shown.has(key))) };
}

function between(rows: readonly ListRow[], one: number, other: number): readonly ListRow[] {
  return rows.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/**
 * The row that a key of the keyboard leads to (ARIA Authoring Practices, grid).
 *
 * @param page rows that are in view together
 * @returns undefined for any other key
 */
export function rowForKey(pressed: string, rows: readonly ListRow[], active: string | undefined, page: number): string | undefined {
  const last = rows.length - 1;
  const now = rows.findIndex((row) => row.key === active);
  const steps: Record<string, number> = {
    ArrowDown: now + 1,
    ArrowUp: now - 1,
    PageDown: now + page,
    PageUp: now - page,
    Home: 0,
    End: last,
  };
  const target = steps[pressed];
  return target === undefined || last < 0 ? undefined : rows[Math.max(0, Math.min(last, target))]?.key;
}
