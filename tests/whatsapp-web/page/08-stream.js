/* The connection: socket, network, and the stream whose mode says whether somebody is signed in. */
__d(
  "WAWebSocketConstants",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    const mirrored = (names) => Object.fromEntries(names.map((name) => [name, name]));
    exports.SOCKET_STATE = mirrored([
      "OPENING",
      "PAIRING",
      "UNPAIRED",
      "UNPAIRED_IDLE",
      "CONNECTED",
      "CONFLICT",
      "UNLAUNCHED",
      "PROXYBLOCK",
      "TOS_BLOCK",
      "SMB_TOS_BLOCK",
      "DEPRECATED_VERSION",
      "SCREEN_LOCKED",
    ]);
    exports.SOCKET_STREAM = mirrored(["DISCONNECTED", "SYNCING", "RESUMING", "CONNECTED"]);
  },
  66,
);

__d(
  "WAWebSocketModel",
  ["WAWebBaseModel", "WAWebSocketConstants", "StandInServer"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { BaseModel, defineModel, session } = namespace("WAWebBaseModel");
    class Socket extends BaseModel {
      state = session("OPENING");
      stream = session("DISCONNECTED");
      hasSynced = session(false);
      isIncognito = session(false);
      initConn() {}
      poke() {}
      logout() {}
    }
    Socket.Proxy = "socket";
    exports.Socket = new (defineModel(Socket))();
  },
  98,
);

__d(
  "WAWebNetworkStatus",
  ["WAWebBaseModel"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { BaseModel, defineModel, session } = namespace("WAWebBaseModel");
    class NetworkStatus extends BaseModel {
      online = session(true);
      checkOnline() {
        return this.online;
      }
      waitIfOffline() {
        return Promise.resolve();
      }
    }
    NetworkStatus.Proxy = "network_status";
    exports.default = new (defineModel(NetworkStatus))();
  },
  98,
);

__d(
  "WAWebStreamModel",
  ["WAWebBaseModel", "WAWebSocketModel", "WAWebNetworkStatus", "WAWebUserPrefsMultiDevice"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { BaseModel, defineModel, session, derived } = namespace("WAWebBaseModel");
    const mirrored = (names) => Object.fromEntries(names.map((name) => [name, name]));
    exports.StreamInfo = mirrored([
      "OFFLINE",
      "OPENING",
      "PAIRING",
      "SYNCING",
      "RESUMING",
      "CONNECTING",
      "NORMAL",
    ]);
    exports.StreamMode = mirrored([
      "QR",
      "MAIN",
      "SYNCING",
      "OFFLINE",
      "CONFLICT",
      "PROXYBLOCK",
      "TOS_BLOCK",
      "SMB_TOS_BLOCK",
      "DEPRECATED_VERSION",
    ]);

    /** `mode` starts as SYNCING (QR when signed out) and becomes MAIN when the socket has synced. */
    class Stream extends BaseModel {
      info = session("NORMAL");
      mode = session("SYNCING");
      obscurity = session("HIDE");
      needsUpdate = session();
      isHardRefresh = session(false);
      couldForce = session();
      uiActive = session();
      available = session(true);
      phoneAuthed = session(false);
      resumeCount = session(0);
      displayInfo = derived(
        function () {
          return this.info;
        },
        ["info", "obscurity"],
      );
      initialize() {
        super.initialize();
        if (!namespace("WAWebUserPrefsMultiDevice").isRegistered()) this.mode = "QR";
        this.listenTo(
          namespace("WAWebSocketModel").Socket,
          "change:state change:stream change:hasSynced",
          this._update,
        );
        this.listenTo(importDefault("WAWebNetworkStatus"), "change:online", this._update);
      }
      _update() {
        const { state, stream, hasSynced } = namespace("WAWebSocketModel").Socket;
        const { online } = importDefault("WAWebNetworkStatus");
        let mode = hasSynced || stream === "CONNECTED" ? "MAIN" : "SYNCING";
        if (!namespace("WAWebUserPrefsMultiDevice").isRegistered() || state.startsWith("UNPAIRED"))
          mode = "QR";
        else if (state === "OPENING" && !online && !hasSynced) mode = "OFFLINE";
        this.set({
          mode,
          info: state === "OPENING" && !online ? "OFFLINE" : "NORMAL",
          phoneAuthed: stream !== "DISCONNECTED",
        });
      }
      markAvailable() {
        this.available = true;
      }
      markUnavailable() {
        this.available = false;
      }
    }
    Stream.Proxy = "stream";
    exports.Stream = new (defineModel(Stream))();
  },
  98,
);
