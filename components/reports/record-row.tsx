import type { Ref } from "preact";
import type { RecordSummary } from "../../lib/ui/evidence-records";
import { useText, type Text } from "../../lib/ui/text";
import { nounKeys } from "../shared/action-words";
import { Button } from "../shared/button";
import { useGuarded } from "../shared/guard";
import { PinIcon } from "../shared/page-icons";
import { useNow } from "../shared/surroundings";
import { categoryKeys } from "../shared/wording";
import { Outcome } from "./outcome";
import { askedKeys, objectionKeys } from "./wording";

export interface RecordRowProps {
  record: RecordSummary;
  /** Of the row, where rows differ in height. */
  elementRef: Ref<HTMLLIElement>;
  position: { top: number; index: number; count: number };
  selected: boolean;
  onSelect(sequence: number): void;
  onOpen(sequence: number): void;
  onPin(record: RecordSummary): void;
}

/** One record: whose, when, what kind, how it begins or ended; opens in full, and can be kept for good. */
export function RecordRow({ record, elementRef, position, selected, onSelect, onOpen, onPin }: RecordRowProps) {
  const text = useText();
  const { t, plural, format } = text;
  const guarded = useGuarded();
  const now = useNow();
  const { sequence, name, after, pinned, kind } = record;
  return (
    <li
      ref={elementRef}
      class="report-record"
      style={{ insetBlockStart: `${position.top}px` }}
      aria-posinset={position.index + 1}
      aria-setsize={position.count}
      data-index={position.index}
      data-doorman="record"
    >
      <label class="tick">
        <input
          type="checkbox"
          checked={selected}
          aria-label={t("reportsSelectRecord", sequence)}
          data-doorman="select-record"
          onClick={guarded(() => onSelect(sequence))}
        />
      </label>
      <div class="report-record-main">
        <p class="report-record-title">
          <strong>
            <bdi class="name">{name}</bdi>
          </strong>
          <time class="fine" dateTime={new Date(record.time).toISOString()}>
            {format.dateTime(record.time, now)}
          </time>
          {record.kind === "message" && (
            <span class={record.withdrawn ? "tag tag-neutral" : "tag mark-promotion"}>{t(record.withdrawn ? "correctNotPromotion" : categoryKeys[record.category])}</span>
          )}
          {after !== undefined && <span class="tag tag-bad">{after > 0 ? plural("reportsDaysAfter", after) : t("reportsFirstDayAfter")}</span>}
        </p>
        <button type="button" class="report-record-open" data-doorman="open-record" onClick={guarded(() => onOpen(sequence))}>
          <span class="report-record-text" dir="auto">
            {recordText(text, record)}
          </span>
          {record.kind === "action" && <Outcome action={record.action} />}
        </button>
      </div>
      {kind === "message" && (
        <Button
          tone="quiet"
          class={pinned ? "button-icon report-pinned" : "button-icon"}
          hook="pin-record"
          label={t(pinned ? "reportsUnpin" : "reportsPin")}
          onClick={() => onPin(record)}
        >
          <PinIcon size={18} />
        </Button>
      )}
    </li>
  );
}

function recordText({ t }: Text, record: RecordSummary): string {
  switch (record.kind) {
    case "message":
      return record.excerpt === "" ? t("reportsNoText") : record.excerpt;
    case "action":
      return t(askedKeys[record.action.cause], t(nounKeys[record.action.kind]));
    case "objection":
      return t(objectionKeys[record.by]);
  }
}
