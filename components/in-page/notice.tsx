import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { CloseIcon, DoorIcon } from "../shared/icons";

export interface NoticeProps {
  kind: "reload";
  onReload(event: Event): void;
  onDismiss(event: Event): void;
}

/** Tells that this tab runs an old Doorman and must be reloaded. */
export function Notice({ kind, onReload, onDismiss }: NoticeProps) {
  const { t } = useText();
  return (
    <section class="toast toast-neutral" role="status" aria-label={t("noticeLabel")} data-doorman={`notice-${kind}`}>
      <DoorIcon size={18} />
      <div class="toast-main">
        <p class="toast-text">{t("noticeReload")}</p>
        <Button tone="strong" hook="reload" onClick={onReload}>
          {t("noticeReloadButton")}
        </Button>
      </div>
      <Button tone="quiet" class="button-icon" hook="dismiss-notice" label={t("dismiss")} onClick={onDismiss}>
        <CloseIcon />
      </Button>
    </section>
  );
}
