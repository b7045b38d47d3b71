import "fake-indexeddb/auto";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDatabase } from "../../../lib/database/schema";
import { noteOwner } from "../../../lib/database/writes";
import { useOwnTroubles } from "../../../lib/ui/own-troubles";
import { useLiveQuery } from "../../../lib/ui/use-live-query";

const OWNER = "12025550199@c.us";

beforeEach(() => {
  vi.stubGlobal("reportError", vi.fn());
  // The wait before a query is made again takes a second, so that nobody waits long for what must not come.
  const real = setTimeout;
  vi.stubGlobal("setTimeout", (job: () => void, wait?: number) => real(job, Math.min(wait ?? 0, 1_000)));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("a query that failed twice within its wait asks no more once its component is gone, and tells of nothing", async () => {
  const database = openDatabase("failing-twice");
  let [broken, asked] = [false, 0];
  const failing = async (): Promise<number> => {
    const { length } = await database.meta.toArray();
    if (!broken) return length;
    asked += 1;
    throw new DOMException("The disk cannot be read", "NotReadableError");
  };
  function Failing() {
    return <p>{useLiveQuery(failing, [])}</p>;
  }
  function Told() {
    return <p>{useOwnTroubles().join()}</p>;
  }
  const [root, aside] = [document.createElement("div"), document.createElement("div")];
  await act(() => {
    render(<Told />, aside);
    render(<Failing />, root);
  });
  await vi.waitUntil(() => root.textContent === "0");
  // Dexie asks again by itself when what it has read changes, also after a failure.
  broken = true;
  for (const time of [1, 2]) {
    await noteOwner(database, OWNER, time * 1_000_000_000_000);
    await vi.waitUntil(() => asked === time);
  }
  await vi.waitUntil(() => aside.textContent === "storage-refused");
  await act(() => render(null, root));
  expect(aside.textContent).toBe("");
  await act(async () => await new Promise((resolve) => setTimeout(resolve, 1_000)));
  await act(async () => await new Promise((resolve) => setTimeout(resolve, 200)));
  expect(asked).toBe(2);
  expect(aside.textContent).toBe("");
});
