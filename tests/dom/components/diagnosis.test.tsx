import { expect, test, vi } from "vitest";
import { Diagnosis } from "../../../components/options/diagnosis";
import { show } from "./support";

test("a diagnosis is shown as it will be passed on, then copied or saved", async () => {
  const [onMake, onSave, writeText] = [vi.fn(), vi.fn(), vi.fn(async () => {})];
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  const shown = await show(<Diagnosis diagnosis={undefined} onMake={onMake} onSave={onSave} />);
  expect(shown.has("diagnosis-save")).toBe(false);
  await shown.click("diagnosis-make");
  expect(onMake).toHaveBeenCalledOnce();
  await shown.again(<Diagnosis diagnosis={{ state: "making" }} onMake={onMake} onSave={onSave} />);
  expect(shown.text()).toContain("Making it…");
  expect(shown.has("diagnosis-copy")).toBe(false);
  await shown.again(<Diagnosis diagnosis={{ state: "made", text: '{ "doorman": "0.1.0" }' }} onMake={onMake} onSave={onSave} />);
  expect(shown.find("diagnosis").textContent).toBe('{ "doorman": "0.1.0" }');
  await shown.click("diagnosis-save");
  expect(onSave).toHaveBeenCalledWith('{ "doorman": "0.1.0" }');
  await shown.click("diagnosis-copy");
  expect(writeText).toHaveBeenCalledWith('{ "doorman": "0.1.0" }');
  await vi.waitFor(() => expect(shown.text()).toContain("Copied."));
  writeText.mockRejectedValueOnce(new Error("no permission"));
  await shown.click("diagnosis-copy");
  await vi.waitFor(() => expect(shown.text()).toContain("Could not copy."));
  // Of another text nothing was tried yet.
  await shown.again(<Diagnosis diagnosis={{ state: "made", text: "{}" }} onMake={onMake} onSave={onSave} />);
  expect(shown.text()).not.toContain("Could not copy.");
  vi.unstubAllGlobals();
});

test("that no diagnosis could be made is said", async () => {
  const shown = await show(<Diagnosis diagnosis={{ state: "failed" }} onMake={() => {}} onSave={() => {}} />);
  expect(shown.text()).toContain("Doorman did not answer.");
  expect(shown.has("diagnosis")).toBe(false);
});
