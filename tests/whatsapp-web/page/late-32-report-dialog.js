/* WhatsApp's dialogs for reporting a message, and a chat. */
__d(
  "WAWebReportMsgPopup.react",
  ["fbt", "WAWebConfirmPopup.react", "WAWebModalManager", "WAWebSendSpamChatAction"],
  function (global, require, importDefault, namespace, requireLazy, module, exports, fbt) {
    exports.default = function ReportMsgPopup({ msg, spamFlow }) {
      const { ModalManager } = namespace("WAWebModalManager");
      return namespace("WAWebConfirmPopup.react").ConfirmPopup({
        title: fbt._("Also report to WhatsApp"),
        okText: fbt._("Report"),
        onOK: async () => {
          await namespace("WAWebSendSpamChatAction").sendMessageReport(msg, spamFlow);
          ModalManager.close();
        },
        onCancel: () => ModalManager.close(),
      });
    };
  },
  226,
);

__d(
  "WAWebReportContactPopup.react",
  [
    "fbt",
    "react",
    "WAWebBlockBusinessPopup.react",
    "WAWebBlocklistUtils",
    "WAWebConfirmPopup.react",
    "WAWebModalManager",
    "WAWebSendSpamChatAction",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports, fbt) {
    /** Reporting a business with the block tick opens the block dialog afterwards, without its own report tick. */
    exports.default = function ReportContactPopup({ chat, spamFlow }) {
      const { h, testId } = namespace("StandInDom");
      const { ModalManager } = namespace("WAWebModalManager");
      const { sendReport, sendReportBlock } = namespace("WAWebSendSpamChatAction");
      const box = h("input", {
        type: "checkbox",
        id: "additional-action-checkbox",
        ...testId("report-checkbox"),
      });
      box.checked = !chat.contact.isContactBlocked;
      const confirm = async () => {
        if (!box.checked || chat.contact.isContactBlocked) {
          await sendReport({ chat, spamFlow });
          ModalManager.close();
        } else if (chat.contact.isBusiness) {
          await sendReport({ chat, spamFlow });
          ModalManager.close();
          const blockEntryPoint = namespace("WAWebBlocklistUtils").getBlockEntryPointFromSpamFlow(spamFlow);
          ModalManager.open(
            require("react").jsx(importDefault("WAWebBlockBusinessPopup.react"), {
              chat,
              blockEntryPoint,
              withReport: false,
            }),
          );
        } else {
          sendReportBlock({ chat, spamFlow });
          ModalManager.close();
        }
      };
      return namespace("WAWebConfirmPopup.react").ConfirmPopup({
        testid: "report-contact-popup",
        title: fbt._("Also report to WhatsApp"),
        okText: fbt._("Report"),
        onOK: confirm,
        onCancel: () => ModalManager.close(),
        children: [
          h(
            "p",
            { class: "muted" },
            fbt._("WhatsApp gets the last five messages of this chat. The sender is not told."),
          ),
          chat.contact.isContactBlocked
            ? null
            : h(
                "div",
                { class: "report-row" },
                box,
                h("label", { for: "additional-action-checkbox" }, fbt._("Block")),
              ),
        ],
      });
    };
  },
  226,
);
