import { describe, expect, test } from "vitest";
import { DAY } from "../../../lib/domain/limits";
import { chooser } from "../../../lib/reports/choose";
import { everyFew, rowChart, stopChart, weekChart } from "../../../lib/reports/charts";
import { figureOf, figures, weekOf } from "../../../lib/reports/figures";
import type { MessageFigure } from "../../../lib/domain/message-figure";
import { violationOf } from "../../../lib/domain/violation";
import { local } from "../../../lib/reports/times";
import { actionEvidence, chain, FIRST_SENT, messageEvidence, tombstone } from "../../support/evidence-entries";

const monday = Date.UTC(2026, 8, 7);
const message = (day: number, details: Partial<MessageFigure> = {}): MessageFigure => ({
  time: monday + day * DAY,
  sender: "447700900123@c.us",
  name: "Lumen Travel",
  label: "promotion",
  category: "offer",
  mislabelled: false,
  ...details,
});

describe("figures", () => {
  const messages = [
    message(0, { declared: "UTILITY", mislabelled: true }),
    message(6.9, { declared: "MARKETING" }),
    message(21, { label: "service", category: "order" }),
    message(22, { sender: "447700900456@c.us", name: "Fernwood Books", category: "survey" }),
  ];

  test("count weeks from Monday, without gaps", () => {
    const { weeks } = figures(messages, [], monday + 30 * DAY);
    expect(weeks.map(({ start, promotion, service }) => [(start - monday) / DAY, promotion, service])).toEqual([[0, 2, 0], [7, 0, 0], [14, 0, 0], [21, 1, 1]]);
  });

  test("count categories, senders and declarations, the most first", () => {
    const result = figures(messages, [], monday + 30 * DAY);
    expect(result.categories).toEqual([
      { category: "offer", promotion: true, count: 2 },
      { category: "order", promotion: false, count: 1 },
      { category: "survey", promotion: true, count: 1 },
    ]);
    expect(result.senders.map(({ name, promotion, mislabelled }) => [name, promotion, mislabelled])).toEqual([["Lumen Travel", 2, 1], ["Fernwood Books", 1, 0]]);
    expect(result.mislabelledShare).toBe(0.5);
    expect(result).toMatchObject({ messages: 4, promotion: 3, service: 1, unsure: 0, first: monday, last: monday + 22 * DAY });
  });

  test("compare as long before a stop as after it", () => {
    const at = monday + 20 * DAY;
    const sent = [-25, -9, -8, -1, 3, 9.5].map((day) => message(20 + day));
    const [stop] = figures(sent, [{ sender: "447700900123@c.us", at }], at + 10 * DAY).stops;
    expect(stop).toMatchObject({ days: 10, before: 3, after: 2, name: "Lumen Travel" });
    expect(stop?.weeks.map(({ week, promotion }) => [week, promotion])).toEqual([[-2, 2], [-1, 1], [0, 1], [1, 1]]);
  });

  test("compare whole days only, and none when the stop is of today", () => {
    const at = monday + 20 * DAY;
    const sent = [-1.85, -1.5, -0.5, 0.5, 1.5, 1.85].map((day) => message(20 + day));
    const compared = (days: number) => figures(sent, [{ sender: "447700900123@c.us", at }], at + days * DAY).stops[0];
    expect(compared(1.9)).toMatchObject({ days: 1, before: 1, after: 1 });
    expect(compared(0.9)).toMatchObject({ days: 0, before: 0, after: 0 });
  });

  test("of nothing are empty", () => {
    expect(figures([], [], monday)).toMatchObject({ messages: 0, weeks: [], categories: [], senders: [] });
    expect(figures([], [], monday)).not.toHaveProperty("mislabelledShare");
  });

  test("are bounded when a clock was wrong", () => {
    expect(figures([message(0), message(25_000)], [], monday).weeks).toHaveLength(520);
  });

  test("come of evidence, of messages only", () => {
    const [first, second] = chain([messageEvidence(), actionEvidence()]);
    expect(figureOf(first!)).toMatchObject({ time: FIRST_SENT, label: "promotion", declared: "UTILITY", mislabelled: true });
    expect(figureOf(second!)).toBeUndefined();
    expect(weekOf(FIRST_SENT)).toBe(monday);
  });
});

describe("charts", () => {
  const size = { width: 400, height: 200, left: 40, right: 10, top: 10, bottom: 20 };

  test("stack a week's messages from the foot, inside of the chart", () => {
    const { bars, ticks, labels } = weekChart([{ start: monday, promotion: 3, service: 2, unsure: 0 }, { start: monday + 7 * DAY, promotion: 0, service: 1, unsure: 1 }], size);
    expect(bars.map(({ series, index, value }) => [series, index, value])).toEqual([["promotion", 0, 3], ["service", 0, 2], ["service", 1, 1], ["unsure", 1, 1]]);
    const [promotion, service] = bars;
    expect(promotion!.y + promotion!.height).toBeCloseTo(180);
    expect(service!.y + service!.height).toBeCloseTo(promotion!.y);
    for (const bar of bars) {
      expect(bar.x).toBeGreaterThanOrEqual(size.left);
      expect(bar.x + bar.width).toBeLessThanOrEqual(size.width - size.right + 1e-6);
    }
    expect(ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
    expect(labels.map(({ value }) => value)).toEqual([monday, monday + 7 * DAY]);
  });

  test("lay rows out by their counts", () => {
    const { bars, rows } = rowChart([{ promotion: 4 }, { promotion: 1, service: 1 }], size);
    expect(rows.map(({ value }) => value)).toEqual([4, 2]);
    expect(bars[0]!.width).toBeCloseTo(4 * bars[1]!.width);
  });

  test("draw the time around a stop as steps", () => {
    const { line, area, stop } = stopChart([{ week: -1, promotion: 2 }, { week: 0, promotion: 0 }], size);
    expect(stop).toBeCloseTo(215);
    expect(line).toMatch(/^M40,10[LHV\d.,]+390,180$/u);
    expect(area.endsWith("Z")).toBe(true);
  });

  test("label no more than there is room for", () => {
    expect(everyFew(3, 6)).toEqual([0, 1, 2]);
    expect(everyFew(13, 6)).toEqual([0, 3, 6, 9, 12]);
    expect(everyFew(0, 6)).toEqual([]);
    const weeks = Array.from({ length: 9 }, (_, at) => ({ start: monday + at * 7 * DAY, promotion: 1, service: 0, unsure: 0 }));
    const labels = (width: number) => weekChart(weeks, { width, height: 220, left: 38, right: 10, top: 12, bottom: 26 }).labels.length;
    expect([labels(640), labels(270), labels(60)]).toEqual([5, 3, 1]);
  });
});

describe("a choice of entries", () => {
  const conversation = { replied: false, saved: false, kept: false, objectedAt: FIRST_SENT - DAY };
  const [plain, late, action] = chain([messageEvidence(), messageEvidence({ conversation, message: { sentAt: FIRST_SENT + DAY } }), actionEvidence()]);

  test("takes what fits all conditions, and never what was deleted", () => {
    expect(chooser({})(plain!)).toBe(true);
    expect(chooser({})(tombstone(plain!))).toBe(false);
    expect(chooser({ senders: ["447700900456@c.us"] })(plain!)).toBe(false);
    expect(chooser({ from: FIRST_SENT + 1 })(plain!)).toBe(false);
    expect(chooser({ to: FIRST_SENT })(plain!)).toBe(false);
    expect(chooser({ categories: ["survey"] })(plain!)).toBe(false);
    expect(chooser({ categories: ["survey"] })(action!)).toBe(true);
    expect(chooser({ pinnedOnly: true })(plain!)).toBe(false);
    expect(chooser({ pinnedOnly: true })({ ...plain!, pinned: true })).toBe(true);
    // The user kept it once, and no longer does.
    const [once] = chain([messageEvidence({ why: "pinned" })]);
    expect(chooser({ pinnedOnly: true })(once!)).toBe(false);
    expect([plain!, late!, action!].map(chooser({ violationsOnly: true }))).toEqual([false, true, false]);
  });

  test("knows promotion in spite of the user's word", () => {
    expect(violationOf(plain?.content)).toBeUndefined();
    expect(violationOf(late?.content)).toEqual({ by: "objection", at: FIRST_SENT - DAY, days: 2, inGrace: true });
  });
});

test("local times carry their offset", () => {
  expect(local(FIRST_SENT, -210)).toBe("2026-09-07T06:00:00.000-03:30");
});
