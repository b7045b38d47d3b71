import type { Owner } from "../domain/account";
import { switchedOff } from "../domain/automatic";
import { marksAlike, rulesAlike, type Settings } from "../domain/settings";
import { inTurn } from "../messages/in-turn";
import { owners } from "../database/reads";
import type { DoormanDatabase } from "../database/schema";
import { purgeTexts } from "../database/writes";
import { startOfDay } from "./days";
import { keepEvidenceFor } from "./evidence-retention";
import { fillCategories } from "./fill-categories";
import type { JudgingContext } from "./judging";
import { rejudgeActive } from "./rejudge";
import type { News } from "./tell-tabs";
import type { UnderWay } from "./under-way";
import { dropHelp } from "./waiting-help";

/** Senders whose records are brought up to date in one daily go: some seconds of work beside everything else. */
const FILLED_AT_ONCE = 2_000;

/** What following the settings needs of the background. */
export interface FollowingParts {
  database: DoormanDatabase;
  now: () => number;
  settings: () => Promise<Settings>;
  /** What is being stored by the settings as they were when it began. */
  storing: UnderWay;
  rejudging: (owner: Owner) => Promise<Omit<JudgingContext, "classify">>;
  push: (owner: Owner, news: News) => Promise<void>;
  refreshBadge: () => Promise<void>;
}

export interface Following {
  /** Deletes what is older than wanted. */
  purge: () => Promise<void>;
  /** Brings marks, texts, evidence and automatic help that waits into step with changed settings. */
  settingsChanged: (settings: Settings, before: Settings) => Promise<void>;
}

/**
 * Brings what is stored into step with the settings: one change after the other, each by the settings as they are by then, and
 * when nothing is on its way any more that began by those of before.
 */
export function createFollowing({ database, now, settings, storing, rejudging, push, refreshBadge }: FollowingParts): Following {
  const turns = inTurn();
  const alone = (job: () => Promise<void>) =>
    turns(async () => {
      await storing.ended();
      await job();
    });
  const purgeTextsNow = async () => void (await purgeTexts(database, (await settings()).retentionDays, now()));
  const keepEvidence = async () => await keepEvidenceFor(database, (await settings()).evidenceDays, now());

  async function follow(changed: Settings, before: Settings): Promise<void> {
    const off = switchedOff(before.automatic, changed.automatic);
    for (const { owner } of off.length > 0 ? await owners(database) : []) {
      const rows = await dropHelp(database, owner, off, now());
      if (rows.length > 0) void push(owner, { rows, senders: true });
    }
    if (changed.retentionDays !== before.retentionDays) await purgeTextsNow();
    if (changed.evidenceDays !== before.evidenceDays) await keepEvidence();
    if (marksAlike(changed, before)) return;
    const today = startOfDay(now());
    // A rule may be about any message, and its mark stand on any sender.
    const isForAll = !rulesAlike(changed, before);
    for (const { owner } of await owners(database)) {
      // The marks in the chat list reach back for long: those that are there, and those that the settings of before left out.
      const judged = await rejudgeActive(await rejudging(owner), owner, ({ time, label }) => isForAll || time >= today || label !== "service");
      void push(owner, { judged, senders: true });
    }
    await refreshBadge();
  }

  return {
    async purge() {
      await alone(async () => {
        await purgeTextsNow();
        await keepEvidence();
      });
      for (const { owner } of await owners(database)) await fillCategories(database, owner, FILLED_AT_ONCE);
    },
    settingsChanged: (changed, before) => alone(async () => await follow(changed, before)),
  };
}
