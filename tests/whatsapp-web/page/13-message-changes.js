/* How messages are added, updated, edited and deleted for everyone. */
/*
 * The order of the real one: the chat is found, then the records become models of the MsgCollection (one `add` event
 * each), then they join the chat's own list. A record whose id is known updates the model instead.
 */
__d(
  "WAWebProcessMultipleMsgsAction",
  ["WAWebMsgCollection", "WAWebFindChatAction", "WAWebRevokeMsgAction"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const UNCHANGEABLE = new Set(["t", "id", "from", "to"]);
    async function update(model, record, isHistory) {
      if (model.type === "revoked") return;
      const values = Object.fromEntries(
        Object.entries(record).filter(([name, value]) => value !== undefined && !UNCHANGEABLE.has(name)),
      );
      if (isHistory) values.isNewMsg = false;
      await model.applyUpdate(values);
    }

    /** History goes before the first loaded message that is younger. */
    function placeOf(msgs, oldest) {
      const index = msgs.getModelsArray().findIndex((msg) => msg.t > (oldest?.t ?? 0));
      return index === -1 ? msgs.length : index;
    }

    exports._processMultipleMessages = async function (chatId, records, options) {
      const { MsgCollection } = namespace("WAWebMsgCollection");
      const fresh = [];
      for (const record of records) {
        const known = MsgCollection.get(record.id);
        if (record.type === "protocol" && record.subtype === "sender_revoke") {
          const target = MsgCollection.get(record.protocolMessageKey);
          if (target) {
            namespace("WAWebRevokeMsgAction").revoke(target, {
              msgKey: record.id,
              subtype: record.subtype,
              sender: record.author ?? record.from,
              revokeTimestamp: record.t,
            });
          }
        } else if (!known) fresh.push(record);
        else if (options.update) await update(known, record, options.isHistory === true);
      }
      if (fresh.length) {
        const chat = chatId ? await namespace("WAWebFindChatAction").findExistingChat(chatId) : null;
        const models = MsgCollection.add(fresh, { merge: true }).filter(Boolean);
        chat?.msgs.add(models, options.add === "before" ? { at: placeOf(chat.msgs, models[0]) } : {});
      }
      return records.map((record) => MsgCollection.get(record.id)).filter(Boolean);
    };
  },
  98,
);

/*
 * "Deleted for everyone": the model stays, but gets a NEW id (that of the revoke message), type `revoked`, no text, and
 * the old id in `protocolMessageKey`. It triggers `revoked` before and `change:msgKey` ({ newKey, oldKey }) after.
 */
__d(
  "WAWebRevokeMsgAction",
  ["WAWebMsgKey", "WAWebStateUtils"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.revoke = function (message, revocation) {
      const model = namespace("WAWebStateUtils").unproxy(message);
      model.trigger("revoked");
      const oldKey = model.id;
      const newKey = new (importDefault("WAWebMsgKey"))({
        fromMe: oldKey.fromMe,
        remote: oldKey.remote,
        id: revocation.msgKey.id,
        participant: oldKey.participant,
      });
      const chat = model.getChat();
      /* The first call changes the model's id; the second collection only moves its index entry. */
      if (chat?.msgs.get(oldKey)) {
        delete chat.msgs._index[oldKey];
        chat.msgs._index[newKey] = model;
      }
      model.getCollection().replaceId(oldKey, newKey);
      model.set({
        isOverwrittenByRevoke: true,
        type: "revoked",
        subtype: revocation.subtype === "admin_revoke" ? "admin" : "sender",
        revokeSender: revocation.sender,
        revokeTimestamp: revocation.revokeTimestamp,
        protocolMessageKey: oldKey,
        body: undefined,
        caption: undefined,
        title: undefined,
        description: undefined,
        mentionedJidList: undefined,
        groupMentions: undefined,
        star: false,
      });
      model.trigger("change:msgKey", { newKey, oldKey });
    };
  },
  98,
);

/* An edit sets the new content on the same model: body, caption, latestEditMsgKey, latestEditSenderTimestampMs. */
__d(
  "WAWebUpdateEditedMessagesAction",
  ["WAWebMsgCollection"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.updateEditedMessagesAction = async function (edits) {
      const { MsgCollection } = namespace("WAWebMsgCollection");
      for (const { parentMsg, editedMsgData } of edits) MsgCollection.get(parentMsg.id)?.set(editedMsgData);
      MsgCollection.processEditedMessages(edits.map(({ parentMsg }) => MsgCollection.get(parentMsg.id)));
    };
  },
  98,
);
