export interface SelectOption {
  value: string;
  text: string;
  /** Heading under which it stands. */
  group?: string;
}

export interface SelectFieldProps {
  label: string;
  hook: string;
  /** What stands for no choice; without it one of the options is always chosen. */
  any?: string;
  value: string | undefined;
  options: readonly SelectOption[];
  onChoose(value: string | undefined): void;
}

/** A choice with its label above. */
export function SelectField({ label, hook, any, value, options, onChoose }: SelectFieldProps) {
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <label class="filter-field">
      <span>{label}</span>
      <select
        value={value ?? ""}
        data-doorman={hook}
        onChange={(event) => onChoose(event.currentTarget.value === "" ? undefined : event.currentTarget.value)}
      >
        {any !== undefined && <option value="">{any}</option>}
        {groups.map((group) =>
          group === undefined ? (
            <Options key="" options={options.filter((option) => option.group === undefined)} />
          ) : (
            <optgroup key={group} label={group}>
              <Options options={options.filter((option) => option.group === group)} />
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
}

function Options({ options }: { options: readonly SelectOption[] }) {
  return (
    <>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </>
  );
}
