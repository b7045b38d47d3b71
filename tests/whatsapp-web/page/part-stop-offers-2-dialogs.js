/* The questions before offers are stopped or resumed. */
for (const [name, action, words] of [
  [
    "Stop",
    "optOutContact",
    {
      title: "Stop the offers of {contactTitle}?",
      okText: "Stop",
      says: "The business is told that you want no more of these.",
    },
  ],
  [
    "Resume",
    "optInContact",
    {
      title: "Resume the offers of {contactTitle}?",
      okText: "Resume",
      says: "The business is told that you want these again.",
    },
  ],
]) {
  __d(
    `WAWebMarketingMessagesFeedback${name}Confirmation.react`,
    [
      "fbt",
      "WAWebConfirmPopup.react",
      "WAWebFrontendContactGetters",
      "WAWebMarketingMessagesUserFeedbackGatingUtils",
      "WAWebModalManager",
      "WAWebOptOutBizAction",
      "WAWebOptOutUserJob",
    ],
    function (global, require, importDefault, namespace, requireLazy, module, exports, fbt) {
      exports.default = function FeedbackConfirmation({ chat, logEntryPoint }) {
        if (!namespace("WAWebMarketingMessagesUserFeedbackGatingUtils").isMMOptOutEnabled()) return null;
        const { ModalManager } = namespace("WAWebModalManager");
        const contact = namespace("WAWebFrontendContactGetters").getFormattedName(chat.contact);
        return namespace("WAWebConfirmPopup.react").ConfirmPopup({
          title: fbt._(words.title, [fbt._param("contactTitle", `"${contact}"`)]),
          okText: fbt._(words.okText),
          onOK: async () => {
            const point = namespace("WAWebOptOutUserJob").convertMarketingEntryPointToOptOutEntryPoint(logEntryPoint);
            await namespace("WAWebOptOutBizAction")[action](chat.contact, "marketing_messages", point);
            ModalManager.close();
          },
          onCancel: () => ModalManager.close(),
          children: fbt._(words.says),
        });
      };
    },
    226,
  );
}
