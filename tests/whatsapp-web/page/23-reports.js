/* Reports to WhatsApp, and "not spam". */
__d(
  "WAWebSpamConstants",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.SpamFlow = Object.freeze({
      Block: "block_dialog",
      OverflowMenuBlock: "overflow_menu_block",
      OverflowMenuReport: "overflow_menu_report",
      MediaViewer: "media_viewer",
      MessageMenu: "message_menu",
      AccountInfoReport: "account_info_report",
      GroupInfoReport: "group_info_report",
      GroupSpamBannerReport: "group_spam_banner_report",
      OneToOneChatSpamBannerReport: "1_1_spam_banner_report",
      OneToOneOldSpamBannerBlock: "1_1_old_spam_banner_block",
      BizSpamBannerBlock: "biz_spam_banner_block",
      ChatListBlock: "chat_list_block",
      ChatListNoInsubBlock: "chat_list_noinsub_block",
      NotificationBlock: "notification_block",
      StatusPostReport: "status_post_report",
      ChatFmxCardSafetyToolsReport: "chat_fmx_card_safety_tools_report",
    });
  },
  66,
);

__d(
  "WAWebReportSpamJob",
  ["StandInServer", "WAWebChatGetters", "WAWebSpamUtils", "WAWebUserPrefsMeUser"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.SPAM_REPORT_MESSAGE_COUNT = 5;

    /** The newest loaded messages of the sender, newest first. In a one-to-one chat only those whose `from` is that id. */
    exports.loadMsgsForSpamReport = function (chat, count, sender) {
      const { isSpamSupportedForMessageType } = namespace("WAWebSpamUtils");
      const { isMeAccount } = namespace("WAWebUserPrefsMeUser");
      return chat.msgs
        .toArray()
        .reverse()
        .filter((msg) => isSpamSupportedForMessageType(msg.type) && !isMeAccount(msg.from))
        .filter((msg) => !sender || sender.equals(chat.id.isGroup() ? msg.author : msg.from))
        .slice(0, count);
    };

    /** Resolves to `{ reportIdMixin: { reportId } }`, or to `{ errorCode, errorText }`. */
    exports.reportSpam = async function (chat, spamFlow, msg) {
      const isGroup = namespace("WAWebChatGetters").getIsGroup(chat);
      const messages =
        msg != null
          ? [msg]
          : exports.loadMsgsForSpamReport(chat, exports.SPAM_REPORT_MESSAGE_COUNT, isGroup ? null : chat.id);
      // Such a request names nobody, and the server never answers it.
      if (messages.length === 0 && !isGroup) return await new Promise(() => {});
      const answer = await namespace("StandInServer").request("report", {
        chatId: String(chat.id),
        spamFlow,
        messageKeys: messages.map((message) => String(message.id)),
      });
      if (answer.status !== 200) return { errorCode: answer.status, errorText: answer.text };
      return { reportIdMixin: { reportId: answer.reportId } };
    };
  },
  98,
);

/** For one-to-one chats nothing is sent: "not spam" is only written down locally (and so on the phone, by sync). */
__d(
  "WAWebSendNotSpamJob",
  ["StandInServer", "err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.default = async function (chat) {
      const answer = await namespace("StandInServer").request("notSpam", { chatId: String(chat.id) });
      if (answer.status !== 200) throw importDefault("err")("the chat could not be written");
      return answer.noEffect !== true;
    };
  },
  98,
);

__d(
  "WAWebSendNotSpamAction",
  ["WAWebSendNotSpamJob", "WAWebStateUtils"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.default = function (proxied) {
      const chat = namespace("WAWebStateUtils").unproxy(proxied);
      if (chat.notSpam) return Promise.resolve();
      chat.promises.sendNotSpam ??= importDefault("WAWebSendNotSpamJob")(chat)
        .then((effective) => void (effective && chat.set({ notSpam: true })))
        .finally(() => {
          chat.isTrusted();
          chat.promises.sendNotSpam = null;
        });
      return chat.promises.sendNotSpam;
    };
  },
  98,
);
