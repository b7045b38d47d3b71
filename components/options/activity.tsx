import { useRef } from "preact/hooks";
import type { ActionView } from "../../lib/domain/action";
import type { ActivityEntry, ActivityFilter } from "../../lib/domain/activity";
import type { ActivityFormat } from "../../lib/reports/activity-file";
import { useText } from "../../lib/ui/text";
import { useMedia } from "../../lib/ui/use-media";
import { useVirtualList } from "../../lib/ui/use-virtual-list";
import { Digest } from "../shared/digest";
import { Empty } from "../shared/empty";
import { ActionEntry, JudgementEntry } from "./activity-entries";
import { ActivityExport, type ExportState } from "./activity-export";
import { ActivityFilters } from "./activity-filters";
import { Loading } from "../shared/loading";

/** Heights of an entry in CSS pixels, beside and above its buttons; held by activity.css. */
const ENTRY_HEIGHT = 78;
const CARD_HEIGHT = 108;

/** At this width and below, what is beside an entry stands below it. */
const NARROW = "(max-width: 640px)";

/** So many entries before the end, older ones are asked for. */
const AHEAD = 20;

export interface ActivityProps {
  filter: ActivityFilter;
  onFilter(filter: ActivityFilter): void;
  /** Newest first; undefined until they are read. */
  entries: readonly ActivityEntry[] | undefined;
  /** Whether older ones can be asked for, are there but too far away, or are not there. */
  older: "none" | "more" | "too-many";
  onMore(): void;
  onUndo(actions: readonly ActionView[]): void;
  /** What automatic help did today. */
  today: readonly ActionView[] | undefined;
  /** How the last export went. */
  exported: ExportState | undefined;
  onExport(format: ActivityFormat): void;
}

/** The log: every action and every judgement with its cause, newest first, with the way back. */
export function Activity(props: ActivityProps) {
  const { t } = useText();
  const { filter, entries } = props;
  const narrowed = filter.kind !== "all" || filter.sender !== "" || Object.keys(filter).length > 2;
  return (
    <>
      <p class="intro">{t("activityIntro")}</p>
      <Digest actions={props.today} onUndo={props.onUndo} />
      <ActivityFilters filter={filter} onFilter={props.onFilter} />
      <ActivityExport exported={props.exported} empty={entries?.length === 0} onExport={props.onExport} />
      {entries === undefined && (
        <Loading />
      )}
      {entries?.length === 0 && (
        <Empty title={t(narrowed ? "activityNoneTitle" : "activityEmptyTitle")} hook="activity-empty">
          {t(narrowed ? "activityNone" : "activityEmpty")}
        </Empty>
      )}
      {entries !== undefined && entries.length > 0 && <Entries {...props} entries={entries} />}
    </>
  );
}

function Entries({ entries, older, onMore, onUndo }: ActivityProps & { entries: readonly ActivityEntry[] }) {
  const { t, plural } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const narrow = useMedia(NARROW);
  const list = useVirtualList(scroller, entries.length, narrow ? CARD_HEIGHT : ENTRY_HEIGHT);
  const asked = useRef(0);
  const last = list.items.at(-1)?.index ?? 0;
  if (older === "more" && last >= entries.length - AHEAD && asked.current !== entries.length) {
    asked.current = entries.length;
    queueMicrotask(onMore);
  }
  return (
    <>
      <div class={narrow ? "activity activity-narrow" : "activity"} ref={scroller} tabIndex={0} role="group" aria-label={t("sectionActivity")}>
        <ul class="activity-rows" style={{ blockSize: `${list.height}px` }}>
          {list.items.map(({ index, start }) => {
            const entry = entries[index];
            if (entry === undefined) return null;
            const place = { top: start, index, count: older === "none" ? entries.length : -1, narrow };
            return entry.kind === "action" ? (
              <ActionEntry key={entry.key} entry={entry} place={place} onUndo={onUndo} />
            ) : (
              <JudgementEntry key={entry.key} entry={entry} place={place} />
            );
          })}
        </ul>
      </div>
      {older === "too-many" && <p class="fine">{plural("activityTooMany", entries.length)}</p>}
    </>
  );
}
