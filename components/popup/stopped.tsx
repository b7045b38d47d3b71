import { useRef } from "preact/hooks";
import type { ActionView } from "../../lib/domain/action";
import { useText } from "../../lib/ui/text";
import { useKeptFocus } from "../../lib/ui/use-kept-focus";
import { useVirtualList } from "../../lib/ui/use-virtual-list";
import type { Wish } from "../../lib/ui/wishes";
import { Button } from "../shared/button";
import { ROW_HEIGHT, SenderLines } from "./blocked-row";
import type { ListedSender } from "./entries";
import { CancelAction, isPending, RowState, type ActionFinder } from "./row-state";
import { useKeptRow } from "./use-kept-row";

export interface StoppedProps {
  /** At least one. */
  senders: readonly ListedSender[];
  actionOf: ActionFinder;
  onAct(wishes: readonly Wish[]): void;
  onCancel(id: string): void;
}

/** Senders whose offers are stopped, with the way back. */
export function Stopped({ senders, actionOf, onAct, onCancel }: StoppedProps) {
  const { t, plural } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualList(scroller, senders.length, ROW_HEIGHT);
  const onGone = useKeptRow(scroller);
  return (
    <>
      <p class="heading">{plural("stoppedCount", senders.length)}</p>
      <div class="scroller" ref={scroller} tabIndex={-1}>
        <ul class="rows" aria-label={t("tabStopped")} style={{ blockSize: `${list.height}px` }}>
          {list.items.map(({ index, start }) => {
            const sender = senders[index];
            if (sender === undefined) return null;
            return (
              <StoppedRow
                key={sender.key}
                sender={sender}
                position={{ top: start, index, count: senders.length }}
                action={actionOf(sender.ids)}
                onResume={() => onAct([{ kind: "resume-offers", ids: [...sender.ids], name: sender.name }])}
                onCancel={onCancel}
                onGone={onGone}
              />
            );
          })}
        </ul>
      </div>
    </>
  );
}

interface StoppedRowProps {
  sender: ListedSender;
  position: { top: number; index: number; count: number };
  action: ActionView | undefined;
  onResume(): void;
  onCancel(id: string): void;
  onGone(row: HTMLElement): void;
}

function StoppedRow({ sender, position, action, onResume, onCancel, onGone }: StoppedRowProps) {
  const { t } = useText();
  const pending = isPending(action);
  const row = useRef<HTMLLIElement>(null);
  useKeptFocus(row, onGone);
  return (
    <li
      ref={row}
      tabIndex={-1}
      class="row row-placed"
      style={{ transform: `translateY(${position.top}px)` }}
      aria-setsize={position.count}
      aria-posinset={position.index + 1}
      data-index={position.index}
      data-doorman="stopped-row"
      data-key={sender.key}
    >
      <div class="row-main">
        <SenderLines sender={sender} />
        {action === undefined ? (
          <p class="row-line">{t(sender.cause === "doorman" ? "stoppedByDoorman" : "stoppedOutside")}</p>
        ) : (
          <RowState action={action} />
        )}
      </div>
      {pending ? (
        <CancelAction action={action} onCancel={onCancel} />
      ) : (
        <Button class="button-small" hook="resume-offers" label={t("resumeRow", sender.name)} onClick={onResume}>
          {t("resume")}
        </Button>
      )}
    </li>
  );
}
