/* Messages. One collection holds every loaded message of every chat; `isNewMsg` is only on those that came just now. */
__d(
  "WAWebMsgType",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    const names = [
      "protocol",
      "album",
      "audio",
      "chat",
      "ciphertext",
      "document",
      "e2e_notification",
      "gp2",
      "hsm",
      "image",
      "interactive",
      "interactive_response",
      "list",
      "list_response",
      "location",
      "native_flow",
      "notification_template",
      "order",
      "payment",
      "poll_creation",
      "product",
      "ptt",
      "reaction",
      "revoked",
      "sticker",
      "template_button_reply",
      "unknown",
      "vcard",
      "video",
      "buttons_response",
      "automated_greeting_message",
      "biz_content_placeholder",
      "groups_v4_invite",
      "quarantined",
    ];
    exports.MSG_TYPE = Object.fromEntries(
      names.map((name) => [name.toUpperCase().replaceAll("-", "_"), name]),
    );
  },
  66,
);

__d(
  "WAWebMsgModel",
  [
    "WAWebBaseModel",
    "WAWebMsgKey",
    "WAWebMsgCollection",
    "WAWebContactCollection",
    "WAWebMsgGetters",
    "WAWebChatCollection",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { BaseModel, defineModel, prop, session } = namespace("WAWebBaseModel");
    class Msg extends BaseModel {
      id = prop();
      rowId = prop();
      body = prop();
      type = prop();
      subtype = prop();
      t = prop();
      clientReceivedTsMillis = prop();
      revokeTimestamp = prop();
      revokeSender = prop();
      protocolMessageKey = prop();
      notifyName = prop();
      from = prop();
      to = prop();
      author = prop();
      ack = prop();
      invis = prop();
      isNewMsg = prop();
      star = prop(false);
      recvFresh = prop();
      caption = prop();
      title = prop();
      footer = prop();
      description = prop();
      filename = prop();
      mimetype = prop();
      isFromTemplate = prop(false);
      templateId = prop();
      hydratedButtons = prop();
      buttons = session();
      dynamicReplyButtons = prop();
      replyButtons = session();
      hsmTag = prop();
      hsmCategory = prop();
      bizSource = prop();
      pmCampaignId = prop();
      list = prop();
      ctwaContext = prop();
      nativeFlowName = prop();
      interactiveHeader = prop();
      interactiveType = prop();
      interactivePayload = prop();
      carouselCardsParsed = prop();
      carouselCards = session();
      isCarouselCard = prop(false);
      parentMsgId = prop(null);
      parentMsgKey = prop(null);
      associationType = prop();
      isForwarded = prop(false);
      forwardingScore = prop();
      broadcast = prop();
      quotedMsg = prop();
      quotedStanzaID = prop();
      mentionedJidList = prop();
      groupMentions = prop();
      latestEditMsgKey = prop(null);
      latestEditSenderTimestampMs = prop(null);
      editMsgType = prop();
      isMdHistoryMsg = prop(false);
      viewMode = prop("VISIBLE");
      encryptedData = prop();
      quarantineExtractedText = prop();
      inviteGrpName = prop();
      comment = prop();
      senderObj = session();
      isOverwrittenByRevoke = session(false);
      pendingDeleteForMe = session(false);
      mediaData = session();
      isLive = prop();

      initialize() {
        super.initialize();
        const sender = namespace("WAWebMsgGetters").getSender(this);
        if (sender) {
          this.addChild("senderObj", namespace("WAWebContactCollection").ContactCollection.gadd(sender));
          if (this.hsmTag === "MARKETING") this.senderObj.setIsMarketingMessageThread(true);
        }
        this.mentionedJidList ??= [];
        this.groupMentions ??= [];
        if (this.carouselCardsParsed != null) this._addCarouselCards();
      }
      /** Each card of a carousel becomes a message of its own in the collection, with a new id and its parent's. */
      _addCarouselCards() {
        const MsgKey = importDefault("WAWebMsgKey");
        const { fromMe, remote, participant, id } = this.id;
        const { from, to, t, isNewMsg } = this;
        const cards = this.carouselCardsParsed.map((card, index) => ({
          ...card,
          id: new MsgKey({ fromMe, remote, participant, id: `${id}C${index}` }),
          from,
          to,
          t,
          isNewMsg,
          isCarouselCard: true,
          parentMsgId: this.id,
        }));
        this.carouselCards = this.getCollection().add(cards);
      }
      /** Takes over what the decrypted or repeated message brings; only then does `change:type` fire for a ciphertext. */
      async applyUpdate(values) {
        this.set(values);
      }
      getCollection() {
        return namespace("WAWebMsgCollection").MsgCollection;
      }
      getChat() {
        return namespace("WAWebChatCollection").ChatCollection.get(this.id.remote);
      }
      getMsgChunk() {
        return this.getChat()?.msgs;
      }
      setMsgChunk() {}
      clearRawLinks() {}
      safe() {
        return this;
      }
      delete() {
        super.delete();
        this.getCollection().remove(this.id);
        this.getMsgChunk()?.remove(this.id);
      }
    }
    Msg.Proxy = "msg";
    Msg.idClass = importDefault("WAWebMsgKey");
    exports.Msg = defineModel(Msg);
  },
  98,
);

__d(
  "WAWebMsgCollection",
  ["WAWebBaseCollection", "WAWebMsgModel", "WAWebProcessMultipleMsgsAction", "WAWebMsgKey"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    class MsgCollectionImpl extends namespace("WAWebBaseCollection").BaseCollection {
      static model = namespace("WAWebMsgModel").Msg;
      constructor() {
        super();
        this.pendingAdd = {};
        this._editKeyByParentKey = new Map();
        this._parentKeyByEditKey = new Map();
      }
      add(models, options) {
        const added = super.add(models, options);
        this.processEditedMessages(added);
        return added;
      }
      /**
       * Reads from the database and adds what it finds. The anchor is a message's key, or `{ remote }` of a chat.
       * Rejects with the database's status. Only `before` is played.
       */
      loadMessagesQuery({ anchor, count }) {
        return namespace("StandInIntake").queryEarlier(anchor, count);
      }
      /** Adds a batch of message records to one chat; batches of the same chat wait for each other. */
      processMultipleMessages(chatId, records, options, origin, chunk, inOrder = true) {
        const run = () =>
          namespace("WAWebProcessMultipleMsgsAction")._processMultipleMessages(
            chatId,
            records,
            options,
            origin,
            chunk,
          );
        if (!chatId) return run();
        const before = this.pendingAdd[chatId];
        const result = before && inOrder ? before.then(run) : run();
        this.pendingAdd[chatId] = result;
        result
          .finally(() => {
            if (this.pendingAdd[chatId] === result) this.pendingAdd[chatId] = null;
          })
          .catch(() => {});
        return result;
      }
      processEditedMessages(models) {
        for (const model of models) {
          if (!model?.latestEditMsgKey) continue;
          this._editKeyByParentKey.set(String(model.id), String(model.latestEditMsgKey));
          this._parentKeyByEditKey.set(String(model.latestEditMsgKey), model.id);
        }
      }
      getByEditMsgKey(key) {
        const parent = this._parentKeyByEditKey.get(String(key));
        return parent && this.get(parent);
      }
    }
    exports.MsgCollectionImpl = MsgCollectionImpl;
    exports.MsgCollection = new MsgCollectionImpl();
  },
  98,
);
