import { useText } from "../../lib/ui/text";
import type { SenderChoice } from "../../lib/ui/evidence-records";

export interface SenderFieldProps {
  label: string;
  /** Its name in the form, and the hook for tests. */
  hook: string;
  senders: readonly SenderChoice[];
  /** Key of the account; undefined while nobody is chosen. */
  about: string | undefined;
  onAbout(key: string): void;
}

/** One sender out of those of whom there is evidence. */
export function SenderField({ label, hook, senders, about, onAbout }: SenderFieldProps) {
  const { t } = useText();
  return (
    <label class="field">
      <span class="field-text">
        <span class="choice-name">{label}</span>
      </span>
      <select name={hook} value={about ?? ""} data-doorman={hook} onChange={(event) => onAbout(event.currentTarget.value)}>
        {about === undefined && <option value="">{t("exportChooseSender")}</option>}
        {senders.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
