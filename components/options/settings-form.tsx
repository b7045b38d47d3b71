import { markThresholds, type Settings } from "../../lib/domain/settings";
import { useText } from "../../lib/ui/text";
import { ChoiceGroup, type ChoiceOption } from "./choice-group";
import { EvidenceDaysField } from "./evidence-days-field";
import { LanguageField } from "./language-field";
import { TextDaysField } from "./text-days-field";

export interface SettingsFormProps {
  settings: Settings;
  /** Whether there are messages, and evidence, of which a shorter time could delete something. */
  holdsMessages: boolean;
  holdsEvidence: boolean;
  onChange(change: Partial<Settings>): void;
}

/** All settings. Each change is stored at once; one that deletes asks before. */
export function SettingsForm({ settings, holdsMessages, holdsEvidence, onChange }: SettingsFormProps) {
  const { t, format } = useText();
  const modes: ChoiceOption<Settings["actionMode"]>[] = [
    { value: "direct", text: t("settingModeDirect"), hint: t("settingModeDirectHint") },
    { value: "dialog", text: t("settingModeDialog"), hint: t("settingModeDialogHint") },
  ];
  const percent = (key: Settings["sensitivity"]) => format.percent(markThresholds[key]);
  const sensitivities: ChoiceOption<Settings["sensitivity"]>[] = [
    { value: "careful", text: t("settingCareful"), hint: t("settingCarefulHint", percent("careful")) },
    { value: "balanced", text: t("settingBalanced"), hint: t("settingBalancedHint", percent("balanced")) },
    { value: "eager", text: t("settingEager"), hint: t("settingEagerHint", percent("eager")) },
  ];
  return (
    <>
      <p class="intro">{t("settingsIntro")}</p>
      <form class="form" onSubmit={(event) => event.preventDefault()}>
        <LanguageField choice={settings.language} onChoose={(language) => onChange({ language })} />
        <ChoiceGroup
          legend={t("settingMode")}
          name="action-mode"
          options={modes}
          value={settings.actionMode}
          onChoose={(actionMode) => onChange({ actionMode })}
        />
        <ChoiceGroup
          legend={t("settingSensitivity")}
          name="sensitivity"
          options={sensitivities}
          value={settings.sensitivity}
          onChoose={(sensitivity) => onChange({ sensitivity })}
        />
        <label class="choice choice-alone">
          <input
            type="checkbox"
            checked={settings.showUnsure}
            data-doorman="show-unsure"
            onChange={(event) => onChange({ showUnsure: event.currentTarget.checked })}
          />
          <span class="choice-text">
            <span class="choice-name">{t("settingUnsure")}</span>
            <small>{t("settingUnsureHint")}</small>
          </span>
        </label>
        <TextDaysField days={settings.retentionDays} asks={holdsMessages} onChoose={(retentionDays) => onChange({ retentionDays })} />
        <EvidenceDaysField days={settings.evidenceDays} asks={holdsEvidence} onChoose={(evidenceDays) => onChange({ evidenceDays })} />
      </form>
    </>
  );
}
