/* Feedback on one marketing message; comes when its dialog is opened, and only where WhatsApp switched it on. */
__d(
  "WAWebBizUpdatePreferenceJob",
  ["StandInServer"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    /** Resolves to nothing, or to `{ errorCode, errorText }`: it does not reject for an answer of the server. */
    exports.updateUserPreferenceFeedback = async function (jid, action, feedback) {
      const answer = await namespace("StandInServer").request("preference", {
        jid,
        action,
        feedback: feedback ?? null,
      });
      return answer.status === 200 ? undefined : { errorCode: answer.status, errorText: answer.text };
    };
  },
  98,
);

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
    "WAWebMarketingMessagesFeedbackStopConfirmationLoadable",
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
            jsx(
              namespace("WAWebMarketingMessagesFeedbackStopConfirmationLoadable")
                .WAWebMarketingMessagesFeedbackStopConfirmationLoadable,
              { chat },
            ),
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
