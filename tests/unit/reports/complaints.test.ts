import fc from "fast-check";
import { describe, expect, test } from "vitest";
import english from "../../../public/_locales/en/messages.json";
import { complaintById, complaints } from "../../../lib/reports/complaints/complaints";
import { draftComplaint } from "../../../lib/reports/complaints/draft";
import { intlTags } from "../../../lib/reports/complaints/language";
import type { FieldId } from "../../../lib/reports/complaints/complaint";
import { CUT_MARK, MAX_QUOTED } from "../../../lib/reports/complaints/quote";
import { complaintFacts } from "../../../lib/ui/complaint-facts";
import type { TextKey } from "../../../lib/ui/text";
import { actionEvidence, chain } from "../../support/evidence-entries";
import { DAY, fullFields, input, messageEntry, NOW, tombstone } from "./complaint-builders";

const drafts = complaints.flatMap((template) => template.languages.map((language) => ({ template, language, name: `${template.id} in ${language}` })));
/** A gap of the letter; marks of cut quotes have no words in them. */
const gapIn = (text: string) => /«\[[^\]]*\]»/u.test(text);
const gap = /«\[[^\]]*\]»/gu;

describe.for(drafts)("$name", ({ template, language }) => {
  test("is whole when everything is known", () => {
    const draft = draftComplaint(template, language, input());
    expect(draft.missing).toEqual([]);
    expect(draft.invalid).toEqual([]);
    expect(draft.text).not.toMatch(gap);
    expect(draft.text).not.toMatch(/undefined|NaN|null|\[object|Invalid|#/u);
    expect(draft.text).toContain("Stride Shoes");
    expect(draft.text).not.toMatch(/\n{3}| {2}| [,.;:]|\.\.|\s$/u);
  });

  test("shows a gap for each required field that nobody answered, and names it", () => {
    const draft = draftComplaint(template, language, input({ entries: [], sender: { name: "" }, optOut: {}, fields: {} }));
    const required = template.asks.filter((field) => field.required).map((field) => field.id);
    expect(draft.missing).toEqual(required);
    expect(draft.deadline).toBeUndefined();
    expect(new Set(draft.text.match(gap)).size).toBeGreaterThanOrEqual(required.length);
    expect(draft.text).not.toMatch(/undefined|NaN|Alex/u);
  });

  test.for(template.asks.filter((field) => field.required && field.from === "user").map((field) => field.id))("asks for %s when only that is missing", (id) => {
    const fields = { ...fullFields };
    delete fields[id];
    const draft = draftComplaint(template, language, input({ fields }));
    expect(draft.missing).toEqual([id]);
    expect(draft.text.match(gap)).not.toBeNull();
  });

  test("says nothing of an opt-out or consent that it does not know", () => {
    const fields = { ...fullFields };
    delete fields.consent;
    delete fields.requestDate;
    const draft = draftComplaint(template, language, input({ fields, optOut: {} }));
    const day = new Intl.DateTimeFormat(intlTags[language], { dateStyle: "long", timeZone: "UTC" }).format(NOW - 21 * DAY);
    expect(draft.text).not.toContain(day);
  });

  test("counts the messages that it quotes, and none that it does not", () => {
    const draft = draftComplaint(template, language, input());
    const held = ["Weekend sale! 30% off all shoes.", "Last chance: 30% off."].filter((text) => draft.text.includes(text));
    expect(draft.quoted).toBe(held.length);
  });

  test.for(["never", "withdrawn", "unknown"])("has words for the consent %s", (consent) => {
    expect(draftComplaint(template, language, input({ fields: { ...fullFields, consent } })).text).not.toMatch(gap);
  });
});

test("the number of the sender is asked for when WhatsApp hides it, and can be typed", () => {
  const ftc = complaintById("us-ftc")!;
  const hidden = input({ sender: { name: "Stride Shoes" } });
  expect(draftComplaint(ftc, "en", hidden).missing).toEqual(["senderNumber"]);
  const typed = draftComplaint(ftc, "en", { ...hidden, fields: { ...fullFields, senderNumber: "+1 202 555 0177" } });
  expect(typed.missing).toEqual([]);
  expect(typed.text).toContain("+1 202 555 0177");
});

test.for([
  ["email", "alex at mail"],
  ["ownNumber", "call me"],
  ["consent", "perhaps"],
  ["requestDate", "2026-02-30"],
  ["requestDate", "yesterday"],
] as const)("an answer that cannot be right is a gap: %s = %s", ([id, answer]) => {
  const draft = draftComplaint(complaintById("gb-ico")!, "en", input({ fields: { ...fullFields, [id]: answer } }));
  expect(draft.invalid).toEqual([id]);
  expect(draft.missing).toEqual([id]);
  expect(draft.text).not.toContain(answer);
  expect(draft.text).toMatch(gap);
});

test("a day of the opt-out in the evidence answers the question for it, in the user's own day", () => {
  const fields = { ...fullFields };
  delete fields.requestDate;
  const stoppedAt = Date.UTC(2026, 9, 19, 22, 30);
  const draft = draftComplaint(complaintById("gb-ico")!, "en", input({ fields, optOut: { stoppedAt } }));
  expect(draft.missing).toEqual([]);
  expect(draft.text).toContain("On 20 October 2026 I told the organisation to stop.");
});

test("the day of the opt-out is that of the user's clock then, not of the day of drafting", () => {
  const fields = { ...fullFields };
  delete fields.requestDate;
  // In Berlin on 10 July half past midnight, told of in November.
  const stoppedAt = Date.UTC(2026, 6, 9, 22, 30);
  const utcOffsetAt = (time: number) => (time < Date.UTC(2026, 9, 25, 1) ? 120 : 60);
  const entries = [messageEntry("Half price", Date.UTC(2026, 6, 9, 22, 45), 1, 120)];
  const draft = draftComplaint(complaintById("gb-ico")!, "en", input({ entries, fields, optOut: { stoppedAt }, utcOffset: 60, utcOffsetAt }));
  expect(draft.text).toContain("On 10 July 2026 I told the organisation to stop.");
  expect(draft.text).toContain("After that I received 1 marketing message.");
});

test("an answer that the user emptied does not come back from the evidence", () => {
  const fields = { ...fullFields, requestDate: "", senderName: " " };
  const draft = draftComplaint(complaintById("gb-ico")!, "en", input({ fields, optOut: { stoppedAt: NOW - 21 * DAY } }));
  expect(draft.text).not.toMatch(/20 October|After that I received/u);
  expect(draft.missing).toEqual(["senderName", "requestDate"]);
});

test("a stop that was taken back is not told of", () => {
  const fields = { ...fullFields };
  delete fields.requestDate;
  const stoppedAt = NOW - 21 * DAY;
  const entries = [
    messageEntry("Last chance: 30% off.", NOW - 2 * DAY, 1),
    ...chain([actionEvidence({ finishedAt: stoppedAt }), actionEvidence({ kind: "resume-offers", cause: "undo", finishedAt: stoppedAt + 5_000 })]),
  ];
  const letter = (known: typeof entries) => draftComplaint(complaintById("letter")!, "en", input({ entries, fields, optOut: complaintFacts(known)!.optOut })).text;
  expect(letter(entries.slice(0, 2))).toContain("I told you on 20 October 2026 that I do not want advertising");
  expect(letter(entries)).not.toContain("October");
});

test("what came after the first refusal is counted", () => {
  const draft = draftComplaint(complaintById("us-ftc")!, "en", input());
  expect(draft.text).toContain("After that I received 1 message.");
});

test("a day that the user names goes before the evidence's", () => {
  const named = (requestDate: string) => draftComplaint(complaintById("us-ftc")!, "en", input({ fields: { ...fullFields, requestDate } })).text;
  expect(named("2026-11-09")).toContain("October 20, 2026");
  const ico = (requestDate: string) => draftComplaint(complaintById("gb-ico")!, "en", input({ fields: { ...fullFields, requestDate } })).text;
  expect(ico("2026-11-09")).not.toContain("After that");
  expect(ico("2026-11-08")).not.toContain("After that");
  expect(ico("2026-11-07")).toContain("After that I received 1 marketing message.");
});

test("an opt-out by WhatsApp's button is no request to the controller in Brazil, an objection is", () => {
  const anpd = complaintById("br-anpd")!;
  const fields = { ...fullFields };
  delete fields.requestDate;
  expect(draftComplaint(anpd, "pt", input({ fields })).missing).toEqual(["requestDate"]);
  const objected = draftComplaint(anpd, "pt", input({ fields, optOut: { objectedAt: Date.UTC(2026, 9, 1, 12) } }));
  expect(objected.missing).toEqual([]);
  expect(objected.text).toContain("em 1º de outubro de 2026");
});

test("a gap stands in the text exactly when something is missing, whatever is known", () => {
  const ids = Object.keys(fullFields) as FieldId[];
  fc.assert(
    fc.property(fc.constantFrom(...drafts), fc.subarray(ids), fc.boolean(), fc.boolean(), fc.boolean(), ({ template, language }, known, messages, stopped, phone) => {
      const fields = Object.fromEntries(known.map((id) => [id, fullFields[id] ?? ""]));
      const whole = input({ fields });
      const draft = draftComplaint(template, language, {
        ...whole,
        entries: messages ? whole.entries : [],
        optOut: stopped ? whole.optOut : {},
        sender: { name: "Stride Shoes", ...(phone ? { phone: "12025550123" } : {}) },
      });
      expect(gapIn(draft.text)).toBe(draft.missing.length > 0);
      expect(draft.text).not.toMatch(/undefined|NaN|\.\.| {2}|\n{3}/u);
    }),
  );
});

describe("deadlines", () => {
  const ucc = complaintById("in-ucc")!;
  const sentAt = NOW - 7 * DAY;
  const at = (now: number) => draftComplaint(ucc, "en", input({ entries: [messageEntry("Sale", sentAt)], now })).deadline;

  test("count from the newest message", () => {
    expect(draftComplaint(ucc, "en", input()).deadline).toEqual({ until: NOW + 5 * DAY, daysLeft: 5, passed: false });
  });

  test.for([
    ["the moment it came", sentAt, 7, false],
    ["a moment later", sentAt + 1, 6, false],
    ["with a day left", NOW - DAY, 1, false],
    ["on the last day", NOW - DAY + 1, 0, false],
    ["at the last moment", NOW, 0, false],
    ["one moment too late", NOW + 1, 0, true],
    ["a year too late", NOW + 365 * DAY, 0, true],
  ] as const)("%s", ([, now, daysLeft, passed]) => {
    expect(at(now)).toEqual({ until: NOW, daysLeft, passed });
  });

  test("are 7 days for India's UCC and 30 for Chakshu; others have none", () => {
    expect(complaints.flatMap(({ id, deadline }) => (deadline === undefined ? [] : [[id, deadline.days]]))).toEqual([
      ["in-ucc", 7],
      ["in-chakshu", 30],
    ]);
  });
});

describe("quotes", () => {
  const fas = complaintById("ru-fas")!;

  test("hold any text unchanged, or its beginning with a mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 1_500 }), (text) => {
        const entry = messageEntry(text, NOW - DAY);
        const kept = entry.content?.kind === "message" ? (entry.content.message.parts[0]?.text ?? "") : "";
        const draft = draftComplaint(fas, "ru", input({ entries: [entry] }));
        if (kept.trim() === "") {
          expect(draft.text).toContain("без текста");
        } else if (!draft.text.includes(kept)) {
          const [before = ""] = draft.text.split(CUT_MARK);
          const start = before.lastIndexOf(kept.slice(0, 200));
          expect(start).toBeGreaterThanOrEqual(0);
          expect(kept.startsWith(before.slice(start))).toBe(true);
          expect(before.length - start).toBeGreaterThan(500);
        }
        expect(draft.text.isWellFormed()).toBe(true);
      }),
    );
  });

  test("cut between letters, never inside an emoji", () => {
    const family = "👨‍👩‍👧‍👦";
    const draft = draftComplaint(fas, "ru", input({ entries: [messageEntry(family.repeat(200), NOW)] }));
    const quoted = /«((?:👨‍👩‍👧‍👦)+) \[…\]»/u.exec(draft.text)?.[1] ?? "";
    expect(quoted.length).toBeGreaterThan(600);
    expect(quoted.length % family.length).toBe(0);
  });

  test("are the newest few; the others are counted", () => {
    const entries = Array.from({ length: 1_240 }, (_, index) => messageEntry(`Advert no. ${index + 1}`, NOW - (1_240 - index) * DAY, index + 1));
    const draft = draftComplaint(fas, "ru", input({ entries: [...entries, tombstone(1_241)] }));
    expect(draft.quoted).toBe(MAX_QUOTED);
    expect(draft.text).toContain("«Advert no. 1240»");
    expect(draft.text).not.toContain("«Advert no. 1235»");
    expect(draft.text).toMatch(/Ещё 1\s235 сообщений того же отправителя/u);
  });

  test("tell the time at the user's place when each was sent", () => {
    const draft = draftComplaint(fas, "ru", input({ entries: [messageEntry("Sale", Date.UTC(2026, 2, 1, 21, 40), 1, 180)] }));
    expect(draft.text).toMatch(/1\) 2 марта 2026\sг\.[^\n]*00:40 \(UTC\+03:00\):\n«Sale»/u);
  });

  test("fill a letter from a hundred thousand entries in a moment", () => {
    const entries = Array.from({ length: 100_000 }, (_, index) => messageEntry(`Sale ${index}`, NOW - index, index + 1));
    const start = performance.now();
    expect(draftComplaint(fas, "ru", input({ entries })).text).toMatch(/Ещё 99\s995 сообщений/u);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test("keep texts of the other direction apart", () => {
    const arabic = "خصم ٥٠٪ اليوم!";
    expect(draftComplaint(fas, "ru", input({ entries: [messageEntry(arabic, NOW)] })).text).toContain(`«\u2068${arabic}\u2069»`);
    const letter = draftComplaint(complaintById("letter")!, "ar", input());
    expect(letter.text).toContain("\u2068Stride Shoes\u2069");
    expect(letter.text).toContain("\u2066+44 7700 900123\u2069");
  });

  test("fit the form of 1909: text, number, day, in one SMS", () => {
    const draft = draftComplaint(complaintById("in-ucc")!, "en", input({ entries: [messageEntry(`Loan offer ${"now ".repeat(100)}`, NOW)] }));
    const [, line = ""] = draft.text.split("\n");
    expect(line).toMatch(/^Loan offer now .* \[…\], \+12025550123, 10\/11\/26$/u);
    expect(line.length).toBeLessThanOrEqual(160);
  });
});

describe("the templates", () => {
  test("name their sources with a day", () => {
    for (const { sources } of complaints) {
      for (const { what, date } of sources) {
        expect(what.length).toBeGreaterThan(10);
        expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
        expect(Date.parse(date)).toBeLessThanOrEqual(Date.UTC(2026, 10, 28));
      }
    }
  });

  test("have different ids, a letter for each language, and texts in the interface", () => {
    expect(new Set(complaints.map(({ id }) => id)).size).toBe(complaints.length);
    for (const { texts, languages, letters, asks, to } of complaints) {
      expect(Object.keys(letters).sort()).toEqual([...languages].sort());
      const keys: TextKey[] = [texts.authority, texts.purpose, texts.note, ...asks.map(({ label }) => label)];
      for (const key of keys) expect(english[key].message).toBeTruthy();
      for (const choice of asks.flatMap(({ choices }) => choices ?? [])) expect(english[choice.label].message).toBeTruthy();
      if (to === "authority") expect(english[texts.note].message).toContain("Check the current form");
    }
  });
});
