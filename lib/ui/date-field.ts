/** Days as the browser's date fields write them (`YYYY-MM-DD`), in the user's own time zone. */

/** @param time milliseconds since the epoch */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * @param day what a date field holds
 * @param later whole days after it; 1 is the moment at which the day is over
 * @returns its first moment in milliseconds; undefined while the field is empty or half filled
 */
export function startOfDay(day: string, later = 0): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  if (year === undefined || Number(year) < 2000) return undefined;
  return new Date(Number(year), Number(month) - 1, Number(date) + later).getTime();
}
