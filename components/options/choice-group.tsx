export interface ChoiceOption<Value extends string> {
  value: Value;
  text: string;
  /** What the choice means. */
  hint: string;
}

export interface ChoiceGroupProps<Value extends string> {
  legend: string;
  name: string;
  options: readonly ChoiceOption<Value>[];
  value: Value;
  onChoose(value: Value): void;
}

/** One of several, each explained. */
export function ChoiceGroup<Value extends string>({ legend, name, options, value, onChoose }: ChoiceGroupProps<Value>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            data-doorman={`${name}-${option.value}`}
            onChange={() => onChoose(option.value)}
          />
          <span class="choice-text">
            <span class="choice-name">{option.text}</span>
            <small>{option.hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
