import { activityKinds, activityStates, type ActivityFilter, type ActivityKind, type ActivityState } from "../../lib/domain/activity";
import type { Cause } from "../../lib/domain/action";
import { DAY } from "../../lib/domain/limits";
import { dayText, endOfDay, startOfDayText } from "../../lib/ui/days";
import { useText, type TextKey } from "../../lib/ui/text";
import { SearchIcon } from "../shared/page-icons";
import { useClock } from "../shared/surroundings";

/** Days that are shown first of unmarked messages, of which there can be very many. */
const UNMARKED_DAYS = 7;

export interface ActivityFiltersProps {
  filter: ActivityFilter;
  onFilter(filter: ActivityFilter): void;
}

/** What of the log is shown: kind, cause, outcome, sender, range of time. */
export function ActivityFilters({ filter, onFilter }: ActivityFiltersProps) {
  const { t } = useText();
  const clock = useClock();
  const change = (part: Partial<ActivityFilter>) => onFilter(cleaned({ ...filter, ...part }));
  const chooseKind = (kind: ActivityKind) => {
    const week = kind === "unmarked" && filter.from === undefined;
    const about = kind === "all" || kind === "actions" ? {} : { cause: undefined, state: undefined };
    change({ kind, ...about, ...(week && { from: startOfDayText(dayText(clock() - UNMARKED_DAYS * DAY)) }) });
  };
  const aboutActions = filter.kind === "all" || filter.kind === "actions";
  return (
    <form class="activity-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <Choice<ActivityKind> hook="filter-kind" label="activityFilterKind" value={filter.kind} keys={kindKeys} options={activityKinds} onChoose={chooseKind} />
      <Choice<Cause["by"] | "any">
        hook="filter-cause"
        label="filterCause"
        value={filter.cause ?? "any"}
        keys={causeKeys}
        options={["any", "click", "rule", "undo", "outside"]}
        disabled={!aboutActions}
        onChoose={(cause) => change({ cause: cause === "any" ? undefined : cause })}
      />
      <Choice<ActivityState | "any">
        hook="filter-state"
        label="filterState"
        value={filter.state ?? "any"}
        keys={stateKeys}
        options={["any", ...activityStates]}
        disabled={!aboutActions}
        onChoose={(state) => change({ state: state === "any" ? undefined : state })}
      />
      <label class="filter filter-sender">
        <span>{t("filterSender")}</span>
        <span class="filter-search">
          <SearchIcon />
          <input
            type="search"
            value={filter.sender}
            data-doorman="filter-sender"
            onInput={(event) => change({ sender: event.currentTarget.value })}
          />
        </span>
      </label>
      <label class="filter">
        <span>{t("filterFrom")}</span>
        <input
          type="date"
          value={filter.from === undefined ? "" : dayText(filter.from)}
          data-doorman="filter-from"
          onChange={(event) => change({ from: startOfDayText(event.currentTarget.value) })}
        />
      </label>
      <label class="filter">
        <span>{t("filterUntil")}</span>
        <input
          type="date"
          value={filter.until === undefined ? "" : dayText(filter.until)}
          data-doorman="filter-until"
          onChange={(event) => {
            const start = startOfDayText(event.currentTarget.value);
            change({ until: start === undefined ? undefined : endOfDay(start) });
          }}
        />
      </label>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  hook: string;
  label: TextKey;
  value: Value;
  keys: Record<Value, TextKey>;
  options: readonly Value[];
  disabled?: boolean;
  onChoose(value: Value): void;
}

function Choice<Value extends string>({ hook, label, value, keys, options, disabled = false, onChoose }: ChoiceProps<Value>) {
  const { t } = useText();
  return (
    <label class="filter">
      <span>{t(label)}</span>
      <select
        value={value}
        disabled={disabled}
        data-doorman={hook}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {t(keys[option])}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Without what is not chosen, so that equal filters are written alike. */
function cleaned({ kind, sender, cause, state, from, until }: ActivityFilter): ActivityFilter {
  return {
    kind,
    sender,
    ...(cause !== undefined && { cause }),
    ...(state !== undefined && { state }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

const kindKeys: Record<ActivityKind, TextKey> = {
  all: "filterKindAll",
  actions: "filterKindActions",
  promotion: "filterKindPromotion",
  unsure: "filterKindUnsure",
  unmarked: "filterKindUnmarked",
};

const causeKeys: Record<Cause["by"] | "any", TextKey> = {
  any: "filterAny",
  click: "filterCauseClick",
  rule: "causeRule",
  undo: "causeUndo",
  outside: "causeOutside",
};

const stateKeys: Record<ActivityState | "any", TextKey> = {
  any: "filterAny",
  waiting: "stateQueued",
  done: "stateDone",
  already: "stateAlready",
  skipped: "stateSkipped",
  failed: "stateFailed",
  undone: "stateUndone",
};
