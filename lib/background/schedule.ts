import { browser } from "wxt/browser";
import { endOfDay } from "./days";

/** The alarms that wake the worker. */
export const alarms = {
  /** Something waits in the queue of actions. */
  queue: "queue",
  /** A new day: the badge begins anew. */
  midnight: "midnight",
  /** Texts that are older than the user wants them kept. */
  purge: "purge",
  /** A sender was kept until a time that has come. */
  terms: "terms",
} as const;

const MINUTES_A_DAY = 24 * 60;

/** Minutes after which a term's end is looked at again, should the worker have died over it. */
const TERM_AGAIN = 5;

/**
 * Makes sure that the daily alarms are set, and for no later than the next day. Browsers may drop alarms when they are closed,
 * and a clock that was wrong may have set them for another year, so this runs at every start.
 */
export async function ensureAlarms(now: number): Promise<void> {
  if (!(await isSetUntil(alarms.purge, now + MINUTES_A_DAY * 60_000))) {
    await browser.alarms.create(alarms.purge, { periodInMinutes: MINUTES_A_DAY, delayInMinutes: 1 });
  }
  if (!(await isSetUntil(alarms.midnight, endOfDay(now)))) await setMidnight(now);
}

async function isSetUntil(name: string, latest: number): Promise<boolean> {
  const alarm = await browser.alarms.get(name);
  return alarm !== undefined && alarm.scheduledTime <= latest;
}

/** Sets the alarm for the next midnight; local days are not all 24 hours long. */
export async function setMidnight(now: number): Promise<void> {
  await browser.alarms.create(alarms.midnight, { when: endOfDay(now) });
}

/**
 * Wakes the worker for the queue at a time, and then every minute until the queue says otherwise: a worker
 * that dies before it could is woken again. `undefined`: no more.
 */
export async function setQueueAlarm(at: number | undefined): Promise<void> {
  if (at === undefined) await browser.alarms.clear(alarms.queue);
  else await browser.alarms.create(alarms.queue, { when: at, periodInMinutes: 1 });
}

/** Wakes the worker when a term of keeping ends, and then again until the alarm is set anew. `undefined`: no more. */
export async function setTermAlarm(at: number | undefined): Promise<void> {
  if (at === undefined) await browser.alarms.clear(alarms.terms);
  else await browser.alarms.create(alarms.terms, { when: at, periodInMinutes: TERM_AGAIN });
}
