import { useRef, useState } from "preact/hooks";
import type { EvidenceFilter } from "../../lib/domain/evidence-file";
import type { EvidenceEntry } from "../../lib/domain/evidence";
import type { RecordSummary, SenderChoice } from "../../lib/ui/evidence-records";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { useGuarded } from "../shared/guard";
import { TrashIcon } from "../shared/page-icons";
import { FilterForm } from "./filter-form";
import { Proves } from "./proves";
import { RecordDialog } from "./record-dialog";
import { Records } from "./records";

export interface ChooseProps {
  senders: readonly SenderChoice[];
  filter: EvidenceFilter;
  onFilter(filter: EvidenceFilter): void;
  /** The records that the filter lets through, newest first, as far as they are read. */
  records: readonly RecordSummary[];
  /** False while there are more to read. */
  complete: boolean;
  /** Places of the records that are ticked: to be exported alone, or deleted. */
  selected: ReadonlySet<number>;
  onSelect(sequences: Iterable<number>): void;
  /** One record in full; undefined when it is gone. */
  onRead(sequence: number): Promise<EvidenceEntry | undefined>;
  /** Takes the contents away for good; says whether it was done. */
  onDelete(sequences: readonly number[]): Promise<boolean>;
  onPin(record: RecordSummary): Promise<boolean>;
}

/** First step of a report: which records it is about, what they hold, and what they prove. */
export function Choose({ senders, filter, onFilter, records, complete, selected, onSelect, onRead, onDelete, onPin }: ChooseProps) {
  const { t } = useText();
  const [failed, setFailed] = useState(false);
  const [open, setOpen] = useState<EvidenceEntry | undefined>();
  const chosen = selected.size === 0 ? [] : records.filter(({ sequence }) => selected.has(sequence)).map(({ sequence }) => sequence);
  const remove = async () => {
    const done = await onDelete(chosen);
    setFailed(!done);
    if (done) onSelect([]);
  };
  return (
    <>
      <FilterForm senders={senders} filter={filter} onFilter={onFilter} />
      <div class="report-list">
        <Selection
          records={records}
          complete={complete}
          chosen={chosen.length}
          onSelect={onSelect}
          onDelete={() => void remove()}
        />
        {records.length === 0 && complete ? (
          <p class="nothing" role="status" data-doorman="report-nothing">
            {t("reportsNothing")}
          </p>
        ) : (
          <Records
            records={records}
            selected={selected}
            onSelect={(sequence) => onSelect(toggled(selected, sequence))}
            onOpen={(sequence) => void onRead(sequence).then(setOpen)}
            onPin={(record) => void onPin(record).then((done) => setFailed(!done))}
          />
        )}
      </div>
      <p role="status" class="result result-bad">
        {failed && t("reportsNotStored")}
      </p>
      <Proves />
      {open !== undefined && <RecordDialog entry={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface SelectionProps {
  records: readonly RecordSummary[];
  complete: boolean;
  chosen: number;
  onSelect(sequences: readonly number[]): void;
  onDelete(): void;
}

/** The line above the records: how many, select all, delete the selected ones after a question. */
function Selection({ records, complete, chosen, onSelect, onDelete }: SelectionProps) {
  const { t, plural } = useText();
  const guarded = useGuarded();
  const dialog = useRef<HTMLDialogElement>(null);
  const all = records.length > 0 && chosen === records.length;
  return (
    <div class="correction-selection report-selection">
      <label class="tick">
        <input
          type="checkbox"
          checked={all}
          indeterminate={chosen > 0 && !all}
          disabled={records.length === 0 || !complete}
          aria-label={t("reportsSelectAll")}
          data-doorman="select-all"
          onClick={guarded(() => onSelect(all ? [] : records.map(({ sequence }) => sequence)))}
        />
      </label>
      <p role="status" data-doorman="report-count">
        {chosen > 0 ? plural("selectedCount", chosen) : plural("reportsRecords", records.length)}
        {!complete && ` · ${t("loading")}`}
      </p>
      {chosen > 0 && (
        <Button hook="delete-records" opens="dialog" onClick={() => dialog.current?.showModal()}>
          <TrashIcon />
          <span>{t("reportsDelete")}</span>
        </Button>
      )}
      <dialog ref={dialog} class="dialog" aria-labelledby="delete-records-title">
        <h2 id="delete-records-title">{plural("reportsDeleteTitle", chosen)}</h2>
        <p>{t("reportsDeleteWhat")}</p>
        <div class="question-buttons">
          <Button hook="delete-records-cancel" onClick={() => dialog.current?.close()}>
            {t("cancel")}
          </Button>
          <Button
            tone="danger"
            hook="delete-records-confirm"
            onClick={() => {
              dialog.current?.close();
              onDelete();
            }}
          >
            <TrashIcon />
            <span>{t("reportsDelete")}</span>
          </Button>
        </div>
      </dialog>
    </div>
  );
}

function toggled(sequences: ReadonlySet<number>, sequence: number): ReadonlySet<number> {
  const next = new Set(sequences);
  if (!next.delete(sequence)) next.add(sequence);
  return next;
}
