/* Where toasts, dialogs and menus appear. */
__d(
  "StandInOverlays",
  ["StandInDom", "WAWebToastManager", "WAWebModalManager", "WAWebActionToast.react", "WDSDialogBridge", "fbt"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { drawing, h, render, testId } = namespace("StandInDom");
    /** How long a toast stays once its action has settled, milliseconds (WAWebActionToast.react). */
    const SETTLE = 5000;
    const toasts = h("div", { class: "toasts", role: "region" });
    const modals = h("div", { class: "modals", hidden: true });
    const dialogs = h("div", { class: "modals", hidden: true });
    const open = new Map();

    function closeToast(id) {
      open.get(id)?.remove();
      open.delete(id);
    }

    function draw(box, id, { text, action, handler }, settled) {
      const button = action
        ? h(
            "button",
            {
              type: "button",
              class: "toast-action",
              onClick: () => {
                closeToast(id);
                Promise.resolve(handler()).catch(() => {});
              },
            },
            action,
          )
        : null;
      const dismiss = settled
        ? h("button", { type: "button", class: "toast-close", onClick: () => closeToast(id) }, "✕")
        : null;
      box.replaceChildren(h("span", {}, text), button ?? "", dismiss ?? "");
    }

    function openToast(element) {
      const { props } = element;
      const id = props.id ?? `toast${open.size}${Date.now()}`;
      const box = h("div", { class: "toast", role: "status", ...testId("toast") });
      closeToast(id);
      open.set(id, box);
      toasts.append(box);
      const later = () => global.setTimeout(() => open.get(id) === box && closeToast(id), SETTLE);
      if (!props.pendingAction) {
        draw(
          box,
          id,
          { text: props.msg, action: props.action?.actionText, handler: props.action?.onAction },
          true,
        );
        later();
        return;
      }
      draw(box, id, props.initialAction, false);
      const show = (action) => {
        if (action && open.get(id) === box) draw(box, id, action, true);
        later();
      };
      props.pendingAction.then(show, show);
    }

    const openIn = (place) => (element) => {
      place.replaceChildren(h("div", { class: "backdrop" }), [render(element)].flat()[0] ?? "");
      place.hidden = false;
    };

    const closeIn = (place) => () => {
      place.replaceChildren();
      place.hidden = true;
    };

    let menu = null;
    let opener = null;
    exports.closeMenu = () => {
      menu?.remove();
      menu = null;
      opener?.setAttribute("aria-expanded", "false");
      opener = null;
    };
    /** Items: { label, testid, icon, run }. Opens beside the button (WDSMenu.react, WDSMenuItem.react). */
    exports.openMenu = function (anchor, items) {
      exports.closeMenu();
      opener = anchor;
      opener.setAttribute("aria-expanded", "true");
      const place = anchor.getBoundingClientRect();
      menu = h(
        "div",
        { class: "menu", role: "menu" },
        h(
          "ul",
          { role: "presentation" },
          items.map(({ label, testid, icon, run }) =>
            h(
              "li",
              {
                role: "menuitem",
                tabindex: "0",
                ...(testid ? testId(testid) : {}),
                onClick: (event) => {
                  event.stopPropagation();
                  exports.closeMenu();
                  run();
                },
              },
              icon ? drawing(icon) : "",
              label,
            ),
          ),
        ),
      );
      const rtl = global.document.documentElement.dir === "rtl";
      Object.assign(menu.style, {
        top: `${place.bottom + 4}px`,
        ...(rtl ? { left: `${place.left}px` } : { right: `${global.innerWidth - place.right}px` }),
      });
      global.document.body.append(menu);
    };

    exports.mount = function (root) {
      const { ToastManager } = namespace("WAWebToastManager");
      const { ModalManager } = namespace("WAWebModalManager");
      ToastManager.on("open_toast", openToast);
      ToastManager.on("close_toast", closeToast);
      ModalManager.on("open_modal", openIn(modals));
      ModalManager.on("close_modal", closeIn(modals));
      namespace("WDSDialogBridge").registerDialogManager(openIn(dialogs), closeIn(dialogs));
      ModalManager.on("exists_modal", (callback) => callback(!modals.hidden));
      global.document.addEventListener("click", exports.closeMenu);
      root.append(toasts, modals, dialogs);
    };
  },
  98,
);
