/* Reporting with WhatsApp's own toast and dialog; comes in a later bundle. */
__d(
  "WAWebSendSpamChatAction",
  [
    "fbt",
    "react",
    "WAWebActionToast.react",
    "WAWebBackendErrors",
    "WAWebBlockContactAction",
    "WAWebBlocklistUtils",
    "WAWebChatGetters",
    "WAWebFrontendMsgGetters",
    "WAWebMiscErrors",
    "WAWebNoop",
    "WAWebReportSpamJob",
    "WAWebSpamConstants",
    "WAWebStateUtils",
    "WAWebToastManager",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports, fbt) {
    const { unproxy } = namespace("WAWebStateUtils");

    /** Rejects with ServerStatusCodeError; without a chat the promise never settles. A report under way is returned again. */
    function report({ chat, spamFlow, msg, toastId }) {
      const target = chat && unproxy(chat);
      const promises = target?.promises;
      if (promises?.sendSpamReport) return promises.sendSpamReport;
      if (!promises) return new Promise(importDefault("WAWebNoop"));
      const { reportSpam } = namespace("WAWebReportSpamJob");
      const sent = reportSpam(
        msg != null ? namespace("WAWebFrontendMsgGetters").getChat(msg) : target,
        spamFlow,
        msg,
      ).then((result) => {
        if (result?.errorCode != null) {
          throw new (namespace("WAWebBackendErrors").ServerStatusCodeError)(
            result.errorCode,
            result.errorText,
          );
        }
        return result?.reportIdMixin?.reportId;
      });
      promises.sendSpamReport = sent;
      toast(sent, () => report({ chat: target, spamFlow, msg, toastId }), toastId);
      return sent.finally(() => {
        promises.sendSpamReport = null;
      });
    }

    /** In public builds 548 shows the same words as any other refusal. */
    function toast(sent, again, toastId) {
      const { ActionType, ActionToast, genId } = namespace("WAWebActionToast.react");
      const failed = fbt._("The report could not be sent");
      namespace("WAWebToastManager").ToastManager.open(
        require("react").jsx(ActionToast, {
          id: toastId ?? genId(),
          initialAction: new ActionType(fbt._("The report is on its way")),
          pendingAction: sent.then(
            () => new ActionType(fbt._("Your report was sent")),
            (error) =>
              error instanceof namespace("WAWebBackendErrors").ServerStatusCodeError
                ? new ActionType(failed)
                : new ActionType(failed, { actionText: fbt._("Retry"), actionHandler: again }),
          ),
        }),
      );
    }

    exports.sendReport = ({ chat, msg, spamFlow }) => report({ chat, spamFlow, msg });
    exports.sendMessageReport = function (
      msg,
      spamFlow = namespace("WAWebSpamConstants").SpamFlow.MessageMenu,
    ) {
      const message = unproxy(msg);
      return report({ chat: namespace("WAWebFrontendMsgGetters").getChat(message), spamFlow, msg: message });
    };
    /** Reports one message, closes the dialog, then blocks; a failure of either only reaches WhatsApp's log. */
    exports.sendMessageReportBlock = function (
      msg,
      spamFlow = namespace("WAWebSpamConstants").SpamFlow.MessageMenu,
    ) {
      const message = unproxy(msg);
      const blockEntryPoint = namespace("WAWebBlocklistUtils").getBlockEntryPointFromSpamFlow(spamFlow);
      return exports
        .sendMessageReport(message, spamFlow)
        .then(() => {
          namespace("WAWebModalManager").ModalManager.close();
          return namespace("WAWebBlockContactAction").blockContact({
            contact: message.senderObj,
            blockEntryPoint,
          });
        })
        .catch(() => {});
    };
    /** Reports, then blocks without a reason. */
    exports.sendReportBlock = function ({ chat, spamFlow }) {
      const target = unproxy(chat);
      if (target.promises.reportSpamBlockClear) return target.promises.reportSpamBlockClear;
      if (namespace("WAWebChatGetters").getIsGroup(target)) {
        return Promise.reject(new (namespace("WAWebMiscErrors").ActionError)());
      }
      const blockEntryPoint = namespace("WAWebBlocklistUtils").getBlockEntryPointFromSpamFlow(spamFlow);
      target.promises.reportSpamBlockClear = report({ chat: target, spamFlow })
        .then(() =>
          namespace("WAWebBlockContactAction").blockContact({ contact: target.contact, blockEntryPoint }),
        )
        .finally(() => {
          target.promises.reportSpamBlockClear = null;
        });
      return target.promises.reportSpamBlockClear;
    };
  },
  226,
);

/* Generation B opens the report dialog through this; generation A put the popup into the ModalManager itself. */
if (window.importNamespace("StandInServer").config.generation === "B") {
  __d(
    "WAWebReportContactDialogUtils",
    ["react", "WAWebModalManager", "WAWebReportContactPopup.react"],
    function (global, require, importDefault, namespace, requireLazy, module, exports) {
      exports.openReportContactPopup = (chat, spamFlow) =>
        namespace("WAWebModalManager").ModalManager.open(
          require("react").jsx(importDefault("WAWebReportContactPopup.react"), { chat, spamFlow }),
        );
    },
    98,
  );
}
