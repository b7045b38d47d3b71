import { act } from "preact/test-utils";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { RecordDialog } from "../../../components/reports/record-dialog";
import { Records } from "../../../components/reports/records";
import type { EvidenceContent } from "../../../lib/domain/evidence";
import { DAY } from "../../../lib/domain/limits";
import { summaryOf } from "../../../lib/ui/evidence-records";
import { actionEvidence, chain, FIRST_SENT, messageEvidence, objectionEvidence } from "../../support/evidence-entries";
import { inRussian, show } from "./support";

// happy-dom has no layout; the list must believe that it has a height.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 520 });
});
afterEach(() => vi.restoreAllMocks());

const list = (contents: readonly EvidenceContent[]) => {
  const records = chain(contents).map((entry) => summaryOf(entry, {})!);
  return <Records records={records} selected={new Set()} onSelect={() => {}} onOpen={() => {}} onPin={() => {}} />;
};

/** A message so many days after the user had stopped the sender's offers. */
const afterStop = (days: number) =>
  messageEvidence({ conversation: { replied: false, saved: false, kept: false, optedOutAt: FIRST_SENT - days * DAY - 1 } });

describe("a record in the list", () => {
  test.for([
    [{ kind: "block", state: "failed" }, "You asked: Block", "Failed"],
    [{ kind: "block", state: "done" }, "You asked: Block", "Done"],
    [{ kind: "unblock", cause: "undo", state: "already" }, "You asked: Unblock", "Already done"],
    [{ kind: "stop-offers", cause: "rule", state: "skipped" }, "Automatic help: Stop offers", "Not done"],
    [{ kind: "block", cause: "outside", state: "done" }, "Outside Doorman: Block", "Done"],
  ] as const)("tells who asked for an action and how it ended: %j", async ([action, words, outcome]) => {
    const shown = await show(list([actionEvidence(action)]));
    expect(shown.find("open-record").textContent).toBe(`${words}${outcome}`);
    expect(shown.find("outcome").className).toContain(action.state === "failed" ? "tag-bad" : "tag");
  });

  test("begins with a message's text, and says how the user objected", async () => {
    const shown = await show(list([messageEvidence({ text: "Sale\n\ntoday" }), objectionEvidence()]));
    expect(shown.all("open-record").map((button) => button.textContent)).toEqual([expect.stringContaining("Sale today"), "You objected to the business"]);
  });

  test("says how long after a stop a message came, of the first day without a number", async () => {
    const tags = [0, 1, 5].map(async (days) => {
      const shown = await show(list([afterStop(days)]));
      return shown.find("record").querySelector(".tag-bad")?.textContent;
    });
    expect(await Promise.all(tags)).toEqual(["within a day of your stop", "1 day after your stop", "5 days after your stop"]);
  });

  test("says of a message that the user calls no promotion by now that it is none, and none after a stop", async () => {
    const entries = chain([afterStop(0)]);
    const tagsOf = async (withdrawn: boolean) => {
      const records = entries.map((entry) => summaryOf(entry, { withdrawn })!);
      const shown = await show(<Records records={records} selected={new Set()} onSelect={() => {}} onOpen={() => {}} onPin={() => {}} />);
      return [...shown.find("record").querySelectorAll(".tag")].map((tag) => tag.textContent);
    };
    expect(await tagsOf(false)).toEqual(["discount offer", "within a day of your stop"]);
    expect(await tagsOf(true)).toEqual(["Not promotion"]);
  });

  test("has rows as high as what they say in a narrow window, and when it becomes narrow", async () => {
    const narrow = Object.assign(new EventTarget(), { matches: false });
    vi.spyOn(window, "matchMedia").mockImplementation((query) => {
      expect(query).toBe("(max-width: 480px)");
      return narrow as MediaQueryList;
    });
    const shown = await show(list([messageEvidence(), messageEvidence()]));
    const secondTop = () => shown.all("record")[1]?.style.getPropertyValue("inset-block-start");
    expect(secondTop()).toBe("68px");
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(112);
    await act(() => {
      narrow.matches = true;
      narrow.dispatchEvent(new Event("change"));
    });
    expect(secondTop()).toBe("112px");
    expect((await show(list([messageEvidence(), messageEvidence()]))).all("record")[1]?.style.getPropertyValue("inset-block-start")).toBe("112px");
  });
});

describe("a record in full", () => {
  const dialog = (content: EvidenceContent) => <RecordDialog entry={chain([content])[0]!} onClose={() => {}} />;
  const facts = (root: HTMLElement) => [...root.querySelectorAll(".report-fact")].map((fact) => [fact.querySelector("dt")?.textContent, fact.querySelector("dd")?.textContent]);

  test("is read from its beginning", async () => {
    const shown = await show(dialog(messageEvidence()));
    expect(document.activeElement).toBe(shown.find("record-dialog").querySelector("h2"));
  });

  test("says what came of an action, and who asked for it", async () => {
    const shown = await show(dialog(actionEvidence({ kind: "block", cause: "rule", state: "failed" })));
    expect(facts(shown.root)).toEqual(expect.arrayContaining([["Action", "Block"], ["Asked by", "Automatic help"], ["Outcome", "Failed"]]));
    const russian = await show(dialog(actionEvidence({ kind: "block", state: "failed" })), { text: inRussian });
    expect(facts(russian.root)).toEqual(expect.arrayContaining([["Действие", "Блокировка"], ["Кто запросил", "Вы"], ["Итог", "Не удалось"]]));
  });

  test("names the declared category in words", async () => {
    const shown = await show(dialog(messageEvidence({ message: { declared: "UTILITY" } })));
    expect(facts(shown.root)).toContainEqual(["Declared as", "Service"]);
  });
});
