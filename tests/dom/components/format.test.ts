import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownerName } from "../../../components/shared/owner-choice";
import { lookupIn } from "../../../lib/ui/catalogue";
import { formatPhone, makeFormat } from "../../../lib/ui/format";
import { placeAtSide, placeBeside, placeInDialog, placeNextTo, roomForText, whichFit } from "../../../lib/ui/placement";
import { isolate, makeText } from "../../../lib/ui/text";
import { requestsOf, undoRequestsOf } from "../../../lib/ui/wishes";
import { anAction, inEnglish, inRussian, NOW } from "./support";

describe("numbers and dates", () => {
  test.for([
    ["12025550123", "+1 202 555 0123"],
    ["447700900123", "+44 770 090 0123"],
    ["79990000000", "+7 999 000 0000"],
    ["35312345", "+353 12345"],
  ] as const)("the phone number %s is written %s", ([digits, written]) => {
    expect(formatPhone(digits)).toBe(written);
  });

  test("no digit of a phone number is lost", () => {
    const digits = fc.stringMatching(/^\d{5,20}$/u);
    fc.assert(fc.property(digits, (number) => formatPhone(number).replace(/\D/gu, "") === number));
  });

  test("what is not certain never reads as 100 per cent", () => {
    const { percent } = makeFormat("en");
    expect([percent(0.9999), percent(1), percent(0.005)]).toEqual(["99%", "100%", "1%"]);
  });

  test("times are told as people do", () => {
    const { relative } = makeFormat("en-GB");
    expect(relative(NOW - 20_000, NOW)).toBe("this minute");
    expect(relative(NOW - 5 * 60_000, NOW)).toBe("5 minutes ago");
    expect(relative(NOW - 20 * 3_600_000, NOW)).toBe("yesterday");
    expect(relative(new Date(2025, 2, 1).getTime(), NOW)).toBe("1 Mar 2025");
  });

  test.for([
    ["fr", "1er mai", "2 mai"],
    ["pt-BR", "1º de mai.", "2 de mai."],
    ["es", "1 may", "2 may"],
  ] as const)("the first of a month is written as people do in %s", ([language, first, second]) => {
    const { date, dateTime } = makeFormat(language);
    const at = (day: number) => new Date(2026, 4, day, 14, 30).getTime();
    expect([date(at(1), at(3)), date(at(2), at(3))]).toEqual([first, second]);
    expect(dateTime(at(1), at(3)).startsWith(first)).toBe(true);
    expect(date(at(1), new Date(2027, 0, 3).getTime()).startsWith(first)).toBe(true);
  });

  test.for([
    [1, "Сегодня отмечено 1 сообщение"],
    [2, "Сегодня отмечено 2 сообщения"],
    [5, "Сегодня отмечено 5 сообщений"],
    [21, "Сегодня отмечено 21 сообщение"],
  ] as const)("Russian has its plural forms: %d", ([count, words]) => {
    expect(inRussian.plural("markedToday", count)).toBe(words);
  });

  test("an abbreviation at the end of a sentence brings its full stop", () => {
    const { plural, t, format } = inRussian;
    const date = format.date(NOW, NOW);
    expect(date).toMatch(/\.$/u);
    expect(plural("chartStopSummary", 90, date, 3, 1)).toContain(`Отказ ${date} Рекламы за 90 дней`);
    expect(t("doneBlock", "Quartz $& Ltd.")).toBe("Заблокировано: Quartz $& Ltd.");
    expect(t("batchTakesBack", "Ltd.", "Ltd.")).toBe("Отмена действия «Ltd.» (Ltd.)");
    expect(inEnglish.t("doneBlock", "Quartz Ltd.")).toBe("Quartz Ltd. is blocked.");
    expect(inEnglish.t("batchCurrent", "Quartz")).toBe("Now: Quartz.");
  });

  test("a name that runs the other way does not turn its sentence round", () => {
    expect(isolate("متجر", "ltr")).toBe("\u2068متجر\u2069");
    expect(isolate("Acme", "ltr")).toBe("Acme");
    expect(inEnglish.t("doneBlock", "متجر")).toBe("\u2068متجر\u2069 is blocked.");
    expect(isolate("Acme", "rtl")).toBe("\u2068Acme\u2069");
    expect(isolate("متجر 24", "rtl")).toBe("متجر 24");
  });

  test("nor does one that runs both ways, or that only a mark without a shape turns round", () => {
    for (const name of ["Acme متجر", "متجر Acme", "متجر\u200E"]) expect(isolate(name, "rtl")).toBe(`\u2068${name}\u2069`);
    for (const name of ["Acme متجر", "\u200FAcme", "\u061CAcme", "𞤀𞤣𞤤𞤢𞤥"]) expect(isolate(name, "ltr")).toBe(`\u2068${name}\u2069`);
  });

  test("the groups of an account's number keep their order among Arabic words", () => {
    const inArabic = makeText(lookupIn({ localeCode: { message: "ar" } }), "ar");
    expect(ownerName(inArabic, "12025550123@c.us")).toBe("\u2068+1 202 555 0123\u2069");
    expect(ownerName(inEnglish, "12025550123@c.us")).toBe("+1 202 555 0123");
  });
});

describe("places", () => {
  const box = fc.record({
    left: fc.integer({ min: 0, max: 1200 }),
    top: fc.integer({ min: 0, max: 800 }),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 60 }),
  });

  test("a panel never leaves the window", () => {
    const direction = fc.constantFrom("ltr" as const, "rtl" as const);
    fc.assert(
      fc.property(box, fc.integer({ min: 40, max: 600 }), direction, (anchor, height, way) => {
        const viewport = { width: 1280, height: 900 };
        const spot = placeBeside(anchor, { width: 360, height }, viewport, way);
        const shown = Math.min(height, spot.maxHeight);
        return spot.left >= 8 && spot.left + 360 <= 1272 && spot.top >= 0 && spot.top + shown <= 900;
      }),
    );
  });

  test("a panel of a dialog hangs over none of its edges, if it fits into the dialog at all", () => {
    const dialog = { left: 320, top: 170, width: 640, height: 570 };
    const start = { left: 887, top: 684, width: 53, height: 30 };
    expect(placeInDialog(dialog, start, { width: 360, height: 160 }, "ltr")).toMatchObject({ left: 592, top: 518 });
    expect(placeInDialog(dialog, { ...start, left: 340 }, { width: 360, height: 160 }, "rtl")).toMatchObject({ left: 328, top: 518 });
    expect(placeInDialog({ ...dialog, width: 336 }, start, { width: 344, height: 160 }, "ltr")).toBeUndefined();
    expect(placeInDialog({ ...dialog, height: 150 }, start, { width: 360, height: 160 }, "ltr")).toBeUndefined();
  });

  test("a panel leaves in view what it explains, where there is room beside it", () => {
    const panel = { width: 360, height: 300 };
    const viewport = { width: 1280, height: 800 };
    const bubble = { left: 480, top: 200, width: 400, height: 90 };
    const why = { left: 700, top: 260, width: 40, height: 24 };
    const lower = (boxOf: typeof bubble) => ({ ...boxOf, top: boxOf.top + 400 });
    expect(placeAtSide(bubble, why, panel, viewport, "ltr")).toMatchObject({ left: 886, top: 200 });
    expect(placeAtSide(bubble, why, panel, viewport, "rtl")).toMatchObject({ left: 114, top: 200 });
    // Near the lower edge it ends with the button that opened it.
    expect(placeAtSide(lower(bubble), lower(why), panel, viewport, "ltr")).toMatchObject({ left: 886, top: 384 });
    expect(placeAtSide({ ...bubble, width: 500 }, why, panel, viewport, "ltr")).toBeUndefined();
    expect(placeAtSide({ ...bubble, left: 300 }, why, panel, viewport, "rtl")).toBeUndefined();
  });

  test("what must stay is shown, and the rest in order as far as there is room", () => {
    const items = [100, 120, 90, 80, 150].map((width, index) => ({ width, stays: index === 2 }));
    expect(whichFit(items, 600, 0, 6)).toEqual([true, true, true, true, true]);
    expect(whichFit(items, 330, 0, 6)).toEqual([true, true, true, false, false]);
    expect(whichFit(items, 60, 0, 6)).toEqual([false, false, true, false, false]);
  });

  test("what has to be read keeps its width beside buttons, the rest of the text up to half of the row", () => {
    expect(roomForText(900, { first: 240, all: 330 })).toBe(330);
    expect(roomForText(900, { first: 240, all: 700 })).toBe(450);
    expect(roomForText(700, { first: 420, all: 700 })).toBe(420);
    // On two lines it takes less.
    expect(roomForText(500, { first: 400, all: 400 })).toBe(260);
    expect(roomForText(500, { first: 60, all: 60 })).toBe(110);
  });

  test("what points at an entry of a menu stands beside it, where there is room, and covers none of the others", () => {
    const viewport = { width: 1000, height: 700 };
    const panel = { width: 300, height: 90 };
    const entry = { left: 780, top: 110, width: 200, height: 40 };
    expect(placeNextTo(entry, panel, viewport, "ltr")).toEqual({ left: 474, top: 85 });
    expect(placeNextTo({ ...entry, left: 20 }, panel, viewport, "rtl")).toEqual({ left: 226, top: 85 });
    // At the edge it moves along it.
    expect(placeNextTo({ ...entry, top: 0 }, panel, viewport, "ltr").top).toBe(8);
    // In a narrow window it stands below.
    expect(placeNextTo({ ...entry, left: 100 }, panel, { width: 400, height: 700 }, "ltr")).toMatchObject({ left: 92, top: 156 });
  });
});

describe("wishes", () => {
  let number = 0;
  const makeId = () => `00000000-0000-4000-8000-${String((number += 1)).padStart(12, "0")}`;

  test("several of one click are a batch; one alone is none", () => {
    const wish = { kind: "unblock" as const, ids: ["12025550123@c.us"], name: "Acme" };
    const [one] = requestsOf([wish], "popup", makeId);
    expect(one).toMatchObject({ mode: "direct", cause: { by: "click", surface: "popup" } });
    expect(one).not.toHaveProperty("batch");
    const both = requestsOf([wish, wish], "popup", makeId);
    expect(new Set(both.map((request) => request.batch)).size).toBe(1);
    expect(new Set(both.map((request) => request.id)).size).toBe(2);
  });

  test("an undo names what it takes back and keeps the reason", () => {
    const block = anAction("block", [{ status: "done" }], { reason: "spam" });
    const keptSecret = anAction("not-spam", [{ status: "done" }]);
    const unblock = anAction("unblock", [{ status: "done" }], { reason: "spam" });
    const requests = undoRequestsOf([block, keptSecret, unblock], makeId);
    expect(requests.map((request) => [request.kind, request.cause])).toEqual([
      ["unblock", { by: "undo", of: block.id }],
      ["block", { by: "undo", of: unblock.id }],
    ]);
    expect(requests[1]?.reason).toBe("spam");
  });
});
