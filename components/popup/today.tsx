import { useRef } from "preact/hooks";
import type { ActionMode } from "../../lib/domain/action";
import type { Said } from "../../lib/domain/correction";
import type { Capabilities } from "../../lib/domain/health";
import type { MessageId } from "../../lib/domain/message";
import { useText } from "../../lib/ui/text";
import type { Wish } from "../../lib/ui/wishes";
import { Empty } from "../shared/empty";
import { Loading } from "../shared/loading";
import type { MarkedMessage } from "./entries";
import type { Reach } from "./reach";
import type { ActionFinder } from "./row-state";
import { TodayRow } from "./today-row";
import { useCalledService } from "./use-called-service";
import { useKeptRow } from "./use-kept-row";

export interface TodayProps {
  messages: readonly MarkedMessage[];
  /** Whether messages are marked now; undefined until that is known. */
  reach: Reach | undefined;
  /** What works in the open tab; undefined when none is open, then actions wait for one. */
  capabilities: Capabilities | undefined;
  actionMode: ActionMode;
  actionOf: ActionFinder;
  onAct(wishes: readonly Wish[]): void;
  onCancel(id: string): void;
  /** The user's word on a message, or `null` to take it back; says whether it is remembered. */
  onCorrect(id: MessageId, said: Said | null): Promise<boolean>;
}

/** Rows that are rendered; a day with more adverts than this is told by the number in the heading. */
const MOST_ROWS = 200;

/** Today's marked messages, newest first, each with its evidence and what can be done. */
export function Today({ messages, reach, onCorrect, ...handlers }: TodayProps) {
  const { t, plural } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const onGone = useKeptRow(scroller);
  const { rows, correct } = useCalledService(messages, onCorrect);
  if (rows.length === 0) {
    if (reach === undefined) return <Loading />;
    const { title, text } = nothingKeys[reach];
    return (
      <Empty title={t(title)} hook="today-empty">
        {t(text)}
      </Empty>
    );
  }
  return (
    <>
      <p class="heading">{plural("markedToday", messages.length)}</p>
      <div class="scroller" ref={scroller} tabIndex={-1}>
        <ul class="messages" aria-label={t("tabToday")}>
          {rows.slice(0, MOST_ROWS).map((message, index) => (
            <TodayRow key={message.id} message={message} index={index} onGone={onGone} onCorrect={(said) => correct(message, said)} {...handlers} />
          ))}
        </ul>
      </div>
    </>
  );
}

/** Only who looked can say that there was no promotion. */
const nothingKeys = {
  works: { title: "todayEmptyTitle", text: "todayEmpty" },
  closed: { title: "todayNothingTitle", text: "todayClosed" },
  elsewhere: { title: "todayNothingTitle", text: "todayElsewhere" },
  "not-ready": { title: "todayNothingTitle", text: "todayNotReady" },
  unreadable: { title: "todayNothingTitle", text: "todayUnreadable" },
} as const;
