import { beforeEach, expect, test } from "vitest";
import { judge } from "../../../lib/domain/judge";
import { defaultSettings } from "../../../lib/domain/settings";
import { takeIn } from "../../../lib/background/intake";
import { rejudgeSender } from "../../../lib/background/rejudge";
import type { MessageRow } from "../../../lib/database/rows";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { arrival, freshDatabase, judging, MINUTE, NOW, OWNER, SHOP, storedMessages } from "./builders";

let database: DoormanDatabase;
beforeEach(() => {
  database = freshDatabase();
});

test("a machine whose clock is hours behind still sees that a business answers, also when it judges again", async () => {
  const context = judging(database, { judge });
  const answered = { lastOwnMessage: NOW + 300 * MINUTE, message: { time: NOW + 301 * MINUTE } };
  const kindsOf = (row: Pick<MessageRow, "judgement"> | undefined) => row?.judgement.evidence.map(({ kind }) => kind);
  const { judged } = await takeIn(context, OWNER, [arrival("A1", "Big sale today", answered)]);
  expect(kindsOf(judged[0])).toContain("service-window");
  const again = await takeIn(context, OWNER, [arrival("A1", "Big sale today", answered)]);
  expect(kindsOf(again.judged[0])).toContain("service-window");
  await rejudgeSender(judging(database, { judge, settings: { ...defaultSettings, sensitivity: "careful" } }), OWNER, SHOP.phone);
  expect(kindsOf((await storedMessages(database))[0])).toContain("service-window");
});
