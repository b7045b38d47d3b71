/** The local day of a time as a date field has it: `2026-11-28`. */
export function dayText(time: number): string {
  const date = new Date(time);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${String(date.getFullYear()).padStart(4, "0")}-${month}-${day}`;
}

/** The local midnight with which the day of a date field begins, in milliseconds; undefined for an empty field. */
export function startOfDayText(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, day).getTime();
}

/** The last millisecond of the day that begins at a local midnight: days with a change of the clocks are not 24 hours long. */
export function endOfDay(start: number): number {
  const date = new Date(start);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime() - 1;
}
