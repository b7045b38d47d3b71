import { LanguageChoice, languages, type Language } from "../../lib/domain/language";
import { useText } from "../../lib/ui/text";
import { LanguageIcon } from "../shared/page-icons";

export interface LanguageFieldProps {
  choice: LanguageChoice;
  onChoose(choice: LanguageChoice): void;
}

/** The language of the interface. A sign, and each language called as its speakers call it: who cannot read this one finds it. */
export function LanguageField({ choice, onChoose }: LanguageFieldProps) {
  const { t } = useText();
  return (
    <label class="field">
      <span class="field-text">
        <span class="choice-name choice-sign">
          <LanguageIcon />
          {t("settingLanguage")}
        </span>
        <small>{t("settingLanguageHint")}</small>
      </span>
      <select
        value={choice}
        data-doorman="language"
        onChange={(event) => {
          const chosen = LanguageChoice.safeParse(event.currentTarget.value);
          if (chosen.success) onChoose(chosen.data);
        }}
      >
        <option value="browser">{t("settingLanguageBrowser")}</option>
        {inOwnOrder.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownName(language)}
          </option>
        ))}
      </select>
    </label>
  );
}

const inOwnOrder = [...languages].sort((one, other) => ownName(one).localeCompare(ownName(other)));

/** What the speakers of a language call it, as a heading is written. */
export function ownName(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
