import { useText } from "../../lib/ui/text";
import { DoorIcon } from "../shared/icons";

/** A picture, made of text: an advert with its mark, and a delivery notice without one. Nothing in it can be pressed. */
export function Example() {
  const { t } = useText();
  return (
    <figure class="example" role="img" aria-label={t("welcomeExampleCaption")}>
      <div class="example-chat" aria-hidden="true">
        <p class="example-sender">{t("welcomeExampleSender")}</p>
        <p class="example-bubble">{t("welcomeExampleCode")}</p>
        <p class="example-bubble">{t("welcomeExampleText")}</p>
        <p class="example-mark">
          <DoorIcon size={14} />
          <span>{t("markPromotionCategory", t("categoryOffer"))}</span>
          <u>{t("why")}</u>
        </p>
      </div>
    </figure>
  );
}
