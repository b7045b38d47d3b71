import { defineContentScript } from "wxt/utils/define-content-script";
import { acceptPort } from "../lib/messages/handover";
import { openPageBridge } from "../lib/messages/page-bridge";
import { runPage } from "../lib/page/page";

/** The half of Doorman that runs in WhatsApp Web's own world. */
export default defineContentScript({
  matches: ["https://web.whatsapp.com/*"],
  runAt: "document_start",
  world: "MAIN",
  async main() {
    const port = await acceptPort(window);
    runPage(window, (answers) => openPageBridge(port, answers));
  },
});
