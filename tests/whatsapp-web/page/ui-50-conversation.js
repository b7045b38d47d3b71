/*
 * The messages of the open chat. Generation A keeps only rows near the visible part in the document; generation B keeps
 * a row for every loaded message, but those outside the visible part are empty shells.
 */
__d(
  "StandInMessages",
  [
    "StandInDom",
    "StandInMessage",
    "StandInServer",
    "StandInSafetyCards",
    "WAWebChatLoadMessages",
    "WAWebCollectionConstants",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { h, testId, batched } = namespace("StandInDom");
    const isB = namespace("StandInServer").config.generation === "B";
    const GUESSED_HEIGHT = 64;
    /** Distance above and below the visible part in which rows are drawn, pixels. */
    const MARGIN = 400;
    const { PAGE_SIZE } = namespace("WAWebCollectionConstants");

    exports.mount = function (chat) {
      const { row: newRow } = namespace("StandInMessage");
      const before = h("div", { class: "spacer top" });
      const after = h("div", { class: "spacer" });
      const cards = h("div", { class: "cards" });
      const rows = h(
        "div",
        { class: "message-rows", role: "application", ...testId("conversation-panel-messages") },
        cards,
        before,
        after,
      );
      const scroller = h(
        "div",
        { class: "messages", tabindex: "0", "data-scrolltracepolicy": "wa.web.conversation.messages" },
        rows,
      );
      const known = new Map();
      const heights = new WeakMap();
      let atBottom = true;

      const heightOf = (msg) => heights.get(msg) ?? GUESSED_HEIGHT;
      function rowOf(msg) {
        const key = String(msg.id);
        let row = known.get(key);
        if (!row || row.msg !== msg) {
          row = Object.assign(newRow(msg), { msg });
          known.set(key, row);
          row.empty(heightOf(msg));
        }
        return row;
      }

      /** First and last index whose rows are near the visible part, and the heights before and after them. */
      function visible(msgs) {
        const top = scroller.scrollTop - MARGIN;
        const bottom = scroller.scrollTop + scroller.clientHeight + MARGIN;
        let position = Math.max(cards.offsetHeight, before.offsetTop);
        let first = msgs.length;
        let last = 0;
        let above = 0;
        let below = 0;
        msgs.forEach((msg, index) => {
          const end = position + heightOf(msg);
          if (end < top) above += heightOf(msg);
          else if (position > bottom) below += heightOf(msg);
          else {
            first = Math.min(first, index);
            last = index + 1;
          }
          position = end;
        });
        return { first, last, above, below };
      }

      function draw() {
        const msgs = chat.msgs.getModelsArray().filter((msg) => msg.viewMode === "VISIBLE");
        // Rows grow after they were drawn, by what comes into them later; a list that did not see that would go round.
        for (const row of known.values()) if (row.filled) heights.set(row.msg, row.getBoundingClientRect().height || GUESSED_HEIGHT);
        const { first, last, above, below } = visible(msgs);
        const shown = isB ? msgs : msgs.slice(first, last);
        const wanted = new Set(shown.map((msg) => rowOf(msg)));
        for (const [key, row] of known) {
          if (wanted.has(row)) continue;
          row.remove();
          known.delete(key);
        }
        let previous = before;
        for (const row of wanted) {
          if (previous.nextSibling !== row) previous.after(row);
          previous = row;
        }
        before.style.height = isB ? "0" : `${above}px`;
        after.style.height = isB ? "0" : `${below}px`;
        msgs.forEach((msg, index) => {
          const row = known.get(String(msg.id));
          if (!row) return;
          const near = index >= first && index < last;
          if (near && (!row.filled || row.stale)) row.fill();
          else if (!near && row.filled) row.empty(heightOf(msg));
          row.stale = false;
          if (near) heights.set(msg, row.getBoundingClientRect().height || GUESSED_HEIGHT);
        });
        if (atBottom) scroller.scrollTop = scroller.scrollHeight;
      }
      const redraw = batched(draw);

      async function loadEarlier() {
        const height = scroller.scrollHeight;
        const loaded = await namespace("WAWebChatLoadMessages").loadEarlierMsgs({ chat });
        if (loaded?.length > 0 && !atBottom)
          global.requestAnimationFrame(() => {
            scroller.scrollTop += scroller.scrollHeight - height;
          });
      }

      scroller.addEventListener("scroll", () => {
        atBottom = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
        if (scroller.scrollTop < 200 && !atBottom) void loadEarlier();
        redraw();
      });
      const onChange = (msg) => {
        const row = known.get(String(msg.id));
        if (row) row.stale = true;
        redraw();
      };
      const drawCards = () => cards.replaceChildren(...namespace("StandInSafetyCards").cards(chat));
      // A picture of an album is drawn in the row of that.
      const onMember = (msg) => {
        const frame = known.get(String(msg.parentMsgKey));
        if (frame) frame.stale = true;
        redraw();
      };
      chat.msgs.on("add remove", onMember);
      chat.msgs.on("change", onChange);
      chat.on("change:trusted change:notSpam", drawCards);
      chat.contact.on("change:isContactBlocked", drawCards);
      drawCards();
      redraw();
      if (chat.msgs.length < PAGE_SIZE) void loadEarlier();
      return {
        node: scroller,
        unmount() {
          chat.msgs.off("add remove", onMember);
          chat.msgs.off("change", onChange);
          chat.off("change:trusted change:notSpam", drawCards);
          chat.contact.off("change:isContactBlocked", drawCards);
        },
      };
    };
  },
  98,
);

/* The card above the first message of an unknown sender, and the banner with Block and "not spam". */
__d(
  "StandInSafetyCards",
  [
    "StandInDom",
    "WAWebBlockContants",
    "WAWebFrontendContactGetters",
    "WAWebSendNotSpamAction",
    "fbt",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { h, testId } = namespace("StandInDom");
    exports.cards = function (chat) {
      if (chat.trusted || chat.id.isGroup()) return [];
      const fbt = require("fbt");
      const { BlockEntryPoint } = namespace("WAWebBlockContants");
      const { contact } = chat;
      const block = (point) => () => namespace("WAWebBlockContactUtils").handleBlock(chat, point);
      const name = namespace("WAWebFrontendContactGetters").getFormattedName(contact);
      const card = h(
        "div",
        { class: "fmx-card" },
        h("strong", {}, name),
        h("div", { class: "muted" }, fbt._("Not in your contacts")),
        h(
          "button",
          {
            type: "button",
            class: "button",
            ...testId("fmx-card-block-btn"),
            onClick: block(BlockEntryPoint.ChatFmxCardBlock),
          },
          fbt._("Block"),
        ),
      );
      const point = contact.isBusiness
        ? BlockEntryPoint.BizSpamBannerBlock
        : BlockEntryPoint.OneToOneSpamBannerBlock;
      const banner = h(
        "div",
        { class: "spam-banner" },
        h(
          "button",
          { type: "button", class: "button", ...testId("block-btn"), onClick: block(point) },
          fbt._("Block"),
        ),
        h(
          "button",
          {
            type: "button",
            class: "button",
            ...testId("not-spam-btn"),
            onClick: () => importDefault("WAWebSendNotSpamAction")(chat),
          },
          fbt._("Not spam"),
        ),
      );
      return [card, banner];
    };
  },
  98,
);
