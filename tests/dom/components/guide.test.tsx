import { describe, expect, test, vi } from "vitest";
import { ConversationBar } from "../../../components/in-page/bar";
import { Guide, type GuideProps, type GuideStage } from "../../../components/in-page/guide";
import type { ActRequest } from "../../../components/shared/ladder";
import type { Capabilities } from "../../../lib/domain/health";
import { allWorks, anAction, aSender, aView, descriptionOf, show } from "./support";

const nothingToAct: Capabilities = { ...allWorks(), block: "missing", report: "missing", dialogs: "missing" };

describe("where Doorman finds no way to act", () => {
  const bar = async (capabilities: Capabilities, over: Partial<Parameters<typeof ConversationBar>[0]> = {}) => {
    const asked: ActRequest[] = [];
    const content = (
      <ConversationBar
        sender={aSender()}
        view={aView({ suggested: "block" })}
        capabilities={capabilities}
        actionMode="direct"
        onAct={(request) => asked.push(request)}
        collapsed={false}
        onCollapse={() => {}}
        {...over}
      />
    );
    return { shown: await show(content), asked };
  };

  test("block and report lead through WhatsApp's menu, and say so", async () => {
    const { shown, asked } = await bar(nothingToAct);
    for (const kind of ["block", "report-and-block"]) {
      expect(shown.find(kind).getAttribute("aria-disabled")).toBeNull();
      expect(descriptionOf(shown.find(kind))).toContain("shows you the way in WhatsApp's menu");
      await shown.click(kind);
    }
    // No question of Doorman's own comes before a report: it sends none.
    expect(asked).toEqual([
      { kind: "block", mode: "guide" },
      { kind: "report-and-block", mode: "guide" },
    ]);
    expect(shown.find("block").classList).toContain("button-strong");
  });

  test("so does the way back from a block", async () => {
    const { shown, asked } = await bar(nothingToAct, { view: aView({ blocked: true }) });
    await shown.click("unblock");
    expect(asked).toEqual([{ kind: "unblock", mode: "guide" }]);
  });

  test("WhatsApp's dialog comes first, what still loads is waited for, and what has no entry in a menu stays unavailable", async () => {
    const { asked, shown } = await bar({ ...nothingToAct, dialogs: "works" });
    await shown.click("block");
    expect(asked).toEqual([{ kind: "block", mode: "dialog" }]);
    const loading = await bar({ ...allWorks(), block: "loading", dialogs: "missing", "stop-offers": "missing" });
    expect(loading.shown.find("block").getAttribute("aria-disabled")).toBe("true");
    expect(loading.shown.find("stop-offers").getAttribute("aria-disabled")).toBe("true");
  });

  test("nothing leads anywhere while another action is under way", async () => {
    const { asked, shown } = await bar(nothingToAct, { pending: { ...anAction("block", []), state: "running" } });
    await shown.click("block");
    expect(asked).toEqual([]);
  });
});

describe("the guide", () => {
  const target = { left: 100, top: 20, width: 40, height: 40 };
  const open = async (over: Partial<GuideProps> = {}) => {
    const onClose = vi.fn();
    const shown = await show(<Guide kind="block" name="Bluebird Shoes" stage="menu" target={target} onClose={onClose} {...over} />);
    return { shown, onClose };
  };

  test.for([
    ["menu", "Open this menu.", "Step 1 of 3"],
    ["name", "Open the contact info here, and scroll to the bottom.", "Step 1 of 3"],
    ["entry", "Choose this entry.", "Step 2 of 3"],
    ["dialog", "Confirm it in WhatsApp's window.", "Step 3 of 3"],
  ] as const satisfies [GuideStage, string, string][])("says what to do at %s, to screen readers too", async ([stage, what, step]) => {
    const { shown } = await open({ stage });
    const said = [...shown.root.querySelectorAll("[role=status] p")].map((line) => line.textContent);
    expect(said.slice(1)).toEqual([what, step]);
    expect(said[0]).toMatch(/^Block .?Bluebird Shoes.? in WhatsApp's menu$/u);
  });

  test("draws a ring around what is to be clicked, and none where nothing was found", async () => {
    const { shown } = await open();
    expect(shown.find("guide-ring").style.cssText).toBe("left: 97px; top: 17px; width: 46px; height: 46px;");
    const lost = await show(<Guide kind="unblock" name="Bluebird Shoes" stage="menu" onClose={() => {}} />);
    expect(lost.root.querySelector('[data-doorman="guide-ring"]')).toBeNull();
    expect(lost.find("guide").textContent).toContain("Open WhatsApp's menu for this chat, and look there.");
  });

  test("closes at its button", async () => {
    const { shown, onClose } = await open();
    await shown.click("guide-close");
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
