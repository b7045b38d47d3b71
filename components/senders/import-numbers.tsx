import { useEffect, useMemo, useState } from "preact/hooks";
import { LARGEST_IMPORT, type CountryChoice, type ImportResult } from "../../lib/ui/sender-files";
import { useText } from "../../lib/ui/text";
import { readTextFile } from "../../lib/ui/text-file";
import { Button } from "../shared/button";
import { FileButton } from "../shared/file-button";
import { ImportSummary } from "./import-result";
import { Modal } from "./modal";
import { SelectField } from "./select-field";
import { countryName } from "./wording";

export interface ImportNumbersProps {
  /** Countries of national numbers, and that of the user's own number; empty when it is not known. */
  countries(): Promise<{ own: string; choices: readonly CountryChoice[] }>;
  /** Reads a text; changes nothing. */
  onRead(text: string, country: string): Promise<ImportResult>;
  /** The senders that were found become the selection. */
  onSelect(keys: readonly string[]): void;
  onClose(): void;
}

/** Numbers from a file or pasted: shows what was found before anything happens, then selects those senders. */
export function ImportNumbers({ countries, onRead, onSelect, onClose }: ImportNumbersProps) {
  const { t } = useText();
  const [text, setText] = useState("");
  const [country, setCountry] = useState<string | undefined>();
  const [choices, setChoices] = useState<readonly CountryChoice[]>([]);
  const [result, setResult] = useState<ImportResult | undefined>();
  const [problem, setProblem] = useState<string | undefined>();

  useEffect(() => {
    const prepare = async () => {
      const known = await countries();
      setChoices(known.choices);
      setCountry((before) => before ?? known.own);
    };
    void prepare();
  }, []);
  // What was read last is what shows: a slow reading of an earlier text is dropped.
  useEffect(() => {
    if (text.trim() === "" || country === undefined) {
      setResult(undefined);
      return;
    }
    let over = false;
    const read = async () => {
      const found = await onRead(text, country);
      if (!over) setResult(found);
    };
    void read();
    return () => {
      over = true;
    };
  }, [text, country]);

  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > LARGEST_IMPORT) return setProblem(t("importTooLarge", file.name));
    try {
      setText(await readTextFile(file));
      setProblem(undefined);
    } catch {
      setProblem(t("importFailed"));
    }
  };
  return (
    <Modal title={t("importTitle")} hook="import" look="dialog" onClose={onClose}>
      <p class="fine">{t("importIntro")}</p>
      <CountryField country={country} choices={choices} onCountry={setCountry} />
      <div
        class="drop"
        data-doorman="import-drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <label class="filter-field">
          <span>{t("importText")}</span>
          <textarea rows={5} value={text} dir="ltr" spellcheck={false} data-doorman="import-text" onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <FileButton hook="import-choose" fieldHook="import-file" accept=".csv,.tsv,.txt,.vcf,text/csv,text/plain,text/vcard" onFile={(file) => void take(file)}>
          {t("importFile")}
        </FileButton>
      </div>
      <p role="status" class="result result-bad" data-doorman="import-problem">
        {problem}
      </p>
      {result !== undefined && <ImportSummary result={result} />}
      <div class="question-buttons">
        <Button hook="import-cancel" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button
          tone="strong"
          hook="import-select"
          disabled={result === undefined || result.matches.found.length === 0}
          onClick={() => result !== undefined && onSelect(result.matches.found)}
        >
          {t("importSelect")}
        </Button>
      </div>
    </Modal>
  );
}

interface CountryFieldProps {
  country: string | undefined;
  choices: readonly CountryChoice[];
  onCountry(country: string): void;
}

/** Which country numbers without a country are of. */
function CountryField({ country, choices, onCountry }: CountryFieldProps) {
  const text = useText();
  const options = useMemo(() => {
    const { compare } = new Intl.Collator(text.language);
    return choices
      .map(({ country: value, code }) => ({ value, text: `${countryName(text, value)} (+${code})` }))
      .toSorted((one, other) => compare(one.text, other.text));
  }, [choices, text]);
  return (
    <SelectField
      label={text.t("importCountry")}
      hook="import-country"
      any={text.t("importCountryNone")}
      value={country}
      options={options}
      onChoose={(value) => onCountry(value ?? "")}
    />
  );
}
