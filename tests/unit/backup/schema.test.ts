import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { readBackup } from "../../../lib/backup/read";
import { settingNames } from "../../../lib/backup/read-settings";
import { backupText } from "../../../lib/backup/write";
import { promotionChoices, shareChoices } from "../../../lib/domain/automatic";
import { AccountBackup, BACKUP_FORMAT, BACKUP_VERSION, MAX_BACKUP_ACCOUNTS } from "../../../lib/domain/backup";
import { Hash } from "../../../lib/domain/evidence";
import { Timestamp } from "../../../lib/domain/message";
import { MAX_OWN_RULES, OwnRule } from "../../../lib/domain/own-rule";
import { MAX_SAVED_FILTERS, SavedFilter } from "../../../lib/domain/sender-filter";
import { Settings } from "../../../lib/domain/settings";
import { aBackup, backups, NOW } from "./builders";

const { automatic: _automatic, rules: _rules, ...own } = Settings.def.shape;
const choices = { ...own, promotions: z.literal([...promotionChoices]), share: z.literal([...shareChoices]), answered: z.boolean() };

const BackupFile = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  madeAt: Timestamp,
  settings: z.partial(z.object(choices)),
  rules: z.optional(z.array(OwnRule).check(z.maxLength(MAX_OWN_RULES))),
  filters: z.array(SavedFilter).check(z.maxLength(MAX_SAVED_FILTERS)),
  accounts: z.array(AccountBackup).check(z.maxLength(MAX_BACKUP_ACCOUNTS)),
  checksum: Hash,
});

/** What the code says of a backup, as a JSON Schema. */
function jsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(BackupFile, {
    io: "input",
    // What stands for a value that is not valid is Doorman's matter, and nothing that a file has.
    override: ({ jsonSchema: part }) => void delete part.default,
  });
  return {
    $schema,
    $id: `urn:${BACKUP_FORMAT.replace("-", ":")}:${BACKUP_VERSION}`,
    title: "Backup of Doorman",
    description:
      "What the user made: settings, rules, filters, and for each account of WhatsApp corrections, kept senders and what was taken back by hand. checksum is the SHA-256 of everything else in the file as canonical JSON (RFC 8785): it tells a file that was damaged, and proves nothing about who made it. All ids of a sender stand together, the same in all entries of an account. A setting, rule, filter or entry that is not valid is passed over when the file is restored, and the others count. Times are milliseconds since the epoch, UTC.",
    ...schema,
  };
}

const validate = addFormats(new Ajv2020({ strict: false })).compile(jsonSchema());

test("docs/backup.schema.json says what the code says, of every setting that a backup has", async () => {
  expect(Object.keys(choices).toSorted()).toEqual(settingNames.toSorted());
  await expect(`${JSON.stringify(jsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot("../../../docs/backup.schema.json");
});

test("every backup is as the schema says", () => {
  fc.assert(
    fc.property(backups(), (backup) => {
      expect(validate(JSON.parse(backupText(backup))), JSON.stringify(validate.errors)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test.for<[string, (file: ReturnType<typeof aBackup>) => unknown]>([
  ["a setting", (file) => Object.assign(file.settings, { retentionDays: 31 })],
  ["a threshold", (file) => Object.assign(file.settings, { promotions: 4 })],
  ["a rule", (file) => file.rules.push({ id: "one", effect: "mark", phrases: ["sale"] })],
  ["a filter", (file) => file.filters.push(JSON.parse('{"id":"2b1f8f0e-7a3c-4c1d-9e2f-0123456789ab","name":"","filter":{}}'))],
  ["an account", (file) => Object.assign(file.accounts[0]!, { owner: "somebody" })],
  ["a word", (file) => Object.assign(file.accounts[0]!.corrections[0]!, { said: "maybe" })],
  ["a time", (file) => Object.assign(file.accounts[0]!.kept[0]!, { since: 1 })],
  ["what was undone", (file) => Object.assign(file.accounts[0]!.undone[0]!, { kind: "report" })],
])("what is refused where a backup is restored, the schema refuses too: %s", ([, spoil]) => {
  const file = aBackup();
  spoil(file);
  const text = backupText(file);
  expect(readBackup(text, NOW)).toMatchObject({ ok: true, invalid: [{}] });
  expect(validate(JSON.parse(text))).toBe(false);
});
