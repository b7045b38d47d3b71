import { useText } from "../../lib/ui/text";
import { ExternalIcon } from "./page-icons";
import { WHATSAPP_WEB } from "./whatsapp-web";

/** The way to WhatsApp Web, where no tab with it is open. */
export function OpenWhatsApp() {
  const { t } = useText();
  return (
    <a class="button" href={WHATSAPP_WEB} target="_blank" rel="noreferrer" data-doorman="open-whatsapp">
      <span>{t("connectionOpen")}</span>
      <ExternalIcon size={14} />
    </a>
  );
}
