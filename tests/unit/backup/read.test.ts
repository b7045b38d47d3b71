import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBackup, type BackupReading } from "../../../lib/backup/read";
import { backupText } from "../../../lib/backup/write";
import { backupSettings, MAX_BACKUP_ACCOUNTS, MAX_BACKUP_ENTRIES, type Backup } from "../../../lib/domain/backup";
import { MAX_OWN_RULES } from "../../../lib/domain/own-rule";
import { everySender } from "../../../lib/domain/sender-filter";
import { defaultSettings } from "../../../lib/domain/settings";
import { hashOf } from "../../../lib/evidence/canonical";
import { aBackup, backups, correction, keep, NOW, OWNER, SHOP, undone, uuid } from "./builders";

/** A file as a forger sees it. */
interface Loose extends Record<string, unknown> {
  settings: object;
  filters: unknown[];
  accounts: unknown[];
}

/** The lists of the first account in a file. */
const listsOf = (file: Loose) => file.accounts[0] as Record<string, unknown[]>;

/** A file with a part changed, and a checksum that fits again: as somebody would who wants to be believed. */
function forged(change: (file: Loose) => void): string {
  const file: Loose = JSON.parse(backupText(aBackup()));
  delete file["checksum"];
  change(file);
  return JSON.stringify({ ...file, checksum: hashOf(file) });
}

const why = (reading: BackupReading) => (reading.ok ? "readable" : reading.why);
const invalidOf = (text: string) => {
  const reading = readBackup(text, NOW);
  if (!reading.ok) throw new Error(reading.why);
  return reading.invalid;
};

describe("a backup", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(backups(), (backup) => {
        expect(readBackup(backupText(backup), NOW)).toEqual({ ok: true, backup, invalid: [] });
      }),
      { numRuns: 60 },
    );
  });

  test("is read with the mark that editors leave, and in any layout", () => {
    const spaced = JSON.stringify(JSON.parse(backupText(aBackup())), undefined, 2);
    expect(readBackup(`\uFEFF${spaced}`, NOW)).toMatchObject({ ok: true, invalid: [] });
  });

  test("holds texts without a form in Unicode", () => {
    const filter = { id: uuid(4), name: "half \uD83D pair", filter: everySender };
    expect(readBackup(backupText({ ...aBackup(), filters: [filter] }), NOW)).toMatchObject({ ok: true });
  });

  test.for<[string, string, string]>([
    ["an empty file", "", "not-json"],
    ["one that is cut off", backupText(aBackup()).slice(0, -40), "not-json"],
    ["a list", "[]", "not-backup"],
    ["nothing", "null", "not-backup"],
    ["exported evidence", JSON.stringify({ format: "doorman-evidence", version: 1 }), "not-backup"],
    ["one of no version", forged((file) => void delete file["version"]), "not-backup"],
    ["one without accounts", forged((file) => void Reflect.deleteProperty(file, "accounts")), "not-backup"],
    ["one of a later Doorman", forged((file) => void (file["version"] = 2)), "newer-version"],
    ["one without its checksum", JSON.stringify({ ...JSON.parse(backupText(aBackup())), checksum: undefined }), "damaged"],
    ["one in which a word was changed by hand", backupText(aBackup()).replace("Pedal", "Pedals"), "damaged"],
    ["one that gives a name twice, with a checksum that fits the last", backupText(aBackup()).replace("{", String.raw`{"\u0066ormat":"other",`), "repeated-name"],
    ["one with a number that is read as another", backupText(aBackup()).replace(/"madeAt":\d+/u, "$&.00000000000000000001"), "damaged"],
    ["one that is nested too deep to be looked at", `{"format":"doorman-backup","version":1,"checksum":"x","a":${"[".repeat(9_000)}${"]".repeat(9_000)}}`, "damaged"],
  ])("is not %s", ([, text, fault]) => {
    expect(why(readBackup(text, NOW))).toBe(fault);
  });
});

describe("an entry of a backup", () => {
  const entry = (list: string, change: object) =>
    invalidOf(forged((file) => void (listsOf(file)[list] = [{ ...(listsOf(file)[list]?.[0] as object), ...change }])));
  const message = `false_${SHOP.phone}_A1`;

  test.for<[string, string, object, string]>([
    ["an id that no sender has", "corrections", { ids: ["everyone"] }, "form"],
    ["no sender", "kept", { ids: [] }, "form"],
    ["more ids than a sender has", "kept", { ids: ["1@lid", "2@lid", "3@lid", "4@lid", "5@lid"] }, "form"],
    ["a message of somebody else", "corrections", { message: "false_12025550199@c.us_A1" }, "form"],
    ["a message of the user", "corrections", { message: message.replace("false", "true") }, "form"],
    ["another word than there is", "corrections", { said: "spam" }, "form"],
    ["a sketch out of order", "corrections", { sketch: [9, 3] }, "form"],
    ["a sketch that counts a word twice", "corrections", { sketch: [3, 3] }, "form"],
    ["a longer sketch than texts have", "corrections", { sketch: Array.from({ length: 25 }, (_, place) => place) }, "form"],
    ["a longer text than is kept", "corrections", { excerpt: { text: "x".repeat(121), time: NOW } }, "form"],
    ["a text without its time", "corrections", { excerpt: { text: "x" } }, "form"],
    ["a longer name than there is", "kept", { name: "x".repeat(257) }, "form"],
    ["a term that ends before it begins", "kept", { until: NOW - 1e9, since: NOW - 1e8 }, "form"],
    ["a word from the future, which no later one could take back", "corrections", { at: NOW + 3_600_000 }, "future"],
    ["a term from the future", "kept", { since: NOW + 3_600_000 }, "future"],
    ["a text that would be kept for ever", "corrections", { excerpt: { text: "x", time: NOW + 3_600_000 } }, "future"],
    ["a report by hand", "undone", { kind: "report" }, "form"],
    ["two senders in one", "undone", { ids: [SHOP.phone, "12025550177@c.us"] }, "two-senders"],
  ])("with %s is passed over by itself, and named", ([, list, change, fault]) => {
    expect(entry(list, change)).toEqual([{ list, place: 1, owner: OWNER, why: fault }]);
  });

  test("that is no choice of the settings leaves the user's own alone", () => {
    const text = forged((file) => {
      Object.assign(file.settings, { sensitivity: "never", retentionDays: 31, promotions: 4, share: 0.55, automatic: { stopOffers: { on: true } } });
    });
    const reading = readBackup(text, NOW);
    const { actionMode, showUnsure, evidenceDays, answered, language } = backupSettings(defaultSettings);
    expect(reading).toMatchObject({ ok: true, backup: { settings: { actionMode, showUnsure, evidenceDays, answered, language } } });
    expect(Object.keys((reading as { backup: Backup }).backup.settings)).toHaveLength(5);
    expect(invalidOf(text).map(({ place }) => place)).toEqual(["sensitivity", "retentionDays", "promotions", "share"]);
  });

  test("cannot switch anything on: the file has no place for it", () => {
    expect(backupText(aBackup())).not.toMatch(/consent|"on"|blockScam/u);
  });

  test("that is no rule is passed over, and files from before there were rules have none", () => {
    const rule = { id: uuid(1), effect: "leave", phrases: ["gym"] };
    const text = forged((file) => void (file["rules"] = [rule, { ...rule, phrases: [] }, { ...rule, phrases: ["*"] }, { ...rule, effect: "block" }, { ...rule, phrases: ["x".repeat(81)] }]));
    expect(readBackup(text, NOW)).toMatchObject({ ok: true, backup: { rules: [rule] } });
    expect(invalidOf(text).map(({ list, place }) => `${list} ${place}`)).toEqual(["rules 2", "rules 3", "rules 4", "rules 5"]);
    expect(readBackup(forged((file) => void delete file["rules"]), NOW)).toMatchObject({ ok: true, backup: { rules: [] }, invalid: [] });
    expect(why(readBackup(forged((file) => void (file["rules"] = 7)), NOW))).toBe("not-backup");
    const many = Array.from({ length: MAX_OWN_RULES + 1 }, (_, place) => ({ ...rule, id: uuid(place + 1) }));
    expect(invalidOf(forged((file) => void (file["rules"] = many)))).toEqual([{ list: "rules", place: MAX_OWN_RULES + 1, why: "too-many" }]);
  });

  test("of a filter, an account, or a list without end counts as far as it is one", () => {
    expect(invalidOf(forged((file) => void (file.filters = [{ id: "x" }])))).toEqual([{ list: "filters", place: 1, why: "form" }]);
    expect(invalidOf(forged((file) => void file.accounts.push({ owner: OWNER, corrections: [], kept: [], undone: [] }, 7)))).toEqual([
      { list: "accounts", place: 2, why: "form" },
      { list: "accounts", place: 3, why: "form" },
    ]);
    const many = Array.from({ length: MAX_BACKUP_ENTRIES + 1 }, () => undone());
    expect(invalidOf(forged((file) => void (listsOf(file)["undone"] = many)))).toEqual([
      { list: "undone", place: MAX_BACKUP_ENTRIES + 1, owner: OWNER, why: "too-many" },
    ]);
    const owners = Array.from({ length: MAX_BACKUP_ACCOUNTS + 2 }, (_, place) => ({ owner: `${place}@lid`, corrections: [], kept: [], undone: [] }));
    expect(invalidOf(forged((file) => void (file.accounts = owners)))).toEqual([
      { list: "accounts", place: MAX_BACKUP_ACCOUNTS + 1, why: "too-many" },
    ]);
  });

  test("is made safe to show", () => {
    const text = forged((file) => {
      listsOf(file)["corrections"] = [correction({ name: "Sho\u202Ep\n", excerpt: { text: "a\u0000\tb", time: NOW } })];
      listsOf(file)["kept"] = [keep({ name: " Shop\u2066" })];
    });
    const reading = readBackup(text, NOW);
    expect(reading).toMatchObject({
      ok: true,
      backup: { accounts: [{ corrections: [{ name: "Shop", excerpt: { text: "a b" } }], kept: [{ name: "Shop" }] }] },
    });
  });
});
