/* Last script of the page: loads the other bundles one after another, as WhatsApp's bootloader does, and starts. */
(function () {
  "use strict";
  const { state, config } = window.standInHandover;
  window.importNamespace("StandInServer");
  const policy = window.trustedTypes?.createPolicy("standInBootloader", { createScriptURL: (url) => url });

  function load(bundle) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const url = `/static/${bundle}.js`;
      script.src = policy ? policy.createScriptURL(url) : url;
      script.addEventListener("load", resolve, { once: true });
      script.addEventListener("error", reject, { once: true });
      document.head.append(script);
    });
  }

  /** Fetches each component's part once; one that the server does not have is an error of the bootloader. */
  const parts = new Map();
  window.importDefault("JSResourceReferenceImpl").setBootloader({
    loadModules(components, callback) {
      for (const component of components) {
        if (!parts.has(component)) parts.set(component, load(`part/${component}`));
        parts.get(component).catch(() => {
          parts.delete(component);
          window.importNamespace("BootloaderEvents").notifyBootloadEndpointError({ module: component, errorMID: "0" });
        });
      }
      window.requireLazy(components, callback);
    },
  });

  async function start() {
    await load("collections");
    await load("interface");
    setTimeout(() => void load("late"), config.lateMs);
    window.importNamespace("StandInApp").mount();
    await window.importNamespace("StandInStart").start(await state);
  }
  void start();
})();
