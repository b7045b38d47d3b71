import type { RefObject } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { ActionMode, ActionView } from "../../lib/domain/action";
import type { BatchKind, BatchView, LineKinds } from "../../lib/domain/batch";
import type { Capabilities, PageState } from "../../lib/domain/health";
import { everySender, filterSenders, type SavedFilter, type SenderFilter } from "../../lib/domain/sender-filter";
import { firstOrder, groupSenders, sortSenders, withSenders, type SortColumn } from "../../lib/domain/sender-order";
import { nothingSelected, type Selection } from "../../lib/domain/sender-selection";
import type { SenderSummary } from "../../lib/domain/sender-summary";
import type { BatchAction } from "../../lib/database/batches";
import type { SenderTimeline } from "../../lib/database/timeline";
import type { BatchControl } from "../../lib/messages/batch-contracts";
import type { BatchWish } from "../../lib/ui/batch-wish";
import { useHeldRows } from "../../lib/ui/use-held-rows";
import { useKeptScroll } from "../../lib/ui/use-kept-scroll";
import { useMedia } from "../../lib/ui/use-media";
import { useText } from "../../lib/ui/text";
import type { Wish } from "../../lib/ui/wishes";
import { Button } from "../shared/button";
import { unavailableDirectly } from "../shared/ladder";
import { useNow } from "../shared/surroundings";
import type { RetryBatch } from "./batch-retry";
import { EarlierBatches, PresentBatches, type GoneBatch } from "./batches";
import { DryRun } from "./dry-run";
import { FilterBar } from "./filter-bar";
import { Grid } from "./grid";
import { ImportNumbers, type ImportNumbersProps } from "./import-numbers";
import { NoSenders } from "./no-senders";
import { firstPlace, type SendersPlace } from "./place";
import { SavedFilters } from "./saved-filters";
import { SelectionBar } from "./selection-bar";
import { Timeline, type TimelineProps } from "./timeline";
import { Loading } from "../shared/loading";

export interface SendersProps {
  /** Where the user stood in the list when he was here last; is told where he stands. */
  place: RefObject<SendersPlace>;
  /** Undefined until the first are read. */
  senders: readonly SenderSummary[] | undefined;
  /** False while only some are read: nothing can be said or done about all. */
  complete: boolean;
  /** What the open tabs say; undefined until the first answer. */
  connection: readonly PageState[] | undefined;
  /** Of the tab that is ready; undefined while there is none. */
  capabilities: Capabilities | undefined;
  /** How what is asked for of one sender is done. */
  actionMode: ActionMode;
  savedFilters: readonly SavedFilter[];
  onSaveFilter(name: string, filter: SenderFilter): void;
  onRenameFilter(id: string, name: string): void;
  onDeleteFilter(id: string): void;
  batches: readonly BatchView[] | undefined;
  /** The batch whose senders show, and what became of each of them. */
  shownBatch: string | undefined;
  batchActions: readonly BatchAction[] | undefined;
  onShowBatch(id: string | undefined): void;
  reportsLeft: number;
  /** Milliseconds until a batch with so many actions of each kind would be done, if it were started now. */
  timeFor(kinds: LineKinds): number;
  /** Answers with the id of the batch; with none where it did not start. */
  onStart(wish: BatchWish): Promise<string | undefined>;
  onControl(id: string, control: BatchControl): void;
  /** Tries again what failed of a batch. */
  onRetry: RetryBatch;
  onUnblockOurs(): void;
  /** What went wrong with the last wish; undefined when nothing did. */
  problem: string | undefined;
  countries: ImportNumbersProps["countries"];
  onRead: ImportNumbersProps["onRead"];
  onExport(senders: readonly SenderSummary[], as: "csv" | "lines"): void;
  /** Key of the sender whose timeline is open. */
  opened: string | undefined;
  timeline: SenderTimeline | undefined;
  onOpen(key: string | undefined): void;
  onAct(wish: Wish): void;
  onUndo(action: ActionView): void;
  onCorrect: TimelineProps["onCorrect"];
}

/** At this width and below, rows are cards. */
const NARROW = "(max-width: 640px)";

/** Every business sender: filter, sort, select, open, and do something about many at once. */
export function Senders(props: SendersProps) {
  const { t, language } = useText();
  const now = useNow();
  const narrow = useMedia(NARROW);
  const [stood] = useState(props.place.current ?? firstPlace);
  const [filter, setFilter] = useState(stood.filter);
  const [order, setOrder] = useState(stood.order);
  const [closed, setClosed] = useState(stood.closed);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [onlySelected, setOnlySelected] = useState(false);
  const [planned, setPlanned] = useState<BatchKind | undefined>();
  const [started, setStarted] = useState<string | undefined>();
  const [importing, setImporting] = useState(false);
  const counted = useRef<HTMLParagraphElement>(null);
  const gone = useRef<GoneBatch | undefined>(undefined);
  const { senders = [], complete, capabilities } = props;

  const stands = (part: Partial<SendersPlace>) => (props.place.current = { ...stood, ...props.place.current, ...part });
  stands({ filter, order, closed });
  useKeptScroll(() => null, stood.page, complete && props.senders !== undefined, (page) => stands({ page }));

  const { compare } = useMemo(() => new Intl.Collator(language), [language]);
  const [held, setHeld] = useState(false);
  const sorted = useMemo(() => sortSenders(senders, order, compare), [senders, order, compare]);
  const selected = useMemo(() => sorted.filter(({ key }) => selection.selected.has(key)), [sorted, selection.selected]);
  const only = onlySelected && selected.length > 0;
  // The time is not among the inputs: ages are counted in days, and the list is filtered anew at every change.
  const shown = useMemo(() => filterSenders(only ? selected : sorted, filter, now), [only, selected, sorted, filter]);
  const grouped = useMemo(() => groupSenders(shown, closed), [shown, closed]);
  // Once all are read, everybody is sorted in, whatever stood there before.
  const arrangement = useMemo(() => ({}), [order, filter, only, closed, complete]);
  const byKey = useMemo(() => new Map(senders.map((sender) => [sender.key, sender])), [senders]);
  const rows = useHeldRows(grouped, held, arrangement, (row) => withSenders(row, byKey));
  if (complete && rows.length === 0) stands({ rows: 0 });
  const hidden = useMemo(() => {
    const keys = new Set(shown.map(({ key }) => key));
    return selected.filter(({ key }) => !keys.has(key)).length;
  }, [shown, selected]);

  if (props.senders === undefined) return <Loading />;
  if (complete && senders.length === 0) return <NoSenders connection={props.connection} capabilities={capabilities} />;
  const toggleGroup = (key: string) => {
    const row = rows.find((each) => each.key === key);
    const group = row?.kind === "group" ? row.senders[0]?.group : undefined;
    if (group === undefined) return;
    const next = new Set(closed);
    if (!next.delete(group)) next.add(group);
    setClosed(next);
  };
  // Who selects anew has to see everybody: only the selected ones show until there are none.
  const select = (next: Selection) => {
    setSelection(next);
    if (next.selected.size === 0) setOnlySelected(false);
  };
  // What did not start keeps its selection: it can be tried once more.
  const start = async (wish: BatchWish) => {
    setPlanned(undefined);
    const id = await props.onStart(wish);
    if (id === undefined) return;
    setStarted(id);
    select(nothingSelected);
  };
  // Where the rows are sorted anew, or move as the pointer leaves them, what lay between two of them is no range any more.
  const endRange = () => setSelection((before) => ({ ...before, anchor: undefined }));
  const hold = (over: boolean) => {
    setHeld(over);
    if (!over && rows !== grouped) endRange();
  };
  const sortBy = (by: SortColumn) => {
    setOrder(order.by === by ? { by, ascending: !order.ascending } : firstOrder(by));
    endRange();
  };
  const toCount = () => counted.current?.focus();
  const batches = {
    batches: props.batches,
    onControl: props.onControl,
    onRetry: props.onRetry,
    shown: props.shownBatch,
    actions: props.batchActions,
    onShow: props.onShowBatch,
  };
  return (
    <div class="senders">
      <PresentBatches {...batches} started={started} closed={props.connection?.length === 0} gone={gone} onNone={toCount} />
      <p role="alert" class="result result-bad">
        {props.problem}
      </p>
      <div class="senders-tools">
        <FilterBar filter={filter} senders={senders} onFilter={setFilter} />
        <SavedFilters
          filters={props.savedFilters}
          current={filter}
          onApply={setFilter}
          onSave={props.onSaveFilter}
          onRename={props.onRenameFilter}
          onDelete={props.onDeleteFilter}
        />
        <Button hook="import-open" opens="dialog" disabled={!complete} onClick={() => setImporting(true)}>
          {t("importButton")}
        </Button>
      </div>
      <SelectionBar
        counted={counted}
        shown={shown.length}
        all={senders.length}
        complete={complete}
        selected={selected.length}
        hidden={hidden}
        onlySelected={only}
        capabilities={capabilities}
        onOnlySelected={setOnlySelected}
        onPlan={setPlanned}
        onExport={(as) => props.onExport(selected, as)}
        onClear={() => select(nothingSelected)}
      />
      {rows.length === 0 ? (
        <p class="nothing" role="status" data-doorman="senders-none">
          {t("sendersNone")}
        </p>
      ) : (
        <Grid
          // Rows of another height are another list.
          key={narrow ? "cards" : "columns"}
          rows={rows}
          order={order}
          selection={selection}
          narrow={narrow}
          complete={complete}
          scrolled={props.place.current?.rows ?? 0}
          onScroll={(to) => stands({ rows: to })}
          onPointer={hold}
          onOrder={sortBy}
          onSelection={select}
          onOpen={props.onOpen}
          onToggleGroup={toggleGroup}
          onGone={toCount}
        />
      )}
      <EarlierBatches
        {...batches}
        blockedByDoorman={senders.filter(({ blockedByDoorman }) => blockedByDoorman).length}
        onUnblockOurs={props.onUnblockOurs}
        onNone={toCount}
        onGone={(id) => (gone.current = { id, place: 0 })}
      />
      {planned !== undefined && (
        <DryRun
          kind={planned}
          senders={selected}
          available={availableIn(capabilities)}
          reportsLeft={props.reportsLeft}
          timeFor={props.timeFor}
          onClose={() => setPlanned(undefined)}
          onStart={(wish) => void start(wish)}
        />
      )}
      {importing && (
        <ImportNumbers
          countries={props.countries}
          onRead={props.onRead}
          onClose={() => setImporting(false)}
          onSelect={(keys) => {
            setSelection({ selected: new Set(keys) });
            setOnlySelected(true);
            setFilter(everySender);
            setImporting(false);
          }}
        />
      )}
      {props.opened !== undefined && (
        <Timeline
          timeline={props.timeline}
          name={senders.find(({ key }) => key === props.opened)?.name ?? ""}
          capabilities={capabilities}
          actionMode={props.actionMode}
          onAct={props.onAct}
          onUndo={props.onUndo}
          onCorrect={props.onCorrect}
          onClose={() => props.onOpen(undefined)}
        />
      )}
    </div>
  );
}

const batchKinds: readonly BatchKind[] = ["keep", "unkeep", "stop-offers", "resume-offers", "block", "unblock", "report-and-block"];

/** What a batch can do with what works in WhatsApp Web now. */
function availableIn(capabilities: Capabilities | undefined): ReadonlySet<BatchKind> | undefined {
  if (capabilities === undefined) return undefined;
  return new Set(batchKinds.filter((kind) => unavailableDirectly(kind, capabilities) === undefined));
}
