import { useMemo, useState } from "preact/hooks";
import { ageChoices, countParts, everySender, filterStates, MAX_SEARCH_LENGTH, type SenderFilter } from "../../lib/domain/sender-filter";
import { Script } from "../../lib/domain/script";
import type { SenderSummary } from "../../lib/domain/sender-summary";
import { useText } from "../../lib/ui/text";
import { SearchField } from "../shared/search-field";
import { Button } from "../shared/button";
import { SettingsIcon } from "../shared/page-icons";
import { CategoryField } from "./category-field";
import { SelectField } from "./select-field";
import { countryName, filterStateKeys, scriptName } from "./wording";

export interface FilterBarProps {
  filter: SenderFilter;
  /** Those of all senders: only what occurs can be chosen, and what a saved filter asks for. */
  senders: readonly SenderSummary[];
  onFilter(filter: SenderFilter): void;
}

/** The search, and what else can be filtered by, folded away until it is wanted. */
export function FilterBar({ filter, senders, onFilter }: FilterBarProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const parts = countParts(filter);
  return (
    <div class="filter">
      <div class="filter-line">
        <SearchField query={filter.text} onQuery={(text) => onFilter({ ...filter, text: text.slice(0, MAX_SEARCH_LENGTH) })} />
        <Button hook="filter-toggle" expanded={open} controls="filter-fields" onClick={() => setOpen(!open)}>
          <SettingsIcon />
          <span>{parts === 0 ? t("filterButton") : t("filterButtonCount", parts)}</span>
        </Button>
      </div>
      {open && <FilterFields filter={filter} senders={senders} onFilter={onFilter} />}
    </div>
  );
}

function FilterFields({ filter, senders, onFilter }: FilterBarProps) {
  const text = useText();
  const { t, plural } = text;
  const { compare } = new Intl.Collator(text.language);
  // Whatever else is typed into the filter, ten thousand senders are not gone through again.
  const occurring = useMemo(() => occurringIn([...senders, filter]), [senders, filter.script, filter.country]);
  const countries = occurring.countries.map((country) => ({ value: country, text: countryName(text, country) }));
  const days = [...new Set([...ageChoices, ...(filter.age === undefined ? [] : [filter.age.days])])].toSorted((one, other) => one - other);
  const ages = days.flatMap((count) => [
    { value: `within ${count}`, text: plural("filterAgeWithin", count) },
    { value: `older ${count}`, text: plural("filterAgeOlder", count) },
  ]);
  const change = (part: Partial<SenderFilter>) => onFilter({ ...filter, ...part });
  return (
    <div id="filter-fields" class="filter-fields" role="group" aria-label={t("filterButton")}>
      <SelectField
        label={t("columnState")}
        hook="filter-state"
        value={filter.state}
        options={filterStates.map((state) => ({ value: state, text: t(filterStateKeys[state]) }))}
        onChoose={(value) => change({ state: filterStates.find((state) => state === value) ?? "any" })}
      />
      <CategoryField label={t("filterCategory")} hook="filter-category" value={filter.category} onChoose={(category) => change({ category })} />
      <label class="filter-field">
        <span>{t(filter.category === undefined ? "filterShare" : "filterShareOfCategory")}</span>
        <input
          type="number"
          min={0}
          max={100}
          step={5}
          value={filter.leastShare === 0 ? "" : filter.leastShare}
          placeholder="0"
          data-doorman="filter-share"
          onInput={(event) => change({ leastShare: percentOf(event.currentTarget.value) })}
        />
      </label>
      <SelectField
        label={t("columnLast")}
        hook="filter-age"
        any={t("filterAny")}
        value={filter.age && `${filter.age.is} ${filter.age.days}`}
        options={ages}
        onChoose={(value) => change({ age: ageOf(value) })}
      />
      <SelectField
        label={t("filterScript")}
        hook="filter-script"
        any={t("filterAny")}
        value={filter.script}
        options={occurring.scripts.map((script) => ({ value: script, text: scriptName(text, script) }))}
        onChoose={(value) => change({ script: Script.options.find((script) => script === value) })}
      />
      <SelectField
        label={t("filterCountry")}
        hook="filter-country"
        any={t("filterAny")}
        value={filter.country}
        options={countries.toSorted((one, other) => compare(one.text, other.text))}
        onChoose={(country) => change({ country })}
      />
      <SelectField
        label={t("filterKind")}
        hook="filter-kind"
        any={t("filterAny")}
        value={filter.kind}
        options={[
          { value: "enterprise", text: t("kindEnterprise") },
          { value: "smb", text: t("kindSmall") },
        ]}
        onChoose={(value) => change({ kind: value === "enterprise" || value === "smb" ? value : undefined })}
      />
      <label class="filter-check">
        <input
          type="checkbox"
          checked={filter.mislabelled}
          data-doorman="filter-mislabelled"
          onChange={(event) => change({ mislabelled: event.currentTarget.checked })}
        />
        <span>{t("filterMislabelled")}</span>
      </label>
      <Button tone="quiet" hook="filter-reset" onClick={() => onFilter({ ...everySender, text: filter.text })}>
        {t("filterReset")}
      </Button>
    </div>
  );
}

function occurringIn(senders: readonly Pick<SenderSummary, "script" | "country">[]): { scripts: Script[]; countries: string[] } {
  const scripts = new Set(senders.flatMap(({ script }) => script ?? []));
  const countries = new Set(senders.flatMap(({ country }) => country ?? []));
  return { scripts: Script.options.filter((script) => scripts.has(script)), countries: [...countries] };
}

function percentOf(value: string): number {
  const share = Math.round(Number(value));
  return Number.isFinite(share) ? Math.max(0, Math.min(100, share)) : 0;
}

function ageOf(value: string | undefined): SenderFilter["age"] {
  const [is, days] = (value ?? "").split(" ");
  return is === "within" || is === "older" ? { is, days: Number(days) } : undefined;
}
