/* The connection and what hangs on it: session state, switches of the account, build number. */
__d(
  "StandInServer",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    /** Handed over by the page (browser) or by the test (in memory) before this script ran. */
    const { config, transport } = global.standInHandover;
    delete global.standInHandover;
    exports.config = config;
    exports.request = (kind, payload) => transport.request(kind, payload);
    exports.onPush = (listener) => transport.onPush(listener);
  },
  66,
);

__d(
  "WAWebABProps",
  ["StandInServer"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    /** Throws for a switch that the build does not define, as the real one does. */
    exports.getABPropConfigValue = function (name) {
      const values = namespace("StandInServer").config.switches;
      if (!(name in values)) throw new TypeError(`no switch ${name}`);
      return values[name];
    };
    exports.setGetABPropConfigValueImpl = (implementation) => {
      exports.getABPropConfigValue = implementation;
    };
  },
  98,
);

__d(
  "WAWebMarketingMessagesUserFeedbackGatingUtils",
  ["WAWebABProps"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const value = (name) => namespace("WAWebABProps").getABPropConfigValue(name);
    exports.isMMMessageLevelFeedbackEnabled = () => value("mm_message_level_feedback_enabled");
    exports.isMMMessageLevelFeedbackNotInterestedMenuEnabled = () =>
      value("mm_message_level_feedback_not_interested_menu_enabled");
    exports.isMMOptOutAlwaysUseLidInGraphQLEnabled = () => value("mm_opt_out_lid_migration_enabled");
    exports.isMMOptOutEnabled = () => value("mm_opt_out_enabled");
    exports.isMMStopInFMXEnabled = () => value("mm_opt_out_fmx_stop_for_high_trust");
    exports.triggerExposureMMUserControls = () => void value("mm_user_controls_exposure");
    exports.getMMUserControlsExceptionNumberPrefixes = () => {
      const list = value("mm_user_controls_exception_number_prefixes");
      return list === "" ? [] : list.split(",").map((prefix) => prefix.trim());
    };
    exports.isMMUserControlsExceptionNumberPrefixMatch = (number) =>
      number != null &&
      exports
        .getMMUserControlsExceptionNumberPrefixes()
        .some((prefix) => number.toString().startsWith(prefix));
  },
  98,
);

__d(
  "WAWebConnModel",
  ["WAWebBaseModel", "StandInServer", "WAWebWidFactory"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { BaseModel, defineModel, prop, session, derived } = namespace("WAWebBaseModel");
    class Conn extends BaseModel {
      id = prop();
      ref = prop();
      wid = prop();
      connected = prop();
      platform = prop();
      pushname = prop();
      phone = prop();
      is24h = prop();
      blockStoreAdds = session(false);
      meReadyTriggered = session(false);
      isSMB = derived(
        function () {
          return this.platform === "smba" || this.platform === "smbi";
        },
        ["platform"],
      );
      canSetMyPushname() {
        return !this.isSMB;
      }
      shouldSaveToCache() {
        return false;
      }
    }
    Conn.Proxy = "conn";
    const owner = namespace("StandInServer").config.owner;
    exports.Conn = new (defineModel(Conn))({
      id: "1",
      connected: owner != null,
      platform: "android",
      pushname: owner?.pushname,
      wid: owner ? namespace("WAWebWidFactory").createWid(owner.phoneId) : undefined,
    });
  },
  98,
);

__d(
  "WAWebBuildConstants",
  ["StandInServer"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { build } = namespace("StandInServer").config;
    const [primary, secondary, tertiary] = build.split(".");
    Object.assign(exports, {
      VERSION_PRIMARY: primary,
      VERSION_SECONDARY: secondary,
      VERSION_TERTIARY: tertiary,
      VERSION_STR: build,
      VERSION_BASE: build,
      WINDOWS_OFFLINE: false,
    });
  },
  98,
);

__d(
  "WAWebUserPrefsGeneral",
  ["StandInServer"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const values = { photos: true, audio: true, videos: true, documents: true };
    exports.getTheme = () => namespace("StandInServer").config.theme;
    exports.setTheme = (theme) => {
      namespace("StandInServer").config.theme = theme;
    };
    for (const [name, key] of Object.entries({
      Photos: "photos",
      Audio: "audio",
      Videos: "videos",
      Documents: "documents",
    })) {
      exports[`getAutoDownload${name}`] = () => values[key];
      exports[`setAutoDownload${name}`] = (value) => {
        values[key] = value;
      };
    }
  },
  98,
);

/*
 * WhatsApp keeps a trap on `window.webpackChunkwhatsapp_web_client`: whoever reads it from a script that is not its
 * own marks the client as unofficial. The stand-in sets the same trap; tests ask `getIsOfficialClient()`.
 */
__d(
  "WAWebIsOfficialClient",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    const name = "webpackChunkwhatsapp_web_client";
    const automated =
      Boolean(global.navigator?.webdriver) || /HeadlessChrome/.test(global.navigator?.userAgent ?? "");
    let official = true;
    const chunks = [];
    Object.defineProperty(global, name, {
      configurable: true,
      get() {
        official = false;
        return chunks;
      },
    });
    /** The real one starts as false in an automated browser; the stand-in only reports what the trap saw. */
    exports.isOfficialClient = !automated;
    exports.getIsOfficialClient = () => official;
    exports.isUnofficialStanzaId = (id) => id.startsWith("BA");
  },
  66,
);
