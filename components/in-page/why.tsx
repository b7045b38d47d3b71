import type { Sender } from "../../lib/domain/account";
import type { Said } from "../../lib/domain/correction";
import type { Judgement } from "../../lib/domain/judgement";
import { formatPhone } from "../../lib/ui/format";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { EvidenceList } from "../shared/evidence";
import { CheckIcon, CloseIcon, EvidenceIcon, KeepIcon, NotInterestedIcon, TagIcon } from "../shared/icons";
import { markClass } from "../shared/mark-class";
import { Popover } from "../shared/popover";
import { confidenceText, markText } from "../shared/wording";

export interface WhyPanelProps {
  judgement: Judgement;
  sender: Pick<Sender, "name" | "phone" | "saved">;
  onClose(): void;
  /** The panel stands beside this element, and focus returns to it. */
  anchor: HTMLElement;
  /** The message itself, which the panel leaves in view where it can. */
  explains?: Element | undefined;
  /** This sender is welcome. */
  onKeep?(event: Event): void;
  /** WhatsApp's feedback on this message; absent where WhatsApp does not offer it. */
  onNotInterested?(event: Event): void;
  /** The user says what the message is; offered where Doorman says something else. */
  onCorrect?(said: Said, event: Event): void;
  /** The message is to be kept as evidence. */
  onPin?(event: Event): void;
}

/** Why a message is marked: each piece of evidence in words. Opens on a click, closes at Esc or a click elsewhere. */
export function WhyPanel(props: WhyPanelProps) {
  const { judgement, sender, anchor, explains, onClose, onKeep, onNotInterested, onCorrect, onPin } = props;
  const text = useText();
  const { t } = text;
  const title = t(titleKeys[judgement.mark]);
  const act = (handle: (event: Event) => void) => (event: Event) => {
    handle(event);
    onClose();
  };
  return (
    <Popover anchor={anchor} explains={explains} label={title} role="dialog" class="why" onClose={onClose}>
      <header class="why-head">
        <div class="why-titles">
          <h2>{title}</h2>
          <p class="why-sender">
            <bdi>{sender.name}</bdi>
            {sender.phone !== undefined && <bdi dir="ltr">{formatPhone(sender.phone)}</bdi>}
          </p>
        </div>
        <Button tone="quiet" class="button-icon" hook="close-why" label={t("close")} onClick={onClose}>
          <CloseIcon />
        </Button>
      </header>
      <p class="why-verdict">
        {judgement.mark !== "none" && <span class={`tag ${markClass(judgement)}`}>{markText(text, judgement)}</span>}
        <span data-doorman="confidence">{confidenceText(text, judgement.confidence)}</span>
      </p>
      <EvidenceList evidence={judgement.evidence} />
      <footer class="why-foot">
        {onKeep !== undefined && (
          <Button hook="why-keep" onClick={act(onKeep)} description={t("hintKeep")}>
            <KeepIcon />
            {t("actionKeep")}
          </Button>
        )}
        {onNotInterested !== undefined && (
          <Button hook="why-not-interested" onClick={act(onNotInterested)} description={t("hintNotInterested")}>
            <NotInterestedIcon />
            {t("actionNotInterested")}
          </Button>
        )}
        {onCorrect !== undefined && judgement.mark !== "none" && (
          <div class="why-quiet">
            <Button
              tone="quiet"
              hook="why-not-promotion"
              onClick={act((event) => onCorrect("service", event))}
              description={t("hintCorrectService")}
            >
              <CheckIcon />
              {t("correctNotPromotion")}
            </Button>
            {judgement.mark === "unsure" && (
              <Button
                tone="quiet"
                hook="why-is-promotion"
                onClick={act((event) => onCorrect("promotion", event))}
                description={t("hintCorrectPromotion")}
              >
                <TagIcon />
                {t("correctPromotion")}
              </Button>
            )}
          </div>
        )}
        {onPin !== undefined && (
          <div class="why-quiet">
            <Button tone="quiet" hook="why-pin" onClick={act(onPin)} description={t("hintKeepEvidence")}>
              <EvidenceIcon />
              {t("keepEvidence")}
            </Button>
          </div>
        )}
        <p class="fine">{t("whyPrivacy")}</p>
      </footer>
    </Popover>
  );
}

const titleKeys = {
  promotion: "whyTitlePromotion",
  unsure: "whyTitleUnsure",
  none: "whyTitleNone",
} as const;
