import { beforeEach, expect, test, vi } from "vitest";
import { createService, type World } from "../../../lib/background/service";
import { openCorrections } from "../../../lib/content/corrections";
import { openPins } from "../../../lib/content/pins";
import { judge } from "../../../lib/domain/judge";
import { ownWordOn, type JudgedMessage } from "../../../lib/domain/judgement";
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
/** Ids of the messages that the tab could not have stored yet. */
let waiting: string[];
const { signal } = new AbortController();

beforeEach(() => {
  waiting = [];
  world = serviceWorld({ judge });
  background.answers = createService(world).answers as unknown as Record<string, Answer>;
});

/** Says that the message is none to mark, and wants it kept; what the user is told of both. */
async function correctAndPin(): Promise<{ judged: unknown[]; told: string[] }> {
  const judged: unknown[] = [];
  const told: string[] = [];
  const tell = (_: unknown, { note }: { note: string }) => void told.push(note);
  await openCorrections((_, message) => judged.push(message), tell, signal).correct(OWNER, id, "service", undefined);
  await openPins((one) => waiting.includes(one), tell, signal).pin(OWNER, id);
  return { judged, told };
}

test("a message that is stored is corrected and kept", async () => {
  await background.answers["arrivals"]!({ owner: OWNER, arrivals: [sale] });
  expect(await correctAndPin()).toMatchObject({ judged: [{ id, judgement: { mark: "none" } }], told: ["service", "evidence-kept"] });
});

test("of one that waits to be stored it is said that this could not be, and it is not stored out of its order", async () => {
  waiting = [id];
  expect(await correctAndPin()).toEqual({ judged: [], told: ["failed", "failed"] });
  expect(await storedMessages(world.database)).toEqual([]);
});

test("so is it of one that the user deleted since; what could be kept of that is gone", async () => {
  await background.answers["arrivals"]!({ owner: OWNER, arrivals: [sale] });
  await background.answers["forget"]!({});
  expect(await correctAndPin()).toEqual({ judged: [], told: ["failed", "evidence-not-kept"] });
  expect(await storedMessages(world.database)).toEqual([]);
});

test("a word is taken back, and Undo says it again", async () => {
  await background.answers["arrivals"]!({ owner: OWNER, arrivals: [sale] });
  const told: string[] = [];
  const undo: (() => void)[] = [];
  let last: JudgedMessage | undefined;
  const { correct } = openCorrections(
    (_, message) => void (last = message),
    (_, { note, onUndo }) => {
      told.push(note);
      if (onUndo !== undefined) undo.push(onUndo);
    },
    signal,
  );
  await correct(OWNER, id, "promotion", undefined);
  await correct(OWNER, id, null, last?.judgement);
  expect(ownWordOn(last!.judgement)).toBeNull();
  undo.at(-1)!();
  await vi.waitFor(() => expect(told).toEqual(["promotion", "forgotten", "promotion"]));
  expect(ownWordOn(last!.judgement)).toBe("promotion");
});
