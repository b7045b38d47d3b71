import { act } from "preact/test-utils";
import { beforeAll, describe, expect, test } from "vitest";
import type { ListedSender } from "../../../components/popup/entries";
import type { PopupProps } from "../../../components/popup/popup";
import type { PageState } from "../../../lib/domain/health";
import { OWNER, popup, ready } from "./popup-sample";
import { allWorks, anAction, NOW, show, type Shown } from "./support";

function blocked(count: number): ListedSender[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `key-${index}`,
    ids: [`120255501${String(index).padStart(2, "0")}@c.us`],
    name: index === 3 ? "Café Ålesund" : `Business ${index}`,
    phone: `120255501${String(index).padStart(2, "0")}`,
    at: NOW - index * 60_000,
    cause: index % 2 === 0 ? "doorman" : "outside",
    reason: index === 0 ? "spam" : undefined,
  }));
}

async function type(shown: Shown, query: string) {
  const field = shown.find("search");
  if (!(field instanceof HTMLInputElement)) throw new Error("the search is no field");
  field.value = query;
  await act(() => {
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

// happy-dom has no layout; the list must believe that it is 420 pixels high.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 420 });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 400 });
});

describe("the state of the connection", () => {
  const missing: PageState = { ...ready, capabilities: allWorks({ block: "missing", "stop-offers": "switched-off" }) };
  test.for([
    ["no tab", [], "WhatsApp Web is not open"],
    ["signed out", [{ ...ready, mode: "signed-out" }], "Not signed in to WhatsApp Web"],
    ["starting", [{ ...ready, mode: "starting" }], "WhatsApp Web is starting…"],
    ["ready without what reads messages yet", [{ ...ready, capabilities: allWorks({ messages: "loading" }) }], "WhatsApp Web is starting…"],
    ["syncing", [{ ...ready, mode: "syncing" }], "WhatsApp Web is loading messages…"],
    ["offline", [{ ...ready, mode: "offline" }], "WhatsApp Web is offline"],
    ["the best of several tabs", [{ ...ready, mode: "signed-out" }, ready], "Connected to WhatsApp Web"],
    ["a part that is missing, but not one that WhatsApp switched off", [missing], "Connected to WhatsApp WebUnavailable: blocking."],
  ] satisfies [string, PageState[], string][])("%s", async ([, connection, words]) => {
    const shown = await show(popup({ connection }).content);
    expect(shown.find("connection").textContent).toContain(words);
    expect(shown.has("open-whatsapp")).toBe(connection.length === 0);
  });
});

describe("blocked senders", () => {
  async function opened(over: Partial<PopupProps> = {}) {
    const made = popup({ blocked: blocked(20), ...over });
    const shown = await show(made.content);
    await shown.click("tab-blocked");
    return { ...made, shown };
  }

  test("show who, which number, by whom, why and when", async () => {
    const { shown } = await opened();
    const row = shown.find("blocked-row").textContent;
    for (const part of ["Business 0", "+1 202 555 0100", "Blocked with Doorman", "Spam", "this minute"]) {
      expect(row).toContain(part);
    }
  });

  test("only rows in sight are rendered, however many there are", async () => {
    const { shown } = await opened({ blocked: blocked(10_000) });
    expect(shown.all("blocked-row").length).toBeLessThan(20);
    expect(shown.find("blocked-row").getAttribute("aria-setsize")).toBe("10000");
  });

  test.for([
    ["cafe ales", 1],
    ["555 0107", 1],
    ["+1 (202) 555-0112", 1],
    ["business", 19],
    ["nobody of that name", 0],
  ] as const)("are found by %s", async ([query, count]) => {
    const { shown } = await opened();
    await type(shown, query);
    expect(shown.text()).toContain(count === 0 ? "Nobody matches" : `${count} blocked business`);
  });

  test("are unblocked with one click", async () => {
    const { shown, onAct } = await opened();
    await shown.click("unblock");
    expect(onAct).toHaveBeenCalledWith([{ kind: "unblock", ids: ["12025550100@c.us"], name: "Business 0" }]);
  });

  test("are unblocked together, only those that are selected and in sight of the search", async () => {
    const { shown, onAct } = await opened();
    await shown.click("select-all");
    expect(shown.text()).toContain("20 selected");
    await type(shown, "cafe");
    await shown.click("unblock-selected");
    expect(onAct.mock.calls[0]?.[0].map((wish) => wish.name)).toEqual(["Café Ålesund"]);
  });

  test("stay selected when all that another search finds are selected, or let go", async () => {
    const { shown } = await opened();
    const search = async (query: string, says: string) => {
      await type(shown, query);
      expect(shown.text()).toContain(says);
    };
    await act(() => shown.all("select")[2]?.click());
    await search("cafe", "1 blocked business");
    await shown.click("select-all");
    await search("", "2 selected");
    await search("cafe", "1 selected");
    await shown.click("select-all");
    await search("", "1 selected");
  });

  test("stay selected when one of them, or another, is unblocked by its own button", async () => {
    const { shown, onAct } = await opened();
    for (const place of [1, 2]) await act(() => shown.all("select")[place]?.click());
    for (const place of [0, 1]) await act(() => shown.all("unblock")[place]?.click());
    expect(shown.text()).toContain("1 selected");
    await shown.click("unblock-selected");
    expect(onAct.mock.calls.map(([wishes]) => wishes.map(({ name }) => name))).toEqual([["Business 0"], ["Business 1"], ["Business 2"]]);
    expect(shown.text()).toContain("20 blocked");
  });

  test("a forged click unblocks nobody", async () => {
    const made = popup({ blocked: blocked(3) });
    const shown = await show(made.content);
    await shown.click("tab-blocked");
    const forged = await show(made.content, { trusted: false });
    expect(forged.has("blocked-row")).toBe(false);
    expect(made.onAct).not.toHaveBeenCalled();
  });

  test("a waiting action says what it waits for and can be taken back", async () => {
    const waiting = anAction("unblock", [], { state: "queued", waitsFor: "tab", ids: ["12025550100@c.us"] });
    const { shown, onCancel } = await opened({ pending: [waiting] });
    expect(shown.find("row-pending").textContent).toBe("Waiting for a WhatsApp Web tab");
    await shown.click("cancel");
    expect(onCancel).toHaveBeenCalledWith([waiting.id]);
  });

  test("one that is under way already is not counted among those to be unblocked", async () => {
    const running = anAction("unblock", [], { state: "running", ids: ["12025550100@c.us"] });
    const { shown, onAct } = await opened({ pending: [running] });
    await shown.click("select-all");
    expect(shown.text()).toContain("19 selected");
    await shown.click("unblock-selected");
    expect(onAct.mock.calls[0]?.[0]).toHaveLength(19);
    await shown.click("select-all");
    await shown.click("select-all");
    expect(shown.text()).toContain("20 blocked");
  });

  test("a failure stays with its row", async () => {
    const failed = anAction("unblock", [{ status: "refused", code: 429 }], { ids: ["12025550100@c.us"], finishedAt: NOW });
    const { shown } = await opened({ recent: [failed] });
    expect(shown.find("row-failed").textContent).toContain("Failed: WhatsApp says this was too fast");
  });
});

describe("what the last click did", () => {
  test("one action in its own words, with undo", async () => {
    const done = anAction("unblock", [{ status: "done" }]);
    const { content, onUndo } = popup({ recent: [done], latest: [done.id] });
    const shown = await show(content);
    expect(shown.find("toast").textContent).toContain("Sunrise Electronics is unblocked.");
    await shown.click("undo");
    expect(onUndo).toHaveBeenCalledWith([done]);
  });

  test("a batch by numbers; what failed is counted as failed", async () => {
    const all = [
      anAction("unblock", [{ status: "done" }]),
      anAction("unblock", [{ status: "done" }]),
      anAction("unblock", [{ status: "timed-out" }]),
    ];
    const { content, onUndo } = popup({ recent: all, latest: all.map((action) => action.id) });
    const shown = await show(content);
    expect(shown.find("toast").textContent).toContain("2 senders unblocked.1 failed.");
    await shown.click("undo");
    expect(onUndo.mock.calls[0]?.[0]).toHaveLength(2);
  });

  test("row and toast call the way back of what waits by one word", async () => {
    const waiting = anAction("unblock", [], { ids: ["12025550100@c.us"], state: "queued", waitsFor: "tab" });
    const shown = await show(popup({ blocked: blocked(3), pending: [waiting], latest: [waiting.id] }).content);
    await shown.click("tab-blocked");
    expect(shown.find("cancel").textContent).toBe("Cancel");
    expect(shown.find("undo").textContent).toBe("Cancel");
    const two = [waiting, anAction("unblock", [], { state: "queued" })];
    await shown.again(popup({ pending: two, latest: two.map(({ id }) => id) }).content);
    expect(shown.find("undo").textContent).toBe("Cancel");
  });

  test("no answer of the background is told as one", async () => {
    const shown = await show(popup({ latest: [crypto.randomUUID()], actFailed: true }).content);
    expect(shown.find("toast").textContent).toContain("Doorman did not answer");
  });
});

describe("beside that", () => {
  test("stopped offers can be resumed", async () => {
    const { content, onAct } = popup({ stopped: blocked(1) });
    const shown = await show(content);
    await shown.click("tab-stopped");
    await shown.click("resume-offers");
    expect(onAct).toHaveBeenCalledWith([{ kind: "resume-offers", ids: ["12025550100@c.us"], name: "Business 0" }]);
  });

  test("the account is asked for only where there are several", async () => {
    const { content } = popup();
    expect((await show(content)).has("owner")).toBe(false);
    const several = await show(popup({ choice: { owner: OWNER, owners: [OWNER, "998877665544@lid"], known: true, choose: () => {} } }).content);
    expect(several.find("owner").textContent).toBe("+1 202 555 0199Account …5544");
  });
});
