import type { InvalidEntry } from "../../lib/ui/backup-state";
import { useText, type Text, type TextKey } from "../../lib/ui/text";
import { ownerName } from "../shared/owner-choice";
import { listKeys, settingKeys } from "./restore-lines";

/** Lines that are shown; a file with more faults than these is no use. */
const SHOWN = 100;

/** Entries of a file that are passed over, one by one with the reason. */
export function InvalidEntries({ invalid }: { invalid: readonly InvalidEntry[] }) {
  const text = useText();
  if (invalid.length === 0) return null;
  const more = invalid.length - SHOWN;
  return (
    <details class="restore-invalid" data-doorman="restore-invalid">
      <summary>{text.plural("restoreInvalid", invalid.length)}</summary>
      <ul>
        {invalid.slice(0, SHOWN).map((entry) => (
          <li key={`${entry.owner} ${entry.list} ${entry.place}`}>{invalidText(text, entry)}</li>
        ))}
      </ul>
      {more > 0 && <p class="fine">{text.plural("restoreInvalidMore", more)}</p>}
    </details>
  );
}

function invalidText(text: Text, { list, place, owner, why }: InvalidEntry): string {
  if (typeof place === "string") return text.t("restoreInvalidSetting", text.t(settingKeys[place]), text.t(whyKeys[why]));
  const where = [...(owner === undefined ? [] : [ownerName(text, owner)]), text.t(placeKeys[list])].join(", ");
  return text.t("restoreInvalidEntry", where, place, text.t(whyKeys[why]));
}

const placeKeys: Record<InvalidEntry["list"], TextKey> = {
  ...listKeys,
  settings: "sectionSettings",
  rules: "sectionRules",
  filters: "savedFilters",
  accounts: "restoreAccounts",
};

const whyKeys: Record<InvalidEntry["why"], TextKey> = {
  form: "restoreWhyForm",
  future: "restoreWhyFuture",
  "two-senders": "restoreWhyTwoSenders",
  "too-many": "restoreWhyTooMany",
};
