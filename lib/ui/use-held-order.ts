import { useRef } from "preact/hooks";

/**
 * Rows in the order in which they stood when they began to be held: what changes meanwhile shows in its row, new rows come last.
 * A list that is sorted by what arrives would else put another row under the pointer just before the click.
 *
 * @param rows as they are sorted now
 * @param held whether their order is to stay
 * @param sorting what they are sorted by: once that is another, they are sorted anew, held or not
 */
export function useHeldOrder<Row extends { key: string }>(rows: readonly Row[], held: boolean, sorting: unknown): readonly Row[] {
  const before = useRef<{ sorting: unknown; rows: readonly Row[]; shown: readonly Row[] }>({ sorting: undefined, rows: [], shown: [] });
  const { current } = before;
  const isHeld = held && current.sorting === sorting;
  if (isHeld && current.rows === rows) return current.shown;
  const shown = isHeld ? inOrderOf(current.shown, rows) : rows;
  before.current = { sorting, rows, shown };
  return shown;
}

function inOrderOf<Row extends { key: string }>(shown: readonly Row[], rows: readonly Row[]): readonly Row[] {
  const places = new Map(shown.map(({ key }, place) => [key, place]));
  const placeOf = ({ key }: Row) => places.get(key) ?? shown.length;
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
}
