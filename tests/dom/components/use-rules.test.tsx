import { act } from "preact/test-utils";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MAX_OWN_RULES, OwnRule } from "../../../lib/domain/own-rule";
import { changeSettings, readSettings } from "../../../lib/messages/settings";
import { useRules, type RuleSaved, type RulesDoing } from "../../../lib/ui/use-rules";
import { useSettings } from "../../../lib/ui/use-settings";
import { useTrial, type TrialDoing } from "../../../lib/ui/use-trial";
import { aJudgement, show } from "./support";

/** Answers of the background that are on their way, in the order of the questions. */
const asked = vi.hoisted(() => [] as { data: unknown; answer: (value: unknown) => void }[]);

vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: (_: string, data: unknown) => new Promise((resolve) => void asked.push({ data, answer: (value) => resolve({ ok: true, value }) })),
}));

beforeEach(() => {
  fakeBrowser.reset();
  asked.length = 0;
});
afterEach(() => vi.restoreAllMocks());

const rule = (number: number, phrase = `word ${number}`): OwnRule =>
  OwnRule.parse({ id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`, effect: "leave", phrases: [phrase] });
const stored = async () => (await readSettings()).rules.map(({ phrases }) => phrases[0]);

let doing: RulesDoing;
let trial: TrialDoing;

function Page() {
  const [settings, change] = useSettings();
  doing = useRules(settings, change);
  trial = useTrial(settings);
  return <p>{doing.rules?.map(({ phrases }) => phrases[0]).join()}</p>;
}

const open = async () => {
  const shown = await show(<Page />);
  await expect.poll(() => doing.rules).toBeDefined();
  return shown;
};
const during = async (job: () => unknown) => await act(async () => void (await job()));

test("changes that follow one another at once lose nothing, nor do those of another window", async () => {
  await open();
  await during(async () => {
    const saved = [doing.onSave(rule(1)), changeSettings({ sensitivity: "eager", rules: [rule(8)] }), doing.onSave(rule(2))];
    await Promise.all(saved);
  });
  expect(await stored()).toEqual(["word 8", "word 2"]);
  await during(async () => {
    const saved = [doing.onSave(rule(3)), doing.onSave(rule(4))];
    doing.onDelete(rule(8).id);
    await Promise.all(saved);
  });
  await expect.poll(stored).toEqual(["word 2", "word 3", "word 4"]);
  expect((await readSettings()).sensitivity).toBe("eager");
});

test("a rule takes the place of the one that it changes, or the last one where that is gone", async () => {
  await changeSettings({ rules: [rule(1), rule(2)] });
  await open();
  await during(() => doing.onSave(rule(3), rule(1).id));
  expect(await stored()).toEqual(["word 3", "word 2"]);
  await during(() => doing.onSave(rule(4), rule(1).id));
  expect(await stored()).toEqual(["word 3", "word 2", "word 4"]);
});

test("nothing is added beyond the room, or about the same messages, and nothing is lost for it", async () => {
  const full = Array.from({ length: MAX_OWN_RULES }, (_, place) => rule(place + 1));
  await changeSettings({ rules: full });
  await open();
  let saved: RuleSaved | undefined;
  await during(async () => (saved = await doing.onSave(rule(500))));
  expect(saved).toBe("full");
  await during(() => doing.onBringBack(rule(500), 3));
  await during(async () => (saved = await doing.onSave(rule(700, "WORD 2"))));
  expect(saved).toBe("saved");
  await during(async () => (saved = await doing.onSave({ ...rule(700, "WORD 2"), effect: "mark" })));
  expect(saved).toBe("same");
  expect(await stored()).toEqual(full.map(({ phrases }) => phrases[0]));
  await changeSettings({ rules: full.slice(0, 2) });
  await during(() => doing.onBringBack(rule(700, "WORD 2"), 0));
  await during(() => doing.onBringBack(rule(9), 1));
  await expect.poll(stored).toEqual(["word 1", "word 9", "word 2"]);
});

test("a rule that the browser does not store is said not to be", async () => {
  await open();
  vi.stubGlobal("reportError", vi.fn());
  vi.spyOn(fakeBrowser.storage.local, "set").mockRejectedValue(new Error("QUOTA_BYTES quota exceeded"));
  let saved: RuleSaved | undefined;
  await during(async () => (saved = await doing.onSave(rule(1))));
  expect(saved).toBe("unsaved");
});

test("of messages on trial only the last one is shown, and again when rules or settings change", async () => {
  await open();
  const judgement = (mark: "promotion" | "none") => aJudgement({ mark });
  await during(() => trial.onTry({ text: "one", declared: undefined }));
  await during(() => trial.onTry({ text: "two", declared: undefined }));
  await during(() => asked[1]?.answer(judgement("promotion")));
  await during(() => asked[0]?.answer(judgement("none")));
  expect(trial.state).toMatchObject({ phase: "judged", judgement: { mark: "promotion" } });
  await during(() => doing.onSave(rule(1)));
  await expect.poll(() => asked.map(({ data }) => data)).toMatchObject([{ text: "one" }, { text: "two" }, { text: "two" }]);
  await during(() => asked[2]?.answer(judgement("none")));
  expect(trial.state).toMatchObject({ judgement: { mark: "none" } });
  await during(() => changeSettings({ sensitivity: "eager" }));
  await expect.poll(() => asked.length).toBe(4);
  await during(() => trial.onClear());
  await during(() => doing.onDelete(rule(1).id));
  await expect.poll(() => doing.rules).toEqual([]);
  expect(trial.state).toEqual({ phase: "idle" });
  expect(asked).toHaveLength(4);
});
