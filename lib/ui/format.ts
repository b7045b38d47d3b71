import { firstOfMonth } from "../domain/first-of-month";
import { DAY, HOUR, MINUTE } from "../domain/limits";
import { wholePercent } from "../domain/percent";

/** Numbers, dates and lists in one language, by Intl. Times are milliseconds since the epoch. */
export interface Format {
  number(value: number): string;
  /** 0 to 1 as whole per cent; what is not certain never reads as 100%. */
  percent(share: number): string;
  /** "12 May", with the year when it is not the year of `now`. */
  date(time: number, now: number): string;
  /** "14:30". */
  time(time: number): string;
  /** "12 May, 14:30". */
  dateTime(time: number, now: number): string;
  /** "5 minutes ago", "yesterday"; after a week the date. */
  relative(time: number, now: number): string;
  /** "a, b, c". */
  list(parts: readonly string[]): string;
}

/** Beyond this a date says more than "9 days ago". */
const RELATIVE_DAYS = 6;

/** @param language BCP 47 tag. Formatters are made at first use: a content script rarely needs all of them. */
export function makeFormat(language: string): Format {
  const numbers = once(() => new Intl.NumberFormat(language));
  const percents = once(() => new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }));
  const dates = once(() => new Intl.DateTimeFormat(language, { day: "numeric", month: "short" }));
  const fullDates = once(
    () => new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" }),
  );
  const times = once(() => new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" }));
  const relatives = once(() => new Intl.RelativeTimeFormat(language, { numeric: "auto" }));
  const moments = once(
    () => new Intl.DateTimeFormat(language, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" }),
  );
  const fullMoments = once(() => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }));
  const lists = once(() => new Intl.ListFormat(language, { type: "conjunction", style: "narrow" }));
  const sameYear = (time: number, now: number) => new Date(time).getFullYear() === new Date(now).getFullYear();
  const date = (time: number, now: number) => firstOfMonth((sameYear(time, now) ? dates() : fullDates()).format(time), language);
  return {
    number: (value) => numbers().format(value),
    percent: (share) => percents().format(wholePercent(share) / 100),
    date,
    time: (time) => times().format(time),
    dateTime: (time, now) => firstOfMonth((sameYear(time, now) ? moments() : fullMoments()).format(time), language),
    relative(time, now) {
      const past = now - time;
      if (past < HOUR) return relatives().format(-Math.max(0, Math.floor(past / MINUTE)), "minute");
      const days = Math.round((startOfDay(now) - startOfDay(time)) / DAY);
      if (days === 0) return times().format(time);
      return days <= RELATIVE_DAYS ? relatives().format(-days, "day") : date(time, now);
    },
    list: (parts) => lists().format(parts),
  };
}

/** Local midnight before a time, in milliseconds. */
export function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/**
 * An international number as people write it: country code apart, the rest in groups.
 *
 * @param digits as in `Sender.phone`
 * @returns for example `+1 202 555 0123`; always to be shown left to right
 */
export function formatPhone(digits: string): string {
  const code = digits.slice(0, countryCodeLength(digits));
  const rest = digits.slice(code.length);
  const groups: string[] = [];
  let start = 0;
  for (const length of groupLengths(rest.length)) {
    groups.push(rest.slice(start, start + length));
    start += length;
  }
  return `+${[code, ...groups].join(" ")}`;
}

/** ITU-T E.164: zones 1 and 7 have one digit; these have two; every other code has three. */
const TWO_DIGITS = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/u;

function countryCodeLength(digits: string): number {
  if (/^[17]/u.test(digits)) return 1;
  return TWO_DIGITS.test(digits) ? 2 : 3;
}

/** Groups of three with the longer ones at the end: 10 digits are 3-3-4, 8 are 4-4. */
function groupLengths(length: number): number[] {
  if (length <= 4) return [length];
  const groups = Math.floor(length / 3);
  const longer = length - groups * 3;
  if (longer > groups) return [length];
  return Array.from({ length: groups }, (_, index) => (index >= groups - longer ? 4 : 3));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
