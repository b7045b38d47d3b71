import { useState } from "preact/hooks";
import { isFiltering, MAX_FILTER_NAME_LENGTH, MAX_SAVED_FILTERS, type SavedFilter, type SenderFilter } from "../../lib/domain/sender-filter";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { TrashIcon } from "../shared/page-icons";
import { Modal } from "./modal";

export interface SavedFiltersProps {
  filters: readonly SavedFilter[];
  /** The filter as it is now. */
  current: SenderFilter;
  onApply(filter: SenderFilter): void;
  onSave(name: string, filter: SenderFilter): void;
  onRename(id: string, name: string): void;
  onDelete(id: string): void;
}

/** Filters under names of the user: apply, save the one in use, rename, delete. */
export function SavedFilters(props: SavedFiltersProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button hook="saved-filters" opens="dialog" onClick={() => setOpen(true)}>
        {t("savedFilters")}
      </Button>
      {open && (
        <Modal title={t("savedFilters")} hook="saved-filters-dialog" look="dialog" onClose={() => setOpen(false)}>
          <SaveForm {...props} />
          {props.filters.length === 0 ? (
            <p class="fine">{t("savedFiltersEmpty")}</p>
          ) : (
            <ul class="saved-filters">
              {props.filters.map((saved) => (
                <SavedRow
                  key={saved.id}
                  saved={saved}
                  isTaken={(name) => props.filters.some((other) => other.id !== saved.id && other.name === name)}
                  onApply={() => {
                    props.onApply(saved.filter);
                    setOpen(false);
                  }}
                  onRename={(name) => props.onRename(saved.id, name)}
                  onDelete={() => props.onDelete(saved.id)}
                />
              ))}
            </ul>
          )}
        </Modal>
      )}
    </>
  );
}

function SaveForm({ filters, current, onSave }: SavedFiltersProps) {
  const { t } = useText();
  const [name, setName] = useState("");
  const trimmed = name.trim();
  // One of the same name gives its place.
  const full = filters.length >= MAX_SAVED_FILTERS && !filters.some((other) => other.name === trimmed);
  const possible = isFiltering(current) && trimmed !== "" && !full;
  return (
    <form
      class="save-filter"
      onSubmit={(event) => {
        event.preventDefault();
        if (!possible) return;
        onSave(trimmed, current);
        setName("");
      }}
    >
      <NameField label={t("filterName")} name={name} hook="filter-name" onName={setName} />
      <button type="submit" class="button button-strong" data-doorman="filter-save" disabled={!possible}>
        {t("filterSave")}
      </button>
      {!isFiltering(current) && <p class="fine">{t("filterSaveNothing")}</p>}
      {isFiltering(current) && full && <p class="fine">{t("filterSaveFull", MAX_SAVED_FILTERS)}</p>}
    </form>
  );
}

interface SavedRowProps {
  saved: SavedFilter;
  /** Whether another one has that name. */
  isTaken(name: string): boolean;
  onApply(): void;
  onRename(name: string): void;
  onDelete(): void;
}

function SavedRow({ saved, isTaken, onApply, onRename, onDelete }: SavedRowProps) {
  const { t } = useText();
  const [name, setName] = useState<string | undefined>();
  if (name !== undefined) {
    const taken = isTaken(name.trim());
    return (
      <li>
        <form
          class="save-filter"
          onSubmit={(event) => {
            event.preventDefault();
            if (taken) return;
            if (name.trim() !== "") onRename(name.trim());
            setName(undefined);
          }}
        >
          <NameField label={t("filterName")} name={name} hook="filter-new-name" onName={setName} />
          <button type="submit" class="button" data-doorman="filter-rename-save" disabled={taken}>
            {t("filterSave")}
          </button>
        </form>
      </li>
    );
  }
  return (
    <li class="saved-filter" data-doorman="saved-filter">
      <button type="button" class="saved-filter-name" data-doorman="filter-apply" onClick={onApply}>
        <bdi>{saved.name}</bdi>
      </button>
      <Button tone="quiet" class="button-small" hook="filter-rename" label={t("filterRenameOf", saved.name)} onClick={() => setName(saved.name)}>
        {t("filterRename")}
      </Button>
      <Button tone="quiet" class="button-icon" hook="filter-delete" label={t("filterDeleteOf", saved.name)} onClick={onDelete}>
        <TrashIcon />
      </Button>
    </li>
  );
}

function NameField({ label, name, hook, onName }: { label: string; name: string; hook: string; onName(name: string): void }) {
  return (
    <label class="filter-field">
      <span>{label}</span>
      <input value={name} maxLength={MAX_FILTER_NAME_LENGTH} data-doorman={hook} onInput={(event) => onName(event.currentTarget.value)} />
    </label>
  );
}
