import { promotionCategories, type Category } from "../../lib/domain/category";
import type { EvidenceFilter } from "../../lib/domain/evidence-file";
import { dayOf, startOfDay } from "../../lib/ui/date-field";
import type { SenderChoice } from "../../lib/ui/evidence-records";
import { useText, type TextKey } from "../../lib/ui/text";
import { categoryKeys } from "../shared/wording";
import { SenderPicker } from "./sender-picker";

export interface FilterFormProps {
  senders: readonly SenderChoice[];
  filter: EvidenceFilter;
  onFilter(filter: EvidenceFilter): void;
}

/** What a report is about. Each change narrows the records at once. */
export function FilterForm({ senders, filter, onFilter }: FilterFormProps) {
  const { t } = useText();
  const change = (part: { [Key in keyof EvidenceFilter]: EvidenceFilter[Key] | undefined }) => onFilter(without({ ...filter, ...part }));
  const categories = filter.categories ?? [];
  return (
    <form class="report-filter" onSubmit={(event) => event.preventDefault()}>
      <SenderPicker
        senders={senders}
        chosen={senders.filter(({ keys }) => keys.some((key) => filter.senders?.includes(key))).map(({ key }) => key)}
        onChoose={(chosen) => change({ senders: orNone(keysOf(senders, chosen)) })}
      />
      <div class="report-narrow">
        <fieldset class="report-field report-times">
          <legend>{t("reportsTime")}</legend>
          <Day hook="report-from" label="reportsFrom" value={filter.from} onDay={(day) => change({ from: startOfDay(day) })} />
          <Day
            hook="report-to"
            label="reportsTo"
            // The filter's end is the moment at which the chosen day is over.
            value={filter.to === undefined ? undefined : filter.to - 1}
            onDay={(day) => change({ to: startOfDay(day, 1) })}
          />
        </fieldset>
        <fieldset class="report-field">
          <legend>{t("reportsCategories")}</legend>
          <div class="report-categories">
            {promotionCategories.map((category) => (
              <label key={category} class="report-check">
                <input
                  type="checkbox"
                  checked={categories.includes(category)}
                  data-doorman={`report-category-${category}`}
                  onChange={() => change({ categories: orNone(toggled(categories, category)) })}
                />
                <span>{t(categoryKeys[category])}</span>
              </label>
            ))}
          </div>
          <p class="fine">{categories.length === 0 && t("reportsCategoriesAll")}</p>
        </fieldset>
        <fieldset class="report-field">
          <legend>{t("reportsOnly")}</legend>
          <Only
            hook="report-violations"
            label="reportsViolationsOnly"
            checked={filter.violationsOnly === true}
            onChange={(violationsOnly) => change({ violationsOnly })}
          />
          <Only
            hook="report-pinned"
            label="reportsPinnedOnly"
            checked={filter.pinnedOnly === true}
            onChange={(pinnedOnly) => change({ pinnedOnly })}
          />
        </fieldset>
      </div>
    </form>
  );
}

interface DayProps {
  hook: string;
  label: TextKey;
  value: number | undefined;
  onDay(day: string): void;
}

function Day({ hook, label, value, onDay }: DayProps) {
  const { t } = useText();
  return (
    <label class="report-day">
      <span>{t(label)}</span>
      <input
        type="date"
        class="report-input"
        value={value === undefined ? "" : dayOf(value)}
        data-doorman={hook}
        onChange={(event) => onDay(event.currentTarget.value)}
      />
    </label>
  );
}

interface OnlyProps {
  hook: string;
  label: TextKey;
  checked: boolean;
  onChange(only: true | undefined): void;
}

function Only({ hook, label, checked, onChange }: OnlyProps) {
  const { t } = useText();
  return (
    <label class="report-check">
      <input type="checkbox" checked={checked} data-doorman={hook} onChange={() => onChange(checked ? undefined : true)} />
      <span>{t(label)}</span>
    </label>
  );
}

function toggled(categories: readonly Category[], category: Category): Category[] {
  return categories.includes(category) ? categories.filter((each) => each !== category) : [...categories, category];
}

/** Keys as the records name them. */
function keysOf(senders: readonly SenderChoice[], accounts: readonly string[]): string[] {
  return senders.filter(({ key }) => accounts.includes(key)).flatMap(({ keys }) => keys);
}

function orNone<T>(values: readonly T[]): T[] | undefined {
  return values.length === 0 ? undefined : [...values];
}

/** The filter as it is written into an export: what narrows nothing is not in it. */
function without(filter: { [Key in keyof EvidenceFilter]: EvidenceFilter[Key] | undefined }): EvidenceFilter {
  const { senders, from, to, categories, violationsOnly, pinnedOnly } = filter;
  return {
    ...(senders !== undefined && { senders }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(categories !== undefined && { categories }),
    ...(violationsOnly !== undefined && { violationsOnly }),
    ...(pinnedOnly !== undefined && { pinnedOnly }),
  };
}
