import { useRef } from "preact/hooks";
import type { BatchAction } from "../../lib/database/batches";
import { useText } from "../../lib/ui/text";
import { useVirtualList } from "../../lib/ui/use-virtual-list";
import { outcomeText } from "../shared/wording-outcome";

/** Height of a line in CSS pixels; the style sheet has the same. */
const LINE_HEIGHT = 44;

/** What became of each sender of a batch: two thousand lines cost no more than those in view. */
export function BatchActions({ actions }: { actions: readonly BatchAction[] | undefined }) {
  const text = useText();
  const { t } = text;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualList(scroller, actions?.length ?? 0, LINE_HEIGHT);
  return (
    <div class="batch-actions" ref={scroller} tabIndex={0} role="group" aria-label={t("batchActionsLabel")} data-doorman="batch-actions">
      <ul style={{ blockSize: `${list.height}px` }}>
        {list.items.map(({ index, start }) => {
          const action = actions?.[index];
          if (action === undefined) return null;
          const { title, detail } = outcomeText(text, action);
          // Whose row it is has to stand there; not every outcome names the sender.
          const named = title.includes(action.name) ? title : `${action.name} · ${title}`;
          const what = action.leftOut === undefined || action.state === "failed" ? named : action.name;
          return (
            <li
              key={action.id}
              style={{ transform: `translateY(${start}px)` }}
              title={detail}
              aria-setsize={actions?.length}
              aria-posinset={index + 1}
              data-doorman="batch-action"
              data-state={action.state}
            >
              <span>{what}</span>
              {detail !== undefined && <span class="fine"> · {detail}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
