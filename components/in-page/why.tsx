import type { Sender } from "../../lib/domain/account";
import type { Judgement } from "../../lib/domain/judgement";
import { formatPhone } from "../../lib/ui/format";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { EvidenceList } from "../shared/evidence";
import { CloseIcon } from "../shared/icons";
import { markClass } from "../shared/mark-class";
import { Popover } from "../shared/popover";
import { confidenceText, markText } from "../shared/wording";
import { WhyMessageActions, WhySenderActions, type WhyHandlers } from "./why-actions";

export interface WhyPanelProps extends WhyHandlers {
  judgement: Judgement;
  sender: Pick<Sender, "name" | "phone" | "saved">;
  onClose(): void;
  /** The panel stands beside this element, and focus returns to it. */
  anchor: HTMLElement;
  /** The message itself, which the panel leaves in view where it can. */
  explains?: Element | undefined;
}

/** Why a message is marked: each piece of evidence in words. Opens on a click, closes at Esc or a click elsewhere. */
export function WhyPanel(props: WhyPanelProps) {
  const { judgement, sender, anchor, explains, onClose } = props;
  const text = useText();
  const { t } = text;
  const title = t(titleKeys[judgement.mark]);
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
        <span data-doorman="confidence">{confidenceText(text, judgement)}</span>
      </p>
      <EvidenceList evidence={judgement.evidence} />
      <footer class="why-foot">
        <WhySenderActions {...props} />
        <WhyMessageActions {...props} />
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
