import { useMemo, useRef, useState } from "preact/hooks";
import type { SenderChoice } from "../../lib/ui/evidence-records";
import { useText } from "../../lib/ui/text";
import { useVirtualList } from "../../lib/ui/use-virtual-list";
import { useUniqueId } from "../shared/unique-id";

/** Height of a row in CSS pixels, the same as in reports.css. */
const ROW_HEIGHT = 38;
/** From so many senders on, a search is worth its place. */
const SEARCH_FROM = 8;

export interface SenderPickerProps {
  senders: readonly SenderChoice[];
  /** Keys of the chosen ones; none means all. */
  chosen: readonly string[];
  onChoose(keys: readonly string[]): void;
}

/** The senders of whom there is evidence: search, choose several. Thousands are as quick as ten. */
export function SenderPicker({ senders, chosen, onChoose }: SenderPickerProps) {
  const { t, plural } = useText();
  const [query, setQuery] = useState("");
  const labelId = useUniqueId();
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => {
    const wanted = query.trim().toLocaleLowerCase();
    return wanted === "" ? senders : senders.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  }, [senders, query]);
  const list = useVirtualList(scroller, shown.length, ROW_HEIGHT);
  const picked = new Set(chosen);
  return (
    <fieldset class="report-field">
      <legend id={labelId}>{t("reportsSenders")}</legend>
      {senders.length >= SEARCH_FROM && (
        <input
          type="search"
          class="report-input"
          value={query}
          placeholder={t("reportsSendersSearch")}
          aria-label={t("reportsSendersSearch")}
          data-doorman="report-sender-search"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <div class="report-senders" ref={scroller} tabIndex={-1}>
        <ul aria-labelledby={labelId} style={{ blockSize: `${list.height}px` }}>
          {list.items.map(({ index, start }) => {
            const sender = shown[index];
            if (sender === undefined) return null;
            return (
              <li key={sender.key} style={{ insetBlockStart: `${start}px` }} aria-posinset={index + 1} aria-setsize={shown.length} data-index={index}>
                <label class="report-sender">
                  <input
                    type="checkbox"
                    checked={picked.has(sender.key)}
                    data-doorman="report-sender"
                    onChange={() => onChoose(toggled(chosen, sender.key))}
                  />
                  <bdi class="name report-sender-name">{sender.name}</bdi>
                  <span class="fine">{plural("reportsRecords", sender.count)}</span>
                </label>
              </li>
            );
          })}
        </ul>
      </div>
      <p class="fine" role="status">
        {shown.length === 0 && t("searchNothing", query.trim())}
        {shown.length > 0 && (chosen.length === 0 ? t("reportsSendersAll") : plural("selectedCount", chosen.length))}
      </p>
    </fieldset>
  );
}

function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
}
