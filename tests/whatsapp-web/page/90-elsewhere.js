/* Modules that Doorman does not use, and that a client of everything (wa-js) expects to find. Faithful in shape only. */
__d(
  "WAWebUserPrefsIsLoggedIn",
  ["WAWebUserPrefsMultiDevice"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    let connected = true;
    exports.isLoggedIn = () => namespace("WAWebUserPrefsMultiDevice").isRegistered() && connected;
    exports.setIsConnectedAsRegistered = (value) => {
      connected = value;
    };
  },
  98,
);

__d(
  "WAWebLogoutReason",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    let code = null;
    let message = null;
    exports.getErrorCodeFromLogoutReason = () => 0;
    exports.setPrevLogoutReasonCode = (value) => {
      code = value;
    };
    exports.getPrevLogoutReasonCode = () => code;
    exports.setPrevCustomLogoutMessage = (value) => {
      message = value;
    };
    exports.getPrevCustomLogoutMessage = () => message;
  },
  66,
);

__d(
  "WAWebBackendEventBus",
  ["WAWebEventEmitter"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.BackendEvent = {
      LOGOUT: "logout",
      REFRESH_QR: "refresh_qr",
      ON_INITIAL_CHAT_SYNCED: "on_initial_chat_synced",
    };
    class BackendEventBus extends importDefault("WAWebEventEmitter") {
      isMainStreamReadyMd = true;
      isOfflineDeliveryEnd = true;
      onSocketStreamDisconnected(callback) {
        return this.on("socket_stream_disconnected", callback);
      }
    }
    exports.BackendEventBus = new BackendEventBus();
  },
  98,
);

/** Empty collections of things that the stand-in has none of. */
__d(
  "StandInEmptyCollection",
  ["WAWebBaseCollection", "WAWebBaseModel", "WAWebWid"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { BaseModel, defineModel, prop, session } = namespace("WAWebBaseModel");
    exports.make = function (proxy, fields = [], methods = {}) {
      class Model extends BaseModel {
        constructor(attributes, options) {
          super(attributes, options);
          if (!options?._internalInitializationDoNotUse) return;
          this.id = prop();
          for (const field of fields) this[field] = session();
        }
      }
      Object.assign(Model.prototype, methods);
      Model.Proxy = proxy;
      Model.idClass = importDefault("WAWebWid");
      class Collection extends namespace("WAWebBaseCollection").BaseCollection {
        static model = defineModel(Model);
      }
      return Collection;
    };
  },
  98,
);

__d(
  "WAWebPresenceCollection",
  ["StandInEmptyCollection"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.PresenceCollection = new (namespace("StandInEmptyCollection").make(
      "presence",
      ["isOnline", "isSubscribed", "chatstate"],
      { subscribe: () => Promise.resolve() },
    ))();
  },
  98,
);

__d(
  "WAWebStatusCollection",
  ["StandInEmptyCollection"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.StatusCollection = new (namespace("StandInEmptyCollection").make("statusV3", []))();
  },
  98,
);

__d(
  "WAWebTextStatusCollection",
  ["StandInEmptyCollection"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.TextStatusCollection = new (namespace("StandInEmptyCollection").make("status", ["status"]))();
  },
  98,
);

__d(
  "WAWebProfilePicThumbCollection",
  ["StandInEmptyCollection"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.ProfilePicThumbCollection = new (namespace("StandInEmptyCollection").make("profilePicThumb", [
      "img",
      "eurl",
    ]))();
  },
  98,
);

__d(
  "WAWebMuteCollection",
  ["StandInEmptyCollection"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.MuteCollection = new (namespace("StandInEmptyCollection").make("mute", ["expiration"]))();
  },
  98,
);

__d(
  "WAWebLabelCollection",
  ["StandInEmptyCollection"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.LabelCollection = new (namespace("StandInEmptyCollection").make("label", ["name"]))();
  },
  98,
);

__d(
  "WAWebNewsletterCollection",
  ["StandInEmptyCollection"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.default = new (namespace("StandInEmptyCollection").make("newsletter"))();
  },
  98,
);

__d(
  "WAWebCallCollection",
  ["StandInEmptyCollection"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const Collection = namespace("StandInEmptyCollection").make("call", ["peerJid", "outgoing"]);
    Collection.prototype.processIncomingCall = () => {};
    exports.default = new Collection();
  },
  98,
);

__d(
  "WAWebGroupMetadataCollection",
  ["StandInEmptyCollection"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const Collection = namespace("StandInEmptyCollection").make("groupMetadata", [
      "groupType",
      "participants",
    ]);
    Collection.prototype._handleParentGroupChange = () => {};
    exports.default = new Collection();
  },
  98,
);

__d(
  "WAWebChatSearchQuery",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.SearchQuery = class SearchQuery {
      filter = null;
      updateLabelQuery(filter) {
        this.filter = filter ?? null;
      }
    };
  },
  66,
);

__d(
  "WAWebFrontendChatGetters",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.getShouldAppearInList = () => true;
    exports.getPreviewMessage = (chat) => chat.msgs.last();
    exports.getShowChangeNumberNotification = () => false;
    exports.getShouldShowUnreadDivider = () => false;
  },
  66,
);

__d(
  "WAWebUpdaterVersion",
  ["WAWebBuildConstants"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.sanitizeVersionStr = (text) => text.split("-")[0];
    exports.SANITIZED_VERSION_STR = exports.sanitizeVersionStr(namespace("WAWebBuildConstants").VERSION_STR);
  },
  98,
);
