/* Contacts. One person has two contact models, under the phone id and under the LID; the LID one links back by `phoneNumber`. */
__d(
  "WAWebContactModel",
  [
    "WAWebBaseModel",
    "WAWebWid",
    "WAWebApiContact",
    "WAWebBlocklistCollection",
    "WAWebBlocklistMigration",
    "WAWebBusinessProfileCollection",
    "WAWebChatCollection",
    "WAWebContactCollection",
    "WAWebContactGetters",
    "WAWebOptOutListCollection",
    "WAWebWidFactory",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { BaseModel, defineModel, prop, session } = namespace("WAWebBaseModel");
    class Contact extends BaseModel {
      id = prop();
      name = prop();
      shortName = prop();
      pushname = prop();
      type = prop("in");
      verifiedName = prop();
      isBusiness = prop();
      isEnterprise = prop();
      isSmb = prop();
      verifiedLevel = prop();
      privacyMode = prop();
      statusMute = prop();
      parentStatusMute = prop();
      sectionHeader = prop();
      labels = prop();
      isContactSyncCompleted = prop();
      forcedBusinessUpdateFromServer = prop();
      disappearingModeDuration = prop();
      requestedPnTimestamp = prop();
      username = prop();
      isUsernameContact = prop(false);
      syncToAddressbook = prop(false);
      isContactBlocked = session(false);
      isContactOptedOut = session(false);
      isEverOptedOutOfMarketingMessages = session(false);
      isMarketingMessageThread = session(false);
      pendingAction = session();
      promises = session(() => ({}));
      status = session();
      profilePicThumb = session();
      businessProfile = session();
      commonGroups = session();
      locale = session();
      shareOwnPn = session();
      phoneNumber = session();
      displayNameLID = session();
      isHosted = session(false);
      isFavorite = session(false);

      initialize() {
        super.initialize();
        if (!this.id) return;
        if (this.isBusiness) this._addBusinessProfile();
        this.listenTo(this, "change:isBusiness", () => this.isBusiness && this._addBusinessProfile());
        if (this.id.isUser()) {
          this.updateContactBlocked();
          this.updateContactOptedOutOfMarketingMessages();
        }
        this.listenTo(this, "change:name", this.updateShortName);
        this.updateShortName();
        this.pendingAction = 0;
        if (this.id.isLid()) {
          const phone = this.phoneNumber ?? namespace("WAWebApiContact").getPhoneNumber(this.id);
          if (phone != null) this.copyFieldsFromPnContact(phone);
        } else if (this.id.isUser()) {
          this.updateLidFields();
          this.listenTo(this, "change:name change:statusMute", this.updateLidFields);
        }
      }
      _addBusinessProfile() {
        this.addChild(
          "businessProfile",
          namespace("WAWebBusinessProfileCollection").BusinessProfileCollection.gadd(this.id),
        );
      }
      updateShortName() {
        if (this.name && !this.shortName) this.set("shortName", this.name.split(" ")[0]);
      }
      getCurrentLidContact() {
        if (this.id.isLid()) return this;
        const lid = namespace("WAWebApiContact").getCurrentLid(
          namespace("WAWebWidFactory").asUserWidOrThrow(this.id),
        );
        return lid == null ? null : namespace("WAWebContactCollection").ContactCollection.get(lid);
      }
      updateLidFields() {
        this.getCurrentLidContact()?.set({ name: this.name, parentStatusMute: this.statusMute });
      }
      isActive() {
        return this.id.isLid() ? this.id.equals(namespace("WAWebApiContact").getLatestLid(this.id)) : true;
      }
      copyFieldsFromPnContact(phone) {
        const other = this.getCollection().get(phone);
        if (other?.name != null) this.set({ name: other.name });
        this.set({ phoneNumber: phone });
      }
      /** After the migration a phone contact counts as blocked only when its chat stands under the phone id and has an account LID. */
      updateContactBlocked() {
        const { BlocklistCollection } = namespace("WAWebBlocklistCollection");
        if (!namespace("WAWebBlocklistMigration").applyBlocklistV2Rules()) {
          const other = namespace("WAWebApiContact").getAlternateUserWid(
            namespace("WAWebWidFactory").asUserWidOrThrow(this.id),
          );
          this.isContactBlocked = [this.id, this.phoneNumber, other].some(
            (id) => id != null && BlocklistCollection.get(id) != null,
          );
        } else if (this.id.isRegularUserPn()) {
          const accountLid = namespace("WAWebChatCollection").ChatCollection.get(this.id)?.accountLid;
          this.isContactBlocked = accountLid != null && BlocklistCollection.get(accountLid) != null;
        } else {
          this.isContactBlocked = BlocklistCollection.get(this.id) != null;
        }
      }
      updateContactOptedOutOfMarketingMessages() {
        const { OptOutListCollection } = namespace("WAWebOptOutListCollection");
        const other = namespace("WAWebApiContact").getAlternateUserWid(
          namespace("WAWebWidFactory").asUserWidOrThrow(this.id),
        );
        this.isContactOptedOut = [this.id, this.phoneNumber, other].some(
          (id) => id != null && OptOutListCollection.get(id) != null,
        );
        if (this.isContactOptedOut) this.isEverOptedOutOfMarketingMessages = true;
      }
      setIsMarketingMessageThread(value) {
        this.isMarketingMessageThread = value;
      }
      getIsMarketingMessageThread() {
        return this.isMarketingMessageThread;
      }
      addPendingAction(promise) {
        this.pendingAction++;
        const done = () => this.pendingAction--;
        promise.then(done, done);
        return promise;
      }
      /** Merging a record without a name takes the name away (the person left the address book). */
      set(first, second, third) {
        const result = super.set(first, second, third);
        if (typeof first !== "string" && second?.merge) {
          if (!first.name && this.name) this.unset(["name", "shortName"]);
          if (!first.verifiedName && this.verifiedName) this.unset("verifiedName");
        }
        return result;
      }
      setNotMyContact() {
        if (this.name) this.set({ name: undefined, shortName: undefined, type: "out" });
        this.set("isUsernameContact", false);
      }
      getCollection() {
        return namespace("WAWebContactCollection").ContactCollection;
      }
    }
    Contact.Proxy = "contact";
    Contact.idClass = importDefault("WAWebWid");
    exports.default = defineModel(Contact);
  },
  98,
);

__d(
  "WAWebContactCollection",
  ["WAWebBaseCollection", "WAWebContactModel", "WAWebUserPrefsMeUser"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    class ContactCollectionImpl extends namespace("WAWebBaseCollection").BaseCollection {
      static model = importDefault("WAWebContactModel");
      /** Sorting is off: this collection never triggers `sort`. */
      sort() {
        return this;
      }
      ensureSorted() {}
      getFilteredContacts({ filterFn = null, showWithoutName = false } = {}) {
        return this._models.filter(
          (contact) =>
            !contact.id.isLid() && (contact.name || showWithoutName) && (filterFn?.(contact) ?? true),
        );
      }
      getGroupContacts() {
        return this.filter((contact) => contact.id.isGroup());
      }
      getMeContact() {
        return this.get(namespace("WAWebUserPrefsMeUser").getMaybeMePnUser());
      }
    }
    exports.ContactCollectionImpl = ContactCollectionImpl;
    exports.ContactCollection = new ContactCollectionImpl();
  },
  98,
);

__d(
  "WAWebBusinessProfileModel",
  ["WAWebBaseModel", "WAWebWid"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { BaseModel, defineModel, prop, session } = namespace("WAWebBaseModel");
    class BusinessProfile extends BaseModel {
      id = prop();
      dataSource = prop("placeholder");
      tag = prop();
      description = prop();
      categories = prop();
      profileOptions = prop();
      email = prop();
      website = prop();
      latitude = prop();
      longitude = prop();
      businessHours = prop();
      address = prop();
      legalEntityDetails = prop();
      memberSinceText = prop();
      isBizBot3p = session(false);
      stale = session(true);
    }
    BusinessProfile.Proxy = "businessProfile";
    BusinessProfile.idClass = importDefault("WAWebWid");
    exports.BusinessProfile = defineModel(BusinessProfile);
  },
  98,
);

/** Empty and `stale` until somebody calls `find` or `update`: only then the profile is asked from the server. */
__d(
  "WAWebBusinessProfileCollection",
  [
    "WAWebBaseCollection",
    "WAWebBusinessProfileModel",
    "WAWebBackendErrors",
    "WAWebLidMigrationUtils",
    "StandInServer",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    class BusinessProfileCollection extends namespace("WAWebBaseCollection").BaseCollection {
      static model = namespace("WAWebBusinessProfileModel").BusinessProfile;
      async findImpl(id) {
        const answer = await namespace("StandInServer").request("businessProfile", { id: String(id) });
        if (answer.status !== 200)
          throw new (namespace("WAWebBackendErrors").ServerStatusCodeError)(answer.status, answer.text);
        return { id, dataSource: "server", stale: false, ...answer.profile };
      }
    }
    exports.BusinessProfileCollection = new BusinessProfileCollection();
  },
  98,
);
