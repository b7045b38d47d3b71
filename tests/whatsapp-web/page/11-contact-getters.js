/* Names of contacts as WhatsApp shows them. In the real page these are memoised functions of the model. */
__d(
  "WAWebBusinessProfileTypes",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.VERIFIED_LEVEL = { UNKNOWN: 0, LOW: 1, HIGH: 2 };
  },
  66,
);

__d(
  "WAWebContactGetters",
  ["WAWebBusinessProfileTypes", "WAWebUserPrefsMeUser", "WAWebWid"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { HIGH, LOW } = namespace("WAWebBusinessProfileTypes").VERIFIED_LEVEL;
    const field = (name) => (contact) => contact[name];
    Object.assign(exports, {
      getId: field("id"),
      getName: field("name"),
      getShortName: field("shortName"),
      getPushname: field("pushname"),
      getIsBusiness: field("isBusiness"),
      getIsEnterprise: field("isEnterprise"),
      getIsSmb: field("isSmb"),
      getVerifiedLevel: field("verifiedLevel"),
      getVerifiedName: field("verifiedName"),
      getLabels: field("labels"),
      getStatusMute: field("statusMute"),
      getBusinessProfile: field("businessProfile"),
      getIsHosted: field("isHosted"),
      getIsMe: (contact) => namespace("WAWebUserPrefsMeUser").isMeAccount(contact.id),
      getIsUser: (contact) => contact.id.isUser(),
      getIsGroup: (contact) => contact.id.isGroup(),
      getIsBroadcast: (contact) => contact.id.isBroadcast(),
      getIsNewsletter: (contact) => contact.id.isNewsletter(),
      getIsBot: (contact) => contact.id.isBot(),
      getIsPSA: (contact) => contact.id.isPSA(),
      getIsIAS: () => false,
      getIsSupportAccount: () => false,
      getIsCAPISupportAccount: () => false,
      getIsWAContact: (contact) => contact.id.isUser() && contact.type === "in",
      getUserid: (contact) => (contact.id.isUser() ? contact.id.user : null),
      /** The business's own name counts only when WhatsApp verified it; otherwise the certificate's name is shown. */
      getNotifyName: (contact) =>
        contact.isBusiness && contact.verifiedLevel !== HIGH ? contact.verifiedName : contact.pushname,
      getPremiumMessageName: (contact) => contact.pushname || "",
      getCanRequestPhoneNumber: () => true,
      getShowBusinessCheckmarkAsPrimary: (contact) =>
        Boolean(
          contact.isBusiness &&
          contact.verifiedLevel === HIGH &&
          (!contact.name || contact.name === contact.verifiedName),
        ),
      getShowBusinessCheckmarkAsSecondary: (contact) =>
        Boolean(
          contact.isBusiness &&
          contact.verifiedLevel === HIGH &&
          contact.name &&
          contact.name !== contact.verifiedName,
        ),
      getShowBusinessCheckmarkInChatlist: (contact) =>
        Boolean(contact.isBusiness && contact.verifiedLevel === HIGH),
      getIsDisplayNameApproved: (contact) =>
        Boolean(contact.isBusiness && [LOW, HIGH].includes(contact.verifiedLevel)),
      getShouldForceBusinessUpdate: () => false,
    });
  },
  98,
);

__d(
  "WAWebFrontendContactGetters",
  [
    "WAWebBusinessProfileTypes",
    "WAWebContactGetters",
    "WAWebUserPrefsMeUser",
    "WAWebLidMigrationUtils",
    "WAWebL10N",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { HIGH } = namespace("WAWebBusinessProfileTypes").VERIFIED_LEVEL;
    const phoneOf = (contact) => (contact.id.isLid() ? contact.phoneNumber : contact.id);
    /** Formatted roughly: country code is not split off. */
    const formatted = (wid) => (wid ? `+${wid.user.replace(/(\d{3})(\d{3})(\d{4})$/, " $1 $2 $3")}` : "");

    exports.getPhoneNumber = (contact) => contact.phoneNumber;
    exports.getIsContactBlocked = (contact) => contact.isContactBlocked;
    exports.getBusinessProfile = (contact) => contact.businessProfile;
    exports.getIsUsernameContact = () => false;
    exports.getTextStatusString = () => undefined;
    /** In the address book: the contact is a user and has a name. */
    exports.getIsMyContact = (contact) => Boolean(contact.id.isUser() && contact.name);
    exports.getIsNonVerified = (contact) =>
      Boolean(!exports.getIsMyContact(contact) && contact.isBusiness && contact.verifiedLevel !== HIGH);
    exports.getPnForLid = (contact) => formatted(phoneOf(contact));
    exports.getFormattedUser = exports.getPnForLid;
    exports.getFormattedUsernameOrPhone = exports.getPnForLid;
    exports.getUserDisplayNameForLid = (contact) => contact.name || exports.getPnForLid(contact);
    exports.getDisplayName = function (contact) {
      const name = exports.getIsNonVerified(contact)
        ? null
        : contact.name || namespace("WAWebContactGetters").getNotifyName(contact);
      return name || exports.getPnForLid(contact);
    };
    exports.getFormattedName = function (contact) {
      if (namespace("WAWebUserPrefsMeUser").isMeAccount(contact.id))
        return importDefault("WAWebL10N").translate("You");
      if (contact.name) return contact.name;
      if (contact.verifiedLevel === HIGH && contact.verifiedName) return contact.verifiedName;
      return contact.id.isUser() ? exports.getPnForLid(contact) : "";
    };
    exports.getFormattedShortName = (contact) => contact.shortName || exports.getFormattedName(contact);
    exports.getFormattedShortNameWithNonBreakingSpaces = (contact) =>
      exports.getFormattedShortName(contact).replaceAll(" ", "\u00a0");
    exports.getSearchName = (contact) => exports.getFormattedName(contact).toLowerCase();
    exports.getSearchVerifiedName = (contact) => (contact.verifiedName ?? "").toLowerCase();
    exports.getHeader = (contact) => exports.getFormattedName(contact).slice(0, 1).toUpperCase();
  },
  98,
);

/** The interface languages of the stand-in and the few words it needs. */
__d(
  "WAWebL10N",
  ["WAWebEventEmitter", "StandInServer", "StandInWords"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    class L10N extends importDefault("WAWebEventEmitter") {
      getLocale() {
        return namespace("StandInServer").config.lang;
      }
      isRTL() {
        return this.getLocale() === "ar";
      }
      translate(text) {
        return namespace("StandInWords").words[this.getLocale()]?.[text] ?? text;
      }
    }
    exports.default = new L10N();
  },
  98,
);
