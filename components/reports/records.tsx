import { useRef } from "preact/hooks";
import type { RecordSummary } from "../../lib/ui/evidence-records";
import { useText } from "../../lib/ui/text";
import { useMedia } from "../../lib/ui/use-media";
import { useVirtualList } from "../../lib/ui/use-virtual-list";
import { RecordRow } from "./record-row";

/** Heights of a row in CSS pixels, the first the same as in records.css, the second a guess; and where the second begins. */
const ROW_HEIGHT = 68;
const NARROW_ROW_HEIGHT = 90;
const NARROW = "(max-width: 480px)";

export interface RecordsProps {
  records: readonly RecordSummary[];
  selected: ReadonlySet<number>;
  onSelect(sequence: number): void;
  onOpen(sequence: number): void;
  onPin(record: RecordSummary): void;
}

/** The records that were chosen, newest first. A hundred thousand rows are as quick as ten. */
export function Records({ records, selected, ...handlers }: RecordsProps) {
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const narrow = useMedia(NARROW);
  const list = useVirtualList(scroller, records.length, narrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT);
  return (
    <div class="report-records" ref={scroller} tabIndex={-1}>
      <ul aria-label={t("reportsRecordsLabel")} style={{ blockSize: `${list.height}px` }}>
        {list.items.map(({ index, start }) => {
          const record = records[index];
          if (record === undefined) return null;
          return (
            <RecordRow
              key={record.sequence}
              record={record}
              // Anew each time: a row that came before it moves its place.
              elementRef={narrow ? (row) => list.measure(row) : null}
              position={{ top: start, index, count: records.length }}
              selected={selected.has(record.sequence)}
              {...handlers}
            />
          );
        })}
      </ul>
    </div>
  );
}
