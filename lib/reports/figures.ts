import type { Category, DeclaredCategory } from "../domain/category";
import { isPromotion } from "../domain/category";
import type { EvidenceEntry } from "../domain/evidence";
import { DAY } from "../domain/limits";
import type { MessageFigure } from "../domain/message-figure";

/** When a user stopped a sender's offers, or objected. */
export interface Stop {
  sender: string;
  at: number;
}

/** Messages of one week. */
export interface Week {
  /** Monday 00:00 UTC, milliseconds since the epoch. */
  start: number;
  promotion: number;
  service: number;
  unsure: number;
}

export interface SenderFigures {
  sender: string;
  name: string;
  promotion: number;
  service: number;
  unsure: number;
  mislabelled: number;
}

/** Whether a sender obeyed: promotion in as many whole days before as after. */
export interface StopFigures {
  sender: string;
  name: string;
  at: number;
  /** Whole days after the stop that were looked at, and the same number before; 0 on its first day, when nothing can be compared. */
  days: number;
  before: number;
  after: number;
  /** Promotion by week around the stop, for a chart: weeks counted from the stop, -1 the last before, 0 the first after. */
  weeks: { week: number; promotion: number }[];
}

export interface Figures {
  messages: number;
  promotion: number;
  service: number;
  unsure: number;
  first?: number;
  last?: number;
  /** Without gaps, oldest first. */
  weeks: Week[];
  /** Most frequent first. */
  categories: { category: Category; promotion: boolean; count: number }[];
  /** Most promotion first. */
  senders: SenderFigures[];
  /** Promotion by what it was declared as; `none` is free-form. */
  declared: { declared: DeclaredCategory | "none"; promotion: number }[];
  mislabelled: number;
  /** Of all promotion that was declared anything, the share declared UTILITY or AUTHENTICATION; undefined without any. */
  mislabelledShare?: number;
  stops: StopFigures[];
}

const WEEK = 7 * DAY;
/** The epoch was a Thursday; four days later was Monday. */
const FIRST_MONDAY = 4 * DAY;
/** Longer series are cut to the newest weeks: ten years, more than a chart can show and a broken clock can ask for. */
const MOST_WEEKS = 520;
/** Weeks on each side of a stop in its chart. */
const WEEKS_AROUND_STOP = 12;

/** Monday 00:00 UTC of the week of a time. */
export function weekOf(time: number): number {
  return Math.floor((time - FIRST_MONDAY) / WEEK) * WEEK + FIRST_MONDAY;
}

/** What charts need of an entry; undefined for what is no message. */
export function figureOf({ content }: EvidenceEntry): MessageFigure | undefined {
  if (content?.kind !== "message") return undefined;
  const { message, sender, judgement } = content;
  return {
    time: message.sentAt,
    sender: sender.key,
    name: sender.name,
    label: judgement.label,
    category: judgement.category,
    declared: message.declared,
    mislabelled: judgement.mislabelled,
  };
}

/**
 * Counts for all charts. Pure; one pass over the messages and one over those of stopped senders.
 *
 * @param messages in any order
 * @param stops the stop of each sender that charts shall show
 * @param now until when a sender could have gone on, milliseconds since the epoch
 */
export function figures(messages: readonly MessageFigure[], stops: readonly Stop[], now: number): Figures {
  const weeks = new Map<number, Week>();
  const categories = new Map<Category, number>();
  const senders = new Map<string, SenderFigures>();
  const declared = new Map<DeclaredCategory | "none", number>();
  const total = { promotion: 0, service: 0, unsure: 0, mislabelled: 0 };
  let first = Infinity;
  let last = -Infinity;
  for (const message of messages) {
    const week = weekFor(weeks, weekOf(message.time));
    const sender = senderFor(senders, message);
    week[message.label] += 1;
    sender[message.label] += 1;
    total[message.label] += 1;
    if (message.mislabelled) {
      sender.mislabelled += 1;
      total.mislabelled += 1;
    }
    categories.set(message.category, (categories.get(message.category) ?? 0) + 1);
    if (message.label === "promotion") {
      const said = message.declared ?? "none";
      declared.set(said, (declared.get(said) ?? 0) + 1);
    }
    first = Math.min(first, message.time);
    last = Math.max(last, message.time);
  }
  const withDeclaration = [...declared].reduce((sum, [said, count]) => (said === "none" ? sum : sum + count), 0);
  return {
    messages: messages.length,
    ...total,
    ...(messages.length === 0 ? {} : { first, last }),
    weeks: withoutGaps(weeks),
    categories: [...categories]
      .map(([category, count]) => ({ category, promotion: isPromotion(category), count }))
      .sort((one, other) => other.count - one.count || one.category.localeCompare(other.category)),
    senders: [...senders.values()].sort((one, other) => other.promotion - one.promotion || other.service - one.service || (one.sender < other.sender ? -1 : 1)),
    declared: [...declared].map(([said, promotion]) => ({ declared: said, promotion })).sort((one, other) => other.promotion - one.promotion),
    ...(withDeclaration === 0 ? {} : { mislabelledShare: Math.min(1, total.mislabelled / withDeclaration) }),
    stops: stops.map((stop) => aroundStop(stop, messages, now)),
  };
}

/** Whether there is anything to draw of a stop, or to say. */
export function hasPromotion({ before, after, weeks }: StopFigures): boolean {
  return before > 0 || after > 0 || weeks.some(({ promotion }) => promotion > 0);
}

function weekFor(weeks: Map<number, Week>, start: number): Week {
  let week = weeks.get(start);
  if (week === undefined) weeks.set(start, (week = { start, promotion: 0, service: 0, unsure: 0 }));
  return week;
}

function senderFor(senders: Map<string, SenderFigures>, { sender, name }: MessageFigure): SenderFigures {
  let figure = senders.get(sender);
  if (figure === undefined) senders.set(sender, (figure = { sender, name, promotion: 0, service: 0, unsure: 0, mislabelled: 0 }));
  return figure;
}

function withoutGaps(weeks: ReadonlyMap<number, Week>): Week[] {
  if (weeks.size === 0) return [];
  let oldest = Infinity;
  let newest = -Infinity;
  for (const start of weeks.keys()) {
    oldest = Math.min(oldest, start);
    newest = Math.max(newest, start);
  }
  const from = Math.max(oldest, newest - (MOST_WEEKS - 1) * WEEK);
  return Array.from({ length: (newest - from) / WEEK + 1 }, (_, index) => {
    const start = from + index * WEEK;
    return weeks.get(start) ?? { start, promotion: 0, service: 0, unsure: 0 };
  });
}

function aroundStop({ sender, at }: Stop, messages: readonly MessageFigure[], now: number): StopFigures {
  const days = Math.max(0, Math.floor((now - at) / DAY));
  const reach = Math.min(WEEKS_AROUND_STOP, Math.max(1, Math.ceil((now - at) / WEEK)));
  const weeks = Array.from({ length: reach * 2 }, (_, index) => ({ week: index - reach, promotion: 0 }));
  const result: StopFigures = { sender, name: "", at, days, before: 0, after: 0, weeks };
  for (const message of messages) {
    if (message.sender !== sender) continue;
    result.name = message.name;
    if (message.label !== "promotion") continue;
    const since = message.time - at;
    if (Math.abs(since) <= days * DAY) result[since > 0 ? "after" : "before"] += 1;
    const week = weeks[Math.floor(since / WEEK) + reach];
    if (week !== undefined) week.promotion += 1;
  }
  return result;
}
