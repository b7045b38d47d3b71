/* Loading what a chat has and the page does not hold yet. */
__d(
  "WAWebCollectionConstants",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.PAGE_SIZE = 50;
  },
  66,
);

/*
 * Earlier messages of a chat, a page at a time. A failing database is asked five times, then the page counts as empty and
 * the chat as complete: nothing rejects.
 */
__d(
  "WAWebChatLoadMessages",
  ["WAWebMsgCollection", "WAWebCollectionConstants"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const TRIES = 5;
    async function query(chat, count) {
      for (let tries = 1; tries <= TRIES; tries++) {
        try {
          const { MsgCollection } = namespace("WAWebMsgCollection");
          const anchor = chat.msgs.head()?.id ?? { remote: chat.id };
          return await MsgCollection.loadMessagesQuery({ anchor, count, direction: "before", threadId: null });
        } catch {
          // Asked again at once; WhatsApp waits a second and more.
        }
      }
      return [];
    }
    async function load(chat, msgs) {
      const { PAGE_SIZE } = namespace("WAWebCollectionConstants");
      const loaded = await query(chat, PAGE_SIZE);
      msgs.msgLoadState.isLoadingEarlierMsgs = false;
      msgs.loadEarlierPromise = undefined;
      if (loaded.length < PAGE_SIZE) msgs.msgLoadState.noEarlierMsgs = true;
      return loaded;
    }
    /** Resolves to the messages; to nothing when there are none before. Who asks while it loads gets the same. */
    exports.loadEarlierMsgs = async function ({ chat }) {
      const { msgs } = chat;
      if (msgs.msgLoadState.noEarlierMsgs) return undefined;
      if (msgs.msgLoadState.isLoadingEarlierMsgs) return msgs.loadEarlierPromise;
      msgs.msgLoadState.isLoadingEarlierMsgs = true;
      msgs.loadEarlierPromise = load(chat, msgs);
      return msgs.loadEarlierPromise;
    };
  },
  98,
);
