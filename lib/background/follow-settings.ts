import type { Owner } from "../domain/account";
import { switchedOff } from "../domain/automatic";
import { marksAlike, rulesAlike, type Settings } from "../domain/settings";
import { inTurn } from "../messages/in-turn";
import { allDue } from "../database/due";
import { EVERYONE } from "../database/meta-rows";
import { owners } from "../database/reads";
import type { LatestMessage } from "../database/rows";
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
  rejudge: (owner: Owner, accountKeys: readonly string[]) => Promise<void>;
  push: (owner: Owner, news: News) => Promise<void>;
  refreshBadge: () => Promise<void>;
}

export interface Following {
  /** Deletes what is older than wanted. */
  purge: () => Promise<void>;
  /** Follows changed rules, and the user's word on senders and messages, where a worker died on the way; to be called at the start. */
  followMissed: () => Promise<void>;
  /** Brings marks, texts, evidence and automatic help that waits into step with changed settings. */
  settingsChanged: (settings: Settings, before: Settings) => Promise<void>;
}

/**
 * Brings what is stored into step with the settings: one change after the other, each by the settings as they are by then, and
 * when nothing is on its way any more that began by those of before.
 */
export function createFollowing({ database, now, settings, storing, rejudging, rejudge, push, refreshBadge }: FollowingParts): Following {
  const turns = inTurn();
  /** Rules have changed since all messages were last judged by them: one go follows all changes until it begins. */
  let rulesDue = false;
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
    if (rulesDue) await followRules();
    if (!rulesAlike(changed, before)) return;
    const today = startOfDay(now());
    // The marks in the chat list reach back for long: those that are there, and those that the settings of before left out.
    await judgeAgain(({ time, label }) => time >= today || label !== "service");
  }

  /**
   * A rule may be about any message, and its mark stand on any sender: all are judged again, by the rules and settings as they are
   * now, whatever else changed meanwhile. By which rules is noted when that is done.
   */
  async function followRules(): Promise<void> {
    rulesDue = false;
    const followed = JSON.stringify((await settings()).rules);
    const row = { owner: EVERYONE, name: "rules" } as const;
    await database.meta.put({ ...row, followed: "" });
    await judgeAgain(() => true);
    await database.meta.put({ ...row, followed });
  }

  async function followMissedRules(): Promise<void> {
    const row = await database.meta.get([EVERYONE, "rules"]);
    const followed = row?.name === "rules" ? row.followed : JSON.stringify([]);
    if (followed !== JSON.stringify((await settings()).rules)) await followRules();
  }

  async function judgeAgain(isCalling: (latest: LatestMessage) => boolean): Promise<void> {
    for (const { owner } of await owners(database)) {
      const judged = await rejudgeActive(await rejudging(owner), owner, isCalling);
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
    async followMissed() {
      await alone(followMissedRules);
      for (const { owner, accounts } of await allDue(database)) await rejudge(owner, accounts);
    },
    settingsChanged: (changed, before) => {
      rulesDue ||= !rulesAlike(changed, before);
      return alone(async () => await follow(changed, before));
    },
  };
}
