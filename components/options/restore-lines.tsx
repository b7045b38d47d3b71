import type { BackupSettings, EntryList } from "../../lib/domain/backup";
import { Language } from "../../lib/domain/language";
import type { AccountPreview, Additions, RestorePreview, SettingChange } from "../../lib/ui/backup-state";
import { useText, type Text, type TextKey } from "../../lib/ui/text";
import { ownerName } from "../shared/owner-choice";
import { ownName } from "./language-field";

/** Which settings change, from what to what, and which stay as they are in spite of the file. */
export function SettingLines({ settings }: { settings: RestorePreview["settings"] }) {
  const text = useText();
  const { t } = text;
  return (
    <>
      {settings.changes.length === 0 ? (
        <p>{t(settings.count === 0 ? "restoreNone" : "restoreAllHere")}</p>
      ) : (
        <ul>
          {settings.changes.map((change) => (
            <li key={change.name} data-doorman="restore-setting" data-stays={change.stays}>
              {settingLine(text, change)}
            </li>
          ))}
        </ul>
      )}
      <p class="restore-note">{t("restoreAutomatic")}</p>
    </>
  );
}

/** How many entries of a list come, and what becomes of the others. */
export function AdditionLines({ added, same, full }: Additions) {
  const { t } = useText();
  const parts = [
    added > 0 && t("restoreAdded", added),
    same > 0 && t("restoreSame", same),
    full > 0 && t("restoreFull", full),
  ].filter((part) => part !== false);
  return <p>{parts.length === 0 ? t("restoreNone") : parts.join(" · ")}</p>;
}

export interface AccountLinesProps {
  accounts: readonly AccountPreview[];
  /** Those that belong together. */
  lists: readonly EntryList[];
}

/** What becomes of the entries of each account of WhatsApp. */
export function AccountLines({ accounts, lists }: AccountLinesProps) {
  const text = useText();
  const shown = accounts.filter(({ fates }) => lists.some((list) => fatesText(text, fates[list]) !== ""));
  if (shown.length === 0) return <p>{text.t("restoreNone")}</p>;
  return (
    <ul>
      {shown.map(({ owner, known, fates }) => (
        <li key={owner} data-doorman="restore-account">
          <span class="restore-owner">
            <bdi>{ownerName(text, owner)}</bdi>
            {!known && <span class="tag tag-neutral">{text.t("restoreUnknownOwner")}</span>}
          </span>
          {lists.map((list) => {
            const line = fatesText(text, fates[list]);
            return line !== "" && <span key={list}>{lists.length > 1 ? `${text.t(listKeys[list])} · ${line}` : line}</span>;
          })}
        </li>
      ))}
    </ul>
  );
}

/** Names of the lists of a backup. */
export const listKeys: Record<EntryList, TextKey> = {
  corrections: "sectionCorrections",
  kept: "restoreKept",
  undone: "restoreUndone",
};

const fateKeys = [
  ["added", "restoreAdded"],
  ["replaced", "restoreReplaced"],
  ["same", "restoreSame"],
  ["stays", "restoreStays"],
  ["over", "restoreOver"],
] as const;

function fatesText({ t }: Text, fates: AccountPreview["fates"][EntryList]): string {
  return fateKeys.flatMap(([fate, key]) => (fates[fate] > 0 ? t(key, fates[fate]) : [])).join(" · ");
}

function settingLine(text: Text, { name, here, file, stays }: SettingChange): string {
  const [label, now, then] = [text.t(settingKeys[name]), valueText(text, name, here), valueText(text, name, file)];
  if (stays === "deletes") return text.t("restoreSettingDeletes", label, now, then);
  return text.t(stays === "automatic-on" ? "restoreSettingAutomatic" : "restoreSetting", label, now, then);
}

/** Names of the settings, as their fields are called. */
export const settingKeys: Record<keyof BackupSettings, TextKey> = {
  actionMode: "settingMode",
  sensitivity: "settingSensitivity",
  showUnsure: "settingUnsure",
  retentionDays: "settingRetention",
  evidenceDays: "settingEvidence",
  promotions: "automaticPromotions",
  share: "automaticShare",
  answered: "automaticAnswered",
  language: "settingLanguage",
};

const wordKeys: Record<string, TextKey> = {
  direct: "settingModeDirect",
  dialog: "settingModeDialog",
  careful: "settingCareful",
  balanced: "settingBalanced",
  eager: "settingEager",
  forever: "evidenceForever",
};

/** A setting in the words of its own field. */
function valueText({ t, plural, format }: Text, name: keyof BackupSettings, value: BackupSettings[keyof BackupSettings]): string {
  if (name === "language") {
    const language = Language.safeParse(value);
    return language.success ? ownName(language.data) : t("settingLanguageBrowser");
  }
  if (typeof value === "boolean") return t(value ? "settingYes" : "settingNo");
  if (typeof value === "string") return t(wordKeys[value] ?? "settingNo");
  if (name === "share") return value === 1 ? t("automaticShareAll") : t("automaticShareChoice", format.percent(value));
  if (name === "promotions") return plural("automaticPromotionChoice", value);
  if (value === 0) return t(name === "evidenceDays" ? "evidenceNone" : "retentionNone");
  return plural("retentionDays", value);
}
