import { beforeEach, expect, test, vi } from "vitest";
import { createService, type World } from "../../../lib/background/service";
import { openCorrections } from "../../../lib/content/corrections";
import { openPins } from "../../../lib/content/pins";
import { judge } from "../../../lib/domain/judge";
import type { Arrival } from "../../../lib/domain/message";
import type { ContentBridge } from "../../../lib/messages/content-bridge";
import { arrival, OWNER, storedMessages } from "../background/builders";
import { serviceWorld } from "../background/service-world";

type Answer = (data: unknown) => Promise<unknown>;

const background = vi.hoisted(() => ({ answers: {} as Record<string, Answer> }));

vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: async (name: string, data: unknown) => ({ ok: true, value: await background.answers[name]!(data) }),
}));

const sale = arrival("A1", "Big sale today");
const { id } = sale.message;
let world: World;
/** What WhatsApp Web holds of the open conversation. */
let inPage: Arrival[];
const bridge = {
  ask: async (_: string, { dataIds }: { dataIds: string[] }) => ({
    ok: true,
    value: dataIds.map((wanted) => inPage.find(({ message }) => message.id === wanted) ?? null),
  }),
} as unknown as ContentBridge;
const { signal } = new AbortController();

beforeEach(async () => {
  inPage = [sale];
  world = serviceWorld({ judge });
  background.answers = createService(world).answers as unknown as Record<string, Answer>;
  await background.answers["arrivals"]!({ owner: OWNER, arrivals: [sale] });
  await background.answers["forget"]!({});
});

test("a mark that is still on show after everything was deleted can be corrected", async () => {
  const judged = vi.fn();
  const tell = vi.fn();
  await openCorrections(bridge, judged, tell, signal).correct(OWNER, id, "service", undefined);
  expect(tell).toHaveBeenCalledExactlyOnceWith(OWNER, expect.objectContaining({ note: "service" }));
  expect(judged.mock.lastCall?.[1]).toMatchObject({ id, judgement: { mark: "none" } });
  expect((await storedMessages(world.database)).map(({ fresh }) => fresh)).toEqual([false]);
});

test("so can it be kept as evidence", async () => {
  const tell = vi.fn();
  await openPins(bridge, tell, signal).pin(OWNER, id);
  expect(tell).toHaveBeenCalledExactlyOnceWith(OWNER, expect.objectContaining({ note: "evidence-kept" }));
});

test("of a message that is nowhere any more it is said that it failed", async () => {
  inPage = [];
  const tell = vi.fn();
  await openCorrections(bridge, vi.fn(), tell, signal).correct(OWNER, id, "service", undefined);
  await openPins(bridge, tell, signal).pin(OWNER, id);
  expect(tell.mock.calls.map(([, { note }]) => note)).toEqual(["failed", "evidence-not-kept"]);
  expect(await storedMessages(world.database)).toEqual([]);
});
