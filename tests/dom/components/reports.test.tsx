import { act } from "preact/test-utils";
import { beforeAll, describe, expect, test, vi } from "vitest";
import english from "../../../public/_locales/en/messages.json";
import { Charts } from "../../../components/reports/charts/charts";
import { Findings } from "../../../components/reports/findings";
import { FilterForm } from "../../../components/reports/filter-form";
import { RedactionPreview } from "../../../components/reports/redaction-preview";
import { Verify } from "../../../components/reports/verify";
import { Watch } from "../../../components/reports/watch";
import { figures } from "../../../lib/reports/figures";
import type { MessageFigure } from "../../../lib/domain/message-figure";
import { checkFile } from "../../../lib/ui/check-file";
import { lookupIn } from "../../../lib/ui/catalogue";
import { dayOf, startOfDay } from "../../../lib/ui/date-field";
import { segmentsOf } from "../../../lib/ui/redaction-preview";
import { makeText } from "../../../lib/ui/text";
import type { VerificationState } from "../../../lib/ui/verification-state";
import { watchedOf } from "../../../lib/ui/use-watch";
import { inEnglish, inRussian, NOW, show } from "./support";

const DAY = 24 * 60 * 60_000;
const senders = [
  { key: "447700900201@c.us", keys: ["447700900201@c.us", "2001@lid"], name: "Juniper Shoes", count: 3 },
  { key: "447700900202@c.us", keys: ["447700900202@c.us"], name: "Larch Bank", count: 1 },
];

// happy-dom has no layout; the lists must believe that they have a height.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 420 });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 400 });
});

describe("the choice of records", () => {
  test("names a sender by all its keys, and says nothing of what narrows nothing", async () => {
    const onFilter = vi.fn();
    const shown = await show(<FilterForm senders={senders} filter={{}} onFilter={onFilter} />);
    await shown.click("report-sender");
    await shown.click("report-category-offer");
    await shown.click("report-violations");
    expect(onFilter.mock.calls.map(([filter]: unknown[]) => filter)).toEqual([
      { senders: senders[0]?.keys },
      { categories: ["offer"] },
      { violationsOnly: true },
    ]);
  });

  test("takes days in the user's own time, the last one whole", () => {
    const start = startOfDay("2026-11-22") ?? 0;
    expect(dayOf(start)).toBe("2026-11-22");
    expect(dayOf((startOfDay("2026-11-22", 1) ?? 0) - 1)).toBe("2026-11-22");
    expect(startOfDay("")).toBeUndefined();
  });
});

describe("the preview of a redaction", () => {
  const original = "Call +44 7700 900123 or pay 20 EUR";
  const number = { start: 5, end: 13, from: 5, to: 20, kind: "number" } as const;
  const amount = { start: 0, end: 0, from: 28, to: 34, kind: "amount" } as const;

  test("tells what is masked from what stays", () => {
    expect(segmentsOf(original, "Call person-x or pay 20 EUR", [number], [number, amount])).toEqual([
      { text: "Call ", state: "plain" },
      { text: "person-x", state: "masked", kind: "number" },
      { text: " or pay ", state: "plain" },
      { text: "20 EUR", state: "stays", kind: "amount" },
    ]);
  });

  test("says it in words too", async () => {
    const shown = await show(<RedactionPreview samples={[[{ label: "text", segments: segmentsOf(original, "Call person-x or pay 20 EUR", [number], [amount]) }]]} />);
    expect(shown.find("redaction-preview").textContent).toContain("person-x (masked)");
    expect(shown.find("redaction-preview").textContent).toContain("20 EUR (stays readable)");
  });
});

describe("a verification", () => {
  const report = { name: "a.json", sound: false, records: 9, intact: 7, leftOut: 2, redacted: true, changedParts: [], more: 0 };

  test("names records and stretches of records", async () => {
    const shown = await show(<Findings report={{ ...report, findings: [{ kind: "changed", sequence: 3 }, { kind: "missing", sequence: 5, until: 7 }] }} />);
    expect(shown.all("finding").map((item) => item.textContent)).toEqual(["Record 3: changed", "Records 5 to 7: missing"]);
    expect(shown.has("verify-faults")).toBe(true);
    expect(shown.text()).toContain("Intact: 7 of 9 records.");
  });

  test("says when a file is none of evidence, and checks what is stored", async () => {
    const onStored = vi.fn();
    const shown = await show(<Verify state={{ phase: "unreadable", name: "notes.json", why: "not-json" }} onFile={() => {}} onStored={onStored} onCancel={() => {}} />);
    expect(shown.find("verify-result").textContent).toBe("notes.json is not an evidence file, or it is cut off.");
    await shown.click("verify-stored");
    expect(onStored).toHaveBeenCalledTimes(1);
  });

  test("leaves the keyboard on what began it, and begins no second one", async () => {
    const onStored = vi.fn();
    const verify = (state: VerificationState) => <Verify state={state} onFile={() => {}} onStored={onStored} onCancel={() => {}} />;
    const shown = await show(verify({ phase: "idle" }));
    await shown.again(verify({ phase: "running", share: 0.5 }));
    for (const hook of ["verify-stored", "verify-choose"]) {
      const button = shown.find(hook);
      expect(button.hasAttribute("disabled")).toBe(false);
      expect(button.getAttribute("aria-disabled")).toBe("true");
    }
    await shown.click("verify-stored");
    expect(onStored).not.toHaveBeenCalled();
  });

  test("asks for a file in the language that was chosen", async () => {
    const onFile = vi.fn();
    const shown = await show(<Verify state={{ phase: "idle" }} onFile={onFile} onStored={() => {}} onCancel={() => {}} />, { text: inRussian });
    const field = shown.find("verify-file") as HTMLInputElement;
    expect(field.hidden).toBe(true);
    expect(shown.find("verify-choose").textContent).toBe("Выбрать файл…");
    const asked = vi.spyOn(field, "click");
    await shown.click("verify-choose");
    expect(asked).toHaveBeenCalledTimes(1);
    const file = new File(["{}"], "a.json");
    Object.defineProperty(field, "files", { value: [file] });
    await act(() => void field.dispatchEvent(new Event("change", { bubbles: true })));
    expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  });

  test.for([
    [{ format: "doorman-evidence", version: 2 }, undefined, "notes.json was made by another version of Doorman, in a form that this one does not know."],
    ['{"format":"doorman-evidence","version":1,"version":2}', undefined, "notes.json proves nothing: a part of it gives “version” twice, and programs differ in which of the two they read."],
    [{}, 2 ** 30, "notes.json is too large to be checked here."],
    [{}, undefined, "notes.json is not an evidence file, or it is cut off."],
  ] as const)("takes no file for another that it is not: %j, %s bytes", async ([content, size, words]) => {
    const file = new File([typeof content === "string" ? content : JSON.stringify(content)], "notes.json");
    if (size !== undefined) Object.defineProperty(file, "size", { value: size });
    const state = await checkFile(file, new AbortController().signal, () => {});
    const shown = await show(<Verify state={state} onFile={() => {}} onStored={() => {}} onCancel={() => {}} />);
    expect(shown.find("verify-result").textContent).toBe(words);
  });
});

describe("charts", () => {
  const message = (over: Partial<MessageFigure>): MessageFigure => ({
    time: NOW - DAY,
    sender: "a",
    name: "Juniper Shoes",
    label: "promotion",
    category: "offer",
    mislabelled: false,
    ...over,
  });
  const counted = figures(
    [message({}), message({ time: NOW - 20 * DAY, declared: "UTILITY", mislabelled: true }), message({ label: "service", category: "order" })],
    [{ sender: "a", at: NOW - 10 * DAY }],
    NOW,
  );

  test("have all their numbers in a table", async () => {
    const shown = await show(<Charts figures={counted} onPrint={() => {}} />);
    const cells = [...shown.find("chart-senders").querySelectorAll("tbody th, tbody td")].map((cell) => cell.textContent);
    expect(cells).toEqual(["Juniper Shoes", "2", "1", "0", "1"]);
    expect(shown.find("chart-stop").textContent).toContain("1 before, 1 after");
    for (const drawing of shown.root.querySelectorAll(".chart svg")) {
      expect(document.getElementById(drawing.getAttribute("aria-labelledby") ?? "")?.textContent).toBeTruthy();
    }
  });

  test("are drawn of stops with promotion around them; the others are counted in a sentence", async () => {
    const stops = ["a", "b", "c", "d"].map((sender) => ({ sender, at: NOW - 10 * DAY }));
    const messages = [message({}), message({ sender: "b", label: "service", category: "order" })];
    const shown = await show(<Charts figures={figures(messages, stops, NOW)} onPrint={() => {}} />);
    expect(shown.all("chart-stop")).toHaveLength(1);
    expect(shown.find("chart-stops-silent").textContent).toBe("No charts for 3 senders: no promotion came shortly before the stop, nor after it.");
    // As few days as have passed were compared, but the weeks before have something to draw.
    const today = await show(<Charts figures={figures([message({})], [{ sender: "a", at: NOW }], NOW)} onPrint={() => {}} />);
    expect(today.all("chart-stop")).toHaveLength(1);
    expect(today.has("chart-stops-silent")).toBe(false);
    expect(today.find("chart-stop").textContent).toContain("less than a day ago: too early to compare before and after");
    expect(today.find("chart-stop").textContent).not.toContain("0 days");
  });

  test("of more stops than anyone looks at are counted, and drawn when asked for", async () => {
    const many = Array.from({ length: 15 }, (_, index) => `s${index}`);
    const messages = many.flatMap((sender, index) => Array.from({ length: index + 1 }, () => message({ sender, name: sender })));
    const stops = many.map((sender) => ({ sender, at: NOW - 10 * DAY }));
    const shown = await show(<Charts figures={figures(messages, stops, NOW)} onPrint={() => {}} />);
    const more = shown.find("chart-stops-more");
    expect(more.textContent).toBe("Before and after your stop: 3 more senders");
    expect(shown.all("chart-stop")).toHaveLength(12);
    await act(() => {
      if (more instanceof HTMLDetailsElement) more.open = true;
      more.dispatchEvent(new Event("toggle"));
    });
    expect(shown.all("chart-stop")).toHaveLength(15);
    // Those with most promotion afterwards stand there at once.
    expect([...more.querySelectorAll("h2")].map((title) => title.textContent?.replace(/.* /u, ""))).toEqual(["s2", "s1", "s0"]);
    const few = await show(<Charts figures={figures(messages, stops.slice(0, 12), NOW)} onPrint={() => {}} />);
    expect(few.has("chart-stops-more")).toBe(false);
  });

  test.for([false, true])("of all stops are on paper, and afterwards folded as before: unfolded, %s", async (unfolded) => {
    const many = Array.from({ length: 15 }, (_, index) => `s${index}`);
    const stops = many.map((sender) => ({ sender, at: NOW - 10 * DAY }));
    const shown = await show(<Charts figures={figures(many.map((sender) => message({ sender, name: sender })), stops, NOW)} onPrint={() => {}} />);
    const more = shown.find("chart-stops-more");
    const toggle = (open: boolean) =>
      act(() => {
        if (more instanceof HTMLDetailsElement) more.open = open;
        more.dispatchEvent(new Event("toggle"));
      });
    if (unfolded) await toggle(true);
    // The browser takes the page at once.
    dispatchEvent(new Event("beforeprint"));
    expect(shown.all("chart-stop")).toHaveLength(15);
    // As a browser tells of what is unfolded, also when it was not the user.
    await toggle(true);
    await act(() => void dispatchEvent(new Event("afterprint")));
    expect(shown.all("chart-stop")).toHaveLength(unfolded ? 15 : 12);
    expect(more.hasAttribute("open")).toBe(unfolded);
  });

  test("name a week by the Monday that it begins with, wherever the user is", async () => {
    const zone = process.env["TZ"];
    try {
      for (const place of ["America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"]) {
        process.env["TZ"] = place;
        const monday = Date.UTC(2026, 10, 23);
        // Dates are written by a formatter that is made at its first use.
        const text = makeText(lookupIn(english), "en-GB");
        const shown = await show(<Charts figures={figures([message({ time: monday })], [], NOW)} onPrint={() => {}} />, { text });
        expect(shown.find("chart-weeks").querySelector("tbody th")?.textContent).toBe("23 Nov");
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  test("say that there is nothing to count", async () => {
    expect((await show(<Charts figures={figures([], [], NOW)} onPrint={() => {}} />)).has("charts-empty")).toBe(true);
  });
});

describe("after a stop", () => {
  const sender = { key: "a", name: "Juniper Shoes", stoppedAt: NOW - 9 * DAY, by: "opt-out", count: 2, inGrace: { "opt-out": 1, objection: 0 }, longest: 8, last: NOW - DAY } as const;

  test("those who went on are told with days and numbers, and can be complained about", async () => {
    const onComplain = vi.fn();
    const shown = await show(<Watch refused senders={[sender]} onShow={() => {}} onExport={() => {}} onComplain={onComplain} />);
    expect(shown.find("watched").textContent).toContain("2 promotions afterwards");
    expect(shown.find("watched").textContent).toContain("The latest came 8 days later");
    expect(shown.find("watched").textContent).toContain("1 within the first day");
    await shown.click("watch-complain");
    expect(onComplain).toHaveBeenCalledWith("a");
    const russian = await show(<Watch refused senders={[sender]} onShow={() => {}} onExport={() => {}} onComplain={onComplain} />, { text: inRussian });
    expect(russian.text()).toContain("через 8 дней");
  });

  test("who sent only what may still have been on its way is shown, and not said to have gone on", async () => {
    const obeyed = { ...sender, key: "b", name: "Larch Bank", count: 0 };
    const shown = await show(<Watch refused senders={[sender, obeyed]} onShow={() => {}} onExport={() => {}} onComplain={() => {}} />);
    expect(shown.all("watched")).toHaveLength(2);
    expect(shown.text()).toContain("1 sender kept sending");
    const nobody = await show(<Watch refused senders={[{ ...obeyed, longest: 0, last: obeyed.stoppedAt + DAY / 2 }]} onShow={() => {}} onExport={() => {}} onComplain={() => {}} />);
    expect(nobody.find("watched").textContent).toContain("The latest came within a day");
    expect(nobody.text()).toContain("Nobody has kept sending so far");
    expect(nobody.text()).toContain("may still have been on its way");
    for (const words of ["0 senders", "0 days", "These senders kept sending"]) expect(nobody.text()).not.toContain(words);
  });

  test("nobody is said to have obeyed before anybody was stopped", async () => {
    const watch = async (refused: boolean | undefined) =>
      await show(<Watch refused={refused} senders={[]} onShow={() => {}} onExport={() => {}} onComplain={() => {}} />);
    expect((await watch(false)).find("watch-nothing").textContent).toMatch(/^No sender is stopped yet.*this shows whether its promotion goes on/u);
    expect((await watch(true)).find("watch-empty").textContent).toContain("Everybody obeyed");
    expect((await watch(undefined)).text()).not.toContain("Everybody obeyed");
  });

  test("what may still have been on its way is told with the time that it may take: longer after an objection", async () => {
    const told = { account: "a", name: "Juniper Shoes", days: 0, inGrace: true, category: "offer" } as const;
    const found = [
      { ...told, sequence: 2, by: "objection", at: NOW - 3 * DAY, sentAt: NOW - DAY, days: 2 },
      { ...told, sequence: 1, by: "opt-out", at: NOW - 9 * DAY, sentAt: NOW - 8.5 * DAY },
    ] as const;
    const text = async (violations: Parameters<typeof watchedOf>[0]) =>
      (await show(<Watch refused senders={watchedOf(violations)} onShow={() => {}} onExport={() => {}} onComplain={() => {}} />)).find("watched").textContent;
    expect(await text(found.slice(0, 1))).toContain("1 within the first three days");
    expect(await text(found.slice(0, 1))).not.toContain("first day");
    for (const words of ["1 within the first day", "1 within the first three days"]) expect(await text(found)).toContain(words);
    // The days fit the stop and the message between which they are counted, also where offers were wanted again in between.
    for (const words of [`You stopped its offers on ${inEnglish.format.date(NOW - 9 * DAY, NOW)}.`, "The latest came 8 days later"]) expect(await text(found)).toContain(words);
  });
});
