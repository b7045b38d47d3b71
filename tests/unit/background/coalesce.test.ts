import { describe, expect, test } from "vitest";
import { coalesced } from "../../../lib/background/coalesce";

describe("one run at a time", () => {
  test("a call at whatever moment is followed by a run that begins after it", async () => {
    for (let moments = 0; moments < 12; moments++) {
      let begun = 0;
      const run = coalesced(async () => void (begun += 1));
      void run();
      for (let moment = 0; moment < moments; moment++) await Promise.resolve();
      const before = begun;
      await run();
      expect(begun, `called after ${moments} moments`).toBeGreaterThan(before);
    }
  });

  test("calls during a run that fails lead to one more all the same", async () => {
    let begun = 0;
    const run = coalesced(async () => {
      begun += 1;
      const isFirst = begun === 1;
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (isFirst) throw new Error("no database");
    });
    const first = run();
    await expect.poll(() => begun).toBe(1);
    const [failed, second] = await Promise.allSettled([first, run()]);
    expect([failed.status, second.status, begun]).toEqual(["rejected", "fulfilled", 2]);
  });
});
