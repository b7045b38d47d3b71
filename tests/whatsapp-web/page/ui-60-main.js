/* The right-hand side: header with menu, messages, composer, and the info drawer. */
__d(
  "StandInMain",
  [
    "StandInDom",
    "StandInFormat",
    "StandInMessages",
    "StandInOverlays",
    "StandInServer",
    "StandInDrawers",
    "WAWebBlockContants",
    "WAWebModalManager",
    "WAWebSpamConstants",
    "fbt",
    "react",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { drawing, h, testId, icon } = namespace("StandInDom");
    const { config, request } = namespace("StandInServer");
    const { BlockEntryPoint } = namespace("WAWebBlockContants");
    const { SpamFlow } = namespace("WAWebSpamConstants");

    /** Generation A puts the popup into the ModalManager itself; B has a function for it. */
    exports.openReport = function (chat, spamFlow) {
      if (config.generation === "B")
        namespace("WAWebReportContactDialogUtils").openReportContactPopup(chat, spamFlow);
      else
        namespace("WAWebModalManager").ModalManager.open(
          require("react").jsx(importDefault("WAWebReportContactPopup.react"), { chat, spamFlow }),
        );
    };

    function menuItems(chat, openInfo) {
      const fbt = require("fbt");
      const utils = namespace("WAWebBlockContactUtils");
      const items = [{ label: fbt._("Contact info"), icon: "ic-info", run: openInfo }];
      if (chat.id.isGroup()) return items;
      if (chat.contact.isContactBlocked) {
        items.push({
          label: fbt._("Unblock"),
          testid: "mi-unblock",
          icon: "ic-block",
          run: () => utils.handleUnblock(chat.contact, BlockEntryPoint.OverflowMenuBlock),
        });
      } else {
        items.push({
          label: fbt._("Block"),
          testid: "mi-block",
          icon: "ic-block",
          run: () => utils.handleBlock(chat, BlockEntryPoint.OverflowMenuBlock),
        });
      }
      items.push({
        label: fbt._("Report"),
        testid: "mi-report",
        icon: "ic-thumb-down",
        run: () => exports.openReport(chat, SpamFlow.OverflowMenuReport),
      });
      return items;
    }

    function composer(chat) {
      const fbt = require("fbt");
      if (chat.contact.isContactBlocked) {
        const unblock = () =>
          namespace("WAWebBlockContactUtils").handleUnblock(
            chat.contact,
            BlockEntryPoint.OneToOneBlockedChatComposer,
          );
        return h(
          "footer",
          { class: "composer blocked" },
          h("button", { type: "button", class: "button", onClick: unblock }, fbt._("Unblock")),
        );
      }
      const field = h("div", {
        class: "field",
        contenteditable: "true",
        role: "textbox",
        "data-tab": "10",
        "aria-placeholder": fbt._("Type a message"),
        "aria-label": fbt._("Type a message"),
      });
      field.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.shiftKey) return;
        event.preventDefault();
        const text = field.textContent.trim();
        field.textContent = "";
        if (text) void request("send", { chatId: String(chat.id), text });
      });
      return h("footer", { class: "composer" }, icon("plus-rounded", "+"), field, icon("mic-outlined", "🎤"));
    }

    /** Draws a chat into #main; returns a function that ends it. */
    exports.show = function (main, chat, onBack) {
      const messages = namespace("StandInMessages").mount(chat);
      const drawer = h("div", { class: "drawer-host" });
      const openInfo = () => namespace("StandInDrawers").openInfo(drawer, chat);
      const title = h("span", { dir: "auto", class: "name" }, chat.formattedTitle);
      const menu = h(
        "button",
        {
          type: "button",
          class: "icon-button",
          "aria-label": require("fbt")._("Menu"),
          "aria-haspopup": "menu",
          "aria-expanded": "false",
          ...testId("conversation-menu-button"),
          onClick: (event) => {
            event.stopPropagation();
            namespace("StandInOverlays").openMenu(menu, menuItems(chat, openInfo));
          },
        },
        config.generation === "B" ? icon("more-refreshed", "⋮") : drawing("ic-more-vert", "⋮"),
      );
      const header = h(
        "header",
        { class: "conversation-header", ...testId("conversation-header") },
        h(
          "button",
          {
            type: "button",
            class: "icon-button back",
            "aria-label": require("fbt")._("Close"),
            onClick: onBack,
          },
          icon("back", "‹"),
        ),
        h("div", { class: "avatar" }, namespace("StandInFormat").avatar(chat)),
        h(
          "div",
          { class: "header-text", role: "button", tabindex: "0", onClick: openInfo },
          h("div", { class: "header-title" }, title),
          h(
            "div",
            { class: "muted small" },
            chat.contact.isBusiness ? require("fbt")._("Business account") : "",
          ),
        ),
        menu,
      );
      const foot = h("div", { class: "composer-host" }, composer(chat));
      const redrawFoot = () => foot.replaceChildren(composer(chat));
      const rename = () => {
        title.textContent = chat.formattedTitle;
      };
      chat.contact.on("change:isContactBlocked", redrawFoot);
      chat.on("change:formattedTitle", rename);
      main.replaceChildren(header, messages.node, foot);
      main.after(drawer);
      void request("read", { chatId: String(chat.id) });
      return () => {
        messages.unmount();
        drawer.remove();
        chat.contact.off("change:isContactBlocked", redrawFoot);
        chat.off("change:formattedTitle", rename);
        main.replaceChildren();
      };
    };
  },
  98,
);
