import { useRef, useState } from "preact/hooks";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { TrashIcon } from "../shared/page-icons";
import { useUniqueId } from "../shared/unique-id";

export interface KeepingFieldProps<Time extends string | number> {
  /** For tests: of the list, and the beginning of those of the question's buttons. */
  hook: string;
  name: string;
  hint: string;
  choices: readonly Time[];
  time: Time;
  /** Whether a shorter time has to be agreed to: it deletes what is older at once. */
  asks: boolean;
  isShorter(one: Time, other: Time): boolean;
  wordsFor(time: Time): string;
  question: string;
  /** What a shorter time deletes. */
  consequence(time: Time): string;
  onChoose(time: Time): void;
}

/** How long something is kept. A list is changed by one turn of a wheel, and what is deleted is gone for good: so it asks. */
export function KeepingField<Time extends string | number>(props: KeepingFieldProps<Time>) {
  const { hook, name, hint, choices, time, asks, isShorter, wordsFor, question, consequence, onChoose } = props;
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useUniqueId();
  const [wanted, setWanted] = useState<Time | undefined>();
  const choose = (chosen: Time | undefined) => {
    if (chosen === undefined) return;
    if (!asks || !isShorter(chosen, time)) return onChoose(chosen);
    setWanted(chosen);
    dialog.current?.showModal();
  };
  const confirm = () => {
    if (wanted !== undefined) onChoose(wanted);
    dialog.current?.close();
    setWanted(undefined);
  };
  return (
    <>
      <label class="field">
        <span class="field-text">
          <span class="choice-name">{name}</span>
          <small>{hint}</small>
        </span>
        <select
          value={String(wanted ?? time)}
          data-doorman={hook}
          onChange={(event) => choose(choices.find((choice) => String(choice) === event.currentTarget.value))}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {wordsFor(choice)}
            </option>
          ))}
        </select>
      </label>
      <dialog ref={dialog} class="dialog" aria-labelledby={titleId} onClose={() => setWanted(undefined)}>
        <h2 id={titleId}>{question}</h2>
        <p>{wanted !== undefined && consequence(wanted)}</p>
        <div class="question-buttons">
          <Button hook={`${hook}-cancel`} onClick={() => dialog.current?.close()}>
            {t("cancel")}
          </Button>
          <Button tone="danger" hook={`${hook}-confirm`} onClick={confirm}>
            <TrashIcon />
            <span>{t("reportsDelete")}</span>
          </Button>
        </div>
      </dialog>
    </>
  );
}
