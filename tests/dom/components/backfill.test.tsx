import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { Backfill } from "../../../components/options/backfill";
import { noBackfill, type BackfillOrder, type BackfillView } from "../../../lib/domain/backfill";
import { inRussian, NOW, show } from "./support";

const running: BackfillView = { ...noBackfill, state: "running", chats: 40, chatsDone: 12, messages: 3_200, sinceDays: 90, startedAt: NOW };

async function draw(view: BackfillView, more: { problem?: "no-tab" | "no-answer"; russian?: boolean } = {}) {
  const onDo = vi.fn((_order: BackfillOrder) => {});
  const content = <Backfill view={view} problem={more.problem} onDo={onDo} />;
  const shown = await show(content, more.russian === true ? { text: inRussian } : {});
  return { shown, orders: () => onDo.mock.calls.map(([order]) => order) };
}

describe("reading history", () => {
  test("begins with a year, or as far back as chosen", async () => {
    const { shown, orders } = await draw(noBackfill);
    expect(shown.has("backfill-counts")).toBe(false);
    await shown.click("backfill-start");
    const select = shown.find("backfill-days") as HTMLSelectElement;
    expect([...select.options].map(({ textContent }) => textContent)).toEqual([
      "The last 365 days",
      "The last 90 days",
      "The last 30 days",
      "Everything WhatsApp Web has",
    ]);
    select.value = "null";
    await act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
    await shown.click("backfill-start");
    expect(orders()).toEqual([
      { do: "start", sinceDays: 365 },
      { do: "start", sinceDays: null },
    ]);
  });

  test("shows how far it is, and can be paused and ended", async () => {
    const { shown, orders } = await draw(running);
    const bar = shown.find("backfill-bar") as HTMLProgressElement;
    expect([bar.value, bar.max, bar.getAttribute("aria-label")]).toEqual([12, 40, "Chats read"]);
    expect(shown.find("backfill-counts").textContent).toBe("12 of 40 chats, 3,200 messages read");
    expect(shown.has("backfill-start")).toBe(false);
    await shown.click("backfill-pause");
    await shown.click("backfill-cancel");
    expect(orders()).toEqual([{ do: "pause" }, { do: "cancel" }]);
  });

  test("has a bar without a value until the chats are known", async () => {
    const { shown } = await draw({ ...running, chats: 0, chatsDone: 0, messages: 0 });
    expect(shown.find("backfill-bar").hasAttribute("value")).toBe(false);
    expect(shown.find("backfill-state").textContent).toBe("Looking for chats with businesses…");
  });

  test.for([
    ["paused", "Paused."],
    ["interrupted", "Interrupted: WhatsApp Web was closed, reloaded, or did not answer. Resume to read the remaining chats."],
  ] as const)("goes on when it is %s", async ([state, words]) => {
    const { shown, orders } = await draw({ ...running, state });
    expect(shown.find("backfill-state").textContent).toBe(words);
    await shown.click("backfill-resume");
    expect(orders()).toEqual([{ do: "resume" }]);
  });

  test("says what came of it, what did not, and reads again as far back as last time", async () => {
    const { shown, orders } = await draw({ ...running, state: "finished", chatsDone: 38, chatsFailed: 2, limited: true, finishedAt: NOW });
    expect(shown.find("backfill-state").textContent).toBe("Finished 22 Nov, 14:30.");
    expect(shown.find("backfill-failed").textContent).toBe("2 chats could not be read to the end.");
    expect(shown.has("backfill-limited")).toBe(true);
    expect(shown.find("backfill-start").textContent).toBe("Read again");
    await shown.click("backfill-start");
    expect(orders()).toEqual([{ do: "start", sinceDays: 90 }]);
  });

  test.for([
    ["no-tab", "Open WhatsApp Web with this account, then try again."],
    ["no-answer", "That did not work. Try again."],
  ] as const)("tells why an order came to nothing: %s", async ([problem, words]) => {
    const { shown } = await draw(noBackfill, { problem });
    expect(shown.find("backfill-problem").textContent).toBe(words);
  });

  test("speaks Russian", async () => {
    const { shown } = await draw(running, { russian: true });
    expect(shown.find("backfill-counts").textContent).toMatch(/^12 из 40 чатов, прочитано 3\s200 сообщений$/u);
  });
});
