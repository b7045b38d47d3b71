import { useState } from "preact/hooks";
import type { TimelineMessage as Message } from "../../lib/database/timeline";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { CorrectionButtons, type OnCorrect } from "../shared/correction-buttons";
import { EvidenceList } from "../shared/evidence";
import { markClass } from "../shared/mark-class";
import { useNow } from "../shared/surroundings";
import { categoryKeys, confidenceText, markText } from "../shared/wording";

export interface TimelineMessageProps {
  message: Message;
  onCorrect: OnCorrect;
}

/** One message of a sender: when, what it says as far as that is kept, how it was judged, why, and what the user says. */
export function TimelineMessage({ message, onCorrect }: TimelineMessageProps) {
  const text = useText();
  const { t, format } = text;
  const now = useNow();
  const [open, setOpen] = useState(false);
  const { judgement, time } = message;
  const marked = judgement.mark !== "none";
  return (
    <article class={message.removed ? "message-removed" : undefined}>
      <p class="timeline-line">
        <time dateTime={new Date(time).toISOString()}>{format.dateTime(time, now)}</time>
        <span class={marked ? `tag ${markClass(judgement)}` : "tag"}>
          {marked ? markText(text, judgement) : t(categoryKeys[judgement.category])}
        </span>
        <span class="fine">{confidenceText(text, judgement)}</span>
      </p>
      <p class="timeline-text" dir="auto">
        {message.text ?? <em>{t(message.removed ? "messageDeleted" : message.hasText ? "todayTextGone" : "messageNoText")}</em>}
      </p>
      <div class="timeline-buttons">
        <Button tone="quiet" class="button-small button-link" hook="timeline-why" expanded={open} onClick={() => setOpen(!open)}>
          {t("why")}
        </Button>
        {!message.removed && <CorrectionButtons judgement={judgement} onCorrect={onCorrect} />}
      </div>
      {open && <EvidenceList evidence={judgement.evidence} />}
    </article>
  );
}
