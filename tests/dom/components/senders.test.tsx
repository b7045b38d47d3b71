import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { answerKey } from "../../../components/senders/grid-keys";
import { Senders } from "../../../components/senders/senders";
import { everySender, MAX_SAVED_FILTERS } from "../../../lib/domain/sender-filter";
import { groupSenders } from "../../../lib/domain/sender-order";
import { ROW_HEIGHT } from "../../../components/senders/grid";
import { aSummary, count, ID, press, props, scroll, stopOf, type, withLayout } from "./sender-samples";
import { uuidOf } from "../../unit/domain/builders";
import { allWorks, inRussian, NOW, show, type Shown } from "./support";

withLayout();

const selectedNames = (shown: Shown) =>
  shown.all("sender-row").filter((row) => row.getAttribute("aria-selected") === "true").map((row) => row.querySelector(".cell-title")?.textContent);
const focusable = (shown: Shown) => [...shown.root.querySelectorAll('[role="row"][tabindex="0"]')].map((row) => row.getAttribute("data-key"));

describe("the grid", () => {
  test("says what it is, how many rows it has, and draws those in view only", async () => {
    const shown = await show(<Senders {...props({ senders: Array.from({ length: 10_000 }, (_, index) => aSummary(index)) })} />);
    const grid = shown.find("senders-grid");
    expect(grid.getAttribute("role")).toBe("grid");
    expect(grid.getAttribute("aria-rowcount")).toBe("10001");
    expect(shown.all("sender-row").length).toBeLessThan(60);
    expect(shown.all("sender-row")[0]?.getAttribute("aria-rowindex")).toBe("2");
    expect(count(shown)).toBe("10,000 senders");
  });

  test("has one stop for the keyboard, which arrows, Home and End move", async () => {
    const shown = await show(<Senders {...props()} />);
    expect(focusable(shown)).toEqual(["k0"]);
    await press(shown, "ArrowDown");
    expect(focusable(shown)).toEqual(["k1"]);
    await press(shown, "ArrowDown");
    await press(shown, "ArrowUp");
    await press(shown, "Home");
    expect(focusable(shown)).toEqual(["k0"]);
    expect(document.activeElement?.getAttribute("data-key")).toBe("k0");
  });

  test("keeps the row with the focus drawn while the list scrolls on, and brings it back when a key acts on it", async () => {
    const shown = await show(<Senders {...props()} />);
    await press(shown, "ArrowDown");
    await scroll(shown, 100 * ROW_HEIGHT);
    expect(focusable(shown)).toEqual(["k1"]);
    expect(document.activeElement?.getAttribute("data-key")).toBe("k1");
    await press(shown, " ");
    expect(shown.find("senders-grid").querySelector(".grid-scroller")?.scrollTop).toBeLessThanOrEqual(ROW_HEIGHT);
    expect(selectedNames(shown)).toEqual(["Shop 0001"]);
  });

  test("gives its stop to the first row in view where the one before is not drawn, and acts on that", async () => {
    const shown = await show(<Senders {...props()} />);
    await type(shown, "search", "Shop 0150");
    await act(() => shown.find("sender-row").focus());
    await act(() => shown.find("sender-row").click());
    await shown.click("search-clear");
    expect(document.activeElement).toBe(shown.find("search"));
    expect(focusable(shown)).toEqual(["k0"]);
    await press(shown, " ");
    expect(selectedNames(shown)).toEqual(["Shop 0000"]);
    await act(() => shown.find("search").focus());
    await scroll(shown, 60 * ROW_HEIGHT);
    expect(focusable(shown)).toEqual(["k60"]);
    await press(shown, "ArrowDown", { shiftKey: true });
    expect(selectedNames(shown)).toEqual(["Shop 0060", "Shop 0061"]);
    expect(count(shown)).toBe("3 selected");
  });

  test("keeps the keyboard when the row on which it stands goes, and when all go", async () => {
    const shown = await show(<Senders {...props()} />);
    await press(shown, "ArrowDown");
    expect(document.activeElement?.getAttribute("data-key")).toBe("k1");
    await shown.again(<Senders {...props({ senders: [aSummary(0), aSummary(2)] })} />);
    expect(shown.find("senders-grid").contains(document.activeElement)).toBe(true);
    await act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true })));
    expect(document.activeElement?.getAttribute("data-key")).toBe("k2");
    await shown.click("filter-toggle");
    await type(shown, "filter-state", "open");
    await act(() => shown.find("sender-row").focus());
    await shown.again(<Senders {...props({ senders: [aSummary(0, { blocked: true })] })} />);
    expect(document.activeElement).toBe(shown.find("senders-count"));
  });

  test("leaves the keys of its headings to them", async () => {
    const shown = await show(<Senders {...props()} />);
    await press(shown, "ArrowDown");
    for (const [hook, key] of [["select-all", " "], ["sort-name", "Enter"]] as const) {
      const pressed = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      await act(() => void shown.find(hook).dispatchEvent(pressed));
      expect(pressed.defaultPrevented).toBe(false);
    }
    expect(count(shown)).toBe("200 senders");
  });

  test("the focus stays beside a button that goes away with the selection", async () => {
    const shown = await show(<Senders {...props()} />);
    await press(shown, " ");
    await shown.click("selection-clear");
    expect(document.activeElement).toBe(shown.find("senders-count"));
  });

  test("Space selects, Shift with arrows selects on the way, Ctrl+A all, Escape none", async () => {
    const shown = await show(<Senders {...props()} />);
    await press(shown, "ArrowDown");
    await press(shown, " ");
    expect(selectedNames(shown)).toEqual(["Shop 0001"]);
    await press(shown, "ArrowDown", { shiftKey: true });
    await press(shown, "ArrowDown", { shiftKey: true });
    expect(selectedNames(shown)).toEqual(["Shop 0001", "Shop 0002", "Shop 0003"]);
    await press(shown, "ArrowUp", { shiftKey: true });
    expect(count(shown)).toBe("2 selected");
    await press(shown, "a", { ctrlKey: true });
    expect(count(shown)).toBe("200 selected");
    await press(shown, "Escape");
    expect(count(shown)).toBe("200 senders");
  });

  test("a click opens a sender; on its tick it selects, with Shift up to there", async () => {
    const onOpen = vi.fn();
    const shown = await show(<Senders {...props({ onOpen })} />);
    await act(() => shown.all("select-row")[1]?.click());
    await act(() => {
      shown.all("select-row")[4]?.dispatchEvent(new MouseEvent("click", { bubbles: true, shiftKey: true }));
    });
    expect(count(shown)).toBe("4 selected");
    expect(onOpen).not.toHaveBeenCalled();
    await act(() => shown.all("sender-row")[2]?.click());
    expect(onOpen).toHaveBeenCalledWith("k2");
  });

  test("clicks that are not the user's own select nothing", async () => {
    const shown = await show(<Senders {...props()} />, { trusted: false });
    await act(() => shown.all("select-row")[1]?.click());
    expect(count(shown)).toBe("200 senders");
  });

  test("what is selected stays so while a filter hides it, and when the list changes", async () => {
    const shown = await show(<Senders {...props()} />);
    await act(() => shown.all("select-row")[3]?.click());
    await type(shown, "search", "Shop 0150");
    expect(count(shown)).toBe("1 selected · 1 of them not shown");
    await shown.click("only-selected");
    await type(shown, "search", "");
    expect(shown.all("sender-row")).toHaveLength(1);
    await shown.again(<Senders {...props({ senders: [aSummary(3), aSummary(500)] })} />);
    expect(count(shown)).toContain("1 selected");
  });

  test("shows everybody when a selection begins anew, also after only the selected ones were shown", async () => {
    const shown = await show(<Senders {...props({ senders: [aSummary(0), aSummary(1), aSummary(2)] })} />);
    const tick = async (place: number) => act(() => shown.all("select-row")[place]?.click());
    for (const clear of [() => shown.click("selection-clear"), () => tick(0)]) {
      await tick(0);
      await shown.click("only-selected");
      expect(shown.all("sender-row")).toHaveLength(1);
      await clear();
      await tick(1);
      expect(shown.all("sender-row")).toHaveLength(3);
      await shown.click("selection-clear");
    }
  });

  test("sorts by a column, the other way at the second click, and says so", async () => {
    const shown = await show(<Senders {...props()} />);
    const first = () => shown.all("sender-row")[0]?.querySelector(".cell-title")?.textContent;
    await shown.click("sort-name");
    expect(first()).toBe("Shop 0000");
    await shown.click("sort-name");
    expect(first()).toBe("Shop 0199");
    expect(shown.find("sort-name").closest('[role="columnheader"]')?.getAttribute("aria-sort")).toBe("descending");
  });

  test("numbers of one business stand together under a heading that closes and selects them", async () => {
    const senders = [aSummary(0, { group: "stride", verifiedName: "Stride" }), aSummary(1), aSummary(2, { group: "stride" })];
    const shown = await show(<Senders {...props({ senders })} />);
    expect(shown.find("group-row").textContent).toContain("2 numbers");
    expect(shown.all("sender-row")).toHaveLength(3);
    await shown.click("toggle-group");
    expect(shown.all("sender-row")).toHaveLength(1);
    expect(document.activeElement).toBe(shown.find("group-row"));
    expect(stopOf(shown)).toBe(shown.find("group-row"));
    await press(shown, "ArrowRight");
    expect(shown.all("sender-row")).toHaveLength(3);
    await press(shown, " ");
    expect(count(shown)).toBe("2 selected");
  });
});

test.for([
  ["ArrowRight", false, false, true],
  ["ArrowLeft", false, true, true],
  ["ArrowRight", false, true, false],
  ["ArrowLeft", true, false, true],
  ["ArrowRight", true, true, true],
] as const)("%s, right to left %s, on a group that is open %s, turns it %s", ([key, rtl, open, turns]) => {
  const rows = groupSenders([aSummary(0, { group: "g" }), aSummary(1, { group: "g" })], new Set(open ? [] : ["g"]));
  const group = rows[0]?.key;
  const answer = answerKey({ key, shiftKey: false, ctrlKey: false, metaKey: false }, { selected: new Set(), active: group }, rows, 5, rtl);
  expect(answer).toEqual(turns ? { toggle: group, at: group } : {});
});

describe("filters", () => {
  test("by state and share, and back", async () => {
    const senders = [aSummary(0, { blocked: true }), aSummary(1), aSummary(2, { record: { promotion: 1, service: 9, unsure: 0, mislabelled: 0, firstSeen: NOW, lastSeen: NOW } })];
    const shown = await show(<Senders {...props({ senders })} />);
    await shown.click("filter-toggle");
    await type(shown, "filter-state", "open");
    await type(shown, "filter-share", "50");
    expect(count(shown)).toBe("1 of 3 senders");
    expect(shown.find("filter-toggle").textContent).toContain("Filter (2)");
    await shown.click("filter-reset");
    expect(count(shown)).toBe("3 senders");
    await type(shown, "search", "nobody");
    expect(shown.has("senders-none")).toBe(true);
  });

  test("can be saved under a name, applied and deleted", async () => {
    const onSaveFilter = vi.fn();
    const onDeleteFilter = vi.fn();
    const filter = { text: "0007", state: "any", leastShare: 0, mislabelled: false } as const;
    const shown = await show(<Senders {...props({ onSaveFilter, onDeleteFilter, savedFilters: [{ id: ID, name: "Seven", filter }] })} />);
    await type(shown, "search", "Shop 01");
    await shown.click("saved-filters");
    await type(shown, "filter-name", "  Hundreds ");
    await shown.click("filter-save");
    expect(onSaveFilter).toHaveBeenCalledWith("Hundreds", expect.objectContaining({ text: "Shop 01" }));
    await shown.click("filter-delete");
    expect(onDeleteFilter).toHaveBeenCalledWith(ID);
    await shown.click("filter-apply");
    expect(count(shown)).toBe("1 of 200 senders");
  });
});

test("where there is no room for another filter, that is said, and one of its name can still be replaced", async () => {
  const onSaveFilter = vi.fn();
  const savedFilters = Array.from({ length: MAX_SAVED_FILTERS }, (_, place) => ({ id: uuidOf(place), name: `Filter ${place}`, filter: everySender }));
  const shown = await show(<Senders {...props({ onSaveFilter, savedFilters })} />);
  await type(shown, "search", "Shop 01");
  await shown.click("saved-filters");
  await type(shown, "filter-name", "Another");
  expect(shown.text()).toContain("There is room for 50 filters.");
  expect((shown.find("filter-save") as HTMLButtonElement).disabled).toBe(true);
  await type(shown, "filter-name", "Filter 7");
  expect(shown.text()).not.toContain("There is room");
  await shown.click("filter-save");
  expect(onSaveFilter).toHaveBeenCalledExactlyOnceWith("Filter 7", expect.objectContaining({ text: "Shop 01" }));
});

test("a saved filter shows in the fields what it asks for, also where no sender is like that any more", async () => {
  const filter = { ...everySender, country: "BR", script: "Jpan", age: { is: "older", days: 14 } } as const;
  const shown = await show(<Senders {...props({ savedFilters: [{ id: ID, name: "Gone", filter }] })} />);
  for (const hook of ["filter-toggle", "saved-filters", "filter-apply"]) await shown.click(hook);
  const chosen = (hook: string) => shown.root.querySelector<HTMLSelectElement>(`[data-doorman=${hook}]`)?.selectedOptions[0]?.text;
  expect(["filter-country", "filter-script", "filter-age"].map(chosen)).toEqual(["Brazil", "Japanese", "more than 14 days ago"]);
});

test("a saved filter takes no name that another one has: saving under it would replace both", async () => {
  const onRenameFilter = vi.fn();
  const savedFilters = ["Seven", "Eight"].map((name, place) => ({ id: uuidOf(place), name, filter: everySender }));
  const shown = await show(<Senders {...props({ onRenameFilter, savedFilters })} />);
  await shown.click("saved-filters");
  await shown.click("filter-rename");
  await type(shown, "filter-new-name", " Eight ");
  await shown.click("filter-rename-save");
  expect(onRenameFilter).not.toHaveBeenCalled();
  await type(shown, "filter-new-name", "Nine");
  await shown.click("filter-rename-save");
  expect(onRenameFilter).toHaveBeenCalledWith(uuidOf(0), "Nine");
});

describe("without senders", () => {
  const empty = (over: Partial<Parameters<typeof props>[0]>) => show(<Senders {...props({ senders: [], ...over })} />);

  test("says where earlier ones come from while WhatsApp Web is connected", async () => {
    const shown = await empty({});
    expect(shown.find("senders-empty").textContent).toContain("Read history to list those that wrote earlier.");
    expect(shown.has("connection")).toBe(false);
  });

  test("says what stands in the way, and leads to WhatsApp Web where it is not open", async () => {
    const closed = await empty({ connection: [], capabilities: undefined });
    expect(closed.find("connection").textContent).toContain("WhatsApp Web is not open");
    expect(closed.find("open-whatsapp").getAttribute("href")).toBe("https://web.whatsapp.com/");
    expect(closed.find("senders-empty").textContent).not.toContain("Read history");
    const out = await empty({ connection: [{ mode: "signed-out", capabilities: allWorks() }], capabilities: undefined });
    expect(out.find("connection").textContent).toContain("Not signed in");
    expect(out.has("open-whatsapp")).toBe(false);
    const blind = allWorks({ messages: "missing" });
    expect((await empty({ connection: [{ mode: "ready", capabilities: blind }], capabilities: blind })).text()).toContain("Messages cannot be read");
  });
});

test("speaks Russian", async () => {
  const shown = await show(<Senders {...props()} />, { text: inRussian });
  expect(count(shown)).toBe("200 отправителей");
});
