import { expect, test } from "vitest";
import { judge } from "../../../lib/domain/judge";
import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import { correct } from "../../../lib/background/correcting";
import { createService } from "../../../lib/background/service";
import { correctionsOf } from "../../../lib/database/corrections";
import { arrival, freshDatabase, NOW, OWNER, storedMessages, uuid } from "./builders";
import { serviceWorld } from "./service-world";

test("are answered for at once, however long it takes to judge their senders' messages anew", async () => {
  const database = freshDatabase();
  const marks = async () => (await storedMessages(database)).map(({ judgement }) => judgement.mark);
  const arrived = arrival("A1", "This weekend only: a big sale on all our running shoes");
  const before = createService(serviceWorld({ database, judge }));
  await before.answers.arrivals({ owner: OWNER, arrivals: [arrived] });
  await correct({ database, now: NOW, newId: () => uuid(1) }, OWNER, { id: arrived.message.id, said: "service" });
  await before.followMissed();

  const { promise: settings, resolve: goOn } = Promise.withResolvers<Settings>();
  const service = createService(serviceWorld({ database, judge, settings: async () => await settings }));
  expect(await service.answers.uncorrect({ owner: OWNER, ids: [uuid(1)] })).toBeNull();
  expect(await correctionsOf(database, OWNER)).toEqual([]);
  expect(await marks()).toEqual(["none"]);
  goOn(defaultSettings);
  await expect.poll(marks).toEqual(["promotion"]);
});
