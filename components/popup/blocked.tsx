import { useMemo, useRef, useState } from "preact/hooks";
import { senderTest } from "../../lib/domain/fold";
import { useVirtualList } from "../../lib/ui/use-virtual-list";
import { useText } from "../../lib/ui/text";
import type { Wish } from "../../lib/ui/wishes";
import { Button } from "../shared/button";
import { useGuarded } from "../shared/guard";
import { UnblockIcon } from "../shared/icons";
import { BlockedRow, ROW_HEIGHT } from "./blocked-row";
import type { ListedSender } from "./entries";
import { isPending, type ActionFinder } from "./row-state";
import { SearchField } from "../shared/search-field";
import { useKeptRow } from "./use-kept-row";

export interface BlockedProps {
  /** At least one. */
  senders: readonly ListedSender[];
  /** False while `senders` holds only the newest of many: nothing can be said or done about all. */
  complete: boolean;
  actionOf: ActionFinder;
  onAct(wishes: readonly Wish[]): void;
  onCancel(id: string): void;
}

/** Blocked businesses: search, unblock one or many. Ten thousand rows are as quick as ten. */
export function Blocked({ senders, complete, actionOf, onAct, onCancel }: BlockedProps) {
  const { t } = useText();
  const [query, setQuery] = useState("");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => {
    const test = senderTest(query);
    return test === undefined ? senders : senders.filter(test);
  }, [senders, query]);
  // Who is being unblocked already is none of those to be selected.
  const free = shown.filter((sender) => !isPending(actionOf(sender.ids)));
  const chosen = free.filter((sender) => selected.has(sender.key));

  const select = (wanted: readonly ListedSender[]) => setSelected(new Set([...selected, ...wanted.map(({ key }) => key)]));
  const letGo = (wanted: readonly ListedSender[]) => {
    const gone = new Set(wanted.map(({ key }) => key));
    setSelected(new Set([...selected].filter((key) => !gone.has(key))));
  };
  const unblock = (wanted: readonly ListedSender[]) => {
    onAct(wanted.map(unblockWish));
    letGo(wanted);
  };
  return (
    <>
      <SearchField query={query} onQuery={setQuery} />
      <Selection
        shown={shown.length}
        free={free}
        chosen={chosen}
        complete={complete}
        onSelectAll={(all) => (all ? select(free) : letGo(free))}
        onUnblock={() => unblock(chosen)}
      />
      {shown.length === 0 ? (
        <p class="nothing" role="status">
          {t("searchNothing", query.trim())}
        </p>
      ) : (
        <Rows
          senders={shown}
          selected={selected}
          actionOf={actionOf}
          onSelect={(key) => setSelected(toggled(selected, key))}
          onUnblock={(sender) => unblock([sender])}
          onCancel={onCancel}
        />
      )}
    </>
  );
}

interface SelectionProps {
  /** Rows, however they stand. */
  shown: number;
  /** Those that can be selected. */
  free: readonly ListedSender[];
  chosen: readonly ListedSender[];
  complete: boolean;
  /** Selects all of `free`, or lets them go; whom the search hides stays as he is. */
  onSelectAll(all: boolean): void;
  onUnblock(): void;
}

/** The line above the rows: how many, select all, and what to do with the selected ones. */
function Selection({ shown, free, chosen, complete, onSelectAll, onUnblock }: SelectionProps) {
  const { t, plural } = useText();
  const guarded = useGuarded();
  const all = free.length > 0 && chosen.length === free.length;
  return (
    <div class="selection">
      <label class="tick">
        <input
          type="checkbox"
          checked={all}
          indeterminate={chosen.length > 0 && !all}
          disabled={free.length === 0 || !complete}
          aria-label={t("selectAll")}
          data-doorman="select-all"
          onClick={guarded(() => onSelectAll(!all))}
        />
      </label>
      <p role="status">
        {chosen.length > 0 && plural("selectedCount", chosen.length)}
        {chosen.length === 0 && (complete ? plural("blockedCount", shown) : t("loading"))}
      </p>
      {chosen.length > 0 && (
        <Button tone="strong" hook="unblock-selected" onClick={onUnblock}>
          <UnblockIcon />
          <span>{t("unblockSelected")}</span>
        </Button>
      )}
    </div>
  );
}

interface RowsProps {
  senders: readonly ListedSender[];
  selected: ReadonlySet<string>;
  actionOf: ActionFinder;
  onSelect(key: string): void;
  onUnblock(sender: ListedSender): void;
  onCancel(id: string): void;
}

function Rows({ senders, selected, actionOf, ...handlers }: RowsProps) {
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualList(scroller, senders.length, ROW_HEIGHT);
  const onGone = useKeptRow(scroller);
  return (
    <div class="scroller" ref={scroller} tabIndex={-1}>
      <ul class="rows" aria-label={t("tabBlocked")} style={{ blockSize: `${list.height}px` }}>
        {list.items.map(({ index, start }) => {
          const sender = senders[index];
          if (sender === undefined) return null;
          return (
            <BlockedRow
              key={sender.key}
              sender={sender}
              position={{ top: start, index, count: senders.length }}
              selected={selected.has(sender.key)}
              action={actionOf(sender.ids)}
              onGone={onGone}
              {...handlers}
            />
          );
        })}
      </ul>
    </div>
  );
}

function unblockWish({ ids, name }: ListedSender): Wish {
  return { kind: "unblock", ids: [...ids], name };
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
