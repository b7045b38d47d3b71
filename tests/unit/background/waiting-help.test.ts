import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startingState } from "../../../lib/domain/health";
import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import { suggest } from "../../../lib/domain/suggest";
import { takeBack, takeIn } from "../../../lib/background/intake";
import { takeSenders } from "../../../lib/background/known-senders";
import { senderView } from "../../../lib/background/senders";
import { createService } from "../../../lib/background/service";
import type { ActionRow } from "../../../lib/database/rows";
import { Bench } from "./bench";
import { arrival, judging, MINUTE, NOW, OWNER, sender, SHOP, uuid, wish } from "./builders";
import { serviceWorld } from "./service-world";

const offer = arrival("A1", "Big sale today");

describe("automatic help whose turn comes", () => {
  let bench: Bench;
  beforeEach(() => {
    bench = new Bench();
  });
  afterEach(() => bench.close());

  /** Help that an offer called for waits for a tab while something happens; then its turn comes. */
  async function turnAfter(happen: () => unknown): Promise<ActionRow> {
    await takeIn(judging(bench.database), OWNER, [offer]);
    bench.whatsapp.open = false;
    const help = wish("stop-offers", { batch: uuid(990), message: offer.message.id, cause: { by: "rule", rule: "stop-offers" } });
    await bench.ask(help);
    bench.now += MINUTE;
    await happen();
    bench.whatsapp.open = true;
    await bench.wake();
    await bench.comeToRest();
    return await bench.action(help.id);
  }

  const stopOffers = (change: Partial<Settings["automatic"]["stopOffers"]>) => {
    const { automatic } = bench.settings;
    bench.settings = { ...bench.settings, automatic: { ...automatic, stopOffers: { ...automatic.stopOffers, ...change } } };
  };

  test("acts where nothing has changed", async () => {
    expect((await turnAfter(() => undefined)).state).toBe("done");
    expect(bench.whatsapp.optedOut.size).toBe(1);
  });

  test.for<[string, ActionRow["leftOut"], () => unknown]>([
    ["was saved", "saved", () => takeSenders(bench.database, OWNER, [sender({ saved: true, savedName: "My shop" })], bench.now)],
    ["was kept", "kept", () => bench.ask(wish("keep"))],
    [
      "was written to, as its next message tells",
      "answered",
      async () => {
        const next = arrival("A2", "Your order", { lastOwnMessage: bench.now, message: { time: bench.now } });
        await takeIn(judging(bench.database, { now: bench.now }), OWNER, [next]);
      },
    ],
    [
      "was written to, as its open chat tells",
      "answered",
      async () => {
        const conversation = { lastOwnMessage: bench.now, trusted: true, notSpam: false };
        await senderView({ database: bench.database, suggest, now: bench.now }, { owner: OWNER, sender: sender(), conversation });
      },
    ],
    ["took its message back", "help-undue", () => takeBack(bench.database, OWNER, [offer.message.id], bench.now)],
    ["is below the threshold of now", "help-undue", () => stopOffers({ promotions: 2 })],
    ["gets no help any more", "help-off", () => stopOffers({ on: false, consentAt: undefined })],
  ])("leaves alone a sender that %s", async ([, leftOut, happen]) => {
    expect(await turnAfter(happen)).toMatchObject({ state: "skipped", leftOut });
    expect(bench.whatsapp.taken).toEqual([]);
  });
});

describe("while messages are being written, the turn of", () => {
  let bench: Bench;
  beforeEach(() => {
    bench = new Bench();
  });
  afterEach(() => bench.close());

  /** What comes of something within two seconds, as long as a transaction writes messages. */
  async function whileWritten<T>(happen: () => Promise<T>): Promise<T | "waits"> {
    const { database } = bench;
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const writing = database.transaction("rw", database.buckets, async () => {
      await database.buckets.count();
      await Dexie.waitFor(over);
    });
    const late = new Promise<"waits">((resolve) => setTimeout(() => resolve("waits"), 2_000));
    try {
      return await Promise.race([happen(), late]);
    } finally {
      end();
      await writing;
    }
  }

  test("a click comes", async () => {
    const request = wish("block");
    bench.whatsapp.open = false;
    await bench.ask(request);
    bench.whatsapp.open = true;
    const state = await whileWritten(async () => {
      await bench.wake();
      await bench.comeToRest();
      return (await bench.action(request.id)).state;
    });
    expect(state).toBe("done");
  });

  test("automatic help waits for its message, and keeps nobody else waiting", async () => {
    await takeIn(judging(bench.database), OWNER, [offer]);
    bench.whatsapp.open = false;
    const help = wish("stop-offers", { batch: uuid(990), message: offer.message.id, cause: { by: "rule", rule: "stop-offers" } });
    await bench.ask(help);
    bench.whatsapp.open = true;
    const turn: Promise<void>[] = [];
    const kept = await whileWritten(async () => {
      turn.push(bench.wake());
      await new Promise((resolve) => setTimeout(resolve, 50));
      await bench.database.actions.update([OWNER, help.id], { name: "Pedal & Sole Ltd" });
      return (await bench.action(help.id)).state;
    });
    expect(kept).toBe("queued");
    await Promise.all(turn);
    await bench.comeToRest();
    expect(await bench.action(help.id)).toMatchObject({ state: "done", name: "Pedal & Sole Ltd" });
  });
});

describe("automatic help that is switched off", () => {
  const consentAt = NOW - MINUTE;
  const on: Settings = {
    ...defaultSettings,
    automatic: { stopOffers: { on: true, promotions: 1, share: 0.5, answered: false, consentAt }, blockScam: { on: false, consentAt: undefined } },
  };
  const off: Settings = { ...on, automatic: { ...on.automatic, stopOffers: { ...on.automatic.stopOffers, on: false, consentAt: undefined } } };

  /** A service with a tab, and its automatic actions. */
  function started() {
    const capabilities = { ...startingState.capabilities, "stop-offers": "works", block: "works" } as const;
    const turned = { settings: on, now: NOW };
    const asked: string[] = [];
    const world = serviceWorld({
      settings: async () => turned.settings,
      now: () => turned.now,
      perform: async (_, { request }) => {
        asked.push(request.operation);
        return { ok: true, value: { accepted: true } };
      },
      tabs: async () => [{ id: 7, active: true, state: { ...startingState, mode: "ready", owner: OWNER, capabilities } }],
    });
    const service = createService(world);
    const automatic = async () => (await world.database.actions.toArray()).filter(({ cause }) => cause.by === "rule");
    const turn = async (settings: Settings) => {
      const before = turned.settings;
      turned.settings = settings;
      await service.settingsChanged(settings, before);
    };
    const deliver = (key: string) => service.answers.arrivals({ owner: OWNER, arrivals: [arrival(key, "Big sale today")] });
    return { service, turned, asked, automatic, turn, deliver };
  }

  test("does nothing more of what waited; the next offer after it is on again brings it up anew", async () => {
    const { service, turned, asked, automatic, turn, deliver } = started();
    const click = wish("block", { ids: ["12025550199@c.us"] });
    await service.answers.act({ owner: OWNER, request: click });
    await expect.poll(() => asked).toEqual(["block"]);
    await deliver("A1");
    await expect.poll(async () => (await automatic()).map(({ state }) => state)).toEqual(["queued"]);
    await turn(off);
    expect(await automatic()).toMatchObject([{ state: "skipped", leftOut: "help-off", finishedAt: NOW }]);
    await service.answers.performed({ owner: OWNER, id: click.id, step: 0, outcome: { status: "done" } });
    turned.now += MINUTE;
    await service.runner.wake();
    expect(asked).toEqual(["block"]);
    await turn(on);
    await deliver("A2");
    await expect.poll(() => asked).toEqual(["block", "stop-offers"]);
  });

  test("lets what is under way come to its end", async () => {
    const { service, asked, automatic, turn, deliver } = started();
    await deliver("A1");
    await expect.poll(() => asked).toEqual(["stop-offers"]);
    await turn(off);
    const [row] = await automatic();
    expect(row).toMatchObject({ state: "running", account: SHOP.phone });
    await service.answers.performed({ owner: OWNER, id: row!.id, step: 0, outcome: { status: "done" } });
    expect((await automatic())[0]?.state).toBe("done");
  });
});
