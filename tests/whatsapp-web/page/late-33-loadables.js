/* Dialogs about offers that come in a part of their own, fetched when one of them is opened for the first time. */
for (const name of [
  "WAWebMarketingMessagesFeedbackResumeConfirmation",
  "WAWebMarketingMessagesFeedbackStopConfirmation",
  "WAWebMarketingMessagesUserControlsPopup",
]) {
  __d(
    `${name}Loadable`,
    ["JSResourceForInteraction", "react"],
    function (global, require, importDefault, namespace, requireLazy, module, exports) {
      /** Shows nothing until the part is there. */
      exports[`${name}Loadable`] = function (props) {
        const { h, render } = namespace("StandInDom");
        const place = h("div", { class: "loading" });
        importDefault("JSResourceForInteraction")(`${name}.react`)
          .__setRef(`${name}Loadable`)
          .load()
          .then((dialog) => place.replaceWith(render(require("react").jsx(dialog, props)) ?? ""))
          .catch(() => place.classList.add("failed"));
        return place;
      };
    },
    98,
  );
}
