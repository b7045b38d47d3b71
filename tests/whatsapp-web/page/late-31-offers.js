/* Feedback on marketing messages: shown only where WhatsApp switched it on. */
__d(
  "WAWebMarketingMessagesUserControlsPopup.react",
  [
    "fbt",
    "react",
    "WAWebBizUpdatePreferenceJob",
    "WAWebConfirmPopup.react",
    "WAWebMarketingMessagesUserFeedbackGatingUtils",
    "WAWebModalManager",
    "WAWebToast.react",
    "WAWebToastManager",
    "WAWebWidToJid",
    "WAWebFrontendMsgGetters",
    "WAWebMarketingMessagesFeedbackStopConfirmation.react",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports, fbt) {
    const { jsx } = require("react");
    const say = (msg, action) =>
      namespace("WAWebToastManager").ToastManager.open(
        jsx(namespace("WAWebToast.react").Toast, { msg: fbt._(msg), action }),
      );
    const send = (msg, action, feedback) =>
      namespace("WAWebBizUpdatePreferenceJob").updateUserPreferenceFeedback(
        namespace("WAWebWidToJid").widToUserJid(msg.from),
        action,
        feedback,
      );
    const choices = [
      ["interested", "Interested"],
      ["not-interested", "Not interested"],
    ];

    exports.default = function MarketingMessagesUserControlsPopup({ msg }) {
      const gates = namespace("WAWebMarketingMessagesUserFeedbackGatingUtils");
      if (!gates.isMMMessageLevelFeedbackEnabled()) return null;
      const { h } = namespace("StandInDom");
      const { ModalManager } = namespace("WAWebModalManager");
      const offered = gates.isMMOptOutEnabled() ? [...choices, ["stop", "Stop"]] : choices;
      let chosen = "interested";
      const submit = async () => {
        ModalManager.close();
        if (chosen === "stop") {
          const chat = namespace("WAWebFrontendMsgGetters").getChat(msg);
          ModalManager.open(
            jsx(importDefault("WAWebMarketingMessagesFeedbackStopConfirmation.react"), { chat }),
          );
          return;
        }
        const failure = await send(
          msg,
          "set_preference",
          chosen === "interested" ? "interested" : "not_interested",
        );
        if (failure != null) say("The feedback could not be sent");
        else
          say("Thanks for the feedback", {
            actionText: fbt._("Undo"),
            onAction: () => send(msg, "unset_preference"),
          });
      };
      return namespace("WAWebConfirmPopup.react").ConfirmPopup({
        title: fbt._("Offers"),
        okText: fbt._("Submit"),
        onOK: submit,
        onCancel: () => ModalManager.close(),
        children: offered.map(([value, label]) => {
          const radio = h("input", {
            type: "radio",
            name: "marketing-feedback-radio",
            value,
            onChange: () => {
              chosen = value;
            },
          });
          radio.checked = value === chosen;
          return h("label", { class: "reason" }, radio, h("span", {}, fbt._(label)));
        }),
      });
    };
  },
  226,
);

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
