import { DAY } from "../../domain/limits";
import type { ComplaintDeadline, ComplaintTemplate } from "./complaint";
import type { QuotedMessage } from "./facts";

/**
 * Until when a complaint about the newest message can be brought. A day counts as 24 hours from the message: rules that
 * count calendar days end later, never earlier, so that nobody is told too much.
 *
 * @param messages oldest first
 * @param now milliseconds since the epoch
 * @returns undefined when the template has no deadline, or there is no message to count from
 */
export function deadlineOf(
  template: Pick<ComplaintTemplate, "deadline">,
  messages: readonly QuotedMessage[],
  now: number,
): ComplaintDeadline | undefined {
  const last = messages.at(-1);
  if (template.deadline === undefined || last === undefined) return undefined;
  const until = last.sentAt + template.deadline.days * DAY;
  return { until, daysLeft: Math.max(0, Math.floor((until - now) / DAY)), passed: now > until };
}
