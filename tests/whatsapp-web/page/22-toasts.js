/* Toasts and dialogs are asked for by events; the rendering scripts listen. Without a page nothing is drawn. */
__d(
  "WAWebToastManager",
  ["WAWebEventEmitter"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.ToastPosition = { LEFT: "LEFT", CENTER: "CENTER", RIGHT: "RIGHT" };
    class ToastManager extends importDefault("WAWebEventEmitter") {
      open(element, options) {
        this.trigger("open_toast", element, options);
      }
      close(id) {
        this.trigger("close_toast", id);
      }
    }
    exports.ToastManager = new ToastManager();
  },
  98,
);

__d(
  "WAWebModalManager",
  ["WAWebEventEmitter"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    class ModalManagerImpl extends importDefault("WAWebEventEmitter") {
      open(element, options) {
        this.trigger("open_modal", element, options);
      }
      close(id) {
        this.trigger("close_modal", id);
      }
      exists(callback) {
        this.trigger("exists_modal", callback);
      }
      existsAsync() {
        return new Promise((resolve) => this.exists(resolve));
      }
      openAlert(element, options) {
        this.trigger("open_alert", element, options);
      }
      openMedia(element, options) {
        this.trigger("open_media", element, options);
      }
      closeMedia() {
        this.trigger("close_media");
      }
    }
    exports.ModalManagerImpl = ModalManagerImpl;
    exports.ModalManager = new ModalManagerImpl();
    exports.closeModalManager = () => exports.ModalManager.close();
    exports.closeSupportOrModal = () => exports.ModalManager.close();
  },
  98,
);

/** The newer way of dialogs (switch `wds_web_dialog`); `ModalManager` knows nothing of what is open there. */
__d(
  "WDSDialogBridge",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    let manager = null;
    exports.openWDSDialog = (element) => manager?.open(element);
    exports.closeWDSDialog = () => manager?.close();
    exports.registerDialogManager = function (open, close) {
      manager = { open, close };
      return () => {
        manager = null;
      };
    };
  },
  66,
);

__d(
  "WAWebToast.react",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    /** A toast with a text (`msg`) and, perhaps, one action. */
    exports.Toast = function Toast() {
      return null;
    };
  },
  66,
);

__d(
  "WAWebActionToast.react",
  ["err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    let count = 0;
    exports.ToastPosition = { LEFT: "LEFT", RIGHT: "RIGHT" };
    exports.ActionType = class ActionType {
      constructor(text, action) {
        if (!text) throw importDefault("err")("an action needs a text");
        this.text = text;
        if (action) {
          this.action = action.actionText;
          this.handler = action.actionHandler;
        }
      }
    };
    exports.genId = (prefix) => `${prefix ?? "action_toast"}${++count}`;
    /** Shows `initialAction`, then what `pendingAction` brings, for five seconds. */
    exports.ActionToast = function ActionToast() {
      return null;
    };
  },
  98,
);
