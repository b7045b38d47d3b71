import { useRef } from "preact/hooks";

/**
 * Rows as they stood when they began to be held: what changes meanwhile shows in its row, rows that would go stay, new ones come
 * last. A list that is sorted and filtered by what arrives would else put another row under the pointer just before the click.
 *
 * @param rows as they are now
 * @param held whether they are to stay where they are
 * @param arrangement what the user has arranged them by: once that is another object, they stand as they are now, held or not
 * @param standing a row that is no longer among them, as it is now; nothing where there is no such thing any more
 */
export function useHeldRows<Row extends { key: string }>(
  rows: readonly Row[],
  held: boolean,
  arrangement: object,
  standing: (row: Row) => Row | undefined,
): readonly Row[] {
  const before = useRef<{ arrangement: object; rows: readonly Row[]; shown: readonly Row[] } | undefined>(undefined);
  const { current } = before;
  const isHeld = held && current?.arrangement === arrangement;
  if (isHeld && current.rows === rows) return current.shown;
  const shown = isHeld ? inPlace(current.shown, rows, standing) : rows;
  before.current = { arrangement, rows, shown };
  return shown;
}

function inPlace<Row extends { key: string }>(shown: readonly Row[], rows: readonly Row[], standing: (row: Row) => Row | undefined): Row[] {
  const now = new Map(rows.map((row) => [row.key, row]));
  const staying = shown.flatMap((row) => now.get(row.key) ?? standing(row) ?? []);
  const there = new Set(staying.map(({ key }) => key));
  return [...staying, ...rows.filter(({ key }) => !there.has(key))];
}
