import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { Backup } from "../../../components/options/backup";
import type { BackupDoing } from "../../../lib/ui/use-backup";
import type { FateCounts } from "../../../lib/database/restore-plan";
import type { BackupPart, RestorePreview, RestoreState, SavedState, UnreadableBackup } from "../../../lib/ui/backup-state";
import { inEnglish, inRussian, NOW, show, type Shown } from "./support";

const none: FateCounts = { added: 0, replaced: 0, same: 0, stays: 0, over: 0 };
const OWN = "12025550100@c.us";

function aPreview(change: Partial<RestorePreview> = {}): RestorePreview {
  const fates = { corrections: { ...none, added: 3, same: 2 }, kept: { ...none, replaced: 1, over: 1 }, undone: none };
  return {
    name: "doorman-backup-2026-11-20.json",
    madeAt: NOW - 2 * 86_400_000,
    settings: { count: 8, changes: [{ name: "sensitivity", here: "balanced", file: "eager" }] },
    rules: { added: 0, same: 0, full: 0 },
    filters: { added: 0, same: 2, full: 0 },
    accounts: [{ owner: OWN, known: true, fates }],
    invalid: [],
    ...change,
  };
}

async function card(change: Partial<BackupDoing> = {}, text = inEnglish) {
  const [onSave, onFile, onRestore, onClose] = [vi.fn(), vi.fn(), vi.fn((_parts: ReadonlySet<BackupPart>) => {}), vi.fn()];
  const props: BackupDoing = { saved: { phase: "idle" }, restore: { phase: "idle" }, onSave, onFile, onRestore, onClose, ...change };
  return { shown: await show(<Backup {...props} />, { text }), onSave, onFile, onRestore, onClose };
}

const preview = (change: Partial<RestorePreview> = {}) => card({ restore: { phase: "preview", preview: aPreview(change) } });
const part = (shown: Shown, name: BackupPart) => shown.find(`restore-part-${name}`).textContent;
const ticked = (shown: Shown) =>
  [...shown.root.querySelectorAll<HTMLInputElement>(".restore-choice input")].map(({ checked, disabled }) => (disabled ? "disabled" : checked));
const status = (shown: Shown) => shown.find("backup-outcome").textContent;

describe("the card Backup", () => {
  test("says what is in the file, what is not, and that it names senders, before anything is saved", async () => {
    const { shown, onSave } = await card();
    for (const words of ["settings, rules and saved filters", "Your corrections", "Senders you keep", "Not in it: messages, verdicts, evidence"]) {
      expect(shown.text()).toContain(words);
    }
    expect(shown.text()).toContain("names these senders, by number and name, and your own numbers, and it is not encrypted");
    await shown.click("backup-save");
    expect(onSave).toHaveBeenCalledExactlyOnceWith(false);
    await shown.click("backup-texts");
    await shown.click("backup-save");
    expect(onSave).toHaveBeenLastCalledWith(true);
  });

  test("gives the chosen file on, also the same one twice", async () => {
    const { shown, onFile } = await card();
    const field = shown.find("backup-file");
    const file = new File(["{}"], "backup.json");
    Object.defineProperty(field, "files", { value: Object.assign([file], { item: () => file }) });
    for (let times = 0; times < 2; times += 1) await act(() => void field.dispatchEvent(new Event("change", { bubbles: true })));
    expect(onFile.mock.calls).toEqual([[file], [file]]);
  });

  test.for<[SavedState, string]>([
    [{ phase: "saved", name: "b.json", counts: { settings: 9, rules: 3, filters: 1, corrections: 2, kept: 0, undone: 0 } }, "Saved as b.json: 9 settings, 3 rules, 1 saved filter, 2 corrections."],
    [{ phase: "failed" }, "What is stored could not be read, so no file was saved. Try again."],
  ])("says how saving ended: %o", async ([saved, words]) => {
    expect(status((await card({ saved })).shown)).toBe(words);
  });

  test.for<[UnreadableBackup, string]>([
    ["too-large", "b.json is too large to be a backup"],
    ["unreadable", "b.json could not be read"],
    ["not-json", "b.json is not a backup, or it is cut off"],
    ["repeated-name", "b.json says something twice"],
    ["not-backup", "b.json is not a Doorman backup"],
    ["newer-version", "b.json was saved by a newer version of Doorman"],
    ["damaged", "b.json is not as it was saved: its checksum does not match"],
  ])("says why a file cannot be restored, and that nothing was changed: %s", async ([why, words]) => {
    const said = status((await card({ restore: { phase: "unreadable", name: "b.json", why } })).shown);
    expect(said).toContain(words);
    expect(said).toContain("Nothing was changed");
  });

  test.for<[RestoreState & { phase: "done" }, string]>([
    [{ phase: "done", result: { taken: { settings: 0, rules: 0, filters: 0, corrections: 3, kept: 1, undone: 2 }, failedOwners: [], failedSettings: false } }, "Restored: 3 corrections, 1 kept sender, 2 actions undone by hand."],
    [{ phase: "done", result: { taken: { settings: 0, rules: 0, filters: 0, corrections: 0, kept: 0, undone: 0 }, failedOwners: [], failedSettings: false } }, "Everything was here already: nothing changed."],
    [
      { phase: "done", result: { taken: { settings: 1, rules: 0, filters: 0, corrections: 0, kept: 0, undone: 0 }, failedOwners: [OWN], failedSettings: false } },
      "Restored: 1 setting.Not restored: +1 202 555 0100. Nothing in this account was changed.You can choose the file again: what has already been restored stays as it is.",
    ],
  ])("says what was restored, and what was not", async ([restore, words]) => {
    expect(status((await card({ restore })).shown)).toBe(words);
  });
});

describe("the preview of a backup", () => {
  test("says part by part what would change, and restores what the user chose", async () => {
    const { shown, onRestore } = await preview();
    expect(part(shown, "settings")).toContain("How sure Doorman must be before it marks: Balanced → Eager");
    expect(part(shown, "settings")).toContain("No file switches automatic help on or off");
    expect(part(shown, "filters")).toContain("Here already: 2");
    expect(part(shown, "corrections")).toContain("+1 202 555 0100New: 3 · Here already: 2");
    expect(part(shown, "kept")).toContain("Kept senders · Later in the file, so it counts: 1 · Expired: 1");
    expect(ticked(shown)).toEqual([true, "disabled", "disabled", true, true]);
    await shown.click("restore-settings");
    await shown.click("restore-confirm");
    expect(onRestore.mock.calls.map(([parts]) => [...parts])).toEqual([["corrections", "kept"]]);
  });

  test("restores nothing when nothing is chosen, and only by the user's own click", async () => {
    const { shown, onRestore } = await preview();
    for (const name of ["settings", "corrections", "kept"]) await shown.click(`restore-${name}`);
    expect(shown.find("restore-confirm").getAttribute("aria-disabled")).toBe("true");
    await shown.click("restore-confirm");
    const state: RestoreState = { phase: "preview", preview: aPreview() };
    const forged = await show(<Backup saved={{ phase: "idle" }} restore={state} onSave={() => {}} onFile={() => {}} onRestore={onRestore} onClose={() => {}} />, { trusted: false });
    await forged.click("restore-confirm");
    expect(onRestore).not.toHaveBeenCalled();
  });

  test("names each account, and one that was never signed in here as such", async () => {
    const fates = { corrections: { ...none, added: 1 }, kept: none, undone: { ...none, added: 2 } };
    const { shown } = await preview({ accounts: [...aPreview().accounts, { owner: "90000000004711@lid", known: false, fates }] });
    expect(part(shown, "corrections")).toContain("Account …4711Not signed in here beforeNew: 1");
    expect(part(shown, "kept")).toContain("Undone by hand · New: 2");
  });

  test("says which settings stay as they are, and why", async () => {
    const { shown } = await preview({
      settings: {
        count: 9,
        changes: [
          { name: "language", here: "browser", file: "ru" },
          { name: "evidenceDays", here: "forever", file: 0, stays: "deletes" },
          { name: "share", here: 0.8, file: 1, stays: "automatic-on" },
          { name: "showUnsure", here: true, file: false },
        ],
      },
    });
    expect(shown.all("restore-setting").map(({ textContent }) => textContent)).toEqual([
      "Language: Same as the browser → Русский",
      "Keep evidence of promotion: stays at “Until I delete it”, since “Only what I keep myself”, as in the file, would delete what is stored here",
      "Share of promotion in all that the sender has sent: stays at “At least 80%”, not “Nothing but promotion” as in the file, since automatic help is on",
      "Show “Unsure” marks: yes → no",
    ]);
  });

  test("offers nothing to restore where everything is here", async () => {
    const accounts = [{ owner: OWN, known: true, fates: { corrections: { ...none, same: 2 }, kept: none, undone: none } }];
    const { shown, onClose } = await preview({ accounts, settings: { count: 8, changes: [] } });
    expect(shown.text()).toContain("Everything in this file that can be restored is here already.");
    expect(shown.has("restore-confirm")).toBe(false);
    expect(part(shown, "settings")).toContain("All already as in the file.");
    await shown.click("restore-cancel");
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test("names every entry that is passed over, up to a hundred", async () => {
    const invalid = [
      { list: "corrections", place: 4, owner: OWN, why: "future" },
      { list: "settings", place: "sensitivity", why: "form" },
      ...Array.from({ length: 120 }, (_, place) => ({ list: "kept", place: place + 1, owner: OWN, why: "two-senders" }) as const),
    ] as const;
    const { shown } = await preview({ invalid });
    const lines = [...shown.find("restore-invalid").querySelectorAll("li")].map(({ textContent }) => textContent);
    expect(lines.slice(0, 3)).toEqual([
      "+1 202 555 0100, Corrections, no. 4: its time lies in the future",
      "How sure Doorman must be before it marks: not in a form that Doorman writes",
      "+1 202 555 0100, Kept senders, no. 1: its IDs are those of two senders",
    ]);
    expect(lines).toHaveLength(100);
    expect(shown.find("restore-invalid").textContent).toContain("122 entries in the file are not valid");
    expect(shown.find("restore-invalid").textContent).toContain("and 22 more");
  });

  test("stays while it restores, and cannot be left then", async () => {
    const { shown, onClose, onRestore } = await card({ restore: { phase: "restoring", preview: aPreview() } });
    expect(shown.text()).toContain("Restoring…");
    for (const hook of ["restore-cancel", "restore-confirm", "restore-dialog-close"]) await shown.click(hook);
    expect(onClose).not.toHaveBeenCalled();
    expect(onRestore).not.toHaveBeenCalled();
  });

  test("speaks Russian", async () => {
    const { shown } = await card({ restore: { phase: "preview", preview: aPreview() } }, inRussian);
    expect(part(shown, "corrections")).toContain("Новых: 3 · Уже есть: 2");
    expect(part(shown, "settings")).toContain("Взвешенно → Строго");
  });
});
