import fc from "fast-check";
import { promotionChoices, shareChoices } from "../../../lib/domain/automatic";
import { backupSettings, type AccountBackup, type Backup, type BackupCorrection, type BackupKeep, type BackupUndone } from "../../../lib/domain/backup";
import { Category } from "../../../lib/domain/category";
import { languages } from "../../../lib/domain/language";
import { DAY } from "../../../lib/domain/limits";
import type { OwnRule } from "../../../lib/domain/own-rule";
import { everySender } from "../../../lib/domain/sender-filter";
import { defaultSettings, evidenceChoices, retentionChoices } from "../../../lib/domain/settings";
import { NOW, OTHER_OWNER, OWNER, SHOP, uuid } from "../background/builders";

export { NOW, OTHER_OWNER, OWNER, SHOP, uuid };

/** A word on a message of the shoe shop. */
export function correction(change: Partial<BackupCorrection> = {}): BackupCorrection {
  const ids = [SHOP.phone, SHOP.lid];
  return { id: uuid(1), message: `false_${SHOP.phone}_A1`, ids, name: "Pedal & Sole", at: NOW - DAY, said: "service", sketch: [2, 30, 400], ...change };
}

export function keep(change: Partial<BackupKeep> = {}): BackupKeep {
  return { ids: [SHOP.phone, SHOP.lid], name: "Pedal & Sole", since: NOW - DAY, ...change };
}

export function undone(change: Partial<BackupUndone> = {}): BackupUndone {
  return { ids: [SHOP.phone, SHOP.lid], kind: "block", at: NOW - DAY, ...change };
}

export function anAccount(change: Partial<AccountBackup> = {}): AccountBackup {
  return { owner: OWNER, corrections: [], kept: [], undone: [], ...change };
}

export function aBackup(): Backup {
  return {
    madeAt: NOW,
    settings: backupSettings(defaultSettings),
    rules: [],
    filters: [],
    accounts: [anAccount({ corrections: [correction()], kept: [keep()], undone: [undone()] })],
  };
}

const past = () => fc.integer({ min: NOW - 300 * DAY, max: NOW });
const phones = ["12025550121@c.us", "12025550122@c.us", "12025550123@c.us", "12025550124@c.us"];
const senders = phones.map((phone, place) => ({ ids: [phone, `9000000000012${place}@lid`], name: `Invented shop ${place + 1}` }));
const sender = () => fc.constantFrom(...senders);

/** Backups of an account: each message is corrected at most once, each sender kept at most once. */
export function accountBackups(owner: string): fc.Arbitrary<AccountBackup> {
  const corrections = fc
    .uniqueArray(
      fc.record({
        of: sender(),
        id: fc.uuid(),
        end: fc.stringMatching(/^[A-F0-9]{4}$/u),
        at: past(),
        said: fc.constantFrom("promotion" as const, "service" as const),
        sketch: fc.uniqueArray(fc.nat(2 ** 32 - 1), { maxLength: 24 }).map((hashes) => hashes.sort((one, other) => one - other)),
        excerpt: fc.option(fc.record({ text: fc.constantFrom("Sale today", "Скидки", "عرض"), time: fc.integer({ min: NOW - 20 * DAY, max: NOW }) }), { nil: undefined }),
      }),
      { maxLength: 12, selector: ({ id }) => id },
    )
    .map((all) => [...new Map(all.map((one) => [`${one.of.name} ${one.end}`, one])).values()])
    .map((all) =>
      all
        .map(({ of, end, excerpt, ...rest }): BackupCorrection => ({ ...rest, ...of, message: `false_${of.ids[0]}_${end}`, ...(excerpt && { excerpt }) }))
        // As they are stored: newest first, of one time by id.
        .sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1)),
    );
  const kept = fc
    .uniqueArray(fc.record({ of: sender(), since: past(), until: fc.option(fc.integer({ min: NOW + 1, max: NOW + 300 * DAY }), { nil: undefined }) }), {
      selector: ({ of }) => of.name,
    })
    .map((all) => all.map(({ of, since, until }): BackupKeep => ({ ...of, since, ...(until !== undefined && { until }) })));
  const marks = fc
    .uniqueArray(fc.record({ of: sender(), kind: fc.constantFrom("block" as const, "stop-offers" as const), at: past() }), {
      selector: ({ of, kind }) => of.name + kind,
    })
    .map((all) => all.map(({ of, kind, at }): BackupUndone => ({ ids: of.ids, kind, at })));
  return fc.record({ owner: fc.constant(owner), corrections, kept, undone: marks });
}

/** Rules as their form makes them. */
export function rules(): fc.Arbitrary<OwnRule[]> {
  const rule = fc.record({
    id: fc.uuid(),
    effect: fc.constantFrom("mark" as const, "leave" as const),
    phrases: fc.uniqueArray(fc.constantFrom("sale", "скидк*", "خصم", "flash deal", "50 %"), { minLength: 1, maxLength: 3 }),
    category: fc.option(fc.constantFrom(...Category.options), { nil: undefined }),
  });
  const form = ({ effect, phrases, category }: OwnRule) => JSON.stringify([effect, phrases.toSorted(), category]);
  return fc
    .uniqueArray(rule, { maxLength: 6, selector: form })
    .map((all) => all.map(({ category, ...rest }): OwnRule => ({ ...rest, ...(category && { category }) })));
}

/** Backups as Doorman writes them. */
export function backups(): fc.Arbitrary<Backup> {
  return fc.record({
    madeAt: past(),
    settings: fc.record({
      actionMode: fc.constantFrom("direct" as const, "dialog" as const),
      sensitivity: fc.constantFrom("careful" as const, "balanced" as const, "eager" as const),
      showUnsure: fc.boolean(),
      retentionDays: fc.constantFrom(...retentionChoices),
      evidenceDays: fc.constantFrom(...evidenceChoices),
      promotions: fc.constantFrom(...promotionChoices),
      share: fc.constantFrom(...shareChoices),
      answered: fc.boolean(),
      language: fc.constantFrom("browser" as const, ...languages),
    }),
    rules: rules(),
    filters: fc
      .uniqueArray(fc.record({ id: fc.uuid(), name: fc.stringMatching(/^[a-z]{1,8}$/u), least: fc.nat(100) }), { maxLength: 8, selector: ({ name }) => name })
      .map((all) => all.map(({ id, name, least }) => ({ id, name, filter: { ...everySender, leastShare: least } }))),
    accounts: fc.tuple(accountBackups(OWNER), accountBackups(OTHER_OWNER)).map((all) => [...all]),
  });
}
