import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everySender, filterSenders, isFiltering, SenderFilter } from "../../../lib/domain/sender-filter";
import { firstOrder, groupSenders, sortSenders, worstFirst } from "../../../lib/domain/sender-order";
import { deselectAll, extendTo, moveTo, nothingSelected, rowForKey, selectAll, toggleRow } from "../../../lib/domain/sender-selection";
import { groupKey, senderState, type SenderSummary } from "../../../lib/domain/sender-summary";
import { scriptOf } from "../../../lib/domain/script";
import { fold } from "../../../lib/domain/fold";

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;
const { compare } = new Intl.Collator("en");

function aSummary(key: string, over: Partial<SenderSummary> = {}): SenderSummary {
  const name = over.name ?? key;
  const record = over.record ?? { promotion: 1, service: 1, unsure: 0, mislabelled: 0, categories: { offer: 1, order: 1 }, firstSeen: NOW, lastSeen: NOW };
  const total = record.promotion + record.service + record.unsure;
  return {
    key,
    ids: [`${key}@c.us`],
    name,
    record,
    total,
    share: total === 0 ? 0 : record.promotion / total,
    lastMessage: NOW,
    replied: false,
    saved: false,
    kept: false,
    blocked: false,
    blockedByDoorman: false,
    optedOut: false,
    search: fold(name),
    ...over,
  };
}

const keys = (senders: readonly SenderSummary[]) => senders.map(({ key }) => key);
const filtered = (senders: readonly SenderSummary[], part: Partial<SenderFilter>) => keys(filterSenders(senders, { ...everySender, ...part }, NOW));

describe("the filter", () => {
  const senders = [
    aSummary("open", { name: "Café Olmo", phone: "12025550101", country: "US", script: "Latn" }),
    aSummary("saved", { saved: true, kind: "smb", phone: "375121234567" }),
    aSummary("kept", { kept: true, replied: true }),
    aSummary("blocked", { blocked: true, saved: true, lastMessage: NOW - 100 * DAY }),
    aSummary("stopped", { optedOut: true, record: { promotion: 9, service: 1, unsure: 0, mislabelled: 2, firstSeen: NOW, lastSeen: NOW } }),
    aSummary("books", { name: "کتاب\u200Cهای باغ", blocked: true, kept: true, lastMessage: NOW - 50 * DAY, record: { promotion: 0, service: 9, unsure: 0, mislabelled: 0, categories: {}, firstSeen: NOW, lastSeen: NOW } }),
    aSummary("silent", { name: "Книги Берёзка", phone: "71234567890", lastMessage: undefined, script: "Cyrl", record: { promotion: 0, service: 0, unsure: 0, mislabelled: 0, categories: {}, firstSeen: NOW, lastSeen: NOW } }),
  ];

  test("lets everybody through at first", () => {
    expect(filtered(senders, {})).toEqual(keys(senders));
    expect([isFiltering(everySender), isFiltering({ ...everySender, mislabelled: true })]).toEqual([false, true]);
  });

  test.for([
    [{ state: "open" }, ["open", "silent"]],
    [{ state: "saved" }, ["saved", "blocked"]],
    [{ state: "replied" }, ["kept"]],
    [{ state: "stopped" }, ["stopped"]],
    [{ kind: "smb" }, ["saved"]],
    [{ country: "US" }, ["open"]],
    [{ script: "Cyrl" }, ["silent"]],
    [{ mislabelled: true }, ["stopped"]],
    [{ leastShare: 90 }, ["stopped"]],
    [{ leastShare: 50 }, ["open", "saved", "kept", "blocked", "stopped"]],
    [{ category: "offer", leastShare: 51 }, []],
    [{ category: "offer" }, ["open", "saved", "kept", "blocked"]],
    [{ age: { is: "older", days: 90 } }, ["blocked"]],
    [{ age: { is: "within", days: 7 } }, ["open", "saved", "kept", "stopped"]],
    [{ text: "CAFE" }, ["open"]],
    [{ text: "березка" }, ["silent"]],
    [{ text: "555 0101" }, ["open"]],
    // By keyboards of Arabic, Persian and Hindi.
    [{ text: "٥٥٥ ٠١٠١" }, ["open"]],
    [{ text: "۵۵۵۰۱۰۱" }, ["open"]],
    [{ text: "+१ २०२" }, ["open"]],
    // As WhatsApp gives a number that is copied from it, and as numbers are written within a country and from another one.
    [{ text: "\u202A+1 (202) 555\u20110101\u202C" }, ["open"]],
    [{ text: "0202 555 0101" }, ["open"]],
    [{ text: "001 202 555 0101" }, ["open"]],
    [{ text: "8 (123) 456-78-90" }, ["silent"]],
    [{ text: "8 012 123-45-67" }, ["saved"]],
    [{ text: "8 123 456-78-9" }, []],
    [{ text: "00" }, []],
    [{ text: "کتاب\u200Cها" }, ["books"]],
    [{ text: "کتابها" }, ["books"]],
    [{ text: "cafe nobody" }, []],
  ] as [Partial<SenderFilter>, string[]][])("%j leaves %j", ([part, left]) => expect(filtered(senders, part)).toEqual(left));

  test("by a share finds every sender that shows that share", () => {
    const every = Array.from({ length: 99 }, (_, index) => {
      const promotion = index + 1;
      return aSummary(`s${promotion}`, { record: { promotion, service: 100 - promotion, unsure: 0, mislabelled: 0, categories: { offer: promotion }, firstSeen: NOW, lastSeen: NOW } });
    });
    for (const leastShare of [7, 28, 29, 55, 56, 57, 58]) {
      expect(filtered(every, { leastShare })).toHaveLength(100 - leastShare);
      expect(filtered(every, { leastShare, category: "offer" })).toHaveLength(100 - leastShare);
    }
  });

  test("what was stored in another version costs its own part only", () => {
    expect(SenderFilter.parse({ text: "shoes", state: "gone", leastShare: 200, country: "usa", extra: 1 })).toEqual({ ...everySender, text: "shoes" });
  });

  test("sorts, filters and groups ten thousand within the time of a key stroke", () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      aSummary(`s${index}`, { name: `Geschäft ${index % 4_000}`, phone: `1202555${index}`, group: `g${index % 4_000}`, lastMessage: NOW - index }),
    );
    const started = performance.now();
    const found = filterSenders(many, { ...everySender, text: "geschaft 12", leastShare: 10, age: { is: "within", days: 30 } }, NOW);
    const filteringTook = performance.now() - started;
    expect(found.length).toBeGreaterThan(100);
    expect(filteringTook).toBeLessThan(50);
    expect(groupSenders(sortSenders(many, worstFirst, compare), new Set())).toHaveLength(14_000);
  });
});

describe("the order", () => {
  const senders = [
    aSummary("b", { name: "Beta", lastMessage: NOW - DAY }),
    aSummary("a", { name: "alpha", record: { promotion: 5, service: 0, unsure: 0, mislabelled: 1, firstSeen: NOW, lastSeen: NOW } }),
    aSummary("n", { name: "Nova", lastMessage: undefined, blocked: true, record: { promotion: 0, service: 0, unsure: 0, mislabelled: 0, firstSeen: NOW, lastSeen: NOW } }),
  ];

  test.for([
    ["name", true, "a b n"],
    ["name", false, "n b a"],
    ["share", false, "a b n"],
    ["share", true, "b a n"],
    ["last", false, "a b n"],
    ["last", true, "b a n"],
    ["state", true, "n a b"],
    ["mislabelled", false, "a b n"],
    ["messages", false, "a b n"],
  ] as const)("by %s, ascending %s: %s", ([by, ascending, order]) => {
    expect(keys(sortSenders(senders, { by, ascending }, compare)).join(" ")).toBe(order);
  });

  test("names and states begin at the front, figures with the largest", () => {
    expect([firstOrder("name").ascending, firstOrder("state").ascending, firstOrder("share").ascending]).toEqual([true, true, false]);
  });
});

describe("groups", () => {
  test("are numbers with one name, whatever its company form, case or accents", () => {
    const names = ["Stride Shoes Ltd.", "STRIDE  shoes", "Stridé Shoes"].map((verifiedName) => groupKey({ name: "x", verifiedName }));
    expect(new Set(names)).toEqual(new Set(["stride shoes"]));
    expect(groupKey({ name: "+1 202 555 0123" })).toBeUndefined();
    expect(groupKey({ name: "Mum", savedName: "Mum" })).toBeUndefined();
  });

  test.for([
    ["कमल", "कोमल"],
    ["กิน", "กุน"],
    ["ガス", "カス"],
    ["Рай", "Раи"],
    ["Aurora", "Aurora Spa"],
  ])("are not made of two businesses whose names differ in a sign or a word: %s, %s", ([one, other]) => {
    expect(groupKey({ name: one! })).not.toBe(groupKey({ name: other! }));
  });

  test("stand where their first number stands; one number is no group", () => {
    const senders = [aSummary("a", { group: "x" }), aSummary("b", { group: "y" }), aSummary("c", { group: "x" })];
    const shape = (closed: string[]) => groupSenders(senders, new Set(closed)).map((row) => row.key);
    expect(shape([])).toEqual(["group x", "a", "c", "b"]);
    expect(shape(["x"])).toEqual(["group x", "b"]);
  });
});

describe("the selection", () => {
  const rows = groupSenders(["a", "b", "c", "d", "e"].map((key) => aSummary(key, key < "c" ? { group: "g" } : {})), new Set());
  const selected = (of: { selected: ReadonlySet<string> }) => [...of.selected].toSorted().join("");

  test("a heading selects its numbers, and lets them go when all are selected", () => {
    const one = toggleRow(nothingSelected, rows[0]!);
    expect(selected(one)).toBe("ab");
    expect(selected(toggleRow(one, rows[0]!))).toBe("");
    expect(selected(toggleRow(toggleRow(nothingSelected, rows[1]!), rows[0]!))).toBe("ab");
  });

  test("a range grows and shrinks from where it began", () => {
    const at = moveTo(nothingSelected, "c");
    const grown = extendTo(extendTo(at, rows, "d"), rows, "e");
    expect(selected(grown)).toBe("cde");
    expect(selected(extendTo(grown, rows, "d"))).toBe("cd");
    expect(selected(extendTo(grown, rows, "b"))).toBe("bc");
  });

  test("a range whose beginning a filter hides lets nobody go", () => {
    const grown = extendTo(toggleRow(toggleRow(nothingSelected, rows[4]!), rows[1]!), rows, "c");
    expect(selected(grown)).toBe("abcd");
    expect(selected(extendTo(grown, rows.slice(3), "e"))).toBe("abcde");
  });

  test("what a filter hides stays selected", () => {
    const one = toggleRow(nothingSelected, rows[4]!);
    const shown = rows.slice(0, 3);
    expect(selected(selectAll(one, shown))).toBe("abd");
    expect(selected(deselectAll(selectAll(one, shown), shown))).toBe("d");
  });

  test("the keys of the keyboard stay within the list", () => {
    fc.assert(
      fc.property(fc.constantFrom("ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp"), fc.option(fc.constantFrom(...rows.map(({ key }) => key), "gone"), { nil: undefined }), fc.nat(9), (pressed, active, page) => {
        expect(rows.map(({ key }) => key)).toContain(rowForKey(pressed, rows, active, page));
      }),
    );
    expect(rowForKey("x", rows, "a", 3)).toBeUndefined();
    expect(rowForKey("ArrowDown", rows, undefined, 3)).toBe("group g");
  });
});

test("the state that shows says what becomes of the messages: of a kept sender whose offers are stopped, none come", () => {
  expect(senderState({ blocked: false, optedOut: true, kept: true, saved: true })).toBe("stopped");
  expect(senderState({ blocked: false, optedOut: false, kept: true, saved: true })).toBe("kept");
  expect(senderState({ blocked: true, optedOut: true, kept: true, saved: true })).toBe("blocked");
  expect(senderState({ blocked: false, optedOut: false, kept: false, saved: false })).toBe("open");
});

test.for([
  ["Sale today", "Latn"],
  ["Скидка 20% на iPhone", "Cyrl"],
  ["عروض اليوم https://example.com/sale", "Arab"],
  ["本日のセール", "Jpan"],
  ["今日特价", "Hani"],
  ["Élan 50% – Größe", "Latn"],
  ["50% 🎉", undefined],
] as const)("%s is written in %s", ([text, script]) => expect(scriptOf(text)).toBe(script));
