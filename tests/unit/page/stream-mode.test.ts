import { afterEach, describe, expect, test, vi } from "vitest";
import { modulesOf } from "../../../lib/page/modules";
import { storeOf, type Store } from "../../../lib/page/store";
import { sessionOf, streamModes } from "../../../lib/page/stream-mode";
import { until } from "../../support/wait";
import { startAdapter } from "./adapter";

const SECOND = 1_000;

/** A WhatsApp Web whose stream is in this mode; without a stream where there is none. */
function storeIn(mode: string | undefined): Store {
  const modules: Record<string, unknown> = mode === undefined ? {} : { WAWebStreamModel: { Stream: { mode } } };
  return storeOf(modulesOf({ require: (name: string) => (name === "__debug" ? { modulesMap: modules } : modules[name]) }));
}

describe("the mode of WhatsApp's stream", () => {
  test.for([
    ["MAIN", "ready"],
    ["QR", "signed-out"],
    ["SYNCING", "syncing"],
    ["OFFLINE", "offline"],
  ])("%s is known: %s", ([name, mode]) => {
    expect(streamModes().look(storeIn(name), true, 0)).toEqual({ mode });
  });

  test.for(["RESTORING", "toString"])("%s may be one of starting for a while; then nobody can tell, and it is named", (name) => {
    const modes = streamModes();
    expect(modes.look(storeIn(name), true, 0)).toEqual({ mode: "starting" });
    expect(modes.look(storeIn(name), true, 19 * SECOND)).toEqual({ mode: "starting" });
    expect(modes.look(storeIn(name), true, 20 * SECOND)).toEqual({ mode: "unknown", stream: name });
    expect(modes.look(storeIn("MAIN"), true, 21 * SECOND)).toEqual({ mode: "ready" });
  });

  test("that is not known is usable as soon as a message comes, also before nobody can tell", () => {
    const modes = streamModes();
    modes.look(storeIn("RESTORING"), true, 0);
    modes.came();
    expect(modes.look(storeIn("RESTORING"), true, SECOND)).toEqual({ mode: "ready", stream: "RESTORING" });
    expect(modes.look(storeIn("OTHER"), true, SECOND)).toEqual({ mode: "starting" });
  });

  test.for([
    ["CONFLICT", { mode: "elsewhere" }],
    ["PROXYBLOCK", { mode: "no-session", stream: "PROXYBLOCK" }],
    ["TOS_BLOCK", { mode: "no-session", stream: "TOS_BLOCK" }],
    ["SMB_TOS_BLOCK", { mode: "no-session", stream: "SMB_TOS_BLOCK" }],
    ["DEPRECATED_VERSION", { mode: "no-session", stream: "DEPRECATED_VERSION" }],
  ] as const)("%s has no session, whatever still comes: it is known at once, and stays so", ([name, state]) => {
    const modes = streamModes();
    expect(modes.look(storeIn(name), true, 0)).toEqual(state);
    modes.came();
    expect(modes.look(storeIn(name), true, 20 * SECOND)).toEqual(state);
    expect(sessionOf(storeIn(name))).toBe("unusable");
  });

  test("that is nowhere to be found is one of starting as long as no messages can be read", () => {
    const modes = streamModes();
    expect(modes.look(storeIn(undefined), false, 0)).toEqual({ mode: "starting" });
    expect(modes.look(storeIn(undefined), false, 60 * SECOND)).toEqual({ mode: "starting" });
    expect(modes.look(storeIn(undefined), true, 70 * SECOND)).toEqual({ mode: "starting" });
    expect(modes.look(storeIn(undefined), true, 90 * SECOND)).toEqual({ mode: "unknown" });
    modes.came();
    expect(modes.look(storeIn(undefined), true, 91 * SECOND)).toEqual({ mode: "ready" });
  });

  test("of a name without end is cut", () => {
    const modes = streamModes();
    modes.look(storeIn("X".repeat(500)), true, 0);
    expect(modes.look(storeIn("X".repeat(500)), true, 20 * SECOND).stream).toHaveLength(40);
  });
});

describe("a WhatsApp Web whose mode has another name", () => {
  afterEach(() => vi.restoreAllMocks());

  test("is guarded as soon as a message comes, and asked what is to be done", async () => {
    const adapter = await startAdapter();
    try {
      await until(() => adapter.states.at(-1)?.mode === "ready", { what: "the page to be ready" });
      const { Stream } = adapter.page.require("WAWebStreamModel") as { Stream: { mode: string } };
      Stream.mode = "RESTORING";
      const now = performance.now.bind(performance);
      await until(() => adapter.states.at(-1)?.mode === "starting", { what: "the mode to be seen", timeout: 10_000 });
      vi.spyOn(performance, "now").mockImplementation(() => now() + 20 * SECOND);
      await until(() => adapter.states.at(-1)?.mode === "unknown", { what: "nobody to be able to tell", timeout: 10_000 });
      expect(adapter.states.at(-1)?.stream).toBe("RESTORING");
      const shop = { key: "shop", kind: "enterprise" as const, phone: "12025550111", verifiedName: "Pedal & Sole" };
      await adapter.account.deliver({ from: shop, text: "Big sale today" });
      await until(() => adapter.arrivals.length > 0, { what: "the message" });
      expect(adapter.states.at(-1)).toMatchObject({ mode: "ready", stream: "RESTORING" });
      expect(await adapter.act("block", adapter.arrivals[0]!.sender.ids)).toMatchObject({ status: "done" });
    } finally {
      adapter.close();
    }
  }, 30_000);
});
