/** Where WhatsApp Web is; the one address that Doorman links to. */
export const WHATSAPP_WEB = "https://web.whatsapp.com/";
