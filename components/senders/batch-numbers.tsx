import type { BatchCounts } from "../../lib/domain/batch";
import { useText, type TextKey } from "../../lib/ui/text";

/** The counts in words; nothing is said of what there is none of. */
export function BatchNumbers({ counts }: { counts: BatchCounts }) {
  const { t } = useText();
  const parts: [keyof BatchCounts, TextKey][] = [
    ["done", "countDone"],
    ["already", "countAlready"],
    ["skipped", "countSkipped"],
    ["failed", "countFailed"],
    ["waiting", "countWaiting"],
  ];
  return (
    <ul class="batch-counts" data-doorman="batch-counts">
      {parts
        .filter(([part]) => counts[part] > 0)
        .map(([part, key]) => (
          <li key={part} data-count={part} class={part === "failed" ? "count-failed" : undefined}>
            {t(key, counts[part])}
          </li>
        ))}
    </ul>
  );
}
