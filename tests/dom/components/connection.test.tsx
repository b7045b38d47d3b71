import { expect, test, vi } from "vitest";
import { Health } from "../../../components/options/health";
import { Connection } from "../../../components/shared/connection";
import type { PageState } from "../../../lib/domain/health";
import { useConnection } from "../../../lib/ui/use-connection";
import { allWorks, show, noDiagnosis } from "./support";

const background = vi.hoisted(() => ({ deaf: 0 }));
vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: async () =>
    background.deaf-- > 0
      ? { ok: false, failure: { code: "no-answer", text: "connection" } }
      : { ok: true, value: [{ mode: "ready", capabilities: allWorks() }] },
}));

function Head() {
  return <Connection states={useConnection()} />;
}

test("a worker that was just being ended is no reason to say that WhatsApp Web is not open", async () => {
  background.deaf = 1;
  const shown = await show(<Head />);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(shown.text()).toBe("Looking for WhatsApp Web…");
  await expect.poll(() => shown.text(), { timeout: 4_000 }).toBe("Connected to WhatsApp Web");
});

test("in a mode that is not known nobody can tell, and its name is said, also in Health", async () => {
  const strange: PageState = { mode: "unknown", stream: "RESTORING", capabilities: allWorks() };
  const shown = await show(<Health states={[strange]} version="0.1.0" diagnosis={noDiagnosis} />);
  expect(shown.find("connection").textContent).toContain("Doorman cannot tell whether WhatsApp Web works");
  expect(shown.find("connection").textContent).toContain("RESTORING");
  expect(shown.find("tab-health").textContent).toContain("WhatsApp Web's mode: RESTORING");
  await shown.again(<Connection states={[{ ...strange, mode: "ready" }]} />);
  expect(shown.text()).toMatch(/^Connected to WhatsApp Web.*RESTORING.*New messages still arrive and are marked\.$/u);
  const nameless: PageState = { mode: "unknown", capabilities: allWorks() };
  await shown.again(<Connection states={[nameless]} />);
  expect(shown.text()).toContain("does not say whether it is ready");
  await shown.again(<Connection states={[nameless, { ...strange, mode: "syncing" }]} />);
  expect(shown.text()).toContain("loading messages");
});

test.for([
  ["elsewhere", {}, "WhatsApp Web is in use in another window", "“Use here”"],
  ["no-session", { stream: "TOS_BLOCK" }, "WhatsApp Web has no session here", "Its tab says why"],
] as const)("where there is no session (%s) nobody is promised that messages are marked, and told what helps", async ([mode, more, title, advice]) => {
  const shown = await show(<Connection states={[{ mode, capabilities: allWorks(), ...more }]} />);
  expect(shown.text()).toContain(title);
  expect(shown.text()).toContain(advice);
  expect(shown.text()).not.toMatch(/marked|reload/iu);
  await shown.again(<Connection states={[{ mode, capabilities: allWorks() }, { mode: "ready", capabilities: allWorks() }]} />);
  expect(shown.text()).toContain("Connected to WhatsApp Web");
});

test("Health has WhatsApp's own word for why there is no session, and no parts that cannot be asked for", async () => {
  const shown = await show(<Health states={[{ mode: "no-session", stream: "TOS_BLOCK", capabilities: allWorks() }]} version="0.1.0" diagnosis={noDiagnosis} />);
  expect(shown.find("tab-health").textContent).toContain("WhatsApp Web's mode: TOS_BLOCK");
  expect(shown.has("capability-block")).toBe(false);
});
