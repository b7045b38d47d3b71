/* WhatsApp's dialogs. Their modules come late; their functions need the rendering scripts only when called. */
__d(
  "WAWebConfirmPopup.react",
  ["fbt"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const fbt = require("fbt");
    /** Title, content, Cancel and OK. The test ids of the two buttons are the only ones in both generations. */
    exports.ConfirmPopup = function ConfirmPopup({
      title,
      children,
      okText,
      okDisabled,
      onOK,
      onCancel,
      cancelText,
      testid,
    }) {
      const { h, render, testId } = namespace("StandInDom");
      const ok = h(
        "button",
        {
          type: "button",
          class: "button primary",
          "data-testid": "popup-controls-ok",
          disabled: okDisabled,
          onClick: () => onOK?.(),
        },
        okText ?? fbt._("OK"),
      );
      const cancel = onCancel
        ? h(
            "button",
            {
              type: "button",
              class: "button",
              "data-testid": "popup-controls-cancel",
              onClick: () => onCancel(),
            },
            cancelText ?? fbt._("Cancel"),
          )
        : null;
      return h(
        "div",
        {
          class: "popup",
          role: "dialog",
          "aria-modal": "true",
          "aria-modal": "true",
          "data-animate-modal-popup": "true",
          ...(testid ? testId(testid) : {}),
        },
        h(
          "div",
          { class: "popup-body", "data-animate-modal-body": "true" },
          title ? h("h1", {}, render(title)) : null,
          h("div", { class: "popup-content" }, render(children)),
        ),
        h("div", { class: "popup-controls" }, cancel, onOK ? ok : null),
      );
    };
  },
  98,
);

__d(
  "WAWebBlockBusinessPopup.react",
  [
    "fbt",
    "react",
    "WAWebBlockContactAction",
    "WAWebBlockContants",
    "WAWebBlocklistUtils",
    "WAWebConfirmPopup.react",
    "WAWebFrontendContactGetters",
    "WAWebModalManager",
    "WAWebSendSpamChatAction",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports, fbt) {
    const { BizOptOutReason, BizOptOutFirstMessage } = namespace("WAWebBlockContants");
    const reasons = [
      [BizOptOutReason.NoLongerNeeded, "Not needed any more"],
      [BizOptOutReason.NoSignUp, "I never signed up"],
      [BizOptOutReason.Spam, "Spam"],
      [BizOptOutReason.OffensiveMessages, "Offensive"],
      [BizOptOutReason.Other, "Something else"],
    ];
    const firstMessage = (count) =>
      [BizOptOutFirstMessage.None, BizOptOutFirstMessage.True][count] ?? BizOptOutFirstMessage.False;

    const closeModal = () => namespace("WAWebModalManager").ModalManager.close();

    /** Block stays disabled until a reason is chosen; a refused block leaves the dialog open. */
    exports.default = function BlockBusinessPopup({ chat, blockEntryPoint, withReport, onMount, close = closeModal }) {
      const { h, testId } = namespace("StandInDom");
      let reason = null;
      let description = null;
      let reported = false;
      const confirm = async () => {
        if (reason == null) return;
        await namespace("WAWebBlockContactAction").blockContact({
          contact: chat.contact,
          blockEntryPoint,
          bizOptOutArgs: {
            reason,
            reasonDescription: description,
            firstMessage: firstMessage(chat.senderMsgCount()),
            entryPoint: blockEntryPoint,
          },
        });
        if (reported) {
          await namespace("WAWebSendSpamChatAction").sendReport({
            chat,
            spamFlow: namespace("WAWebBlocklistUtils").getSpamFlowFromBlockEntryPoint(blockEntryPoint),
          });
        }
        close();
      };
      const other = h("input", {
        type: "text",
        class: "reason-text",
        maxlength: "30",
        hidden: true,
        placeholder: fbt._("Why? (optional)"),
        onInput: (event) => {
          description = event.target.value;
        },
      });
      const choose = (value) => {
        reason = value;
        description = null;
        other.hidden = value !== BizOptOutReason.Other;
        popup.querySelector("[data-testid=popup-controls-ok]").disabled = false;
      };
      const rows = reasons.map(([value, label]) =>
        h(
          "label",
          { class: "reason" },
          h("input", {
            type: "radio",
            name: "block-reason-radio",
            value,
            ...testId(`block-reason-${value}`),
            onChange: () => choose(value),
          }),
          h("span", {}, fbt._(label)),
        ),
      );
      const name = namespace("WAWebFrontendContactGetters").getFormattedName(chat.contact);
      const popup = namespace("WAWebConfirmPopup.react").ConfirmPopup({
        testid: "block-business-popup",
        title: fbt._("Block this business"),
        okText: fbt._("Block"),
        okDisabled: true,
        onOK: confirm,
        onCancel: () => close(),
        children: [
          h(
            "p",
            {},
            fbt._("Messages and calls of {contact} will no longer reach you.", [fbt._param("contact", name)]),
          ),
          h("p", { class: "muted" }, fbt._("What is the reason?")),
          ...rows,
          other,
          withReport
            ? reportRow(h, testId, fbt, (checked) => {
                reported = checked;
              })
            : null,
        ],
      });
      onMount?.();
      return popup;
    };

    function reportRow(h, testId, translate, onChange) {
      return h(
        "div",
        { class: "report-row" },
        h("input", {
          type: "checkbox",
          id: "menu-icon-block",
          ...testId("report-checkbox"),
          onChange: (event) => onChange(event.target.checked),
        }),
        h(
          "label",
          { for: "menu-icon-block" },
          h("strong", {}, translate._("Also report to WhatsApp")),
          h("div", { class: "muted" }, translate._("WhatsApp gets the last five messages of this chat.")),
        ),
      );
    }
  },
  226,
);

__d(
  "WAWebBlockBusinessDialogV2.react",
  ["WAWebBlockBusinessPopup.react", "WDSDialogBridge"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.default = (props) =>
      importDefault("WAWebBlockBusinessPopup.react")({ ...props, close: namespace("WDSDialogBridge").closeWDSDialog });
  },
  98,
);

__d(
  "WAWebBlockContactPopup.react",
  ["fbt", "WAWebConfirmPopup.react", "WAWebFrontendContactGetters"],
  function (global, require, importDefault, namespace, requireLazy, module, exports, fbt) {
    exports.default = function BlockContactPopup({
      contact,
      isReportPreChecked,
      onBlock,
      onCancel,
      onReportSpamBlock,
    }) {
      const { h, testId } = namespace("StandInDom");
      const box = h("input", { type: "checkbox", id: "menu-icon-block", ...testId("report-checkbox") });
      box.checked = Boolean(isReportPreChecked);
      const name = namespace("WAWebFrontendContactGetters").getFormattedName(contact);
      return namespace("WAWebConfirmPopup.react").ConfirmPopup({
        title: fbt._("Block {contact}?", [fbt._param("contact", name)]),
        okText: fbt._("Block"),
        onOK: () => (box.checked ? onReportSpamBlock() : onBlock()),
        onCancel,
        children: [
          h("p", {}, fbt._("Messages and calls of this person will no longer reach you.")),
          h(
            "div",
            { class: "report-row" },
            box,
            h("label", { for: "menu-icon-block" }, fbt._("Also report to WhatsApp")),
          ),
        ],
      });
    };
  },
  226,
);
