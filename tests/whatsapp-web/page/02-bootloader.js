/*
 * Parts of the interface that come only when they are asked for. The page's bootloader, which fetches them, is handed to
 * `JSResourceReferenceImpl`; what asked before that waits for it.
 */
__d(
  "BootloaderEvents",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    const listeners = new Set();
    exports.onBootloadEndpointError = function (listener) {
      listeners.add(listener);
      return { unsubscribe: () => listeners.delete(listener) };
    };
    /** @param error { module, errorMID } */
    exports.notifyBootloadEndpointError = (error) => [...listeners].forEach((listener) => listener(error));
  },
  66,
);

__d(
  "JSResourceReferenceImpl",
  ["BootloaderEvents", "err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    let bootloader = null;
    let waiting = [];
    const withBootloader = (use) => (bootloader ? use(bootloader) : waiting.push(use));

    exports.default = class JSResourceReferenceImpl {
      constructor(id) {
        this.id = id;
      }
      static setBootloader(given) {
        bootloader = given;
        for (const use of waiting.splice(0)) use(given);
      }
      getModuleId() {
        return this.id;
      }
      __setRef() {
        return this;
      }
      /** Resolves to what the module exports by default; rejects when the server has no such part. */
      load() {
        return new Promise((resolve, reject) => {
          const failing = namespace("BootloaderEvents").onBootloadEndpointError((error) => {
            if (error.module !== this.id) return;
            failing.unsubscribe();
            reject(importDefault("err")(`The part ${this.id} could not be loaded`));
          });
          withBootloader((given) =>
            given.loadModules([this.id], (loaded) => {
              failing.unsubscribe();
              resolve(loaded);
            }),
          );
        });
      }
    };
  },
  98,
);

__d(
  "JSResource",
  ["JSResourceReferenceImpl"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const known = new Map();
    exports.default = function (id) {
      if (!known.has(id)) known.set(id, new (importDefault("JSResourceReferenceImpl"))(id));
      return known.get(id);
    };
  },
  98,
);

__d(
  "JSResourceForInteraction",
  ["JSResource"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.default = (id) => importDefault("JSResource")(id);
  },
  98,
);
