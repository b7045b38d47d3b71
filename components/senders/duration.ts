import { HOUR, MINUTE } from "../../lib/domain/limits";
import type { PluralKey, Text, TextKey } from "../../lib/ui/text";

/** How long a batch that goes on will take still: "About 12 minutes left." Time in milliseconds. */
export function timeLeftText(text: Text, time: number): string {
  return durationText(text, time, { little: "timeLeftLittle", minutes: "timeLeftMinutes", hours: "timeLeftHours" });
}

/** How long a batch will take that is not started yet: "Takes about 12 minutes, …" Time in milliseconds. */
export function timeNeededText(text: Text, time: number): string {
  return durationText(text, time, { little: "timeNeededLittle", minutes: "timeNeededMinutes", hours: "timeNeededHours" });
}

/** Rounded up: what takes longer than said is worse than what is over before. */
function durationText({ t, plural }: Text, time: number, keys: { little: TextKey; minutes: PluralKey; hours: PluralKey }): string {
  if (time < MINUTE) return t(keys.little);
  if (time < 2 * HOUR) return plural(keys.minutes, Math.ceil(time / MINUTE));
  return plural(keys.hours, Math.ceil(time / HOUR));
}
