import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import type { MarkedMessage } from "../../../components/popup/entries";
import { popup } from "./popup-sample";
import { aJudgement, NOW, show } from "./support";

function marked(over: Partial<MarkedMessage> = {}): MarkedMessage {
  return {
    ...aJudgement({ evidence: [{ kind: "never-answered" }] }),
    id: "false_12025550100@c.us_A1",
    ids: ["12025550100@c.us"],
    name: "Business 0",
    time: NOW - 60_000,
    text: "Only today: 40% off!",
    suggested: "stop-offers",
    blocked: false,
    optedOut: false,
    ...over,
  };
}

describe("today's marked messages", () => {
  test("a marked message opens to its evidence and offers the rung that fits", async () => {
    const { content, onAct } = popup({ today: [marked()] });
    const shown = await show(content);
    expect(shown.text()).toContain("1 message marked today");
    await shown.click("why");
    expect(shown.text()).toContain("You have never written to this sender.");
    await shown.click("suggested-stop-offers");
    expect(onAct).toHaveBeenCalledWith([{ kind: "stop-offers", ids: ["12025550100@c.us"], name: "Business 0" }]);
  });

  test("a message that the user calls no promotion stays, without its mark, until that is taken back", async () => {
    const message = marked();
    const { content, onCorrect } = popup({ today: [message] });
    const shown = await show(content);
    await shown.click("why");
    await shown.click("not-promotion");
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith(message.id, "service");
    await shown.again(popup({ today: [], onCorrect }).content);
    expect(shown.find("today-row").textContent).toMatch(/Not promotionDoorman will rememberTake back$/u);
    expect([shown.has("why"), shown.has("more")]).toEqual([false, false]);
    await shown.click("take-word-back");
    expect(onCorrect).toHaveBeenLastCalledWith(message.id, null);
    await shown.again(popup({ today: [message], onCorrect }).content);
    expect(shown.has("why")).toBe(true);
    expect(shown.has("take-word-back")).toBe(false);
  });

  test("a message that is no longer marked when the user's word is taken back goes from the list", async () => {
    vi.useFakeTimers();
    const { content, onCorrect } = popup({ today: [marked()] });
    const shown = await show(content);
    await shown.click("why");
    await shown.click("not-promotion");
    await shown.again(popup({ today: [], onCorrect }).content);
    await shown.click("take-word-back");
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
    expect(shown.has("today-row")).toBe(false);
    vi.useRealTimers();
  });

  test("a word on a message that is not remembered leaves its mark, and that is said", async () => {
    const { content } = popup({ today: [marked()], onCorrect: () => Promise.resolve(false) });
    const shown = await show(content);
    await shown.click("why");
    await shown.click("not-promotion");
    await vi.waitFor(() => expect(shown.find("today-row").textContent).toContain("This could not be stored. Try again."));
    expect(shown.has("not-promotion")).toBe(true);
  });

  test("feedback on a message names the message; a report asks first", async () => {
    const { content, onAct } = popup({ today: [marked()] });
    const shown = await show(content);
    await shown.click("more");
    await shown.click("not-interested");
    expect(onAct.mock.calls[0]?.[0][0]).toMatchObject({ kind: "not-interested", message: "false_12025550100@c.us_A1" });
    await shown.click("more");
    await shown.click("report-and-block");
    expect(onAct).toHaveBeenCalledTimes(1);
    expect(shown.find("report-what").textContent).toContain("last five messages");
    await shown.click("confirm-report");
    expect(onAct.mock.calls[1]?.[0][0]).toEqual({ kind: "report-and-block", ids: expect.anything(), name: expect.anything() });
  });

  test("a blocked sender's message is shown as such, without the ladder", async () => {
    const shown = await show(popup({ today: [marked({ blocked: true, text: undefined })] }).content);
    expect(shown.find("today-row").textContent).toContain("Blocked");
    expect(shown.find("today-row").textContent).toContain("Text is not kept");
    expect(shown.has("more")).toBe(false);
  });

  test("the message of a sender whose offers are stopped says so, and its ladder has the way back", async () => {
    const { content, onAct } = popup({ today: [marked({ optedOut: true, suggested: undefined })] });
    const shown = await show(content);
    expect(shown.find("today-row").textContent).toContain("Offers stopped");
    await shown.click("more");
    expect(shown.has("stop-offers")).toBe(false);
    await shown.click("resume-offers");
    expect(onAct.mock.calls[0]?.[0][0]).toMatchObject({ kind: "resume-offers" });
  });
});
