import { describe, expect, test } from "vitest";
import { activityReader } from "../../../lib/database/activity";
import { evidenceCount } from "../../../lib/database/evidence";
import { deleteEvidence } from "../../../lib/database/evidence-writes";
import { storedCounts, todaysMarked } from "../../../lib/database/reads";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { senderTimeline } from "../../../lib/database/timeline";
import { wholeActivity } from "../../../lib/domain/activity";
import { takeBack, takeIn } from "../../../lib/background/intake";
import { observed } from "../../../lib/ui/use-live-query";
import { arrival, freshDatabase, judging, MINUTE, NOW, OWNER, SHOP } from "../background/builders";

/** What the pages read, and show again when it changes. */
const reads: Record<string, (database: DoormanDatabase) => Promise<unknown>> = {
  "today's marked messages": async (database) => await todaysMarked(database, OWNER, 0),
  "a sender's timeline": async (database) => await senderTimeline(database, OWNER, SHOP.phone, NOW),
  "the log": async (database) => await activityReader(database, OWNER, wholeActivity).next(9),
  "the log of unmarked messages": async (database) => await activityReader(database, OWNER, { ...wholeActivity, kind: "unmarked" }).next(9),
  "the log up to a time": async (database) => await activityReader(database, OWNER, { ...wholeActivity, until: NOW }).next(9),
  counts: async (database) => [await storedCounts(database, OWNER), await evidenceCount(database, OWNER)],
};

/** What happens to the database, and which reads show it. */
const changes: Record<string, { change: (database: DoormanDatabase) => Promise<unknown>; shown: string[] }> = {
  "a promotion comes": {
    change: async (database) => await takeIn(judging(database), OWNER, [arrival("B1", "Another sale", { message: { time: NOW - 1 } })]),
    shown: ["today's marked messages", "a sender's timeline", "the log", "the log up to a time", "counts"],
  },
  "an order comes": {
    change: async (database) => await takeIn(judging(database), OWNER, [arrival("B2", "Your order", { message: { time: NOW - 2 } })]),
    shown: ["a sender's timeline", "the log of unmarked messages", "counts"],
  },
  "a message is taken back": {
    change: async (database) => await takeBack(database, OWNER, [`false_${SHOP.phone}_A1`], NOW),
    shown: ["today's marked messages", "a sender's timeline", "the log", "the log up to a time"],
  },
  "the sender is blocked": {
    change: async (database) => await database.accounts.where("ids").equals(SHOP.phone).modify({ blocked: { at: NOW, cause: "outside" } }),
    shown: ["today's marked messages", "a sender's timeline"],
  },
  "the sender gets a name": {
    change: async (database) => await database.accounts.where("ids").equals(SHOP.phone).modify({ name: "Pedal" }),
    shown: ["today's marked messages", "a sender's timeline", "the log", "the log of unmarked messages", "the log up to a time"],
  },
  "evidence is deleted": { change: async (database) => await deleteEvidence(database, OWNER, { kind: "all" }), shown: ["counts"] },
};

describe.each(Object.entries(changes))("when %s", (_, { change, shown }) => {
  test.each(shown)("%s: read again", { timeout: 5_000 }, async (name) => {
    const database = freshDatabase();
    await takeIn(judging(database), OWNER, [
      arrival("A1", "Big sale", { message: { time: NOW - 3 * MINUTE } }),
      arrival("A2", "Your order", { message: { time: NOW - 2 * MINUTE } }),
      arrival("A3", "Big sale again", { message: { time: NOW - MINUTE } }),
    ]);
    const answers: string[] = [];
    let answered = Promise.withResolvers<void>();
    const subscription = observed(() => reads[name]!(database)).subscribe((answer) => {
      answers.push(JSON.stringify(answer));
      answered.resolve();
    });
    await answered.promise;
    answered = Promise.withResolvers();
    await change(database);
    await answered.promise;
    expect(answers.at(-1)).not.toBe(answers[0]);
    expect(answers.at(-1)).toBe(JSON.stringify(await reads[name]!(database)));
    subscription.unsubscribe();
    database.close();
  });
});
