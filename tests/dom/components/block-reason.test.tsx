import { expect, test, vi } from "vitest";
import { Senders } from "../../../components/senders/senders";
import { aSummary, ID, props, type } from "./sender-samples";
import { show } from "./support";

test("a batch gives WhatsApp a reason only where one was chosen", async () => {
  const onStart = vi.fn(() => Promise.resolve(ID));
  const shown = await show(<Senders {...props({ senders: [aSummary(0)], onStart })} />);
  const start = async (reason?: string) => {
    await shown.click("select-all");
    await shown.click("batch-menu");
    await shown.click("plan-block");
    if (reason === undefined) expect(shown.find("batch-reason").querySelector("option")?.textContent).toBe("Give no reason");
    else await type(shown, "batch-reason", reason);
    await shown.click("batch-start");
  };
  const { ids, name } = aSummary(0);
  await start();
  expect(onStart).toHaveBeenLastCalledWith(expect.objectContaining({ lines: [{ ids, name, kind: "block" }] }));
  await start("no_longer_needed");
  expect(onStart).toHaveBeenLastCalledWith(expect.objectContaining({ lines: [{ ids, name, kind: "block", reason: "no_longer_needed" }] }));
});

test("nor does the sheet of a sender", async () => {
  const onAct = vi.fn();
  const sender = aSummary(0);
  const shown = await show(<Senders {...props({ opened: "k0", timeline: { sender, messages: [], actions: [] }, onAct })} />);
  await shown.click("ladder-block");
  await shown.click("reason-none");
  expect(onAct).toHaveBeenLastCalledWith({ kind: "block", ids: sender.ids, name: sender.name });
  await shown.click("ladder-block");
  await shown.click("reason-other");
  expect(onAct).toHaveBeenLastCalledWith({ kind: "block", ids: sender.ids, name: sender.name, reason: "other" });
});
