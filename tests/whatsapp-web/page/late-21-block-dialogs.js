/* Opens WhatsApp's dialogs. Nothing is sent until the user confirms. */
__d(
  "WAWebBlockContactUtils",
  [
    "fbt",
    "react",
    "WAWebBlockBusinessPopup.react",
    "WAWebBlockContactAction",
    "WAWebBlockContactPopup.react",
    "WAWebBlocklistUtils",
    "WAWebConfirmPopup.react",
    "WAWebFrontendContactGetters",
    "WAWebModalManager",
    "WAWebSendSpamChatAction",
    "WAWebStateUtils",
    "WAWebABProps",
    "WAWebBlockBusinessDialogV2.react",
    "WDSDialogBridge",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports, fbt) {
    const { jsx } = require("react");
    exports.handleBlock = function (chat, entryPoint) {
      const { contact } = chat;
      const { ModalManager, closeModalManager } = namespace("WAWebModalManager");
      if (contact.isBusiness) {
        const props = { chat, blockEntryPoint: entryPoint, withReport: true };
        if (namespace("WAWebABProps").getABPropConfigValue("wds_web_dialog")) {
          namespace("WDSDialogBridge").openWDSDialog(jsx(importDefault("WAWebBlockBusinessDialogV2.react"), props));
        } else ModalManager.open(jsx(importDefault("WAWebBlockBusinessPopup.react"), props));
        return;
      }
      const block = () => {
        namespace("WAWebBlockContactAction").blockContact({ contact, blockEntryPoint: entryPoint });
        ModalManager.close();
      };
      ModalManager.open(
        jsx(importDefault("WAWebBlockContactPopup.react"), {
          contact,
          isReportPreChecked: namespace("WAWebBlocklistUtils").isReportPreCheckedForOneToOneChats(entryPoint),
          onCancel: closeModalManager,
          onBlock: block,
          onReportSpamBlock: () => {
            namespace("WAWebSendSpamChatAction").sendReport({
              chat: namespace("WAWebStateUtils").unproxy(chat),
              spamFlow: namespace("WAWebBlocklistUtils").getSpamFlowFromBlockEntryPoint(entryPoint),
            });
            block();
          },
        }),
      );
    };

    exports.handleUnblock = function (contact, entryPoint) {
      const { ModalManager, closeModalManager } = namespace("WAWebModalManager");
      ModalManager.open(
        jsx(namespace("WAWebConfirmPopup.react").ConfirmPopup, {
          title: fbt._("Unblock {contact_name}?", [
            fbt._param("contact_name", namespace("WAWebFrontendContactGetters").getFormattedName(contact)),
          ]),
          okText: fbt._("Unblock"),
          onOK: () => {
            namespace("WAWebBlockContactAction").unblockContact(contact, entryPoint);
            ModalManager.close();
          },
          onCancel: closeModalManager,
        }),
      );
    };
  },
  226,
);
