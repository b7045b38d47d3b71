import { useState } from "preact/hooks";
import type { TimelineMessage as Message } from "../../lib/database/timeline";
import type { Said } from "../../lib/domain/correction";
import { isMarkedForItself, type Judgement } from "../../lib/domain/judgement";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { EvidenceList } from "../shared/evidence";
import { NotTagIcon, TagIcon, UndoIcon } from "../shared/icons";
import { markClass } from "../shared/mark-class";
import { useNow } from "../shared/surroundings";
import { categoryKeys, confidenceText, markText } from "../shared/wording";

export interface TimelineMessageProps {
  message: Message;
  /** The user's word on the message, or `null` to take it back; says whether it is remembered. */
  onCorrect(said: Said | null): Promise<boolean>;
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
        {!message.removed && <Corrections judgement={judgement} onCorrect={onCorrect} />}
      </div>
      {open && <EvidenceList evidence={judgement.evidence} />}
    </article>
  );
}

/** Where Doorman is wrong, the user says so; what the user said can be taken back. */
function Corrections({ judgement, onCorrect }: Pick<TimelineMessageProps, "onCorrect"> & { judgement: Judgement }) {
  const { t } = useText();
  const [failed, setFailed] = useState(false);
  const say = (said: Said | null) => void onCorrect(said).then((done) => setFailed(!done));
  const own = judgement.evidence.some((piece) => piece.kind === "corrected" && piece.own);
  return (
    <>
      {own && (
        <Button tone="quiet" class="button-small" hook="timeline-forget" onClick={() => say(null)}>
          <UndoIcon size={14} />
          <span>{t("correctionTakeBack")}</span>
        </Button>
      )}
      {!own && judgement.mark !== "none" && (
        <Button
          tone="quiet"
          class="button-small"
          hook="timeline-not-promotion"
          description={t("hintCorrectService")}
          onClick={() => say("service")}
        >
          <NotTagIcon size={14} />
          <span>{t("correctNotPromotion")}</span>
        </Button>
      )}
      {!own && !isMarkedForItself(judgement) && (
        <Button
          tone="quiet"
          class="button-small"
          hook="timeline-is-promotion"
          description={t("hintCorrectPromotion")}
          onClick={() => say("promotion")}
        >
          <TagIcon size={14} />
          <span>{t("correctPromotion")}</span>
        </Button>
      )}
      <span role="status">{failed && t("toastNotRemembered")}</span>
    </>
  );
}
