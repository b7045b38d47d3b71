/* Blocking and the block list. */
__d(
  "WAWebBlockContants",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.BlockEntryPoint = Object.freeze({
      OneToOneOldSpamBannerBlock: "1_1_old_spam_banner_block",
      OneToOneSpamBannerBlock: "1_1_spam_banner_block",
      AccountInfo: "account_info",
      AccountInfoReport: "account_info_report",
      BizOldSpamBannerBlock: "biz_old_spam_banner_block",
      BizSpamBannerBlock: "biz_spam_banner_block",
      BlockHeaderChat: "block_header_chat",
      CallLog: "call_log",
      Chat: "chat",
      ChatListBlock: "chat_list_block",
      ChatListContextMenuBlock: "chat_list_context_menu_block",
      NotificationBlock: "notification_block",
      OverflowMenuBlock: "overflow_menu_block",
      OverflowMenuReport: "overflow_menu_report",
      Profile: "profile",
      TriggeredBlock: "triggered_block",
      BlockList: "block_list",
      MediaViewer: "media_viewer",
      MessageMenu: "message_menu",
      OneToOneChatSpamBannerReport: "1_1_spam_banner_report",
      ChatFmxCardBlock: "chat_fmx_card_block",
      ChatFmxCardSafetyToolsReport: "chat_fmx_card_safety_tools_report",
      OneToOneBlockedChatComposer: "one_to_one_blocked_chat_composer",
    });
    exports.BizOptOutReason = Object.freeze({
      NoLongerNeeded: "no_longer_needed",
      NoSignUp: "no_sign_up",
      OffensiveMessages: "offensive_messages",
      Spam: "spam",
      Other: "other",
    });
    exports.BizOptOutFirstMessage = Object.freeze({ False: "false", True: "true", None: "none" });
  },
  66,
);

__d(
  "WAWebBlocklistModel",
  ["WAWebBaseModel", "WAWebContactCollection", "WAWebBlocklistCollection", "WAWebWid"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { BaseModel, defineModel, prop } = namespace("WAWebBaseModel");
    class Blocklist extends BaseModel {
      id = prop();
      contact() {
        return namespace("WAWebContactCollection").ContactCollection.gadd(this.id);
      }
      getCollection() {
        return namespace("WAWebBlocklistCollection").BlocklistCollection;
      }
    }
    Blocklist.Proxy = "blocklist";
    Blocklist.idClass = importDefault("WAWebWid");
    exports.default = defineModel(Blocklist);
  },
  98,
);

__d(
  "WAWebBlocklistCollection",
  [
    "WAWebBaseCollection",
    "WAWebBlocklistModel",
    "WAWebBlocklistMigration",
    "WAWebChatCollection",
    "WAWebContactCollection",
    "WAWebLidMigrationUtils",
    "WAWebWidFactory",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    class BlocklistCollectionImpl extends namespace("WAWebBaseCollection").BaseCollection {
      static model = importDefault("WAWebBlocklistModel");
      constructor() {
        super();
        this.listenTo(this, "add", (model) => this._mark(model.id, true));
        this.listenTo(this, "remove", (model) => this._mark(model.id, false));
      }
      _mark(id, blocked) {
        const contact = (wid) => namespace("WAWebContactCollection").ContactCollection.get(wid);
        const { toPn, toLid } = namespace("WAWebLidMigrationUtils");
        if (!namespace("WAWebBlocklistMigration").applyBlocklistV2Rules()) {
          const user = namespace("WAWebWidFactory").asUserWidOrThrow(id);
          for (const wid of [toPn(user), toLid(user)])
            if (wid) contact(wid)?.set("isContactBlocked", blocked);
          return;
        }
        contact(id)?.set("isContactBlocked", blocked);
        if (!id.isRegularUser() || !id.isLid()) return;
        const chat = namespace("WAWebChatCollection").ChatCollection.getChatByAccountLid(id);
        if (chat && !chat.id.isLid()) contact(chat.id)?.set("isContactBlocked", blocked);
      }
      /** The whole list from the server: only differences are added and removed, one event each. */
      replaceAllWith(wids) {
        const wanted = new Map(wids.map((wid) => [String(wid), { id: wid }]));
        for (const model of this.toArray()) {
          if (!wanted.delete(String(model.id))) this.remove(model);
        }
        for (const record of wanted.values()) this.add(record);
      }
      dedupedList() {
        return this.filter((model) => {
          const { id, phoneNumber } = model.contact();
          return id.isLid() && phoneNumber != null ? this.get(phoneNumber) == null : true;
        });
      }
    }
    exports.BlocklistCollection = new BlocklistCollectionImpl();
  },
  98,
);

__d(
  "WAWebBlocklistUtils",
  ["WAWebBlockContants", "WAWebSpamConstants"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { BlockEntryPoint: entry } = namespace("WAWebBlockContants");
    const { SpamFlow: flow } = namespace("WAWebSpamConstants");
    const flows = new Map([
      [entry.OneToOneOldSpamBannerBlock, flow.OneToOneOldSpamBannerBlock],
      [entry.BizOldSpamBannerBlock, flow.OneToOneOldSpamBannerBlock],
      [entry.BizSpamBannerBlock, flow.BizSpamBannerBlock],
      [entry.ChatListBlock, flow.ChatListBlock],
      [entry.NotificationBlock, flow.NotificationBlock],
      [entry.OverflowMenuBlock, flow.OverflowMenuBlock],
    ]);
    const entries = new Map([
      [flow.OverflowMenuReport, entry.OverflowMenuReport],
      [flow.MediaViewer, entry.MediaViewer],
      [flow.MessageMenu, entry.MessageMenu],
      [flow.AccountInfoReport, entry.AccountInfoReport],
      [flow.OneToOneChatSpamBannerReport, entry.OneToOneChatSpamBannerReport],
      [flow.ChatFmxCardSafetyToolsReport, entry.ChatFmxCardSafetyToolsReport],
    ]);
    exports.getSpamFlowFromBlockEntryPoint = (point) => flows.get(point) ?? flow.Block;
    exports.getBlockEntryPointFromSpamFlow = (point) => entries.get(point) ?? null;
    exports.isReportPreCheckedForOneToOneChats = (point) =>
      [entry.ChatFmxCardBlock, entry.OneToOneOldSpamBannerBlock].includes(point);
    exports.isRBIForGroupsEnabled = () => false;
    exports.getBlockEventMetricFromBlockEntryPoint = (point) => point ?? "other";
  },
  98,
);

__d(
  "WAWebBlockUserJob",
  ["StandInServer", "WAWebWidToJid"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    /** Resolves to nothing, or to `{ errorCode, errorText }`; never rejects for an answer of the server. */
    exports.blockUnblockUser = async function ({ lid, wid, action, bizOptOutArgs }) {
      const { userLidtoLidUserJid, widToUserJid } = namespace("WAWebWidToJid");
      const itemJid = lid ? userLidtoLidUserJid(lid) : widToUserJid(wid);
      const answer = await namespace("StandInServer").request(action, {
        itemJid,
        bizOptOutArgs: bizOptOutArgs ?? null,
      });
      if (answer.status !== 200) return { errorCode: answer.status, errorText: answer.text };
      return answer.noEffect ? { noEffect: true } : undefined;
    };
    exports.blockUnblockPSAUser = async () => undefined;
  },
  98,
);
