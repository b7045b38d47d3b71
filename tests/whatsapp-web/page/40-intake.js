/* What comes from WhatsApp's server and the phone becomes models. (The real page spreads this over a hundred modules.) */
__d(
  "StandInIntake",
  [
    "StandInServer",
    "WAWebWidFactory",
    "WAWebMsgKey",
    "WAWebApiContact",
    "WAWebContactCollection",
    "WAWebChatCollection",
    "WAWebMsgCollection",
    "WAWebBlocklistCollection",
    "WAWebOptOutListCollection",
    "WAWebUpdateEditedMessagesAction",
    "WAWebSocketModel",
    "WAWebStreamModel",
    "WAWebNetworkStatus",
    "WAWebConnModel",
    "WAWebCmd",
    "StandInFlaws",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { createWid } = namespace("WAWebWidFactory");
    const MsgKey = importDefault("WAWebMsgKey");
    const { ContactCollection } = namespace("WAWebContactCollection");
    const { ChatCollection } = namespace("WAWebChatCollection");
    const { MsgCollection } = namespace("WAWebMsgCollection");
    const { config } = namespace("StandInServer");
    /* Must listen to the socket before the socket changes. */
    namespace("WAWebStreamModel");

    const WIDS = ["from", "to", "author", "revokeSender"];
    function messageOf(record) {
      const message = { ...record, id: MsgKey.fromString(record.id) };
      for (const name of WIDS) if (record[name]) message[name] = createWid(record[name]);
      for (const name of ["latestEditMsgKey", "protocolMessageKey", "parentMsgKey"])
        if (record[name]) message[name] = MsgKey.fromString(record[name]);
      return message;
    }

    /** What a contact says whose id no verified name is kept for. */
    const nobody = { isBusiness: false, isEnterprise: false, isSmb: false, verifiedLevel: 0, verifiedName: undefined };

    function takeContacts(records) {
      for (const { lid, phone } of records) {
        if (lid) namespace("WAWebApiContact").warmUpLidPnMapping(createWid(lid), createWid(phone));
      }
      for (const record of records) {
        const { phone, lid, group, knownAs, ...fields } = record;
        ContactCollection.add({ ...fields, id: createWid(group ?? phone) }, { merge: true });
        if (lid)
          ContactCollection.add(
            {
              ...(knownAs === "phone" ? { ...fields, ...nobody } : fields),
              id: createWid(lid),
              phoneNumber: createWid(phone),
            },
            { merge: true },
          );
      }
    }

    function takeChat(record) {
      const { id, accountLid, lastReceivedKey, ...fields } = record;
      ChatCollection.add(
        { ...fields, id: createWid(id), accountLid: accountLid ? createWid(accountLid) : undefined },
        { merge: true },
      );
    }

    /** Batches by chat, as WhatsApp does; history goes before what is there. */
    async function takeMessages(records, isHistory, update) {
      const byChat = new Map();
      for (const record of records) {
        const message = messageOf(record);
        if (!isHistory) Object.assign(message, { isNewMsg: true, recvFresh: true });
        const key = String(message.id.remote);
        if (!byChat.has(key)) byChat.set(key, []);
        byChat.get(key).push(message);
      }
      const done = [];
      for (const [chatId, batch] of byChat) {
        const options = { add: isHistory ? "before" : "after", isHistory, update: update === true };
        done.push(
          MsgCollection.processMultipleMessages(
            createWid(chatId),
            batch,
            options,
            isHistory ? "historySync" : "updateMessageUIAction",
          ),
        );
      }
      await Promise.all(done);
    }

    function takeSession(session) {
      const { Socket } = namespace("WAWebSocketModel");
      const network = importDefault("WAWebNetworkStatus");
      network.set({ online: session !== "OFFLINE" });
      if (session === "QR") Socket.set({ state: "UNPAIRED", stream: "DISCONNECTED", hasSynced: false });
      else if (session === "OFFLINE") Socket.set({ state: "OPENING", stream: "DISCONNECTED" });
      else if (session === "SYNCING") Socket.set({ state: "CONNECTED", stream: "SYNCING", hasSynced: false });
      else Socket.set({ state: "CONNECTED", stream: "CONNECTED", hasSynced: true });
    }

    const takers = {
      contacts: ({ contacts }) => takeContacts(contacts),
      chat: ({ chat }) => takeChat(chat),
      messages: ({ messages, history }) => takeMessages(messages, history),
      decrypted: ({ message }) => takeMessages([message], false, true),
      edited: ({ message }) =>
        namespace("WAWebUpdateEditedMessagesAction").updateEditedMessagesAction([
          { parentMsg: messageOf(message), editedMsgData: editOf(message) },
        ]),
      revoked: ({ message }) => takeMessages([message], false),
      removed: ({ key }) => MsgCollection.get(key)?.delete(),
      unread: ({ chatId, unreadCount }) => ChatCollection.get(chatId)?.set({ unreadCount }),
      notSpam: ({ chatId }) => ChatCollection.get(chatId)?.set({ notSpam: true }),
      blockList: ({ ids }) =>
        namespace("WAWebBlocklistCollection").BlocklistCollection.replaceAllWith(ids.map(createWid)),
      optOutList: ({ ids }) =>
        namespace("WAWebOptOutListCollection").OptOutListCollection.replaceAllWith(
          ids.map((id) => ({ wid: createWid(id) })),
        ),
      switches: ({ switches }) => {
        config.switches = switches;
        namespace("WAWebCmd").Cmd.trigger("on_ab_props_update_from_bridge");
      },
      session: ({ session }) => {
        config.session = session;
        takeSession(session);
      },
      theme: ({ theme }) => {
        config.theme = theme;
        global.document?.body?.classList.toggle("dark", theme === "dark");
      },
      flaws: ({ flaws }) => exports.takeFlaws(flaws),
      reload: () => global.location?.reload(),
    };

    function editOf(record) {
      const { id, from, to, t, ...content } = messageOf(record);
      return content;
    }

    /** Modules not yet required lose an export or disappear at once; the others with the next load. */
    exports.takeFlaws = function ({ dropped, renamed, exports: missing }) {
      const { flaws, modulesMap } = namespace("StandInFlaws");
      for (const id of dropped) {
        flaws.dropped.add(id);
        delete modulesMap[id];
      }
      for (const [from, to] of renamed) {
        if (flaws.renamed.get(from) === to) continue;
        flaws.renamed.set(from, to);
        const entry = modulesMap[from];
        if (!entry) continue;
        delete modulesMap[from];
        modulesMap[to] = Object.assign(entry, { id: to });
      }
      for (const [id, name] of missing) {
        flaws.exports.set(id, [...(flaws.exports.get(id) ?? []), name]);
        const entry = Object.values(modulesMap).find((candidate) => candidate.originalId === id);
        if (entry?.exports) delete entry.exports[name];
      }
    };

    exports.take = async function (push) {
      await takers[push.name](push);
    };

    /** The order of a real start: block list, contacts, chats, the newest messages, then the session becomes MAIN. */
    exports.start = async function (state) {
      if (config.owner) {
        takeContacts(state.contacts);
        for (const chat of state.chats) takeChat(chat);
        namespace("WAWebBlocklistCollection").BlocklistCollection.replaceAllWith(
          state.blockList.map(createWid),
        );
        namespace("WAWebOptOutListCollection").OptOutListCollection.replaceAllWith(
          state.optOutList.map((id) => ({ wid: createWid(id) })),
        );
        for (const contact of ContactCollection.getModelsArray())
          if (contact.id.isUser()) contact.updateContactBlocked();
        await takeMessages(state.messages, true);
        for (const { id, lastReceivedKey } of state.chats) {
          if (lastReceivedKey)
            ChatCollection.get(id)?.set({ lastReceivedKey: MsgKey.fromString(lastReceivedKey) });
        }
        namespace("WAWebConnModel").Conn.set({ meReadyTriggered: true });
        namespace("WAWebConnModel").Conn.trigger("me_ready");
      }
      takeSession(config.session);
      namespace("WAWebCmd").Cmd.onMainLoaded();
    };

    /** The messages before the anchor, oldest first; WhatsApp's own database is the Node side here. */
    exports.queryEarlier = async function (anchor, count) {
      const answer = await namespace("StandInServer").request("earlier", {
        chatId: String(anchor.remote),
        before: anchor.id ? String(anchor) : null,
        count,
      });
      if (answer.status !== 200) return Promise.reject(answer.status);
      await takeMessages(answer.messages, true);
      return answer.messages.map(({ id }) => MsgCollection.get(id)).filter(Boolean);
    };
  },
  98,
);

/* Pushes are taken one after another, in order; after each the server is told how far the page is. */
__d(
  "StandInStart",
  ["StandInServer", "StandInIntake"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    let chain = Promise.resolve();
    exports.start = function (state) {
      const { onPush, request } = namespace("StandInServer");
      const { start, take } = namespace("StandInIntake");
      chain = start(state);
      onPush((push) => {
        chain = chain
          .then(() => take(push))
          .catch((error) => global.console?.error("stand-in could not take", push.name, error))
          .then(() => void request("taken", { sequence: push.sequence }));
      });
      return chain;
    };
  },
  98,
);
