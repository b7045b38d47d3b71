import { describe, expect, test, vi } from "vitest";
import { CorrectionToast } from "../../../components/in-page/correction-toast";
import { WhyPanel } from "../../../components/in-page/why";
import { SettingsForm } from "../../../components/options/settings-form";
import { defaultSettings } from "../../../lib/domain/settings";
import { act } from "preact/test-utils";
import { aJudgement, aSender, descriptionOf, show } from "./support";

describe("“Why?” keeps the message as evidence", () => {
  const panel = async (trusted = true) => {
    const onPin = vi.fn();
    const onClose = vi.fn();
    const anchor = document.createElement("button");
    const content = <WhyPanel judgement={aJudgement()} sender={aSender()} anchor={anchor} onClose={onClose} onPin={onPin} />;
    return { shown: await show(content, { trusted }), onPin, onClose };
  };

  test("at a click, which closes the panel", async () => {
    const { shown, onPin, onClose } = await panel();
    expect(shown.find("why-pin").textContent).toContain("Keep as evidence");
    expect(descriptionOf(shown.find("why-pin"))).toBe("Text, sender and judgement are kept on this computer until you delete them");
    await shown.click("why-pin");
    expect(onPin).toHaveBeenCalledTimes(1);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test("never at a forged one", async () => {
    const { shown, onPin } = await panel(false);
    await shown.click("why-pin");
    expect(onPin).not.toHaveBeenCalled();
  });

  test.for([
    ["evidence-kept", "Kept as evidenceIt stays on this computer until you delete it."],
    ["evidence-let-go", "No longer kept for good."],
    ["evidence-not-kept", "This could not be kept: its text is no longer there."],
  ] as const)("and a toast says how it went: %s", async ([note, words]) => {
    const onUndo = vi.fn();
    const shown = await show(<CorrectionToast note={note} onUndo={onUndo} onDismiss={() => {}} />);
    expect(shown.root.querySelector("[role=status]")?.textContent).toBe(words);
    await shown.click("undo");
    expect(onUndo).toHaveBeenCalledTimes(1);
  });
});

describe("how long evidence is kept", () => {
  async function field(holdsEvidence: boolean) {
    const onChange = vi.fn();
    const shown = await show(<SettingsForm settings={defaultSettings} holdsMessages={false} holdsEvidence={holdsEvidence} onChange={onChange} />);
    const choice = shown.find("evidence-days");
    if (!(choice instanceof HTMLSelectElement)) throw new Error("no choice");
    const choose = async (value: string) => {
      choice.value = value;
      await act(() => void choice.dispatchEvent(new Event("change", { bubbles: true })));
    };
    return { shown, onChange, choice, choose };
  }

  test("can be chosen", async () => {
    const { choice, choose, onChange } = await field(false);
    expect([...choice.options].map(({ text }) => text)).toEqual([
      "Only what I keep myself",
      "For 90 days",
      "For 365 days",
      "For 730 days",
      "Until I delete it",
    ]);
    for (const value of ["forever", "0"]) await choose(value);
    expect(onChange.mock.calls).toEqual([[{ evidenceDays: "forever" }], [{ evidenceDays: 0 }]]);
  });

  test("is shortened only after a question, since that deletes what is older for good", async () => {
    const { shown, choice, choose, onChange } = await field(true);
    await choose("0");
    expect(shown.text()).toContain("All records lose their contents at once");
    await shown.click("evidence-days-cancel");
    expect([choice.value, onChange.mock.calls]).toEqual(["365", []]);
    await choose("90");
    expect(shown.text()).toContain("older than 90 days");
    await shown.click("evidence-days-confirm");
    await choose("730");
    expect(onChange.mock.calls).toEqual([[{ evidenceDays: 90 }], [{ evidenceDays: 730 }]]);
  });
});
