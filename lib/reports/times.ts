import { MINUTE } from "../domain/limits";

/** "2026-11-28T09:30:00.000Z". @param time milliseconds since the epoch */
export function utc(time: number): string {
  return new Date(time).toISOString();
}

/**
 * "2026-11-28T12:30:00.000+03:00" (RFC 3339).
 *
 * @param time milliseconds since the epoch
 * @param offset minutes that the clock was ahead of UTC
 */
export function local(time: number, offset: number): string {
  const ahead = Math.abs(offset);
  const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
  return `${new Date(time + offset * MINUTE).toISOString().slice(0, -1)}${zone}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
