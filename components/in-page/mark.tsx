import { useRef } from "preact/hooks";
import type { Judgement } from "../../lib/domain/judgement";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { DoorIcon } from "../shared/icons";
import { markClass } from "../shared/mark-class";
import { markText } from "../shared/wording";

export interface MessageMarkProps {
  judgement: Judgement;
  /** Opens the evidence; `anchor` is the element that it belongs to. */
  onWhy(anchor: HTMLElement, event: Event): void;
  /** For narrow messages: the mark without its category. */
  compact?: boolean;
}

/** The pill under a message: what it is, and "Why?". Nothing where there is no mark. */
export function MessageMark({ judgement, onWhy, compact = false }: MessageMarkProps) {
  const text = useText();
  const pill = useRef<HTMLSpanElement>(null);
  if (judgement.mark === "none") return null;
  const full = markText(text, judgement);
  const words = compact ? text.t(judgement.mark === "unsure" ? "markUnsure" : "markPromotion") : full;
  return (
    <span ref={pill} class={`mark ${markClass(judgement)}`} data-doorman="mark" data-mark={judgement.mark}>
      <DoorIcon size={14} />
      <span class="mark-text" title={compact ? full : undefined}>
        {words}
      </span>
      <Button
        tone="quiet"
        class="mark-why"
        hook="why"
        label={text.t("whyLabel")}
        opens="dialog"
        onClick={(event) => pill.current !== null && onWhy(whyButton(pill.current), event)}
      >
        {text.t("why")}
      </Button>
    </span>
  );
}

function whyButton(pill: HTMLElement): HTMLElement {
  return pill.querySelector<HTMLElement>("[data-doorman=why]") ?? pill;
}

/** The tiny mark of a chat in the list. It takes no clicks: those belong to the chat. */
export function ChatRowMark({ mark }: { mark: "promotion" | "unsure" }) {
  const { t } = useText();
  const promotion = mark === "promotion";
  return (
    <span
      class={`chat-mark mark-${mark}`}
      role="img"
      aria-label={t(promotion ? "chatMarkPromotion" : "chatMarkUnsure")}
      data-doorman="chat-mark"
      data-mark={mark}
    >
      <span aria-hidden="true">{t(promotion ? "chatMarkShort" : "chatMarkShortUnsure")}</span>
    </span>
  );
}
