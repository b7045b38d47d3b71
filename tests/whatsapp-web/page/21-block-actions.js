/* The functions that block and unblock, with WhatsApp's own toasts and dialogs. */
__d(
  "WAWebBlockContactAction",
  [
    "fbt",
    "react",
    "WAWebActionToast.react",
    "WAWebBackendErrors",
    "WAWebBlockUserJob",
    "WAWebBlocklistCollection",
    "WAWebBlocklistMigration",
    "WAWebChatCollection",
    "WAWebFrontendContactGetters",
    "WAWebStateUtils",
    "WAWebToastManager",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports, fbt) {
    /** Throws a plain string when the account's block list uses LIDs and none is to be found through the chat. */
    function lidOf(contact, entryPoint) {
      if (contact.id.isLid()) return contact.id;
      const chat = namespace("WAWebChatCollection").ChatCollection.get(contact.id);
      if (chat?.accountLid) return chat.accountLid;
      const where = `entryPoint: ${entryPoint ?? "null"}`;
      if (chat) throw `[blocklist] the chat ${chat.id.toLogString()} has no LID, ${where}`;
      throw `[blocklist] a phone contact (${contact.id.toLogString()}) needs a chat, ${where}`;
    }

    async function send(contact, action, entryPoint, bizOptOutArgs) {
      const { blockUnblockUser } = namespace("WAWebBlockUserJob");
      let targetWid;
      let failure;
      if (namespace("WAWebBlocklistMigration").isBlocklistMigrated()) {
        targetWid = lidOf(contact, entryPoint);
        failure = await blockUnblockUser({ lid: targetWid, action, bizOptOutArgs });
      } else {
        targetWid =
          action === "block" && contact.id.isLid() && contact.phoneNumber != null
            ? contact.phoneNumber
            : contact.id;
        failure = await blockUnblockUser({ wid: targetWid, action, bizOptOutArgs });
      }
      return failure ?? { targetWid };
    }

    function change(contact, block, entryPoint, bizOptOutArgs, toastId) {
      if (block === Boolean(contact.isContactBlocked)) return Promise.resolve();
      const done = send(contact, block ? "block" : "unblock", entryPoint, bizOptOutArgs).then((result) => {
        if (result?.errorCode != null) {
          throw new (namespace("WAWebBackendErrors").ServerStatusCodeError)(
            result.errorCode,
            result.errorText,
          );
        }
        /* Only the stand-in: a yes of the server that changes nothing. */
        if (result.noEffect) return;
        const { BlocklistCollection } = namespace("WAWebBlocklistCollection");
        if (block) BlocklistCollection.add({ id: result.targetWid });
        else BlocklistCollection.remove(result.targetWid);
      });
      toast(contact, done, block, {
        undo: () => change(contact, !block, entryPoint, bizOptOutArgs, toastId),
        again: () => change(contact, block, entryPoint, bizOptOutArgs, toastId),
        id: toastId,
      });
      return done;
    }

    function toast(contact, done, block, { undo, again, id }) {
      const { ActionType, ActionToast, genId } = namespace("WAWebActionToast.react");
      const member = [
        fbt._param("member", namespace("WAWebFrontendContactGetters").getFormattedName(contact)),
      ];
      const failed = block ? "{member} could not be blocked" : "{member} could not be unblocked";
      const pendingAction = done.then(
        () =>
          new ActionType(fbt._(block ? "{member} is blocked" : "{member} is no longer blocked", member), {
            actionText: fbt._("Undo"),
            actionHandler: undo,
          }),
        (error) => {
          if (!(error instanceof namespace("WAWebBackendErrors").ServerStatusCodeError)) {
            throw new ActionType(fbt._(failed, member), {
              actionText: fbt._("Retry"),
              actionHandler: again,
            });
          }
          if (error.statusCode >= 400) throw new ActionType(fbt._(failed, member));
        },
      );
      /* Without an interface nobody takes the pending action, and its failure is already known to the caller. */
      pendingAction.catch(() => {});
      namespace("WAWebToastManager").ToastManager.open(
        require("react").jsx(ActionToast, {
          id: id ?? genId(),
          initialAction: new ActionType(
            fbt._(block ? "Blocking {member} …" : "Unblocking {member} …", member),
          ),
          pendingAction,
        }),
      );
    }

    exports.blockContact = ({ contact, blockEntryPoint, bizOptOutArgs }) =>
      change(namespace("WAWebStateUtils").unproxy(contact), true, blockEntryPoint, bizOptOutArgs);
    exports.unblockContact = (contact, blockEntryPoint) =>
      change(namespace("WAWebStateUtils").unproxy(contact), false, blockEntryPoint);
    exports.updatePSAUserBlockingStatus = async () => {};
  },
  226,
);
