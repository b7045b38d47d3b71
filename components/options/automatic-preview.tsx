import { useLayoutEffect, useRef } from "preact/hooks";
import type { HelpName } from "../../lib/domain/automatic";
import { PREVIEW_DAYS, type HelpHistory, type PreviewLine } from "../../lib/domain/automatic-preview";
import { useText } from "../../lib/ui/text";
import { useVirtualList } from "../../lib/ui/use-virtual-list";
import { Button } from "../shared/button";
import { useNow } from "../shared/surroundings";
import { useUniqueId } from "../shared/unique-id";

/** Height of a line in CSS pixels; held by automatic.css. */
const LINE_HEIGHT = 76;

export interface AutomaticPreviewProps {
  name: HelpName;
  /** Undefined until the history is read. */
  lines: readonly PreviewLine[] | undefined;
  history: HelpHistory | undefined;
  onClose(): void;
  /** The user has seen the lines and agrees. */
  onAgree(): void;
}

/** What a help would have done over the user's own history, and the one place where it can be agreed to. */
export function AutomaticPreview({ name, lines, history, onClose, onAgree }: AutomaticPreviewProps) {
  const { t, plural, format } = useText();
  const now = useNow();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useUniqueId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
  }, []);
  const ready = lines !== undefined && history !== undefined;
  return (
    <dialog ref={dialog} class="dialog preview" aria-labelledby={titleId} data-doorman="preview" onClose={onClose}>
      <h2 id={titleId}>{t(titleKeys[name])}</h2>
      {ready && (
        <p data-doorman="preview-count">
          {plural(effectKeys[name], lines.length, PREVIEW_DAYS)} {t("automaticPreviewSince", format.date(history.since, now))}
          {!history.complete && ` ${plural("automaticPreviewCut", history.offers.length)}`}
        </p>
      )}
      {!ready && <p role="status">{t("automaticLooking")}</p>}
      {ready && lines.length > 0 && <Lines lines={lines} />}
      {ready && lines.length === 0 && <p>{t("automaticPreviewEmpty")}</p>}
      <p>{t(consentKeys[name])}</p>
      <div class="question-buttons">
        <Button hook="preview-cancel" onClick={() => dialog.current?.close()}>
          {t("cancel")}
        </Button>
        <Button tone="strong" hook="preview-agree" disabled={!ready} onClick={onAgree}>
          {t("automaticAgree")}
        </Button>
      </div>
    </dialog>
  );
}

function Lines({ lines }: { lines: readonly PreviewLine[] }) {
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualList(scroller, lines.length, LINE_HEIGHT);
  return (
    <div class="preview-lines" ref={scroller} tabIndex={0} role="group" aria-label={t("automaticPreviewList")}>
      <ul class="preview-rows" style={{ blockSize: `${list.height}px` }}>
        {list.items.map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return <Line key={line.sender.key} line={line} top={start} index={index} count={lines.length} />;
        })}
      </ul>
    </div>
  );
}

function Line({ line, top, index, count }: { line: PreviewLine; top: number; index: number; count: number }) {
  const { t, plural, format } = useText();
  const now = useNow();
  const { sender, offer, after } = line;
  return (
    <li
      class="preview-row"
      style={{ transform: `translateY(${top}px)` }}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-doorman="preview-row"
    >
      <p class="preview-name">
        <strong>
          <bdi class="name">{sender.name}</bdi>
        </strong>
        <span class="fine">{t("automaticPreviewAt", format.dateTime(offer.time, now))}</span>
      </p>
      <p class="preview-text" dir="auto">
        {offer.text === undefined || offer.text === "" ? <em>{t("todayTextGone")}</em> : offer.text}
      </p>
      <p class="fine">{after === 0 ? t("automaticPreviewLast") : plural("automaticPreviewAfter", after)}</p>
    </li>
  );
}

const titleKeys = { "stop-offers": "automaticPreviewStop", "block-scam": "automaticPreviewBlock" } as const;
const effectKeys = { "stop-offers": "automaticEffectStop", "block-scam": "automaticEffectBlock" } as const;
const consentKeys = { "stop-offers": "automaticConsentStop", "block-scam": "automaticConsentBlock" } as const;
