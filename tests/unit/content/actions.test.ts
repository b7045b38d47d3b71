import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openActions, type Wish } from "../../../lib/content/actions";
import type { ActionRequest, ActionView } from "../../../lib/domain/action";
import { NOW, OWNER, sender, SHOP } from "../background/builders";

/** What reaches the background, which answers to nothing as long as it is deaf. */
const background = vi.hoisted(() => ({ deaf: true, heard: [] as ActionRequest[] }));

vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: async (name: string, { request }: { request: ActionRequest }) => {
    if (background.deaf || name !== "act") return { ok: false, failure: { code: "no-answer", text: name } };
    background.heard.push(request);
    return { ok: true, value: { ...request, state: "done", steps: [], createdAt: NOW } };
  },
}));

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  Object.assign(background, { deaf: true, heard: [] });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const message = `false_${SHOP.phone}_A1`;
const wish = (over: Partial<Wish>): Wish => ({ kind: "keep", sender: sender(), surface: "message", ...over });

test.for<[string, Partial<Wish>]>([
  ["a term of keeping", { kind: "keep", until: NOW + 1_000 }],
  ["the message that was meant", { kind: "not-interested", message }],
  ["the reason", { kind: "block", message, reason: "offensive_messages" }],
])("another try asks for the same: %s", async ([, over]) => {
  const views: ActionView[] = [];
  const actions = openActions(() => "direct", (_, view) => views.push(view), life.signal);
  void actions.act(OWNER, wish(over));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(views.at(-1)?.state).toBe("failed");
  background.deaf = false;
  await actions.retry(OWNER, views.at(-1)!);
  expect(background.heard).toMatchObject([{ ...over, cause: { by: "click", surface: "message" } }]);
  expect(background.heard[0]?.id).not.toBe(views[0]?.id);
});

test("another try at taking back is one too", async () => {
  const views: ActionView[] = [];
  const actions = openActions(() => "direct", (_, view) => views.push(view), life.signal);
  const of = crypto.randomUUID();
  const kept: ActionView = { id: of, kind: "keep", ids: [SHOP.phone], name: "Pedal & Sole", state: "done", steps: [], cause: { by: "click", surface: "conversation" }, createdAt: NOW };
  void actions.undo(OWNER, kept);
  await vi.advanceTimersByTimeAsync(10_000);
  background.deaf = false;
  await actions.retry(OWNER, views.at(-1)!);
  expect(background.heard).toMatchObject([{ kind: "unkeep", cause: { by: "undo", of } }]);
});
