/* Stopping and resuming the offers of a business, with WhatsApp's own toast; comes when one of the dialogs is opened. */
__d(
  "WAWebOptOutUserJob",
  ["StandInServer"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const points = { 1: "profile_view", 2: "system_event_message" };
    exports.convertMarketingEntryPointToOptOutEntryPoint = (point) => points[String(point)] ?? "quick_action";
    async function send(kind, itemJid, itemCategory, itemEntryPoint, itemReason) {
      const answer = await namespace("StandInServer").request(kind, {
        itemJid,
        itemCategory: itemCategory ?? null,
        itemEntryPoint: itemEntryPoint ?? null,
        itemReason: itemReason ?? null,
      });
      return answer.status === 200 ? answer.value : { errorCode: answer.status, errorText: answer.text };
    }
    exports.optOutUser = (jid, category, entryPoint, reason) =>
      send("optOut", jid, category, entryPoint, reason);
    exports.optInUser = (jid, category, entryPoint, reason) =>
      send("optIn", jid, category, entryPoint, reason);
  },
  98,
);

/*
 * The server's answer says whether the page's list is still the server's (`listMatched`); if so it carries the one
 * change, else the whole list. A change names a person or a brand; a brand stands for all its numbers.
 */
__d(
  "WAWebOptOutBizAction",
  [
    "WAWebBackendErrors",
    "WAWebGetNumbersForBrandIdsJob",
    "WAWebJidToWid",
    "WAWebLidMigrationUtils",
    "WAWebMarketingMessagesUserFeedbackGatingUtils",
    "WAWebOptOutBizToast",
    "WAWebOptOutListCollection",
    "WAWebOptOutUserJob",
    "WAWebStateUtils",
    "WAWebUserPrefsMultiDevice",
    "WAWebWidFactory",
    "WAWebWidToJid",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const alwaysLid = () =>
      namespace("WAWebMarketingMessagesUserFeedbackGatingUtils").isMMOptOutAlwaysUseLidInGraphQLEnabled();

    function jidOf(contact, optOut) {
      const { widToUserJid } = namespace("WAWebWidToJid");
      if (alwaysLid())
        return widToUserJid(namespace("WAWebLidMigrationUtils").toUserLid(contact.id) ?? contact.id);
      return widToUserJid(
        optOut && contact.id.isLid() && contact.phoneNumber != null ? contact.phoneNumber : contact.id,
      );
    }

    async function numbersOf(brandIds) {
      const answer = await namespace("WAWebGetNumbersForBrandIdsJob").getNumbersForBrandIdsJob(brandIds);
      if (answer.type !== "success") return [];
      if (alwaysLid()) return answer.value.flatMap((brand) => brand.lids);
      return answer.value
        .flatMap((brand) => brand.phoneNumbers)
        .map((number) => namespace("WAWebWidFactory").createUserWidOrThrow(number));
    }

    async function apply({ action, bizOptOutIds }) {
      const isBlocked = action === "block";
      const wids =
        bizOptOutIds.name === "BizOptOutBrandID"
          ? await numbersOf([bizOptOutIds.value.bizOptOutBrandId])
          : [namespace("WAWebJidToWid").userJidToUserWid(bizOptOutIds.value.bizOptOutJid)];
      /* Nobody waits for these: the promise of the action ends before the list is as it says. */
      for (const targetWid of wids) {
        void namespace("WAWebOptOutListCollection").OptOutListCollection.updateOptOutListInCollectionAndDb({
          targetWid,
          isBlocked,
        });
      }
    }

    async function take(answer) {
      if (answer?.errorCode != null) {
        throw new (namespace("WAWebBackendErrors").ServerStatusCodeError)(answer.errorCode, answer.errorText);
      }
      await namespace("WAWebUserPrefsMultiDevice").setOptOutlistHash(answer.listDhash);
      if (answer.listMatched === "true") {
        await apply(answer.listItemBizOptOutResponseMixin);
        return;
      }
      const { OptOutListCollection } = namespace("WAWebOptOutListCollection");
      for (const model of OptOutListCollection.toArray()) OptOutListCollection.remove(model);
      for (const item of answer.listItem) if (item.action === "block") await apply(item);
    }

    function change(proxied, optOut, category, entryPoint, toastId) {
      const contact = namespace("WAWebStateUtils").unproxy(proxied);
      if (optOut === Boolean(contact.isContactOptedOut)) return Promise.resolve();
      const { optOutUser, optInUser } = namespace("WAWebOptOutUserJob");
      const done = (optOut ? optOutUser : optInUser)(jidOf(contact, optOut), category, entryPoint).then(take);
      namespace("WAWebOptOutBizToast").optOutBizToast(contact, done, optOut, category, entryPoint, toastId);
      return done;
    }

    exports.optOutContact = (contact, category, entryPoint, toastId) =>
      change(contact, true, category, entryPoint, toastId);
    exports.optInContact = (contact, category, entryPoint, toastId) =>
      change(contact, false, category, entryPoint, toastId);
  },
  98,
);

__d(
  "WAWebOptOutBizToast",
  [
    "fbt",
    "react",
    "WAWebActionToast.react",
    "WAWebBackendErrors",
    "WAWebFrontendContactGetters",
    "WAWebOptOutBizAction",
    "WAWebToastManager",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports, fbt) {
    exports.optOutBizToast = function (contact, done, optOut, category, entryPoint, toastId) {
      const { ActionType, ActionToast, genId } = namespace("WAWebActionToast.react");
      const id = toastId ?? genId();
      const member = [
        fbt._param("member", namespace("WAWebFrontendContactGetters").getFormattedName(contact)),
      ];
      const say = (stopped, resumed) => fbt._(optOut ? stopped : resumed, member);
      const failed = say(
        "The offers of {member} could not be stopped",
        "The offers of {member} could not be resumed",
      );
      const reverse = () => {
        const { optInContact, optOutContact } = namespace("WAWebOptOutBizAction");
        return (optOut ? optInContact : optOutContact)(contact, category, entryPoint, id);
      };
      const pendingAction = done.then(
        () =>
          new ActionType(say("No more offers from {member}", "Offers from {member} come again"), {
            actionText: fbt._("Undo"),
            actionHandler: reverse,
          }),
        (error) => {
          const known =
            error instanceof namespace("WAWebBackendErrors").ServerStatusCodeError && error.statusCode >= 400;
          throw known
            ? new ActionType(failed)
            : new ActionType(failed, { actionText: fbt._("Retry"), actionHandler: reverse });
        },
      );
      pendingAction.catch(() => {});
      namespace("WAWebToastManager").ToastManager.open(
        require("react").jsx(ActionToast, {
          id,
          initialAction: new ActionType(
            say("Stopping the offers of {member} …", "Resuming the offers of {member} …"),
          ),
          pendingAction,
        }),
      );
    };
  },
  226,
);
