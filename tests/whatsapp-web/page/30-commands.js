/* Commands of the interface. */
__d(
  "WAWebCmd",
  ["WAWebEventEmitter", "WAWebStateUtils", "StandInServer", "WAWebChatCollection"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { unproxy } = namespace("WAWebStateUtils");
    class CmdImpl extends importDefault("WAWebEventEmitter") {
      constructor() {
        super();
        this.isMainLoaded = false;
        this.isOfflineDeliveryEnd = true;
      }
      /** Resolves when the interface has opened the chat; without an interface it never does. */
      _open({ chat, msgContext, chatEntryPoint }) {
        return new Promise((resolve) => {
          this.trigger("open_chat", {
            chat: unproxy(chat),
            msgContext,
            chatEntryPoint: chatEntryPoint ?? "unknown",
            onComplete: resolve,
          });
        });
      }
      openChatBottom(request) {
        return this._open(request);
      }
      openChatFromUnread(request) {
        return this._open(request);
      }
      openChatAt(request) {
        return this._open(request);
      }
      closeChat(chat) {
        this.trigger("close_chat", unproxy(chat));
      }
      closeActiveChat() {
        this.trigger("close_active_chat");
      }
      openCurrentChatInfo() {
        this.trigger("open_current_chat_info");
      }
      alertNewMsg(msg) {
        this.trigger("alert_new_msg", msg);
      }
      onMainLoaded() {
        this.isMainLoaded = true;
        this.trigger("main_loaded");
      }
    }
    exports.CmdImpl = CmdImpl;
    exports.Cmd = new CmdImpl();
    exports.Revoke = { Sender: "sender", Admin: "admin" };
  },
  98,
);
