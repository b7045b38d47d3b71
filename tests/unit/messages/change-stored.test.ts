import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changeStored } from "../../../lib/messages/change-stored";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Something stored, of which reading and writing take as long as they are told to. */
function store(value: number) {
  let [readFor, writeFor] = [0, 0];
  const wait = async (milliseconds: number) => {
    if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  };
  return {
    value: () => value,
    slow: (read: number, write = 0) => void ([readFor, writeFor] = [read, write]),
    read: async () => {
      const now = value;
      await wait(readFor);
      return now;
    },
    write: async (next: number) => {
      await wait(writeFor);
      value = next;
    },
  };
}

const plus = (more: number) => (before: number) => before + more;

test("changes in two windows find what the one before has left", async () => {
  const stored = store(1);
  const [one, other] = [changeStored("windows", stored), changeStored("windows", stored)];
  stored.slow(5, 5);
  const done = Promise.all([one(plus(1)), other(plus(10)), one(plus(100))]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await done).toEqual([2, 12, 112]);
  expect(stored.value()).toBe(112);
});

test("a change that reads too late is given up, holds nobody up, and writes nothing any more", async () => {
  const stored = store(1);
  const change = changeStored("late", stored);
  stored.slow(10_000);
  const late = expect(change(plus(1))).rejects.toThrow("No answer within 3000 ms");
  await vi.advanceTimersByTimeAsync(3_100);
  await late;
  stored.slow(0);
  expect(await change(plus(10))).toBe(11);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(stored.value()).toBe(11);
});

test("a change that throws holds nobody up either", async () => {
  const change = changeStored("throwing", store(1));
  await expect(
    change(() => {
      throw new Error("cannot");
    }),
  ).rejects.toThrow("cannot");
  expect(await change(plus(1))).toBe(2);
});
