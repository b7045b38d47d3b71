import { startingState } from "../../../lib/domain/health";
import { defaultSettings } from "../../../lib/domain/settings";
import { suggest } from "../../../lib/domain/suggest";
import type { World } from "../../../lib/background/service";
import { classifyByWord, freshDatabase, judgeSimply, NOW, OWNER, uuid, witness } from "./builders";

/** A world for a service: one tab of the owner that takes every request, a clock that stands, and no bug forgiven. */
export function serviceWorld(change: Partial<World> = {}): World {
  let made = 600_000_000;
  return {
    database: freshDatabase(),
    classifier: () => Promise.resolve(classifyByWord),
    judge: judgeSimply,
    suggest,
    witness,
    settings: async () => defaultSettings,
    now: () => NOW,
    random: () => 0.5,
    newToken: () => uuid((made += 1)),
    tabs: async () => [{ id: 7, active: true, state: { ...startingState, mode: "ready", owner: OWNER } }],
    diagnoses: async () => [],
    perform: async () => ({ ok: true, value: { accepted: true } }),
    check: async () => ({ ok: true, value: { status: "unknown" } }),
    beginBackfill: async () => ({ ok: true, value: { accepted: true } }),
    backfillRuns: async () => ({ ok: true, value: { running: false } }),
    tell: async () => undefined,
    wakeSoon: () => undefined,
    setAlarm: async () => undefined,
    setTermAlarm: async () => undefined,
    showBadge: async () => undefined,
    bringToFront: async () => undefined,
    clearStorage: async () => undefined,
    catalogueFile: async () => "{}",
    report: (error) => {
      throw error;
    },
    ...change,
  };
}
