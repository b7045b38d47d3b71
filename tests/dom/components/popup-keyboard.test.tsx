import { beforeAll, describe, expect, test } from "vitest";
import type { PopupProps } from "../../../components/popup/popup";
import { popup } from "./popup-sample";
import { aJudgement, anAction, NOW, show, type Shown } from "./support";

// happy-dom has no layout; the lists must believe that they are 420 pixels high.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 420 });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 400 });
});

const idsOf = (number: number) => [`120255501${String(number).padStart(2, "0")}@c.us`];
const listed = (...numbers: number[]) =>
  numbers.map((number) => ({ key: `k${number}`, ids: idsOf(number), name: `Shop ${number}`, at: NOW, cause: "doorman" as const }));
const marked = (...numbers: number[]) =>
  numbers.map((number) => ({
    ...aJudgement(),
    id: `false_${idsOf(number)[0]}_A1`,
    ids: idsOf(number),
    name: `Shop ${number}`,
    time: NOW,
    text: "Only today",
    suggested: "stop-offers" as const,
    blocked: false,
    optedOut: false,
  }));

/** The keys of the row where the keyboard stands, if it stands in one. */
const rowOf = (shown: Shown) => shown.root.contains(document.activeElement) && document.activeElement?.closest("[data-index]")?.getAttribute("data-index");

describe("the keyboard, in a list of the popup,", () => {
  test.for<[string, string, (...numbers: number[]) => Partial<PopupProps>]>([
    ["blocked", "unblock", (...numbers) => ({ blocked: listed(...numbers) })],
    ["stopped", "resume-offers", (...numbers) => ({ stopped: listed(...numbers) })],
    ["today", "suggested-stop-offers", (...numbers) => ({ today: marked(...numbers) })],
  ])("%s: stays in the row whose button goes, and goes on to the next row when that goes", async ([tab, button, rows]) => {
    const shown = await show(popup(rows(1, 2, 3)).content);
    await shown.click(`tab-${tab}`);
    shown.all(button)[1]?.focus();
    const pending = [anAction("unblock", [], { state: "running", ids: idsOf(2) })];
    await shown.again(popup({ ...rows(1, 2, 3), pending }).content);
    expect(rowOf(shown)).toBe("1");
    await shown.again(popup(rows(1, 3)).content);
    expect(rowOf(shown)).toBe("1");
    expect(document.activeElement?.textContent).toContain("Shop 3");
    await shown.again(popup(rows(1)).content);
    expect(document.activeElement?.textContent).toContain("Shop 1");
    await shown.again(popup(rows()).content);
    expect(document.activeElement).toBe(shown.root.querySelector('[role="tabpanel"]'));
  });

  test("stays where it is elsewhere, whatever becomes of a row", async () => {
    const shown = await show(popup({ blocked: listed(1, 2) }).content);
    await shown.click("tab-blocked");
    shown.find("search").focus();
    await shown.again(popup({ blocked: listed(2) }).content);
    expect(document.activeElement).toBe(shown.find("search"));
  });
});
