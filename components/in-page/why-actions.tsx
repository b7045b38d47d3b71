import { useRef, useState } from "preact/hooks";
import type { Sender } from "../../lib/domain/account";
import type { Said } from "../../lib/domain/correction";
import { isMarkedForItself, ownWordOn, type Judgement } from "../../lib/domain/judgement";
import { useText } from "../../lib/ui/text";
import { actionIcons } from "../shared/action-icons";
import { Button } from "../shared/button";
import { EvidenceIcon, KeepIcon, NotInterestedIcon, NotTagIcon, TagIcon, UndoIcon } from "../shared/icons";
import { requestOf, type ActRequest, type Rung } from "../shared/ladder";
import { ReportQuestion } from "../shared/report-question";
import { actionKeys } from "../shared/wording";
import { asksFirst, rungHint } from "./rung-button";

/** What can be done from the panel; what is absent is not offered. */
export interface WhyHandlers {
  /** This sender is welcome. */
  onKeep?(event: Event): void;
  /** WhatsApp's feedback on this message; absent where WhatsApp does not offer it. */
  onNotInterested?(event: Event): void;
  /** The rung of the ladder that fits the sender best. */
  suggested?: Rung;
  onSuggested?(request: ActRequest, event: Event): void;
  /** The user says what the message is, where Doorman says something else; `null` takes back what was said. */
  onCorrect?(said: Said | null, event: Event): void;
  /** The message is to be kept as evidence. */
  onPin?(event: Event): void;
}

interface Closing {
  onClose(): void;
}

/** What can be done about the sender, gentlest first; the rung that fits best stands out. */
export function WhySenderActions(props: WhyHandlers & Closing & { sender: Pick<Sender, "name"> }) {
  const { sender, suggested, onKeep, onNotInterested, onSuggested, onClose } = props;
  const { t } = useText();
  const own = suggested?.kind === "keep" || (suggested?.kind === "not-interested" && onNotInterested !== undefined);
  const tone = (kind: Rung["kind"]) => (suggested?.kind === kind ? "strong" : "plain");
  return (
    <div class="why-actions">
      {onKeep !== undefined && (
        <Button hook="why-keep" tone={tone("keep")} onClick={closing(onKeep, onClose)} description={t("hintKeep")}>
          <KeepIcon />
          <span>{t("actionKeep")}</span>
        </Button>
      )}
      {onNotInterested !== undefined && (
        <Button
          hook="why-not-interested"
          tone={tone("not-interested")}
          onClick={closing(onNotInterested, onClose)}
          description={t("hintNotInterested")}
        >
          <NotInterestedIcon />
          <span>{t("actionNotInterested")}</span>
        </Button>
      )}
      {suggested !== undefined && onSuggested !== undefined && !own && (
        <Suggested
          rung={suggested}
          name={sender.name}
          onAct={closing((event) => onSuggested(requestOf(suggested), event), onClose)}
        />
      )}
    </div>
  );
}

/** The rung that fits best; a report asks first. */
function Suggested({ rung, name, onAct }: { rung: Rung; name: string; onAct(event: Event): void }) {
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const Icon = actionIcons[rung.kind];
  return (
    <>
      <Button
        elementRef={button}
        tone="strong"
        hook={`why-${rung.kind}`}
        description={rungHint(text, rung)}
        {...(asksFirst(rung) && { opens: "dialog" })}
        onClick={(event) => (asksFirst(rung) ? setAsking(true) : onAct(event))}
      >
        <Icon />
        <span>{text.t(actionKeys[rung.kind])}</span>
      </Button>
      {asking && button.current !== null && (
        <ReportQuestion anchor={button.current} of={name} onClose={() => setAsking(false)} onConfirm={onAct} />
      )}
    </>
  );
}

/** What can be said of the message itself, and that it is to be kept. */
export function WhyMessageActions({ judgement, onCorrect, onPin, onClose }: WhyHandlers & Closing & { judgement: Judgement }) {
  const { t } = useText();
  const corrects = judgement.mark === "none" ? undefined : onCorrect;
  return (
    <div class="why-actions">
      {corrects !== undefined && ownWordOn(judgement) !== null && (
        <Button hook="why-take-back" onClick={closing((event) => corrects(null, event), onClose)}>
          <UndoIcon />
          <span>{t("correctionTakeBack")}</span>
        </Button>
      )}
      {corrects !== undefined && (
        <Button
          hook="why-not-promotion"
          onClick={closing((event) => corrects("service", event), onClose)}
          description={t("hintCorrectService")}
        >
          <NotTagIcon />
          <span>{t("correctNotPromotion")}</span>
        </Button>
      )}
      {corrects !== undefined && !isMarkedForItself(judgement) && (
        <Button
          hook="why-is-promotion"
          onClick={closing((event) => corrects("promotion", event), onClose)}
          description={t("hintCorrectPromotion")}
        >
          <TagIcon />
          <span>{t("correctPromotion")}</span>
        </Button>
      )}
      {onPin !== undefined && (
        <Button hook="why-pin" onClick={closing(onPin, onClose)} description={t("hintKeepEvidence")}>
          <EvidenceIcon />
          <span>{t("keepEvidence")}</span>
        </Button>
      )}
    </div>
  );
}

/** Does it, and closes the panel. */
function closing(handle: (event: Event) => void, onClose: () => void): (event: Event) => void {
  return (event) => {
    handle(event);
    onClose();
  };
}
