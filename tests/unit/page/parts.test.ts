import { afterEach, describe, expect, test } from "vitest";
import { ids, inVain, shoes, startAdapter, type Adapter } from "./adapter";

let adapter: Adapter;
afterEach(() => adapter.close());

describe("what WhatsApp Web loads when its own dialog is opened", () => {
  const parts = [
    ["stop-offers", "optOut", "WAWebOptOutBizAction", "WAWebMarketingMessagesFeedbackStopConfirmation"],
    ["not-interested", "messageFeedback", "WAWebBizUpdatePreferenceJob", "WAWebMarketingMessagesUserControlsPopup"],
  ] as const;
  const begin = async (gate: "optOut" | "messageFeedback", prepare: (account: Adapter["account"]) => void = () => {}) => {
    adapter = await startAdapter({}, (account) => {
      account.addContact(shoes);
      account.setGate(gate, true);
      prepare(account);
    });
    await expect.poll(() => adapter.states.at(-1)?.mode).toBe("ready");
    return adapter;
  };
  const has = (module: string) => {
    try {
      return Boolean(adapter.page.require(module));
    } catch {
      return false;
    }
  };

  test.for(parts)("%s is offered before, and loaded at the first use", async ([operation, gate, module]) => {
    const { act, states } = await begin(gate);
    expect(has(module)).toBe(false);
    expect(states.at(-1)?.capabilities[operation]).toBe("works");
    expect(await act(operation, ids)).toEqual({ status: "done" });
    expect(has(module)).toBe(true);
  });

  test.for(parts)("%s whose part does not come has not happened", async ([operation, gate, , dialog]) => {
    const { act, page } = await begin(gate);
    const { default: references } = page.require("JSResourceReferenceImpl") as { default: { setBootloader(given: unknown): void } };
    const events = page.require("BootloaderEvents") as { notifyBootloadEndpointError(error: object): void };
    const loadModules = ([module]: string[]) => events.notifyBootloadEndpointError({ module });
    references.setBootloader({ loadModules });
    expect(await act(operation, ids)).toEqual({ status: "unavailable", capability: operation, why: "not-loaded" });
    // A part that never answers is not waited for without end.
    references.setBootloader({ loadModules: () => {} });
    expect(await inVain(() => act(operation, ids))).toEqual({ status: "unavailable", capability: operation, why: "not-loaded" });
    expect(has(`${dialog}.react`)).toBe(false);
  });

  test.for(parts)("%s whose part lacks what is needed is missing, then and from then on", async ([operation, gate, module]) => {
    const { act, states } = await begin(gate, (account) => account.renameModule(module, `${module}Renamed`));
    expect(await act(operation, ids)).toEqual({ status: "unavailable", capability: operation, why: "missing" });
    await expect.poll(() => states.at(-1)?.capabilities[operation], { timeout: 15_000 }).toBe("missing");
  });
});
