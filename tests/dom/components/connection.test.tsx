import { expect, test, vi } from "vitest";
import { Connection } from "../../../components/shared/connection";
import { useConnection } from "../../../lib/ui/use-connection";
import { allWorks, show } from "./support";

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
