import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_INTAKE_AT_ONCE } from "../../../lib/domain/limits";
import type { Arrival } from "../../../lib/domain/message";
import { takeIn } from "../../../lib/background/intake";
import { unpackedEvidence } from "../../../lib/database/evidence-buckets";
import { under, type DoormanDatabase } from "../../../lib/database/schema";
import { verifyChain } from "../../../lib/evidence/verify";
import { arrival, freshDatabase, judging, MINUTE, NOW, OWNER, witness, storedMessages } from "./builders";

const SHOPS = ["12025550111@c.us", "12025550112@c.us", "447700900103@c.us"];
const TEXTS = ["Big sale today", "Your order left", "perhaps you like this", "Last sale", ""];
/** Few, so that messages come again and texts are edited, often within one batch. */
const KEYS = 70;

const told = fc.record({
  shop: fc.nat(SHOPS.length - 1),
  key: fc.nat(KEYS),
  text: fc.constantFrom(...TEXTS),
  declared: fc.constantFrom("UTILITY" as const, undefined),
});

/** A message has one time, whatever it says now; two of a shop never have the same. */
function arrivalOf({ shop, key, text, declared }: { shop: number; key: number; text: string; declared: "UTILITY" | undefined }): Arrival {
  const time = NOW - (KEYS - key + 1) * MINUTE + shop;
  return arrival(`3EB0${key}`, text, { sender: { ids: [SHOPS[shop]!] }, message: { time, declared, fresh: false } });
}

async function everything(database: DoormanDatabase): Promise<unknown> {
  const { accounts, evidence } = database;
  return [
    await accounts.where("[owner+key]").between(...under(OWNER)).toArray(),
    (await storedMessages(database)).filter(({ owner }) => owner === OWNER),
    await evidence.where("[owner+sequence]").between(...under(OWNER)).toArray(),
  ];
}

/** With one salt, equal evidence has equal hashes. */
const context = (database: DoormanDatabase) => judging(database, { witness: { ...witness, salt: () => "0".repeat(32) } });

test("batches leave behind what their messages one by one would have left, and answer alike", { timeout: 120_000 }, async () => {
  const batches = fc.array(fc.array(told, { minLength: 1, maxLength: MAX_INTAKE_AT_ONCE }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(batches, async (deliveries) => {
      const together = freshDatabase();
      const single = freshDatabase();
      for (const delivery of deliveries) {
        const arrivals = delivery.map(arrivalOf);
        const { judged } = await takeIn(context(together), OWNER, arrivals);
        const answers = new Map<Arrival, unknown>();
        for (const one of arrivals.toSorted((first, second) => first.message.time - second.message.time)) {
          answers.set(one, (await takeIn(context(single), OWNER, [one])).judged[0]);
        }
        expect(judged).toEqual(arrivals.map((one) => answers.get(one)));
      }
      expect(await everything(together)).toEqual(await everything(single));
      const entries = (await together.evidence.where("[owner+sequence]").between(...under(OWNER)).toArray()).flatMap(unpackedEvidence);
      expect(verifyChain(entries.map(({ head, hash, content }) => ({ head, hash, content }))).intact).toBe(true);
      together.close();
      single.close();
    }),
    { numRuns: 40 },
  );
});

test("a batch of which one row cannot be written leaves nothing behind", async () => {
  const database = freshDatabase();
  const arrivals = Array.from({ length: MAX_INTAKE_AT_ONCE }, (_, key) =>
    arrivalOf({ shop: 0, key, text: "Big sale today", declared: undefined }),
  );
  const last = arrivals.at(-1)!;
  // A function has no place in a database: the sender is refused when the messages are under way.
  const profile = { websites: [], categories: [], spoilt: () => 0 };
  const spoilt = { ...last, sender: { ...last.sender, profile } };
  await expect(takeIn(judging(database), OWNER, [...arrivals.slice(0, -1), spoilt])).rejects.toThrow();
  expect(await everything(database)).toEqual([[], [], []]);
  const { judged } = await takeIn(judging(database), OWNER, arrivals);
  expect(judged.map(({ id }) => id)).toEqual(arrivals.map(({ message }) => message.id));
  expect(await storedMessages(database)).toHaveLength(MAX_INTAKE_AT_ONCE);
});
