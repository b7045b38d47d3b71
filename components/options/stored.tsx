import { useRef, useState } from "preact/hooks";
import type { StoredCounts } from "../../lib/database/reads";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { Loading } from "../shared/loading";
import { TrashIcon } from "../shared/page-icons";

export interface StoredProps {
  /** Undefined until they are read. */
  counts: StoredCounts | undefined;
  /** Deletes everything of every account and of the user, but the settings; says whether it was done. */
  onDelete(): Promise<boolean>;
}

/** What is stored, and the way to delete all of it. Asks once: it cannot be undone. */
export function Stored({ counts, onDelete }: StoredProps) {
  const { t, plural, format } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [result, setResult] = useState<"deleted" | "failed" | undefined>();
  const nothing = counts !== undefined && Object.values(counts).every((count) => count === 0);
  const confirm = async () => {
    dialog.current?.close();
    setResult((await onDelete()) ? "deleted" : "failed");
  };
  return (
    <section class="stored">
      <h2>{t("settingStored")}</h2>
      <div class="stored-counts" data-doorman="stored-counts">
        {counts === undefined && <Loading />}
        {nothing && t("storedNothing")}
        {counts !== undefined &&
          !nothing &&
          format.list([
            plural("storedSenders", counts.senders),
            plural("storedMessages", counts.messages),
            plural("storedActions", counts.actions),
            ...(counts.corrections === 0 ? [] : [plural("storedCorrections", counts.corrections)]),
            ...(counts.evidence === 0 ? [] : [plural("storedEvidence", counts.evidence)]),
          ])}
      </div>
      <Button
        hook="delete-all"
        opens="dialog"
        onClick={() => {
          setResult(undefined);
          dialog.current?.showModal();
        }}
      >
        <TrashIcon />
        <span>{t("deleteAll")}</span>
      </Button>
      <p role="status" class={result === "failed" ? "result result-bad" : "result"}>
        {result === "deleted" && t("deleteDone")}
        {result === "failed" && t("deleteFailed")}
      </p>
      <dialog ref={dialog} class="dialog" aria-labelledby="delete-title">
        <h2 id="delete-title">{t("deleteTitle")}</h2>
        <p>{t("deleteWhat")}</p>
        <div class="question-buttons">
          <Button hook="delete-cancel" onClick={() => dialog.current?.close()}>
            {t("cancel")}
          </Button>
          <Button tone="danger" hook="delete-confirm" onClick={() => void confirm()}>
            <TrashIcon />
            <span>{t("deleteConfirm")}</span>
          </Button>
        </div>
      </dialog>
    </section>
  );
}
