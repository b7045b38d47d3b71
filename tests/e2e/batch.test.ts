import { expect, it } from "vitest";
import type { BatchView } from "../../lib/domain/batch.ts";
import type { BatchControl } from "../../lib/messages/batch-contracts.ts";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { askBackground } from "../support/ask-background.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { forgetPace, storedRows } from "../support/stored.ts";
import { sleep, until } from "../support/wait.ts";

/** Longer than the longest gap of a batch, so that whatever was to come has come. */
const BEYOND_THE_GAP = 5_000;

describeInBrowsers(
  "A batch",
  (stage) => {
    it("survives 429, a killed worker and a pause; taken back, it leaves the block list as it was", async () => {
      const { account, browser } = stage;
      const shops = ["Tent & Pole", "Lamp & Wick", "Mug & Spoon", "Rug & Loom"].map((name) => newBusiness(name));
      for (const shop of shops) {
        await deliverSample(account, "shoes-sale", { from: shop });
      }
      account.blockFromPhone(shops[3]!.key);
      const rows = await until(
        async () => {
          const known = await storedRows(browser, "accounts");
          const ours = shops.flatMap((shop) => known.find((row) => row.name === shop.verifiedName) ?? []);
          return ours.length === shops.length && ours[3]?.blocked !== undefined ? ours : null;
        },
        { what: "four known senders, the last one blocked" },
      );
      const { owner } = rows[0]!;
      const before = account.blockList().toSorted();
      const id = crypto.randomUUID();
      const control = async (word: BatchControl): Promise<BatchView> =>
        (await askBackground(browser, "controlBatch", { owner, id, do: word })).reply!;
      /** A word that changes nothing while the batch runs: what is left is its view. */
      const view = (): Promise<BatchView> => control("resume");

      const lines = rows.map(({ ids, name }) => ({ requestId: crypto.randomUUID(), ids: ids.slice(0, 4), name, kind: "block" as const }));
      const started = await askBackground(browser, "startBatch", { owner, id, kind: "block", lines, confirmedReports: 0 });
      expect(started.reply).toMatchObject({ ok: true, view: { state: "running" } });
      await until(() => account.blockList().length > before.length, { what: "the first block" });
      account.answerNext("block", 429);
      const slowed = await until(async () => {
        const now = await view();
        return now.notBefore === undefined ? null : now;
      });
      expect(slowed).toMatchObject({ state: "running", waitsFor: "pace", counts: { done: 1, waiting: 3, failed: 0 } });

      await browser.killBackground();
      await forgetPace(browser);
      await control("pause");
      const asked = account.requests().length;
      await sleep(BEYOND_THE_GAP);
      expect(account.requests().length).toBe(asked);
      await control("resume");
      await until(async () => (await view()).state === "finished", { timeout: 30_000, what: "the end of the batch" });
      expect((await view()).counts).toEqual({ done: 3, already: 1, skipped: 0, failed: 0, waiting: 0 });
      expect(account.blockList()).toHaveLength(before.length + 3);

      await control("undo");
      await until(() => account.blockList().length === before.length, { timeout: 30_000, what: "the way back" });
      expect(account.blockList().toSorted()).toEqual(before);
      const actions = (await storedRows(browser, "actions")).filter((row) => row.batch === id);
      await until(async () => {
        const now = (await storedRows(browser, "actions")).filter((row) => row.batch === id);
        return now.filter((row) => row.undoneBy !== undefined).length === 3;
      });
      expect(actions).toHaveLength(4);
    }, 120_000);
  },
  { page: "suite" },
);
