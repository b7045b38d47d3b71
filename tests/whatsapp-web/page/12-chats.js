/* Chats. A chat stands under the LID once the account is migrated; older ones may stay under the phone id with `accountLid`. */
__d(
  "WAWebChatMsgsCollection",
  ["WAWebBaseCollection", "WAWebMsgModel", "WAWebMsgCollection"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    /** The loaded messages of one chat; adding here also adds to the MsgCollection. */
    exports.ChatMsgsCollection = class ChatMsgsCollection extends (
      namespace("WAWebBaseCollection").BaseCollection
    ) {
      static get model() {
        return namespace("WAWebMsgModel").Msg;
      }
      constructor() {
        super();
        this.msgLoadState = { noEarlierMsgs: false, isLoadingEarlierMsgs: false };
        this.listenTo(this, "add remove sort reset", () => {
          if (this._lastSeen === this.last()) return;
          this._lastSeen = this.last();
          this.trigger("change:last", this._lastSeen, false);
        });
      }
      add(models, options) {
        const added = super.add(models, options);
        if (!added.length) return added;
        namespace("WAWebMsgCollection").MsgCollection.add(added.filter(Boolean), options);
        this.trigger("bulk_add", added, options);
        return added;
      }
    };
  },
  98,
);

__d(
  "WAWebChatModel",
  [
    "WAWebBaseModel",
    "WAWebWid",
    "WAWebChatMsgsCollection",
    "WAWebContactCollection",
    "WAWebChatCollection",
    "WAWebChatGetters",
    "WAWebFrontendContactGetters",
    "WAWebMsgGetters",
    "WAWebPresenceCollection",
    "WAWebSendNotSpamAction",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { BaseModel, defineModel, prop, session, collection } = namespace("WAWebBaseModel");
    class Chat extends BaseModel {
      id = prop();
      accountLid = prop();
      t = prop();
      unreadCount = prop(0);
      archive = prop();
      isReadOnly = prop();
      isLocked = prop();
      muteExpiration = prop(0);
      name = prop();
      notSpam = prop();
      pin = prop();
      lastReceivedKey = prop();
      createdLocally = prop();
      hasOpened = prop();
      hasChatBeenOpened = prop(false);
      endOfHistoryTransferType = prop();
      previewT = prop();
      pendingAction = session();
      formattedTitle = session();
      active = session();
      trusted = session();
      canSend = session();
      promises = session(() => ({}));
      groupMetadata = session();
      contact = session();
      mute = session();
      presence = session();
      isParentGroup = session();
      hasPreloaded = session(false);
      msgChunks = session(() => []);
      msgs = collection(namespace("WAWebChatMsgsCollection").ChatMsgsCollection);

      initialize() {
        super.initialize();
        const { ContactCollection } = namespace("WAWebContactCollection");
        this.addChild("contact", ContactCollection.gadd(this.id));
        this.presence = namespace("WAWebPresenceCollection").PresenceCollection.gadd(this.id);
        this.pendingMsgs = false;
        this.formattedTitle =
          this.name ?? namespace("WAWebFrontendContactGetters").getFormattedName(this.contact);
        this.canSend = true;
        if (this.id.isGroup()) this.trusted = true;
        this.listenTo(this, "change:notSpam", this.isTrusted);
        this.listenTo(this.contact, "change:name change:verifiedName change:verifiedLevel", () => {
          this.formattedTitle =
            this.name ?? namespace("WAWebFrontendContactGetters").getFormattedName(this.contact);
          this.isTrusted();
        });
        this.listenTo(this.msgs, "add", (msg) => this._handleNewMsg(msg));
        this.isTrusted();
      }
      /** Writing to a chat makes it trusted and marks it as no spam. */
      _handleNewMsg(msg) {
        if (!msg.isNewMsg) return;
        if (namespace("WAWebMsgGetters").getIsSentByMe(msg) && !this.notSpam)
          importDefault("WAWebSendNotSpamAction")(this);
      }
      /** Around a search hit or a quoted message WhatsApp keeps a part of the chat apart from its newest. */
      getAllCMCs() {
        return [...this.msgChunks, this.msgs];
      }
      getAllMsgs() {
        return this.getAllCMCs().flatMap((part) => part.getModelsArray());
      }
      hasMaybeSentMsgToChat() {
        return this.msgs.some((msg) => namespace("WAWebMsgGetters").getIsSentByMe(msg));
      }
      senderMsgCount() {
        return this.msgs.countWhere((msg) => !namespace("WAWebMsgGetters").getIsSentByMe(msg));
      }
      isTrusted() {
        let trusted =
          this.id.isGroup() ||
          this.notSpam ||
          namespace("WAWebFrontendContactGetters").getIsMyContact(this.contact);
        if (trusted !== true && this.hasMaybeSentMsgToChat()) trusted = true;
        this.trusted = Boolean(trusted);
        return this.trusted;
      }
      isCAG() {
        return false;
      }
      getCollection() {
        return namespace("WAWebChatCollection").ChatCollection;
      }
      removeFromCollection() {}
      delete() {
        super.delete();
        this.getCollection().remove(this.id);
      }
    }
    Chat.Proxy = "chat";
    Chat.idClass = importDefault("WAWebWid");
    exports.Chat = defineModel(Chat);
  },
  98,
);

__d(
  "WAWebChatComparator",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    const time = (chat) => Math.max(chat.previewT ?? 0, chat.t ?? 0);
    exports.default = (first, second) =>
      (second.pin ?? 0) - (first.pin ?? 0) ||
      time(second) - time(first) ||
      (String(first.id) < String(second.id) ? -1 : 1);
  },
  66,
);

__d(
  "WAWebChatCollection",
  ["WAWebBaseCollection", "WAWebChatModel", "WAWebChatComparator", "WAWebLidMigrationUtils"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    class ChatCollectionImpl extends namespace("WAWebBaseCollection").BaseCollection {
      static model = namespace("WAWebChatModel").Chat;
      static comparator = importDefault("WAWebChatComparator");
      constructor() {
        super();
        this.notSpam = {};
        this.promises = { sendUnstarAll: null };
        this.enableSortListener();
      }
      enableSortListener(now) {
        if (this._sortEnabled) return;
        this._sortEnabled = true;
        this.listenTo(this, "change:t change:pin change:id change:isLocked", () => this.sort());
        if (now === true) this.sort();
      }
      disableSortListener() {
        this.stopListening(this);
        this._sortEnabled = false;
      }
      getActive() {
        return this.findFirst((chat) => chat.active);
      }
      getUnreadCount() {
        return this.countWhere((chat) => chat.unreadCount > 0);
      }
      getChatByAccountLid(lid) {
        const direct = this.get(lid);
        if (direct) return direct;
        const phone = namespace("WAWebLidMigrationUtils").toPn(lid);
        const chat = phone ? this.get(phone) : null;
        return lid.equals(chat?.accountLid) ? chat : null;
      }
      getLatestChatForWid(wid) {
        const { shouldHaveAccountLid, toLid } = namespace("WAWebLidMigrationUtils");
        const lid = shouldHaveAccountLid(wid) ? toLid(wid) : null;
        return lid != null ? this.getChatByAccountLid(lid) : this.get(wid);
      }
    }
    exports.ChatCollectionImpl = ChatCollectionImpl;
    exports.ChatCollection = new ChatCollectionImpl();
  },
  98,
);

__d(
  "WAWebChatGetters",
  ["WAWebWid"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    Object.assign(exports, {
      getId: (chat) => chat.id,
      getT: (chat) => chat.t,
      getUnreadCount: (chat) => chat.unreadCount,
      getHasUnread: (chat) => chat.unreadCount !== 0,
      getName: (chat) => chat.name,
      getArchive: (chat) => chat.archive,
      getPin: (chat) => chat.pin,
      getIsUser: (chat) => chat.id.isUser(),
      getIsPSA: (chat) => chat.id.isPSA(),
      getIsGroup: (chat) => chat.id.isGroup(),
      getIsBroadcast: (chat) => chat.id.isBroadcast(),
      getIsNewsletter: (chat) => chat.id.isNewsletter(),
      getIsBot: (chat) => chat.id.isBot(),
    });
  },
  98,
);

__d(
  "WAWebChatGetExistingBridge",
  ["WAWebChatCollection", "WAWebWidFactory"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.getExisting = (wid) =>
      Promise.resolve(
        namespace("WAWebChatCollection").ChatCollection.get(
          namespace("WAWebWidFactory").createWidFromWidLike(wid),
        ),
      );
  },
  98,
);

__d(
  "WAWebFindChatAction",
  ["WAWebChatCollection", "WAWebLid1X1MigrationGating", "WAWebLidMigrationUtils"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    /** Finds the chat; after the migration a new one is made under the LID, which must be known. */
    exports.findOrCreateLatestChat = async function (wid) {
      const { ChatCollection } = namespace("WAWebChatCollection");
      let id = wid;
      if (
        wid.isRegularUser() &&
        namespace("WAWebLid1X1MigrationGating").Lid1X1MigrationUtils.isLidMigrated()
      ) {
        const existing = ChatCollection.getLatestChatForWid(wid);
        if (existing) return { chat: existing, created: false };
        id = namespace("WAWebLidMigrationUtils").toUserLidOrThrow(wid);
      }
      const known = ChatCollection.get(id);
      if (known) return { chat: known, created: false };
      return { chat: ChatCollection.add({ id, t: 0, createdLocally: true })[0], created: true };
    };
    exports.findExistingChat = async function (wid) {
      const known = namespace("WAWebChatCollection").ChatCollection.get(wid);
      return known ?? (await exports.findOrCreateLatestChat(wid)).chat;
    };
  },
  98,
);
