import type { ComplaintId, ComplaintTemplate } from "../../lib/reports/complaints/complaint";
import { useText } from "../../lib/ui/text";

export interface TemplateChoiceProps {
  /** Those that fit by country, then those that fit everywhere. */
  suggested: readonly ComplaintTemplate[];
  others: readonly ComplaintTemplate[];
  chosen: ComplaintId | undefined;
  onChoose(template: ComplaintTemplate): void;
}

/** To whom the complaint goes: those that fit first, the others behind a disclosure. */
export function TemplateChoice({ suggested, others, chosen, onChoose }: TemplateChoiceProps) {
  const { t } = useText();
  return (
    <fieldset class="choices report-templates">
      <legend>{t("complaintsTo")}</legend>
      {suggested.map((template) => (
        <Choice key={template.id} template={template} chosen={chosen} onChoose={onChoose} />
      ))}
      {others.length > 0 && (
        <details class="report-others" open={others.some(({ id }) => id === chosen)}>
          <summary data-doorman="complaint-others">{t("complaintsOthers")}</summary>
          {others.map((template) => (
            <Choice key={template.id} template={template} chosen={chosen} onChoose={onChoose} />
          ))}
        </details>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  template: ComplaintTemplate;
  chosen: ComplaintId | undefined;
  onChoose(template: ComplaintTemplate): void;
}

function Choice({ template, chosen, onChoose }: ChoiceProps) {
  const { t } = useText();
  return (
    <label class="choice">
      <input
        type="radio"
        name="complaint-template"
        value={template.id}
        checked={template.id === chosen}
        data-doorman={`complaint-${template.id}`}
        onChange={() => onChoose(template)}
      />
      <span class="choice-text">
        <span class="choice-name">{t(template.texts.authority)}</span>
        <small>{t(template.texts.purpose)}</small>
      </span>
    </label>
  );
}
