import { useState } from "preact/hooks";
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { Rules } from "../../../components/options/rules";
import { MAX_OWN_RULES, OwnRule } from "../../../lib/domain/own-rule";
import type { Evidence } from "../../../lib/domain/judgement";
import type { RuleSaved } from "../../../lib/ui/use-rules";
import type { TrialState } from "../../../lib/ui/use-trial";
import { EvidenceList } from "../../../components/shared/evidence";
import { aJudgement, inEnglish, inRussian, show, type Shown } from "./support";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const gym = OwnRule.parse({ id: id(1), effect: "leave", phrases: ["gym", "pool*"], category: "offer" });
const survey = OwnRule.parse({ id: id(2), effect: "mark", phrases: [], category: "survey" });

async function section(rules: readonly OwnRule[] | undefined, state: TrialState = { phase: "idle" }, text = inEnglish, saved: RuleSaved = "saved") {
  const onSave = vi.fn((_rule: OwnRule, _instead?: string) => Promise.resolve(saved));
  const [onDelete, onBringBack, onTry, onClear] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  let change: (rules: readonly OwnRule[]) => void = () => {};
  const Page = () => {
    const [some, setSome] = useState(rules);
    change = setSome;
    return <Rules rules={some} onSave={onSave} onDelete={onDelete} onBringBack={onBringBack} newId={() => id(9)} trial={{ state, onTry, onClear }} />;
  };
  return { shown: await show(<Page />, { text }), change: (next: readonly OwnRule[]) => act(() => change(next)), onSave, onDelete, onBringBack, onTry, onClear };
}

async function type(shown: Shown, hook: string, value: string): Promise<void> {
  const field = shown.find(hook);
  await act(() => {
    Object.assign(field, { value });
    field.dispatchEvent(new Event(field.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
  });
}

const lines = (shown: Shown) => [...shown.root.querySelectorAll("[data-doorman=rule]")].map((line) => line.textContent);
const alert = (shown: Shown) => shown.root.querySelector("[role=alert]")?.textContent;

describe("the list of rules", () => {
  test("says what each does, and to which messages", async () => {
    const { shown } = await section([gym, survey]);
    expect(lines(shown)).toEqual(["Do not markgympool*Only of the kind “discount offer”", "Mark as promotionAll messages of the kind “survey”"]);
    expect(shown.text()).toContain("2 rules");
    expect(lines((await section([survey], undefined, inRussian)).shown)).toEqual(["Отмечать как рекламуВсе сообщения вида «опрос»"]);
  });

  test("says what it is for while it is empty, and nothing while it is not read", async () => {
    expect((await section([])).shown.text()).toContain("No rules yet");
    expect((await section(undefined)).shown.has("rule-add")).toBe(false);
  });

  test("deletes a rule, and brings it back to its place", async () => {
    const { shown, change, onDelete, onBringBack } = await section([gym, survey]);
    const press = async (hook: string) => {
      await act(() => shown.find(hook).focus());
      await shown.click(hook);
    };
    await press("rule-delete");
    expect(onDelete).toHaveBeenCalledExactlyOnceWith(gym.id);
    await change([survey]);
    expect(shown.root.querySelector(".rules-deleted")?.textContent).toBe("The rule “gym, pool*, discount offer” is deleted.Undo");
    expect(document.activeElement).toBe(shown.root.querySelector(".rules"));
    await change([survey, { ...gym, id: id(77), phrases: ["Pool*", "GYM"] }]);
    expect(shown.has("rule-undo")).toBe(false);
    await change([survey]);
    await press("rule-undo");
    expect(onBringBack).toHaveBeenCalledExactlyOnceWith(gym, 0);
    await change([gym, survey]);
    expect(shown.has("rule-undo")).toBe(false);
    expect(document.activeElement).toBe(shown.root.querySelector(".rules"));
  });

  test("offers no way back where another has taken the room", async () => {
    const full = Array.from({ length: MAX_OWN_RULES }, (_, place) => ({ ...gym, id: id(100 + place), phrases: [`word ${place}`] }));
    const { shown, change } = await section(full);
    await shown.click("rule-delete");
    await change([...full.slice(1), survey]);
    expect(shown.text()).toContain("is deleted.");
    expect(shown.has("rule-undo")).toBe(false);
  });

  test("takes no more than there is room for", async () => {
    const { shown } = await section(Array.from({ length: MAX_OWN_RULES }, (_, place) => ({ ...gym, id: id(place) })));
    await shown.click("rule-add");
    expect(shown.has("rule-dialog")).toBe(false);
    expect(shown.text()).toContain("There is room for 100 rules.");
  });
});

describe("the form of a rule", () => {
  test("makes one of what was written", async () => {
    const { shown, onSave } = await section([gym, survey]);
    await shown.click("rule-add");
    await type(shown, "rule-phrases", " Flash  sale \n\nоткрыт* \n Flash sale");
    await type(shown, "rule-category", "announcement");
    await shown.click("rule-save");
    expect(onSave.mock.calls).toEqual([[{ id: id(9), effect: "mark", phrases: ["Flash sale", "открыт*"], category: "announcement" }, undefined]]);
    expect(shown.has("rule-dialog")).toBe(false);
  });

  test("keeps what was written when it is left by Escape, until it is saved or given up", async () => {
    const { shown } = await section([gym]);
    const written = () => (shown.find("rule-phrases") as HTMLTextAreaElement).value;
    await shown.click("rule-add");
    await type(shown, "rule-phrases", "flash sale");
    await act(() => {
      shown.find("rule-dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
    });
    expect(shown.has("rule-dialog")).toBe(false);
    await shown.click("rule-add");
    expect(written()).toBe("flash sale");
    await shown.click("rule-cancel");
    await shown.click("rule-add");
    expect(written()).toBe("");
    await type(shown, "rule-phrases", "coupon");
    await shown.click("rule-dialog-close");
    await shown.click("rule-edit");
    expect(written()).toBe("gym\npool*");
  });

  test("changes one, which stays the same rule as long as it keeps its words", async () => {
    const { shown, onSave } = await section([gym, survey]);
    await shown.click("rule-edit");
    expect((shown.find("rule-phrases") as HTMLTextAreaElement).value).toBe("gym\npool*");
    await shown.click("rule-effect-mark");
    await shown.click("rule-save");
    await shown.click("rule-edit");
    await type(shown, "rule-phrases", "gym\nsauna");
    await shown.click("rule-save");
    expect(onSave.mock.calls).toEqual([
      [{ ...gym, effect: "mark" }, gym.id],
      [{ ...gym, id: id(9), phrases: ["gym", "sauna"] }, gym.id],
    ]);
  });

  test("is no second one of itself, though all were read anew meanwhile", async () => {
    const { shown, change, onSave } = await section([gym, survey]);
    await shown.click("rule-edit");
    await change([{ ...gym }, { ...survey }]);
    await shown.click("rule-save");
    expect(onSave).toHaveBeenCalledExactlyOnceWith(gym, gym.id);
  });

  test.for<[RuleSaved, string]>([
    ["unsaved", "The rule could not be saved. Try again."],
    ["full", "There is room for 100 rules. Delete one to add another."],
    ["same", "There is already a rule about these messages."],
  ])("stays open with what was written when it is not stored: %s", async ([saved, words]) => {
    const { shown } = await section([], undefined, undefined, saved);
    await shown.click("rule-add");
    await type(shown, "rule-phrases", "sale");
    await shown.click("rule-save");
    expect(alert(shown)).toBe(words);
    expect((shown.find("rule-phrases") as HTMLTextAreaElement).value).toBe("sale");
  });

  test.for<[string, string, string]>([
    ["nothing", "  \n ", "Enter at least one word, or choose a kind of message."],
    ["only an asterisk", "sale\n **", "There is nothing to look for in “**”."],
    ["a phrase of a page", "x".repeat(81), `“${"x".repeat(40)}…” is longer than 80 characters.`],
    ["too many", Array.from({ length: 21 }, (_, place) => `word${place}`).join("\n"), "At most 20 words or phrases fit in one rule."],
  ])("says why %s is no rule, and keeps what was written", async ([, phrases, words]) => {
    const { shown, onSave } = await section([gym, survey]);
    await shown.click("rule-add");
    await type(shown, "rule-phrases", phrases);
    await shown.click("rule-save");
    expect(alert(shown)).toBe(words);
    expect((shown.find("rule-phrases") as HTMLTextAreaElement).value).toBe(phrases);
    expect(onSave).not.toHaveBeenCalled();
    await type(shown, "rule-phrases", "sale");
    expect(alert(shown)).toBe("");
  });

  test("makes no second rule about the same messages", async () => {
    const { shown, onSave } = await section([gym, survey]);
    await shown.click("rule-add");
    await type(shown, "rule-phrases", "POOL *\nGým");
    await type(shown, "rule-category", "offer");
    await shown.click("rule-save");
    expect(alert(shown)).toBe("There is already a rule about these messages.");
    expect(onSave).not.toHaveBeenCalled();
  });
});

describe("a message on trial", () => {
  test("is asked for with what its sender declared, once there is one", async () => {
    const { shown, onTry } = await section([gym, survey]);
    await shown.click("trial-judge");
    expect(onTry).not.toHaveBeenCalled();
    await type(shown, "trial-text", "Big sale");
    await shown.click("trial-judge");
    await type(shown, "trial-declared", "UTILITY");
    await shown.click("trial-judge");
    expect(onTry.mock.calls).toEqual([[{ text: "Big sale", declared: undefined }], [{ text: "Big sale", declared: "UTILITY" }]]);
  });

  test.for<[TrialState, string]>([
    [{ phase: "judged", judgement: aJudgement() }, "It would be markedPromotion · discount offer"],
    [{ phase: "judged", judgement: aJudgement({ label: "unsure", mark: "unsure" }) }, "It would be marked as unsure"],
    [{ phase: "judged", judgement: aJudgement({ label: "service", mark: "none", category: "order" }) }, "It would not be marked"],
    [{ phase: "failed" }, "Doorman did not answer. Try again."],
  ])("says how it would be judged: %o", async ([state, words]) => {
    const { shown } = await section([], state);
    expect(shown.find("trial-outcome").textContent).toContain(words);
    expect(shown.find("trial-outcome").querySelector("[role=status]")?.textContent).toBe(words.replace("Promotion · discount offer", ""));
  });

  test("is another one as soon as it is changed: then there is no outcome", async () => {
    const { shown, onClear } = await section([], { phase: "judged", judgement: aJudgement() });
    await type(shown, "trial-text", "Big sale");
    await type(shown, "trial-declared", "UTILITY");
    expect(onClear).toHaveBeenCalledTimes(2);
  });

  const piece = { kind: "ruled", effect: "leave", without: "none" } as const;
  test.for<[Evidence, string]>([
    [{ ...piece, phrase: "gym" }, "Your rule: do not mark messages that contain “gym”."],
    [piece, "Your rule leaves this message alone."],
    [{ ...piece, effect: "mark" }, "Your rule marks this message."],
    [{ ...piece, category: "offer" }, "Your rule: do not mark messages of the kind “discount offer”."],
    [{ ...piece, phrase: "gym", category: "offer" }, "Your rule: do not mark messages that contain “gym” and are of the kind “discount offer”."],
    [{ ...piece, effect: "mark", phrase: "gym" }, "Your rule: mark messages that contain “gym”."],
    [{ ...piece, effect: "mark", category: "offer" }, "Your rule: mark messages of the kind “discount offer”."],
    [{ ...piece, effect: "mark", phrase: "gym", category: "offer" }, "Your rule: mark messages that contain “gym” and are of the kind “discount offer”."],
  ])("shows the rule that decided: %o", async ([evidence, words]) => {
    expect((await show(<EvidenceList evidence={[evidence]} />)).text()).toBe(words);
  });
});
