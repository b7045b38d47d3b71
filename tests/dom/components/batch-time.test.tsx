import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { timeNeededText } from "../../../components/senders/duration";
import { Senders } from "../../../components/senders/senders";
import type { LineKinds } from "../../../lib/domain/batch";
import { aSummary, props, withLayout } from "./sender-samples";
import { inEnglish, inRussian, NOW, show } from "./support";

withLayout();

test("the dry run says how long it will take, for what stands there now, and that it may take longer", async () => {
  const mixed = aSummary(1, { record: { promotion: 3, service: 3, unsure: 0, mislabelled: 0, firstSeen: NOW, lastSeen: NOW } });
  const timeFor = vi.fn(({ block = 0, "stop-offers": stop = 0 }: LineKinds) => (block + stop) * 100_000);
  const shown = await show(<Senders {...props({ senders: [aSummary(0), mixed], timeFor })} />);
  const takeOut = async (key: string) => {
    const line = shown.all("dry-run-line").find((each) => each.dataset["key"] === key);
    await act(() => line?.querySelector("input")?.click());
  };
  for (const hook of ["select-all", "batch-menu", "plan-block"]) await shown.click(hook);
  expect(timeFor).toHaveBeenLastCalledWith({ block: 1, "stop-offers": 1 });
  expect(shown.find("dry-run-time").textContent).toBe("Takes about 4 minutes, longer if WhatsApp asks to slow down.");
  await takeOut("k0");
  expect(shown.find("dry-run-time").textContent).toContain("about 2 minutes");
  await takeOut("k1");
  expect(shown.has("dry-run-time")).toBe(false);
});

test.for([
  [inEnglish, 59_999, "Takes less than a minute, longer if WhatsApp asks to slow down."],
  [inEnglish, 60_000, "Takes about 1 minute, longer if WhatsApp asks to slow down."],
  [inEnglish, 8_000_000, "Takes about 3 hours, longer if WhatsApp asks to slow down."],
  [inRussian, 1_300_000, "Займёт примерно 22 минуты; дольше, если WhatsApp попросит подождать."],
] as const)("a time is told in the words of its language, rounded up", ([text, time, said]) => {
  expect(timeNeededText(text, time)).toBe(said);
});
