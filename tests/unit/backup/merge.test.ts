import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedSettings, mergeFilters, mergeRules, settingChanges } from "../../../lib/backup/merge";
import { backupSettings } from "../../../lib/domain/backup";
import { MAX_OWN_RULES, type OwnRule } from "../../../lib/domain/own-rule";
import { everySender, MAX_SAVED_FILTERS, type SavedFilter } from "../../../lib/domain/sender-filter";
import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import { backups, NOW, rules, uuid } from "./builders";

const nothing = { texts: false, evidence: false };
const everything = { texts: true, evidence: true };
const names = (changes: ReturnType<typeof settingChanges>) => changes.map(({ name, stays }) => (stays === undefined ? name : `${name}: ${stays}`));

describe("the settings of a backup", () => {
  test("come back whole where nothing is stored yet, and are the same a second time", () => {
    fc.assert(
      fc.property(backups(), ({ settings }) => {
        const restored = changedSettings(defaultSettings, settingChanges(defaultSettings, settings, nothing));
        expect(backupSettings(restored)).toEqual(settings);
        expect(settingChanges(restored, settings, everything)).toEqual([]);
        expect(restored.automatic.stopOffers.on).toBe(false);
        expect(restored.automatic.blockScam).toEqual(defaultSettings.automatic.blockScam);
      }),
    );
  });

  test("delete nothing: a shorter time of keeping stays out while it would", () => {
    const file = { retentionDays: 7, evidenceDays: 90, sensitivity: "eager" } as const;
    expect(names(settingChanges(defaultSettings, file, everything))).toEqual(["sensitivity", "retentionDays: deletes", "evidenceDays: deletes"]);
    expect(names(settingChanges(defaultSettings, file, nothing))).toEqual(["sensitivity", "retentionDays", "evidenceDays"]);
    const longer = { retentionDays: 365, evidenceDays: "forever" } as const;
    expect(names(settingChanges(defaultSettings, longer, everything))).toEqual(["retentionDays", "evidenceDays"]);
    const forever: Settings = { ...defaultSettings, evidenceDays: "forever" };
    expect(names(settingChanges(forever, { evidenceDays: 730 }, everything))).toEqual(["evidenceDays: deletes"]);
  });

  test("leave automatic help alone while it is on, by what its preview showed", () => {
    const stopOffers = { ...defaultSettings.automatic.stopOffers, on: true, consentAt: NOW };
    const on: Settings = { ...defaultSettings, automatic: { ...defaultSettings.automatic, stopOffers } };
    const changes = settingChanges(on, { promotions: 1, share: 0.5, answered: true }, nothing);
    expect(names(changes)).toEqual(["promotions: automatic-on", "share: automatic-on", "answered: automatic-on"]);
    expect(changedSettings(on, changes)).toEqual(on);
  });
});

describe("the saved filters of a backup", () => {
  const saved = (number: number, name: string, leastShare = number): SavedFilter => ({ id: uuid(number), name, filter: { ...everySender, leastShare } });

  test("are added behind those that are here, once", () => {
    fc.assert(
      fc.property(backups(), backups(), ({ filters: here }, { filters: file }) => {
        const merged = mergeFilters(here, file);
        expect(merged.entries.slice(0, here.length)).toEqual(here);
        expect(new Set(merged.entries.map(({ name }) => name)).size).toBe(merged.entries.length);
        expect(merged.added + merged.same + merged.full).toBe(file.length);
        expect(mergeFilters(merged.entries, file)).toMatchObject({ entries: merged.entries, added: 0 });
      }),
    );
  });

  test("get a number where their name is taken by another, and nothing where they were renamed here", () => {
    const merged = mergeFilters([saved(1, "Worst"), saved(2, "Mine")], [saved(3, "Worst"), saved(2, "Old name")]);
    expect(merged.entries.map(({ name }) => name)).toEqual(["Worst", "Mine", "Worst (2)"]);
    expect(merged).toMatchObject({ added: 1, same: 1, full: 0 });
    const long = "x".repeat(60);
    expect(mergeFilters([saved(1, long)], [saved(2, long)]).entries[1]?.name).toBe(`${"x".repeat(56)} (2)`);
  });

  test("stay out where there is no room for more", () => {
    const full = Array.from({ length: MAX_SAVED_FILTERS }, (_, place) => saved(place + 1, `filter ${place}`));
    expect(mergeFilters(full, [saved(90, "one more")])).toEqual({ entries: full, added: 0, same: 0, full: 1 });
  });
});

describe("the rules of a backup", () => {
  const newId = () => uuid(999);
  const rule = (number: number, change: Partial<OwnRule> = {}): OwnRule => ({ id: uuid(number), effect: "leave", phrases: ["gym", "pool"], ...change });

  test("are added behind those that are here, once, and none that is here changes", () => {
    fc.assert(
      fc.property(rules(), rules(), (here, file) => {
        const merged = mergeRules(here, file, newId);
        expect(merged.entries.slice(0, here.length)).toEqual(here);
        expect(merged.added + merged.same + merged.full).toBe(file.length);
        expect(mergeRules(merged.entries, file, newId)).toMatchObject({ entries: merged.entries, added: 0 });
      }),
    );
  });

  test("are the same where they are about the same messages, under whatever id", () => {
    const others = [rule(4, { category: "offer" }), rule(5, { phrases: ["gym"] })];
    const changed = rule(1, { phrases: ["spa"] });
    expect(mergeRules([rule(1)], [rule(2, { phrases: ["POOL", "gym"] }), rule(3, { effect: "mark" }), changed, ...others], newId)).toEqual({
      entries: [rule(1), { ...changed, id: newId() }, ...others],
      added: 3,
      same: 2,
      full: 0,
    });
  });

  test("stay out where there is no room for more", () => {
    const full = Array.from({ length: MAX_OWN_RULES }, (_, place) => rule(place + 1, { phrases: [`word ${place}`] }));
    expect(mergeRules(full, [rule(900)], newId)).toEqual({ entries: full, added: 0, same: 0, full: 1 });
  });
});
