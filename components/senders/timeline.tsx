import { useRef, useState } from "preact/hooks";
import { isOpenState, type ActionMode, type ActionView } from "../../lib/domain/action";
import type { Said } from "../../lib/domain/correction";
import type { Capabilities } from "../../lib/domain/health";
import type { MessageId } from "../../lib/domain/message";
import { senderState } from "../../lib/domain/sender-summary";
import type { SenderTimeline } from "../../lib/database/timeline";
import { formatPhone } from "../../lib/ui/format";
import { useText } from "../../lib/ui/text";
import { useVirtualList } from "../../lib/ui/use-virtual-list";
import type { Wish } from "../../lib/ui/wishes";
import { useClock } from "../shared/surroundings";
import { recordText } from "../shared/wording";
import { Modal } from "./modal";
import { SenderLadder } from "./sender-ladder";
import { SenderFacts } from "./sender-facts";
import { TimelineAction } from "./timeline-action";
import { TimelineMessage } from "./timeline-message";
import { Loading } from "../shared/loading";
import { stateKeys, stateTags } from "./wording";

export interface TimelineProps {
  /** Undefined until it is read. */
  timeline: SenderTimeline | undefined;
  /** The sender's name, until then. */
  name: string;
  capabilities: Capabilities | undefined;
  actionMode: ActionMode;
  onAct(wish: Wish): void;
  onUndo(action: ActionView): void;
  /** The user's word on a message, or `null` to take it back; says whether it is remembered. */
  onCorrect(id: MessageId, said: Said | null): Promise<boolean>;
  onClose(): void;
}

/** Height of a message before it is measured, in CSS pixels. */
const MESSAGE_HEIGHT = 120;

/** Actions that show beside the messages; all of them stand in the activity. */
const ACTIONS_SHOWN = 20;

/** Everything that is known of one sender, and what can be done about it. */
export function Timeline({ timeline, name, capabilities, actionMode, onAct, onUndo, onCorrect, onClose }: TimelineProps) {
  const text = useText();
  const { t, plural } = text;
  const news = useNews(timeline?.actions ?? []);
  if (timeline === undefined) {
    return (
      <Modal title={name} hook="timeline" look="sheet" onClose={onClose}>
        <Loading />
      </Modal>
    );
  }
  const { sender, actions, messages, pending } = timeline;
  const state = senderState(sender);
  return (
    <Modal title={sender.name} hook="timeline" look="sheet" onClose={onClose}>
      <div class="timeline-head">
        {sender.phone !== undefined && (
          <p class="fine">
            <bdi dir="ltr">{formatPhone(sender.phone)}</bdi>
          </p>
        )}
        <p class="timeline-line">
          {state !== "open" && <span class={stateTags[state]}>{t(stateKeys[state])}</span>}
          <span>{recordText(text, sender.record) ?? t("recordEmpty")}</span>
        </p>
        {sender.record.mislabelled > 0 && <p class="evidence-emphasis">{plural("recordMislabelled", sender.record.mislabelled)}</p>}
        <SenderLadder sender={sender} capabilities={capabilities} actionMode={actionMode} pending={pending} onAct={onAct} />
        <div role="status">
          {news !== undefined && (
            <ul class="timeline-news" data-doorman="timeline-news">
              <TimelineAction action={news} onUndo={onUndo} />
            </ul>
          )}
        </div>
        <SenderFacts timeline={timeline} />
        {actions.length > 0 && (
          <details class="timeline-actions" data-doorman="timeline-actions">
            <summary>{plural("storedActions", actions.length)}</summary>
            <ul>
              {actions.slice(0, ACTIONS_SHOWN).map((action) => (
                <TimelineAction key={action.id} action={action} onUndo={onUndo} />
              ))}
            </ul>
          </details>
        )}
      </div>
      <h3>{plural("storedMessages", messages.length)}</h3>
      <Messages key={sender.key} messages={messages} onCorrect={onCorrect} />
    </Modal>
  );
}

/** The newest action that was asked for since the sheet was opened, or is under way: what becomes of it is told beside the buttons. */
function useNews(actions: readonly ActionView[]): ActionView | undefined {
  const clock = useClock();
  const [openedAt] = useState(clock);
  const [latest] = actions;
  if (latest === undefined) return undefined;
  return isOpenState(latest.state) || latest.createdAt >= openedAt ? latest : undefined;
}

function Messages({ messages, onCorrect }: Pick<SenderTimeline, "messages"> & Pick<TimelineProps, "onCorrect">) {
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualList(scroller, messages.length, MESSAGE_HEIGHT);
  return (
    <div class="timeline-scroller" ref={scroller} tabIndex={0} role="group" aria-label={t("timelineMessages")}>
      <ol class="timeline-messages" style={{ blockSize: `${list.height}px` }}>
        {list.items.map(({ index, start }) => {
          const message = messages[index];
          if (message === undefined) return null;
          return (
            <li
              key={message.key}
              ref={list.measure}
              class="timeline-message"
              style={{ transform: `translateY(${start}px)` }}
              data-index={index}
              data-doorman="timeline-message"
              aria-setsize={messages.length}
              aria-posinset={index + 1}
            >
              <TimelineMessage message={message} onCorrect={(said) => onCorrect(message.id, said)} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
