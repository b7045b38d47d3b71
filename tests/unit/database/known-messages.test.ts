import fc from "fast-check";
import { expect, test } from "vitest";
import { storedMessages } from "../../../lib/database/known-messages";
import { takeIn } from "../../../lib/background/intake";
import { arrival, freshDatabase, judging, OTHER_OWNER, OWNER } from "../background/builders";

const SHOPS = ["12025550111@c.us", "12025550112@c.us"];
const message = fc.record({ shop: fc.constantFrom(...SHOPS), key: fc.nat(99).map((number) => String(number).padStart(3, "0")) });

const keyOf = ({ shop, key }: { shop: string; key: string }): string => `false_${shop}_${key}`;

test("finds exactly the stored ones, whether the keys lie close together or far apart", { timeout: 60_000 }, async () => {
  const database = freshDatabase();
  // Every third is there, in a stretch every one, so that both ways of looking are taken.
  const there = Array.from({ length: 100 }, (_, number) => number).filter((number) => number % 3 === 0 || number < 40);
  for (const shop of SHOPS) {
    const arrivals = there.map((number) => arrival(String(number).padStart(3, "0"), "Big sale", { sender: { ids: [shop] } }));
    await takeIn(judging(database), OWNER, arrivals);
  }
  const stored = new Set(SHOPS.flatMap((shop) => there.map((number) => keyOf({ shop, key: String(number).padStart(3, "0") }))));
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 30 }), async (messages) => {
      const wanted = messages.map((one) => ({ account: one.shop, key: keyOf(one) }));
      const found = await storedMessages(database, OWNER, wanted);
      expect([...found.keys()].sort()).toEqual([...new Set(wanted.map(({ key }) => key))].filter((key) => stored.has(key)).sort());
      for (const [key, row] of found) expect(row.key).toBe(key);
      expect((await storedMessages(database, OTHER_OWNER, wanted)).size).toBe(0);
    }),
  );
});
