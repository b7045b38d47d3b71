import type { Owner } from "../domain/account";
import { switchedOff } from "../domain/automatic";
import type { JudgedMessage } from "../domain/judgement";
import { marksAlike, type Settings } from "../domain/settings";
import { expireEvidence, purgeEvidence } from "../database/evidence-writes";
import { owners } from "../database/reads";
import type { DoormanDatabase } from "../database/schema";
import { purgeTexts } from "../database/writes";
import { startOfDay } from "./days";
import type { JudgingContext } from "./judging";
import { rejudgeActive } from "./rejudge";
import type { News } from "./tell-tabs";
import { dropHelp } from "./waiting-help";

/** What following the settings needs of the background. */
export interface FollowingWorld {
  database: DoormanDatabase;
  now: () => number;
  rejudging: (owner: Owner) => Promise<Omit<JudgingContext, "classify">>;
  push: (owner: Owner, news: News) => Promise<void>;
  refreshBadge: () => Promise<void>;
}

/** Brings marks, texts, evidence and automatic help that waits into step with changed settings. */
export async function followSettings(world: FollowingWorld, settings: Settings, before: Settings): Promise<void> {
  const { database, now, push } = world;
  const { retentionDays, evidenceDays } = settings;
  const off = switchedOff(before.automatic, settings.automatic);
  for (const { owner } of off.length > 0 ? await owners(database) : []) {
    const rows = await dropHelp(database, owner, off, now());
    if (rows.length > 0) void push(owner, { rows, senders: true });
  }
  if (retentionDays !== before.retentionDays) await purgeTexts(database, retentionDays, now());
  if (evidenceDays !== before.evidenceDays) {
    await expireEvidence(database, evidenceDays);
    await purgeEvidence(database, now());
  }
  if (marksAlike(settings, before)) return;
  const today = startOfDay(now());
  for (const { owner } of await owners(database)) {
    const context = { ...(await world.rejudging(owner)), settings };
    // The marks in the chat list reach back for long.
    const judged: JudgedMessage[] = await rejudgeActive(context, owner, ({ time, mark }) => time >= today || mark !== "none");
    void push(owner, { judged, senders: true });
  }
  await world.refreshBadge();
}
