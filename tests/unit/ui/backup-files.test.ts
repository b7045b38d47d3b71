import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { createService, type Service } from "../../../lib/background/service";
import { accountBackup } from "../../../lib/database/backup";
import { owners } from "../../../lib/database/reads";
import type { DoormanDatabase } from "../../../lib/database/schema";
import type { AccountBackup } from "../../../lib/domain/backup";
import { DAY } from "../../../lib/domain/limits";
import { everySender } from "../../../lib/domain/sender-filter";
import { defaultSettings } from "../../../lib/domain/settings";
import { changeFilters, readFilters } from "../../../lib/messages/saved-filters";
import { changeSettings, readSettings } from "../../../lib/messages/settings";
import { backupParts, changesOf, type BackupPart } from "../../../lib/ui/backup-state";
import { openBackup, restoreBackup } from "../../../lib/ui/restore-backup";
import { saveBackup } from "../../../lib/ui/save-backup";
import { freshDatabase } from "../background/builders";
import { serviceWorld } from "../background/service-world";
import { anAccount, correction, keep, NOW, OTHER_OWNER, OWNER, undone, uuid } from "../backup/builders";

let database: DoormanDatabase;
let service: Service;
let files: { name: string; content: Blob }[];
/** The account with which the background has trouble. */
let broken: string | undefined;
/** Answers are lost on their way, after everything was stored. */
let deaf: boolean;

vi.mock("../../../lib/ui/save-file", () => ({ saveFile: (name: string, content: Blob) => void files.push({ name, content }) }));
vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: async (_: "restore", data: AccountBackup) => {
    const value = data.owner === broken ? undefined : await service.answers.restore(data);
    const lost = deaf || value === undefined;
    return lost ? { ok: false, failure: { code: "no-answer", text: "the worker died" } } : { ok: true, value };
  },
}));

function install(): void {
  fakeBrowser.reset();
  database = freshDatabase();
  service = createService(serviceWorld({ database, settings: readSettings }));
}

beforeEach(() => {
  vi.stubGlobal("reportError", () => {});
  files = [];
  broken = undefined;
  deaf = false;
  install();
});

const all: ReadonlySet<BackupPart> = new Set(backupParts);
const rule = { id: uuid(60), effect: "leave" as const, phrases: ["gym"] };
const filter = { id: uuid(50), name: "Worst", filter: { ...everySender, leastShare: 80 } };
const words = async (owner: string) => await accountBackup(database, owner, { texts: true, now: NOW });

/** An installation with two accounts, and the file that it saves. */
async function savedFile(texts = true): Promise<File> {
  const excerpt = { text: "Big sale", time: NOW - DAY };
  await service.answers.restore(anAccount({ corrections: [correction({ excerpt })], kept: [keep()] }));
  await service.answers.restore(anAccount({ owner: OTHER_OWNER, undone: [undone()] }));
  await changeSettings({ sensitivity: "careful", retentionDays: 7, rules: [rule] });
  await changeFilters(() => [filter]);
  const saved = await saveBackup(database, texts, NOW);
  expect(saved.counts).toEqual({ settings: 9, rules: 1, filters: 1, corrections: 1, kept: 1, undone: 1 });
  const file = files.at(-1)!;
  expect(file.name).toBe(saved.name);
  return new File([file.content], file.name);
}

async function restore(file: File, parts = all) {
  const opened = await openBackup(database, file, NOW);
  if (!opened.ok) throw new Error(opened.why);
  return { preview: opened.preview, result: await restoreBackup(database, opened.backup, parts, NOW) };
}

test("a saved file brings everything back into an empty installation, and changes nothing a second time", async () => {
  const file = await savedFile();
  expect(file.name).toBe("doorman-backup-2026-11-18.json");
  const before = [await words(OWNER), await words(OTHER_OWNER)];
  install();
  const { preview, result } = await restore(file);
  expect(preview.accounts.map(({ owner, known }) => [owner, known]).toSorted()).toEqual([[OWNER, false], [OTHER_OWNER, false]]);
  expect(backupParts.map((part) => changesOf(preview, part))).toEqual([2, 1, 1, 1, 2]);
  expect(result).toEqual({ taken: { settings: 2, rules: 1, filters: 1, corrections: 1, kept: 1, undone: 1 }, failedOwners: [], failedSettings: false });
  expect([await words(OWNER), await words(OTHER_OWNER)]).toEqual(before);
  expect(await readSettings()).toEqual({ ...defaultSettings, sensitivity: "careful", retentionDays: 7, rules: [rule] });
  expect(await readFilters()).toEqual([filter]);
  const again = await restore(file);
  expect(backupParts.map((part) => changesOf(again.preview, part))).toEqual([0, 0, 0, 0, 0]);
  expect(again.result.taken).toEqual({ settings: 0, rules: 0, filters: 0, corrections: 0, kept: 0, undone: 0 });
});

test("texts are in the file by the user's choice alone", async () => {
  expect(await (await savedFile(false)).text()).not.toContain("Big sale");
  install();
  expect(await (await savedFile(true)).text()).toContain("Big sale");
});

test("only the chosen parts are restored", async () => {
  const file = await savedFile();
  install();
  const { result } = await restore(file, new Set(["kept"]));
  expect(result.taken).toEqual({ settings: 0, rules: 0, filters: 0, corrections: 0, kept: 1, undone: 1 });
  expect(await readSettings()).toEqual(defaultSettings);
  expect(await readFilters()).toEqual([]);
});

test("an account that fails is named and unchanged; the others are restored, and a new try does the rest", async () => {
  const file = await savedFile();
  install();
  broken = OWNER;
  const { result } = await restore(file);
  expect(result).toMatchObject({ failedOwners: [OWNER], taken: { corrections: 0, undone: 1, filters: 1 } });
  expect(await words(OWNER)).toMatchObject({ corrections: [], kept: [] });
  broken = undefined;
  expect((await restore(file)).result).toMatchObject({ failedOwners: [], taken: { corrections: 1, kept: 1, undone: 0, filters: 0 } });
});

test("an account whose answer was lost counts as restored when it is stored", async () => {
  const file = await savedFile();
  install();
  deaf = true;
  expect((await restore(file)).result).toMatchObject({ failedOwners: [], taken: { corrections: 1, kept: 1, undone: 1 } });
});

test("settings that cannot be stored are said to be so, and do not hold up the accounts", async () => {
  const file = await savedFile();
  install();
  const opened = await openBackup(database, file, NOW);
  vi.spyOn(fakeBrowser.storage.local, "set").mockRejectedValue(new Error("quota"));
  if (!opened.ok) throw new Error(opened.why);
  const result = await restoreBackup(database, opened.backup, all, NOW);
  vi.restoreAllMocks();
  expect(result).toMatchObject({ failedSettings: true, failedOwners: [], taken: { settings: 0, corrections: 1 } });
});

test("a file that is too large, or cannot be read, is not looked at", async () => {
  const file = new File(["{}"], "big.json");
  Object.defineProperty(file, "size", { value: 40 * 1024 * 1024 });
  expect(await openBackup(database, file, NOW)).toEqual({ ok: false, why: "too-large" });
  const gone = new File(["{}"], "gone.json");
  gone.arrayBuffer = () => Promise.reject(new Error("it was deleted meanwhile"));
  expect(await openBackup(database, gone, NOW)).toEqual({ ok: false, why: "unreadable" });
  expect(await owners(database)).toEqual([]);
});
