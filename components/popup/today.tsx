import type { Capabilities } from "../../lib/domain/health";
import { useText } from "../../lib/ui/text";
import type { Wish } from "../../lib/ui/wishes";
import { Empty } from "../shared/empty";
import type { MarkedMessage } from "./entries";
import type { ActionFinder } from "./row-state";
import { TodayRow } from "./today-row";

export interface TodayProps {
  messages: readonly MarkedMessage[];
  /** What works in the open tab; undefined when none is open, then actions wait for one. */
  capabilities: Capabilities | undefined;
  actionOf: ActionFinder;
  onAct(wishes: readonly Wish[]): void;
  onCancel(id: string): void;
}

/** Rows that are rendered; a day with more adverts than this is told by the number in the heading. */
const MOST_ROWS = 200;

/** Today's marked messages, newest first, each with its evidence and what can be done. */
export function Today({ messages, ...handlers }: TodayProps) {
  const { t, plural } = useText();
  if (messages.length === 0) {
    return (
      <Empty title={t("todayEmptyTitle")} hook="today-empty">
        {t("todayEmpty")}
      </Empty>
    );
  }
  return (
    <>
      <p class="heading">{plural("markedToday", messages.length)}</p>
      <div class="scroller" tabIndex={-1}>
        <ul class="messages" aria-label={t("tabToday")}>
          {messages.slice(0, MOST_ROWS).map((message) => (
            <TodayRow key={message.id} message={message} {...handlers} />
          ))}
        </ul>
      </div>
    </>
  );
}
