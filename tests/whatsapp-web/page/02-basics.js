/* Small modules that everything else stands on: promises, errors, translation, elements, gatekeepers, logging. */
__d(
  "Promise",
  [],
  function (global, require, importDefault, namespace, module) {
    module.exports = global.Promise ?? Promise;
  },
  null,
);

__d(
  "err",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.default = (message) => new Error(message);
  },
  66,
);

/** Translation function; the stand-in knows a few labels in three languages, see WAWebL10N. */
__d(
  "fbt",
  [],
  function (global, require, importDefault, namespace, module) {
    module.exports = {
      _: (text, parameters = []) =>
        parameters.reduce(
          (result, [name, value]) => result.replace(`{${name}}`, String(value)),
          require("WAWebL10N").translate(text),
        ),
      _param: (name, value) => [name, value],
    };
  },
  null,
);

__d(
  "gkx",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    /** 26258 is on in public builds: debug helpers and warnings are then switched off. */
    exports.default = (id) => id === "26258";
  },
  66,
);

__d(
  "justknobx",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.default = { _: () => false };
  },
  66,
);

/** Elements are plain descriptions `{ type, props }`; the rendering scripts turn them into nodes. */
__d(
  "react",
  [],
  function (global, require, importDefault, namespace, module) {
    const element = (type, props, key) => ({
      $$typeof: Symbol.for("react.transitional.element"),
      type,
      key: key ?? null,
      props: props ?? {},
    });
    module.exports = {
      jsx: element,
      jsxs: element,
      createElement: element,
      Fragment: Symbol.for("react.fragment"),
    };
  },
  null,
);

__d(
  "WALogger",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    const entry = {
      tags: () => entry,
      sendLogs: () => entry,
      verbose: () => entry,
      catching: () => entry,
      color: () => entry,
    };
    for (const level of ["LOG", "WARN", "ERROR", "DEV"]) exports[level] = () => entry;
  },
  66,
);

__d(
  "WATimeUtils",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.DAY_SECONDS = 86400;
    exports.unixTime = () => Math.floor(Date.now() / 1000);
    exports.unixTimeMs = () => Date.now();
  },
  66,
);

__d(
  "WAWebNoop",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.default = function () {};
  },
  66,
);

__d(
  "WACustomError",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.CustomError = class CustomError extends Error {};
  },
  66,
);

/** `catch` handler that only takes errors of one class and passes on the others. */
__d(
  "WAFilteredCatch",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.filteredCatch = (ErrorClass, handler) => (error) => {
      if (error instanceof ErrorClass) return handler(error);
      throw error;
    };
  },
  66,
);

__d(
  "WAWebBackendErrors",
  ["WACustomError"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { CustomError } = namespace("WACustomError");
    exports.ServerStatusCodeError = class ServerStatusCodeError extends CustomError {
      constructor(statusCode, message) {
        super(message ?? "");
        this.name = "ServerStatusCodeError";
        this.status = statusCode;
        this.statusCode = statusCode;
      }
    };
    class Drop extends CustomError {
      constructor(message) {
        super(message ?? "");
        this.name = "Drop";
      }
    }
    exports.LogoutDrop = class LogoutDrop extends Drop {
      constructor(message) {
        super(message);
        this.name = "LogoutDrop";
      }
    };
    exports.E404 = class E404 extends exports.ServerStatusCodeError {
      constructor(message) {
        super(404, message);
        this.name = "E404";
      }
    };
  },
  98,
);

__d(
  "WAWebMiscErrors",
  ["WACustomError"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { CustomError } = namespace("WACustomError");
    exports.ActionError = class ActionError extends CustomError {};
    exports.ModelCreateError = class ModelCreateError extends CustomError {};
  },
  98,
);

/** A proxied model carries its state under `$ProxyState$state`; everything else is returned as it is. */
__d(
  "WAWebStateUtils",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    exports.unproxy = (model) => model?.$ProxyState$state ?? model;
  },
  66,
);
