import type { ListRow } from "../../lib/domain/sender-order";
import { senderState, type SenderSummary } from "../../lib/domain/sender-summary";
import { formatPhone } from "../../lib/ui/format";
import { useText } from "../../lib/ui/text";
import { CaretIcon, CheckIcon } from "../shared/icons";
import { useNow } from "../shared/surroundings";
import { stateKeys, stateTags } from "./wording";

export interface GridRowProps {
  row: ListRow;
  /** Place in the list, from 0. */
  index: number;
  /** CSS pixels. */
  top: number;
  selected: boolean | "some";
  focusable: boolean;
  /** `tick`: the click was on the mark of selection. */
  onClick(event: Event, tick: boolean): void;
  onToggle(): void;
}

/** One row of the list of senders: a sender, or the heading of the numbers of one business. */
export function GridRow({ row, index, top, selected, focusable, onClick, onToggle }: GridRowProps) {
  const isGroup = row.kind === "group";
  return (
    <div
      role="row"
      class={["grid-row", isGroup ? "grid-group" : row.inGroup && "grid-member"].filter(Boolean).join(" ")}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={selected === true}
      tabIndex={focusable ? 0 : -1}
      data-doorman={isGroup ? "group-row" : "sender-row"}
      data-key={row.key}
      data-index={index}
      onClick={(event) => onClick(event, false)}
    >
      <div
        role="gridcell"
        class="cell cell-tick"
        aria-colindex={1}
        data-doorman="select-row"
        onClick={(event) => {
          event.stopPropagation();
          onClick(event, true);
        }}
      >
        <span class={`tick-box tick-${String(selected)}`} aria-hidden="true">
          {selected === true && <CheckIcon size={14} />}
        </span>
      </div>
      {isGroup ? <GroupCells row={row} onToggle={onToggle} /> : <SenderCells sender={row.sender} />}
    </div>
  );
}

function SenderCells({ sender }: { sender: SenderSummary }) {
  const { t, format } = useText();
  const now = useNow();
  const { record, total, share, lastMessage } = sender;
  const phone = sender.phone === undefined ? undefined : formatPhone(sender.phone);
  const sameAsName = sender.phone !== undefined && sender.name.replace(/\D/gu, "") === sender.phone;
  const other = sender.savedName === undefined || sender.verifiedName === sender.name ? undefined : sender.verifiedName;
  const state = senderState(sender);
  return (
    <>
      <div role="gridcell" class="cell cell-name" aria-colindex={2}>
        <span class="cell-title">
          <bdi class="name">{sender.name}</bdi>
        </span>
        <span class="cell-line">
          {other !== undefined && <bdi>{other}</bdi>}
          {other !== undefined && phone !== undefined && " · "}
          {phone !== undefined && !sameAsName && <bdi dir="ltr">{phone}</bdi>}
          {sender.replied && ` · ${t("filterReplied")}`}
        </span>
      </div>
      <div role="gridcell" class="cell cell-messages" aria-colindex={3}>
        {format.number(total)}
      </div>
      <ShareCell share={total === 0 ? undefined : share} count={record.promotion} />
      <div role="gridcell" class="cell cell-mislabelled" aria-colindex={5}>
        {record.mislabelled > 0 && <span class="tag tag-bad">{format.number(record.mislabelled)}</span>}
      </div>
      <div role="gridcell" class="cell cell-last" aria-colindex={6}>
        {lastMessage !== undefined && <time dateTime={new Date(lastMessage).toISOString()}>{format.relative(lastMessage, now)}</time>}
      </div>
      <div role="gridcell" class="cell cell-state" aria-colindex={7} data-state={state}>
        {state !== "open" && <span class={stateTags[state]}>{t(stateKeys[state])}</span>}
      </div>
    </>
  );
}

/** Share of promotion as a number, with a bar that says it at a glance. */
function ShareCell({ share, count }: { share: number | undefined; count: number }) {
  const { t, format } = useText();
  return (
    <div role="gridcell" class="cell cell-share" aria-colindex={4} title={share === undefined ? undefined : t("shareCount", count)}>
      {share !== undefined && (
        <>
          <span class="share" aria-hidden="true">
            <span style={{ inlineSize: `${share * 100}%` }} />
          </span>
          <span>{format.percent(share)}</span>
        </>
      )}
    </div>
  );
}

function GroupCells({ row, onToggle }: { row: Extract<ListRow, { kind: "group" }>; onToggle(): void }) {
  const { t, plural, format } = useText();
  const now = useNow();
  const sum = (of: (sender: SenderSummary) => number) => row.senders.reduce((total, sender) => total + of(sender), 0);
  const total = sum((sender) => sender.total);
  const promotion = sum(({ record }) => record.promotion);
  const mislabelled = sum(({ record }) => record.mislabelled);
  const last = Math.max(...row.senders.map(({ lastMessage }) => lastMessage ?? 0));
  return (
    <>
      <div role="gridcell" class="cell cell-name" aria-colindex={2}>
        <button
          type="button"
          class={row.open ? "group-toggle group-open" : "group-toggle"}
          tabIndex={-1}
          aria-expanded={row.open}
          aria-label={t(row.open ? "groupClose" : "groupOpen", row.name)}
          data-doorman="toggle-group"
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <CaretIcon size={14} />
        </button>
        <span class="cell-title">
          <bdi class="name">{row.name}</bdi>
        </span>
        <span class="cell-line">{plural("groupNumbers", row.senders.length)}</span>
      </div>
      <div role="gridcell" class="cell cell-messages" aria-colindex={3}>
        {format.number(total)}
      </div>
      <ShareCell share={total === 0 ? undefined : promotion / total} count={promotion} />
      <div role="gridcell" class="cell cell-mislabelled" aria-colindex={5}>
        {mislabelled > 0 && <span class="tag tag-bad">{format.number(mislabelled)}</span>}
      </div>
      <div role="gridcell" class="cell cell-last" aria-colindex={6}>
        {last > 0 && format.relative(last, now)}
      </div>
      <div role="gridcell" class="cell cell-state" aria-colindex={7} />
    </>
  );
}
