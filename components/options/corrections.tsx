import { useRef, useState } from "preact/hooks";
import type { Correction } from "../../lib/domain/correction";
import { useKeptFocus } from "../../lib/ui/use-kept-focus";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { Empty } from "../shared/empty";
import { useGuarded } from "../shared/guard";
import { UndoIcon } from "../shared/icons";
import { CorrectionItem } from "./correction-item";
import { Loading } from "../shared/loading";

export interface CorrectionsProps {
  /** Newest first; undefined until they are read. */
  corrections: readonly Correction[] | undefined;
  /** Forgets these; says whether it was done. */
  onTakeBack(ids: readonly string[]): Promise<boolean>;
}

/** What the user said about messages, newest first; each can be taken back, or many together. */
export function Corrections({ corrections, onTakeBack }: CorrectionsProps) {
  const { t } = useText();
  const section = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState(false);
  // Buttons go with their corrections, and the list with the last of them.
  useKeptFocus(section, () => {});
  if (corrections === undefined) return <Loading />;
  const chosen = corrections.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const takeBack = async (ids: readonly string[]) => {
    const done = await onTakeBack(ids);
    setFailed(!done);
    if (done) setSelected(new Set(chosen.filter((id) => !ids.includes(id))));
  };
  return (
    <div class="corrections-section" ref={section} tabIndex={-1}>
      {corrections.length === 0 ? (
        <Empty title={t("correctionsEmptyTitle")} hook="corrections-empty">
          {t("correctionsEmpty")}
        </Empty>
      ) : (
        <>
          <p class="intro">{t("correctionsIntro")}</p>
          <div class="corrections">
            <Selection
              count={corrections.length}
              chosen={chosen.length}
              onSelectAll={(all) => setSelected(new Set(all ? corrections.map(({ id }) => id) : []))}
              onTakeBack={() => void takeBack(chosen)}
            />
            <ul>
              {corrections.map((correction) => (
                <CorrectionItem
                  key={correction.id}
                  correction={correction}
                  selected={selected.has(correction.id)}
                  onSelect={() => setSelected(toggled(selected, correction.id))}
                  onTakeBack={() => void takeBack([correction.id])}
                />
              ))}
            </ul>
          </div>
          <p role="status" class="result result-bad">
            {failed && t("correctionsFailed")}
          </p>
        </>
      )}
    </div>
  );
}

interface SelectionProps {
  count: number;
  chosen: number;
  onSelectAll(all: boolean): void;
  onTakeBack(): void;
}

/** The line above the rows: how many, select all, take back the selected ones. */
function Selection({ count, chosen, onSelectAll, onTakeBack }: SelectionProps) {
  const { t, plural } = useText();
  const guarded = useGuarded();
  const all = chosen === count;
  return (
    <div class="correction-selection">
      <label class="tick">
        <input
          type="checkbox"
          checked={all}
          indeterminate={chosen > 0 && !all}
          aria-label={t("correctionsSelectAll")}
          data-doorman="select-all"
          onClick={guarded(() => onSelectAll(!all))}
        />
      </label>
      <p role="status">{chosen > 0 ? plural("selectedCount", chosen) : plural("storedCorrections", count)}</p>
      {chosen > 0 && (
        <Button tone="strong" hook="take-back-selected" onClick={onTakeBack}>
          <UndoIcon />
          <span>{t("correctionsTakeBackSelected")}</span>
        </Button>
      )}
    </div>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
