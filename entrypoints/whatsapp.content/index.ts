import { defineContentScript } from "wxt/utils/define-content-script";
import { runContent } from "../../lib/content/content";

/** The half of Doorman that shows things in WhatsApp Web. */
export default defineContentScript({
  matches: ["https://web.whatsapp.com/*"],
  runAt: "document_start",
  // The framework would tell the page that the extension is there, and under which id.
  noScriptStartedPostMessage: true,
  main: () => runContent(window),
});
