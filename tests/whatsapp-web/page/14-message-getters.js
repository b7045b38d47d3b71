/* Functions of messages. */
__d(
  "WAWebMsgGetters",
  [],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const field = (name, fallback) => (msg) => msg[name] ?? fallback;
    const NOTIFICATIONS = new Set(["e2e_notification", "gp2", "notification_template", "protocol"]);
    Object.assign(exports, {
      getId: field("id"),
      getType: field("type"),
      getSubtype: field("subtype"),
      getBody: field("body"),
      getCaption: field("caption"),
      getTitle: field("title"),
      getFooter: field("footer"),
      getFrom: field("from"),
      getTo: field("to"),
      getAuthor: field("author"),
      getT: field("t"),
      getAck: field("ack"),
      getHsmTag: field("hsmTag"),
      getBizSource: field("bizSource"),
      getNativeFlowName: field("nativeFlowName"),
      getIsFromTemplate: field("isFromTemplate", false),
      getIsForwarded: field("isForwarded", false),
      getForwardingScore: field("forwardingScore"),
      getIsNewMsg: field("isNewMsg", false),
      getCtwaContext: field("ctwaContext"),
      getLatestEditMsgKey: field("latestEditMsgKey"),
      getIsEdited: (msg) => msg.latestEditMsgKey != null,
      getIsSentByMe: (msg) => Boolean(msg.id.fromMe),
      getSender: (msg) => (msg.id.remote.isGroup() && !msg.id.fromMe ? msg.author : msg.from),
      getIsNotification: (msg) => NOTIFICATIONS.has(msg.type),
      getIsGroupMsg: (msg) => msg.id.remote.isGroup(),
      getIsNewsletterMsg: (msg) => msg.id.remote.isNewsletter(),
      getIsStatus: (msg) => msg.id.remote.isStatus(),
      getIsMarketingTemplateTag: (msg) => msg.hsmTag === "MARKETING",
      getIsAuthenticationMessage: (msg) => msg.hsmTag === "AUTHENTICATION",
      isBizSourceFromMarketingMessage: (msg) => msg.bizSource === "smb_promo",
      getIsMarketingMessage: (msg) => msg.hsmTag === "MARKETING" || msg.bizSource === "smb_promo",
      getIsUnreadType: (msg) => !NOTIFICATIONS.has(msg.type),
      getIsMdHistoryMsg: field("isMdHistoryMsg", false),
    });
  },
  98,
);

__d(
  "WAWebFrontendMsgGetters",
  ["WAWebChatCollection", "err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.getMaybeChat = (msg) => namespace("WAWebChatCollection").ChatCollection.get(msg.id.remote);
    exports.getChat = function (msg) {
      const chat = exports.getMaybeChat(msg);
      if (!chat) throw importDefault("err")("the chat of the message is missing");
      return chat;
    };
    exports.getAsRevoked = (msg) => (msg.type === "revoked" ? msg : null);
    exports.getText = (msg) => (msg.type === "chat" ? msg.body : msg.caption) ?? "";
  },
  98,
);

__d(
  "WAWebSpamUtils",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    const TYPES = new Set([
      "chat",
      "audio",
      "image",
      "ptt",
      "video",
      "vcard",
      "list",
      "list_response",
      "buttons_response",
      "native_flow",
      "document",
      "sticker",
      "location",
      "poll_creation",
      "automated_greeting_message",
      "unknown",
      "revoked",
      "ciphertext",
      "interactive",
    ]);
    exports.isSpamSupportedForMessageType = (type) => TYPES.has(type);
  },
  66,
);
