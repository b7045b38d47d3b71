import { beforeEach, expect, test, vi } from "vitest";
import { LatestToast } from "../../../components/popup/batch-toast";
import type { Owner } from "../../../lib/domain/account";
import type { ActionView } from "../../../lib/domain/action";
import type { Result } from "../../../lib/messages/contract";
import { useActing, type Acting } from "../../../lib/ui/use-acting";
import { show } from "./support";

const [ONE, OTHER] = ["12025550199@c.us", "12025550198@c.us"] as const;

/** The background, which answers when a test says so. */
const background = vi.hoisted(() => ({ asked: [] as ((answer: Result<ActionView[]>) => void)[] }));

vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: () => new Promise((resolve) => background.asked.push(resolve)),
}));

let acting: Acting;
beforeEach(() => {
  background.asked = [];
});

function Acts({ owner }: { owner: Owner }) {
  acting = useActing(owner, "popup");
  return <LatestToast actions={[]} asked={acting.latest.length} failed={acting.failed} onUndo={() => {}} onDismiss={() => {}} />;
}

const unblock = () => acting.act([{ kind: "unblock", ids: ["12025550111@c.us"], name: "Pedal & Sole" }]);

test("what was asked for one account is not under way in another", async () => {
  const shown = await show(<Acts owner={ONE} />);
  unblock();
  await vi.waitFor(() => expect(shown.has("toast")).toBe(true));
  await shown.again(<Acts owner={OTHER} />);
  expect(shown.has("toast")).toBe(false);
  await shown.again(<Acts owner={ONE} />);
  expect(shown.has("toast")).toBe(true);
});

test("that an earlier wish got no answer is not said of the last one", async () => {
  vi.stubGlobal("reportError", vi.fn());
  const shown = await show(<Acts owner={ONE} />);
  unblock();
  unblock();
  background.asked[1]?.({ ok: true, value: [] });
  background.asked[0]?.({ ok: false, failure: { code: "no-answer", text: "no answer in time" } });
  await vi.waitFor(() => expect(reportError).toHaveBeenCalled());
  await shown.again(<Acts owner={ONE} />);
  expect(acting.failed).toBe(false);
  unblock();
  background.asked[2]?.({ ok: false, failure: { code: "no-answer", text: "no answer in time" } });
  await vi.waitFor(() => expect(acting.failed).toBe(true));
  vi.unstubAllGlobals();
});
