/*
 * The chat list. Only rows near the visible part exist; they are placed absolutely and a row that leaves the visible
 * part is filled with another chat. As in the real page, a row carries no id of its chat.
 */
__d(
  "StandInChatList",
  [
    "StandInDom",
    "WAWebChatCollection",
    "WAWebCmd",
    "WAWebFrontendMsgGetters",
    "WAWebL10N",
    "fbt",
    "StandInFormat",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { h, testId, icon, batched } = namespace("StandInDom");
    const { ChatCollection } = namespace("WAWebChatCollection");
    const { avatar, clock, preview } = namespace("StandInFormat");
    const ROW_HEIGHT = 72;
    /** Rows kept above and below the visible part. */
    const MARGIN_ROWS = 3;
    const chatOf = new WeakMap();

    function newRow() {
      const parts = {
        avatar: h("div", { class: "avatar" }),
        title: h("span", { dir: "auto", class: "name" }),
        time: h("div", { class: "row-time" }),
        text: h("span", { dir: "auto", class: "preview-text" }),
        badge: h("span", { class: "badge", hidden: true }),
      };
      const frame = h(
        "div",
        { class: "cell", ...testId("cell-frame-container"), "aria-selected": "false", tabindex: "-1" },
        parts.avatar,
        h(
          "div",
          { class: "cell-main", role: "gridcell" },
          h(
            "div",
            { class: "cell-line" },
            h("div", { class: "cell-title", ...testId("cell-frame-title") }, parts.title),
            parts.time,
          ),
          h(
            "div",
            { class: "cell-line second", ...testId("cell-frame-secondary") },
            h("div", { class: "cell-preview" }, parts.text),
            h("div", { class: "cell-badge" }, parts.badge),
          ),
        ),
      );
      const row = h("div", { class: "chat-row", role: "listitem" }, frame);
      row.addEventListener("click", () => {
        const chat = chatOf.get(row);
        if (chat) void namespace("WAWebCmd").Cmd.openChatFromUnread({ chat });
      });
      return Object.assign(row, { parts, frame });
    }

    function fill(row, chat) {
      chatOf.set(row, chat);
      const { parts, frame } = row;
      parts.avatar.replaceChildren(avatar(chat));
      parts.title.textContent = chat.formattedTitle;
      parts.title.title = chat.formattedTitle;
      parts.time.textContent = chat.t ? clock(chat.t) : "";
      const last = chat.msgs.last();
      parts.text.replaceChildren(
        ...(last?.id.fromMe ? [icon("status-dblcheck", "✓✓ ")] : []),
        last ? preview(last) : "",
      );
      parts.badge.hidden = !chat.unreadCount;
      parts.badge.textContent = chat.unreadCount ? String(chat.unreadCount) : "";
      frame.setAttribute("aria-selected", String(Boolean(chat.active)));
      frame.classList.toggle("active", Boolean(chat.active));
    }

    exports.mount = function () {
      const list = h("div", {
        class: "chat-rows",
        role: "grid",
        "aria-label": require("fbt")._("Chats"),
        ...testId("chat-list"),
      });
      const pane = h(
        "div",
        { id: "pane-side", tabindex: "-1", "data-scrolltracepolicy": "wa.web.chatlist" },
        list,
      );
      const rows = [];
      function draw() {
        const chats = ChatCollection.getModelsArray().filter((chat) => chat.t || chat.createdLocally);
        list.style.height = `${chats.length * ROW_HEIGHT}px`;
        const first = Math.max(0, Math.floor(pane.scrollTop / ROW_HEIGHT) - MARGIN_ROWS);
        const last = Math.min(
          chats.length,
          Math.ceil((pane.scrollTop + pane.clientHeight) / ROW_HEIGHT) + MARGIN_ROWS,
        );
        const needed = last - first;
        while (rows.length < needed) rows.push(list.appendChild(newRow()));
        while (rows.length > needed) rows.pop().remove();
        for (let index = first; index < last; index++) {
          const row = rows[index % rows.length];
          row.style.transform = `translateY(${index * ROW_HEIGHT}px)`;
          row.style.zIndex = String(chats.length - index);
          fill(row, chats[index]);
        }
      }
      const redraw = batched(draw);
      pane.addEventListener("scroll", redraw);
      global.addEventListener("resize", redraw);
      ChatCollection.on("add remove sort reset change", redraw);
      const { MsgCollection } = namespace("WAWebMsgCollection");
      MsgCollection.on("add remove change", redraw);
      redraw();
      return pane;
    };
  },
  98,
);

/* Times, previews and pictures. */
__d(
  "StandInFormat",
  ["StandInDom", "WAWebL10N", "fbt"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { h, icon } = namespace("StandInDom");
    const COLOURS = ["#5b8def", "#d9694f", "#3f9d6b", "#a36bc9", "#c98a2b", "#4aa3a8", "#c45b8a", "#6d7a8c"];

    exports.time = (seconds) =>
      new Intl.DateTimeFormat(importDefault("WAWebL10N").getLocale(), {
        hour: "2-digit",
        minute: "2-digit",
      }).format(seconds * 1000);
    exports.day = (seconds) =>
      new Intl.DateTimeFormat(importDefault("WAWebL10N").getLocale(), {
        day: "numeric",
        month: "numeric",
        year: "numeric",
      }).format(seconds * 1000);
    exports.clock = (seconds) =>
      Date.now() / 1000 - seconds < 86400 ? exports.time(seconds) : exports.day(seconds);

    const MEDIA = { image: "📷", video: "🎥", document: "📄" };
    exports.text = function (msg) {
      const fbt = require("fbt");
      if (msg.type === "revoked") return fbt._("Deleted message");
      if (msg.type === "ciphertext") return fbt._("The message is still on its way");
      if (msg.type === "chat") return msg.body ?? "";
      if (msg.type === "list") return msg.list?.description ?? "";
      return msg.caption ?? msg.filename ?? "";
    };
    exports.preview = (msg) =>
      `${MEDIA[msg.type] ? `${MEDIA[msg.type]} ` : ""}${exports.text(msg).split("\n")[0]}`;

    exports.avatar = function (chat) {
      const sum = [...String(chat.id)].reduce(
        (total, letter) => (total * 31 + letter.codePointAt(0)) % 997,
        7,
      );
      const letter = [...chat.formattedTitle.replace(/[+\d\s]/g, "")][0] ?? "";
      return h(
        "div",
        { class: "avatar-circle", style: { background: COLOURS[sum % COLOURS.length] } },
        letter
          ? letter.toUpperCase()
          : icon(chat.id.isGroup() ? "default-group" : "default-user", chat.contact.isBusiness ? "🏪" : "👤"),
      );
    };
  },
  98,
);
