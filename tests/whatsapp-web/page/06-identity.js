/* Who is signed in, which LID belongs to which phone number, and whether chats and block list were migrated to LIDs. */
__d(
  "WAWebUserPrefsMeUser",
  ["StandInServer", "WAWebWidFactory", "err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const owner = () => namespace("StandInServer").config.owner;
    const wid = (text) => (text ? namespace("WAWebWidFactory").createWid(text) : undefined);
    const must = (value, name) => {
      if (value == null) throw importDefault("err")(`${name} is missing`);
      return value;
    };
    exports.getMaybeMePnUser = () => wid(owner()?.phoneId);
    exports.getMaybeMeLidUser = () => wid(owner()?.lid) ?? null;
    exports.getMaybeMeDevicePn = () => wid(owner()?.phoneId.replace("@", ":7@"));
    exports.getMaybeMeDeviceLid = () => wid(owner()?.lid.replace("@", ":7@")) ?? null;
    exports.getMePnUserOrThrow_DO_NOT_USE = () => must(exports.getMaybeMePnUser(), "me");
    exports.getMeLidUserOrThrow = () => must(exports.getMaybeMeLidUser(), "meLidUser");
    exports.getMeDevicePnOrThrow_DO_NOT_USE = () => must(exports.getMaybeMeDevicePn(), "me");
    exports.getMeDeviceLidOrThrow = () => must(exports.getMaybeMeDeviceLid(), "meLid");
    /** The phone id: the switch that makes it the LID is off in the builds of April 2026. */
    exports.getMeUser = () => exports.getMePnUserOrThrow_DO_NOT_USE();
    exports.getMeDeviceOrThrow = () => exports.getMeDevicePnOrThrow_DO_NOT_USE();
    exports.getMePNandLIDWids = () =>
      [exports.getMaybeMeDevicePn(), exports.getMaybeMeDeviceLid()].filter(Boolean);
    exports.getMaybeMeDisplayName = () => owner()?.pushname;
    const same = (first, second) => Boolean(first && second && first.isSameAccountAndAddressingMode(second));
    exports.isMePnUser = (value) => same(value, exports.getMaybeMePnUser());
    exports.isMeAccount = (value) => exports.isMePnUser(value) || same(value, exports.getMaybeMeLidUser());
    exports.isMeAccountNonLid = exports.isMePnUser;
    exports.isMePrimary = (value) =>
      Boolean(
        value && (value.equals(exports.getMaybeMePnUser()) || value.equals(exports.getMaybeMeLidUser())),
      );
    exports.isMePrimaryNonLid = (value) => Boolean(value?.equals(exports.getMaybeMePnUser()));
    exports.isSerializedWidMe = (text) => exports.isMeAccount(wid(text));
  },
  98,
);

__d(
  "WAWebUserPrefsMultiDevice",
  ["StandInServer"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    let optOutHash = null;
    exports.isRegistered = () => namespace("StandInServer").config.owner != null;
    exports.getBlocklistHash = () => Promise.resolve(null);
    exports.getOptOutListHash = () => optOutHash;
    exports.setOptOutlistHash = (hash) => {
      optOutHash = hash;
      return Promise.resolve();
    };
  },
  98,
);

__d(
  "WAWebUserPrefsKeys",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.UserPrefs = { BlocklistMigrated: "BlocklistMigrated" };
    exports.KEYS = { LAST_WID_MD: "last-wid-md", LID: "WALid", THEME: "theme" };
  },
  66,
);

/** The real one keeps its values in localStorage and IndexedDB; here they live as long as the page. */
__d(
  "WAWebUserPrefsStore",
  ["StandInServer", "WAWebUserPrefsKeys"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const values = new Map([["BlocklistMigrated", namespace("StandInServer").config.lidMigrated]]);
    exports.default = {
      get: (key) => values.get(key) ?? null,
      set: (key, value) => void values.set(key, value),
    };
  },
  98,
);

__d(
  "WAWebBlocklistMigration",
  ["WAWebUserPrefsKeys", "WAWebUserPrefsStore"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const key = namespace("WAWebUserPrefsKeys").UserPrefs.BlocklistMigrated;
    exports.isBlocklistMigrated = () => importDefault("WAWebUserPrefsStore").get(key) === true;
    exports.applyBlocklistV2Rules = () => exports.isBlocklistMigrated();
    exports.setBlocklistMigrated = () => importDefault("WAWebUserPrefsStore").set(key, true);
    exports.setBlocklistUnmigrated = () => importDefault("WAWebUserPrefsStore").set(key, false);
  },
  98,
);

__d(
  "WAWebLid1X1MigrationGating",
  ["StandInServer"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.Lid1X1MigrationUtils = {
      isLidMigrated: () => namespace("StandInServer").config.lidMigrated,
      hasStateDiscrepancy: () => false,
      isSyncdSessionMigrated: () => false,
      shouldCreatePnChat: () => false,
      lidMigrationSource: () => "peer",
    };
  },
  98,
);

__d(
  "WAWebApiContact",
  ["WAWebUserPrefsMeUser", "err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const lidOfPhone = new Map();
    const phoneOfLid = new Map();
    const me = () => namespace("WAWebUserPrefsMeUser");
    exports.lidPnCache = { clear: () => exports.clearLidPnMappingCache() };
    exports.warmUpLidPnMapping = (lid, phone) => {
      lidOfPhone.set(String(phone), lid);
      phoneOfLid.set(String(lid), phone);
    };
    exports.getCurrentLid = (phone) =>
      phone.equals(me().getMaybeMePnUser()) ? me().getMaybeMeLidUser() : lidOfPhone.get(String(phone));
    exports.getPhoneNumber = (lid) =>
      lid.equals(me().getMaybeMeLidUser()) ? me().getMaybeMePnUser() : phoneOfLid.get(String(lid));
    exports.getLatestLid = (lid) => {
      const phone = exports.getPhoneNumber(lid);
      return phone ? exports.getCurrentLid(phone) : lid;
    };
    exports.getAlternateUserWid = (wid) => {
      if (wid.device != null) throw importDefault("err")("getAlternateUserWid: the id names a device");
      return wid.isLid() ? exports.getPhoneNumber(wid) : exports.getCurrentLid(wid);
    };
    exports.clearLidPnMappingCache = () => {
      lidOfPhone.clear();
      phoneOfLid.clear();
    };
  },
  98,
);

__d(
  "WAWebLidMigrationUtils",
  ["WAWebApiContact", "WAWebLid1X1MigrationGating", "WAWebWidFactory", "WAWebMsgKey", "err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const api = () => namespace("WAWebApiContact");
    const user = (wid) => namespace("WAWebWidFactory").asUserWidOrThrow(wid);
    exports.shouldHaveAccountLid = (wid) =>
      namespace("WAWebLid1X1MigrationGating").Lid1X1MigrationUtils.isLidMigrated() && wid.isRegularUser();
    exports.toPn = (wid) => (wid.isLid() ? api().getPhoneNumber(wid) : wid);
    exports.toLid = (wid) => (wid.isLid() ? wid : api().getCurrentLid(user(wid)));
    exports.toUserLid = (wid) => (user(wid).isLid() ? user(wid) : api().getCurrentLid(user(wid)));
    exports.toUserLidOrThrow = (wid) => {
      const lid = exports.toUserLid(wid);
      if (lid == null) throw importDefault("err")("no LID is known");
      return lid;
    };
    exports.toPnOrThrow = (wid) => {
      const phone = exports.toPn(wid);
      if (phone == null) throw importDefault("err")("no phone number is known");
      return phone;
    };
    exports.toAddressingModeFactory = (lid) => (lid ? exports.toLid : exports.toPn);
    exports.toCommonAddressingMode = (first, second) => {
      if (first?.isUser() && second?.isUser() && first.isLid() !== second.isLid()) {
        const other = api().getAlternateUserWid(user(first));
        if (other != null) return [other, second];
      }
      return [first, second];
    };
    exports.getAlternateMsgKey = (key) => {
      const remote = key.remote.isUser() ? api().getAlternateUserWid(user(key.remote)) : null;
      return remote
        ? new (importDefault("WAWebMsgKey"))({
            fromMe: key.fromMe,
            remote,
            id: key.id,
            participant: key.participant,
          })
        : undefined;
    };
    exports.getPnAndLidToUpdate = (wid) =>
      [wid, wid.isLid() ? exports.toPn(wid) : exports.toLid(wid)].filter(Boolean);
    exports.chatIsLid = (chat) => chat.id.isLid();
  },
  98,
);
