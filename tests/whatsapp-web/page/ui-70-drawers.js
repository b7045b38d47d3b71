/* The info drawer of a chat and the list of blocked contacts in the settings. */
__d(
  "StandInDrawers",
  [
    "StandInDom",
    "StandInFormat",
    "WAWebBlockContactAction",
    "WAWebBlockContants",
    "WAWebBlocklistCollection",
    "WAWebBusinessProfileCollection",
    "WAWebFrontendContactGetters",
    "WAWebMarketingMessagesUserFeedbackGatingUtils",
    "WAWebModalManager",
    "WAWebSpamConstants",
    "fbt",
    "react",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { drawing, h, testId, icon } = namespace("StandInDom");
    const { BlockEntryPoint } = namespace("WAWebBlockContants");
    const { SpamFlow } = namespace("WAWebSpamConstants");
    const icons = { "li-block": "ic-block", "li-unblock": "ic-block", "li-report-spam": "ic-thumb-down" };
    const item = (label, testid, run, kind = "") => {
      const drawn = icons[testid] ? drawing(icons[testid]) : "";
      return h("button", { type: "button", class: `drawer-item ${kind}`, ...testId(testid), onClick: run }, drawn, label);
    };

    function head(label, close) {
      return h(
        "header",
        { class: "drawer-header" },
        h(
          "button",
          { type: "button", class: "icon-button", "aria-label": require("fbt")._("Close"), onClick: close },
          icon("x", "✕"),
        ),
        h("h2", {}, label),
      );
    }

    function offers(chat) {
      if (
        !chat.contact.isBusiness ||
        !namespace("WAWebMarketingMessagesUserFeedbackGatingUtils").isMMOptOutEnabled()
      )
        return null;
      const fbt = require("fbt");
      const ask = (name) => () =>
        namespace("WAWebModalManager").ModalManager.open(require("react").jsx(namespace(name)[name], { chat }));
      return chat.contact.isContactOptedOut
        ? item(
            fbt._("Resume offers"),
            "li-resume-offers",
            ask("WAWebMarketingMessagesFeedbackResumeConfirmationLoadable"),
          )
        : item(
            fbt._("Stop offers"),
            "li-stop-offers",
            ask("WAWebMarketingMessagesFeedbackStopConfirmationLoadable"),
          );
    }

    function profileLines(profile) {
      const lines = [
        profile?.description,
        profile?.categories?.map((entry) => entry.localized_display_name).join(", "),
        profile?.address,
        profile?.email,
        ...(profile?.website ?? []).map((entry) => entry.url),
      ];
      return lines.filter(Boolean).map((line) => h("p", { dir: "auto" }, line));
    }

    /** Opening the drawer is what makes WhatsApp fetch the business profile. */
    exports.openInfo = function (host, chat) {
      const fbt = require("fbt");
      const { contact } = chat;
      const close = () => {
        host.replaceChildren();
        contact.off("change", draw);
      };
      const profile = h("div", { class: "profile" });
      function draw() {
        const name =
          namespace("WAWebFrontendContactGetters").getFormattedName(contact) || chat.formattedTitle;
        const utils = namespace("WAWebBlockContactUtils");
        const blocked = contact.isContactBlocked;
        const actions = chat.id.isGroup()
          ? []
          : [
              offers(chat),
              blocked
                ? item(
                    `${fbt._("Unblock")} ${name}`,
                    "li-unblock",
                    () => utils.handleUnblock(contact, BlockEntryPoint.Profile),
                    "danger",
                  )
                : item(
                    `${fbt._("Block")} ${name}`,
                    "li-block",
                    () => utils.handleBlock(chat, BlockEntryPoint.Profile),
                    "danger",
                  ),
              item(
                `${fbt._("Report")} ${name}`,
                "li-report-spam",
                () => namespace("StandInMain").openReport(chat, SpamFlow.AccountInfoReport),
                "danger",
              ),
            ];
        host.replaceChildren(
          h(
            "aside",
            { class: "drawer", ...testId("contact-info-drawer") },
            head(fbt._("Contact info"), close),
            h(
              "div",
              { class: "drawer-top" },
              namespace("StandInFormat").avatar(chat),
              h("h1", { dir: "auto" }, name),
              h(
                "div",
                { class: "muted" },
                contact.pushname && contact.pushname !== name ? `~${contact.pushname}` : "",
              ),
            ),
            profile,
            ...actions.filter(Boolean),
          ),
        );
      }
      contact.on("change", draw);
      draw();
      if (contact.isBusiness) {
        namespace("WAWebBusinessProfileCollection")
          .BusinessProfileCollection.find(contact.id)
          .then(
            (model) => profile.replaceChildren(...profileLines(model)),
            () => {},
          );
      }
    };

    exports.openBlocked = function (host) {
      const fbt = require("fbt");
      const { BlocklistCollection } = namespace("WAWebBlocklistCollection");
      const close = () => {
        host.replaceChildren();
        BlocklistCollection.off("add remove reset", draw);
      };
      function draw() {
        const rows = BlocklistCollection.map((model) => {
          const contact = model.contact();
          const name = namespace("WAWebFrontendContactGetters").getFormattedName(contact);
          const unblock = () =>
            namespace("WAWebBlockContactAction").unblockContact(contact, BlockEntryPoint.BlockList);
          return h(
            "div",
            { class: "cell blocked-row", ...testId("cell-frame-container") },
            h(
              "div",
              { class: "cell-title", ...testId("cell-frame-title") },
              h("span", { dir: "auto", title: name }, name),
            ),
            h(
              "button",
              { type: "button", class: "icon-button", "aria-label": fbt._("Unblock"), onClick: unblock },
              icon("x", "✕"),
            ),
          );
        });
        host.replaceChildren(
          h(
            "div",
            { class: "drawer left", ...testId("blocked-contacts-drawer") },
            head(fbt._("Blocked contacts"), close),
            item(fbt._("Add blocked contact"), "li-add-blocked", () => {}),
            ...rows,
          ),
        );
      }
      BlocklistCollection.on("add remove reset", draw);
      draw();
    };
  },
  98,
);
