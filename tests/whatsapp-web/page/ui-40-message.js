/* One message. Generation A names chat and direction in `data-id` and classes; generation B only the bare id. */
__d(
  "StandInMessage",
  [
    "StandInDom",
    "StandInFormat",
    "StandInOverlays",
    "StandInServer",
    "WAWebFrontendContactGetters",
    "WAWebMarketingMessagesUserFeedbackGatingUtils",
    "WAWebModalManager",
    "WAWebMsgCollection",
    "WAWebMsgGetters",
    "fbt",
    "react",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { h, testId, icon } = namespace("StandInDom");
    const { text, time, day } = namespace("StandInFormat");
    const { config } = namespace("StandInServer");
    const isB = config.generation === "B";

    function textNodes(value) {
      const parts = value.split(/(https?:\/\/\S+)/);
      return parts.map((part) =>
        part.startsWith("http")
          ? h("a", { href: part, target: "_blank", rel: "noopener", class: "link" }, part)
          : part,
      );
    }

    function buttonsOf(msg) {
      const template = (msg.hydratedButtons ?? []).map(
        (button) => (button.urlButton ?? button.callButton ?? button.quickReplyButton)?.displayText,
      );
      const flow = msg.carouselCardsParsed
        ? []
        : (msg.interactivePayload?.buttons ?? []).map((button) => displayText(button.buttonParamsJson));
      const list = msg.list ? [msg.list.buttonText] : [];
      return [...template, ...flow, ...list].filter(Boolean);
    }

    function displayText(json) {
      try {
        return JSON.parse(json).display_text;
      } catch {
        return null;
      }
    }

    function buttons(msg) {
      const labels = buttonsOf(msg);
      if (!labels.length) return null;
      return h(
        "div",
        { class: "message-buttons" },
        labels.map((label, index) =>
          h(
            "div",
            {
              class: "message-button",
              role: "button",
              tabindex: "0",
              ...testId(`biz-template-button-${index}`),
            },
            label,
          ),
        ),
      );
    }

    function carousel(msg) {
      if (!msg.carouselCardsParsed) return null;
      return h(
        "div",
        { class: "carousel" },
        msg.carouselCardsParsed.map((card) =>
          h(
            "div",
            { class: "carousel-card" },
            h("div", { class: "picture" }, "🖼"),
            h("div", { class: "card-text" }, card.caption ?? ""),
            (card.interactivePayload?.buttons ?? []).map((button) =>
              h("div", { class: "message-button" }, displayText(button.buttonParamsJson) ?? ""),
            ),
          ),
        ),
      );
    }

    /** The pictures of an album, which stand in no row of their own (useWAWebAssociatedMessages). */
    const picturesOf = (msg) =>
      msg.type === "album"
        ? namespace("WAWebMsgCollection").MsgCollection.filter((other) => String(other.parentMsgKey) === String(msg.id))
        : [];

    function media(msg) {
      if (msg.type === "album")
        return picturesOf(msg).map(() => h("div", { class: "picture", role: "button" }, "🖼"));
      if (msg.type === "document")
        return h("div", { class: "document" }, "📄 ", msg.filename ?? "document.pdf");
      if (msg.type === "image" || msg.type === "video")
        return h("div", { class: "picture large", role: "button" }, msg.type === "video" ? "🎥" : "🖼");
      return null;
    }

    function meta(msg) {
      const edited = msg.latestEditMsgKey && msg.type !== "revoked" ? `${require("fbt")._("Edited")} ` : "";
      return h(
        "div",
        { class: "meta", ...testId("msg-meta") },
        h("span", { dir: "auto" }, edited + time(msg.t)),
        msg.id.fromMe ? icon("msg-dblcheck", " ✓✓") : null,
      );
    }

    function author(msg) {
      if (!msg.id.remote.isGroup() || msg.id.fromMe || !msg.senderObj) return null;
      return h(
        "div",
        { class: "author" },
        namespace("WAWebFrontendContactGetters").getFormattedName(msg.senderObj) ||
          msg.senderObj.pushname ||
          "",
      );
    }

    /** What WhatsApp's own message menu offers here. */
    function openMenu(anchor, msg) {
      const fbt = require("fbt");
      const { jsx } = require("react");
      const { ModalManager } = namespace("WAWebModalManager");
      const items = [{ label: fbt._("Reply"), run() {} }];
      const gates = namespace("WAWebMarketingMessagesUserFeedbackGatingUtils");
      if (
        gates.isMMMessageLevelFeedbackEnabled() &&
        namespace("WAWebMsgGetters").getIsMarketingMessage(msg)
      ) {
        items.push({
          label: fbt._("Offers"),
          run: () =>
            ModalManager.open(
              jsx(
                namespace("WAWebMarketingMessagesUserControlsPopupLoadable")
                  .WAWebMarketingMessagesUserControlsPopupLoadable,
                { msg },
              ),
            ),
        });
      }
      if (!msg.id.fromMe) {
        items.push({
          label: fbt._("Report"),
          testid: "mi-msg-report",
          run: () => namespace("WAWebSendSpamChatAction").sendMessageReport(msg),
        });
      }
      namespace("StandInOverlays").openMenu(anchor, items);
    }

    function bubble(msg) {
      const content = picturesOf(msg).find(({ caption }) => caption)?.caption ?? text(msg);
      const sender = msg.id.fromMe
        ? namespace("StandInServer").config.owner.pushname
        : namespace("WAWebFrontendContactGetters").getFormattedName(msg.senderObj);
      const menuButton = h(
        "div",
        {
          class: "context-button",
          role: "button",
          "aria-label": require("fbt")._("Context menu"),
          onClick: (event) => {
            event.stopPropagation();
            openMenu(menuButton, msg);
          },
        },
        icon(isB ? "ic-chevron-down-menu" : "down-context", "⌄"),
      );
      const attributes = isB ? { ...testId("msg-container") } : {};
      return h(
        "div",
        { class: `bubble ${msg.type}`, ...attributes },
        author(msg),
        media(msg),
        msg.title && msg.type !== "revoked" ? h("div", { class: "message-title" }, msg.title) : null,
        h(
          "div",
          { class: "copyable-text", "data-pre-plain-text": `[${time(msg.t)}, ${day(msg.t)}] ${sender}: ` },
          h(
            "span",
            { dir: "auto", class: "selectable-text copyable-text" },
            h("span", {}, textNodes(content)),
          ),
        ),
        carousel(msg),
        msg.footer ? h("div", { class: "message-footer" }, msg.footer) : null,
        meta(msg),
        buttons(msg),
        menuButton,
      );
    }

    /** Space that a row adds above and below its message, pixels (style.css). */
    const ROW_PADDING = 4;

    /** The row of a message; `fill` puts the content in, `empty` leaves a shell of the same height. */
    exports.row = function (msg) {
      const direction = msg.id.fromMe ? "out" : "in";
      const attributes = isB
        ? { "data-id": msg.id.id, "data-testid": `conv-msg-${msg.id.id}` }
        : { "data-id": String(msg.id) };
      const holder = h("div", {
        class: `message ${isB ? `side-${direction}` : ""}`,
        tabindex: "-1",
        ...attributes,
      });
      const row = h("div", { role: "row", class: "message-row" }, holder);
      row.fill = () => {
        const inner = isB
          ? bubble(msg)
          : h("div", { class: `message-${direction} focusable-list-item` }, bubble(msg));
        holder.replaceChildren(inner);
        holder.style.minHeight = "";
        row.filled = true;
      };
      row.empty = (height) => {
        holder.replaceChildren();
        holder.style.minHeight = `${height - ROW_PADDING}px`;
        row.filled = false;
      };
      return row;
    };
  },
  98,
);
