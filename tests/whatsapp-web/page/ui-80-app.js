/* The frame: QR landing when signed out, else the two panes. */
__d(
  "StandInApp",
  [
    "StandInDom",
    "StandInChatList",
    "StandInMain",
    "StandInOverlays",
    "StandInDrawers",
    "StandInServer",
    "WAWebChatCollection",
    "WAWebCmd",
    "WAWebStreamModel",
    "WAWebL10N",
    "fbt",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { h, testId, icon } = namespace("StandInDom");
    const { Stream } = namespace("WAWebStreamModel");
    const { Cmd } = namespace("WAWebCmd");
    const { document } = global;

    function landing() {
      return h(
        "div",
        { class: "landing", ...testId("link-device-qrcode-container") },
        h("h1", {}, "Stand-in for tests"),
        h("p", {}, require("fbt")._("Signed out: scan the code with your phone.")),
        h("div", { class: "qr", "data-ref": "stand-in", role: "img", "aria-label": "QR" }),
      );
    }

    function loading() {
      return h(
        "div",
        { class: "landing" },
        h("progress", { max: "100", value: "40" }),
        h("p", {}, require("fbt")._("Chats are loading")),
      );
    }

    function panes() {
      const fbt = require("fbt");
      const main = h("div", { id: "main" });
      const holder = h("div", { class: "main-holder" }, h("div", { class: "empty" }, "💬"));
      const drawer = h("div", { class: "drawer-host start" });
      const menu = h(
        "button",
        {
          type: "button",
          class: "icon-button",
          "aria-label": fbt._("Menu"),
          ...testId("menu-bar-menu"),
          onClick: (event) => {
            event.stopPropagation();
            namespace("StandInOverlays").openMenu(menu, [
              {
                label: fbt._("Blocked contacts"),
                testid: "mi-blocked",
                run: () => namespace("StandInDrawers").openBlocked(drawer),
              },
            ]);
          },
        },
        icon("more-refreshed", "⋮"),
      );
      const side = h(
        "div",
        { id: "side" },
        h("header", { class: "side-header" }, h("h1", {}, fbt._("Chats")), menu),
        h(
          "div",
          { class: "search" },
          h("div", {
            class: "field",
            contenteditable: "true",
            role: "textbox",
            "data-tab": "3",
            "aria-label": fbt._("Search"),
            "aria-placeholder": fbt._("Search"),
          }),
        ),
        namespace("StandInChatList").mount(),
      );
      const two = h("div", { class: "two" }, h("div", { class: "side-holder" }, drawer, side), holder);
      let end = null;
      function close() {
        end?.();
        end = null;
        const active = namespace("WAWebChatCollection").ChatCollection.getActive();
        if (active) active.active = false;
        holder.replaceChildren(h("div", { class: "empty" }, "💬"));
        two.classList.remove("open");
      }
      function open({ chat, onComplete }) {
        close();
        chat.active = true;
        holder.replaceChildren(main);
        two.classList.add("open");
        end = namespace("StandInMain").show(main, chat, close);
        global.requestAnimationFrame(() => onComplete?.(null));
      }
      Cmd.on("open_chat", open);
      Cmd.on("close_chat close_active_chat", close);
      return two;
    }

    exports.mount = function () {
      const app = document.getElementById("app");
      document.documentElement.lang = importDefault("WAWebL10N").getLocale();
      document.documentElement.dir = importDefault("WAWebL10N").isRTL() ? "rtl" : "ltr";
      document.body.classList.toggle("dark", namespace("StandInServer").config.theme === "dark");
      const body = h("div", { class: "app-wrapper-web" });
      app.replaceChildren(body);
      namespace("StandInOverlays").mount(app);
      let shown = null;
      function draw() {
        const wanted = Stream.mode === "MAIN" ? "panes" : Stream.mode === "QR" ? "landing" : "loading";
        if (wanted === shown) return;
        shown = wanted;
        body.replaceChildren({ panes, landing, loading }[wanted]());
      }
      Stream.on("change:mode", draw);
      draw();
    };
  },
  98,
);
