/* The questions before offers are stopped or resumed. */
__d(
  "WAWebMarketingMessagesFeedbackStopConfirmation.react",
  [
    "fbt",
    "WAWebConfirmPopup.react",
    "WAWebFrontendContactGetters",
    "WAWebMarketingMessagesUserFeedbackGatingUtils",
    "WAWebModalManager",
    "WAWebOptOutBizAction",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports, fbt) {
    exports.default = function MarketingMessagesFeedbackStopConfirmation({ chat }) {
      if (!namespace("WAWebMarketingMessagesUserFeedbackGatingUtils").isMMOptOutEnabled()) return null;
      const { ModalManager } = namespace("WAWebModalManager");
      const name = namespace("WAWebFrontendContactGetters").getFormattedName(chat.contact);
      return namespace("WAWebConfirmPopup.react").ConfirmPopup({
        title: fbt._("Stop the offers of {contactTitle}?", [fbt._param("contactTitle", `"${name}"`)]),
        okText: fbt._("Stop"),
        onOK: async () => {
          await namespace("WAWebOptOutBizAction").optOutContact(
            chat.contact,
            "marketing_messages",
            "quick_action",
          );
          ModalManager.close();
        },
        onCancel: () => ModalManager.close(),
        children: fbt._("The business is told that you want no more of these."),
      });
    };
  },
  226,
);

__d(
  "WAWebMarketingMessagesFeedbackResumeConfirmation.react",
  [
    "fbt",
    "WAWebConfirmPopup.react",
    "WAWebFrontendContactGetters",
    "WAWebMarketingMessagesUserFeedbackGatingUtils",
    "WAWebModalManager",
    "WAWebOptOutBizAction",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports, fbt) {
    exports.default = function MarketingMessagesFeedbackResumeConfirmation({ chat }) {
      if (!namespace("WAWebMarketingMessagesUserFeedbackGatingUtils").isMMOptOutEnabled()) return null;
      const { ModalManager } = namespace("WAWebModalManager");
      const name = namespace("WAWebFrontendContactGetters").getFormattedName(chat.contact);
      return namespace("WAWebConfirmPopup.react").ConfirmPopup({
        title: fbt._("Resume the offers of {contactTitle}?", [fbt._param("contactTitle", `"${name}"`)]),
        okText: fbt._("Resume"),
        onOK: async () => {
          await namespace("WAWebOptOutBizAction").optInContact(
            chat.contact,
            "marketing_messages",
            "profile_view",
          );
          ModalManager.close();
        },
        onCancel: () => ModalManager.close(),
        children: fbt._("The business is told that you want these again."),
      });
    };
  },
  226,
);
