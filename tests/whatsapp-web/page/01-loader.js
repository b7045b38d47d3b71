/*
 * Meta's module loader as the page shows it: `__d`, `require`, `requireLazy`, `importDefault`, `importNamespace`
 * and `require("__debug").modulesMap` (whatsapp-web.md §7). Factories run at the first `require`.
 */
(function (global) {
  "use strict";

  /** Flag bits of `__d`, read in the real modules of 2026-04-27. */
  const WITH_LAZY = 32;
  const ES_MODULE = 64;
  const WITH_FIRST_DEPENDENCY = 128;

  const modulesMap = Object.create(null);
  /** What the control channel breaks: ids that are gone, renamed, or miss an export. */
  const given = global.standInHandover.config.flaws;
  const flaws = { dropped: new Set(given.dropped), renamed: new Map(given.renamed), exports: new Map() };
  for (const [id, name] of given.exports) flaws.exports.set(id, [...(flaws.exports.get(id) ?? []), name]);

  function define(id, dependencies, factory, flags) {
    const name = flaws.renamed.get(id) ?? id;
    if (flaws.dropped.has(id) || modulesMap[name]) return;
    modulesMap[name] = {
      id: name,
      originalId: id,
      dependencies,
      factory,
      flags: flags ?? 0,
      exports: undefined,
      defaultExport: null,
      importedNamespace: null,
      factoryFinished: false,
      error: null,
    };
  }

  function unknown(id) {
    const error = new Error(`Unknown module "${id}"`);
    error.name = "ModuleError";
    return error;
  }

  /** Modules of the stand-in itself find each other by the first name, as WhatsApp's bundles do after a rename. */
  function find(id, internal) {
    const known = modulesMap[id];
    if (known && (!internal || known.originalId === id)) return known;
    return internal ? modulesMap[flaws.renamed.get(id) ?? id] : undefined;
  }

  function load(entry) {
    if (entry.exports !== undefined) return entry;
    if (entry.error) throw entry.error;
    const module = { id: entry.id, exports: {} };
    entry.exports = module.exports;
    const within = (id) => requireModule(id, true);
    const args = [global, within, (id) => importDefault(id, true), (id) => importNamespace(id, true)];
    if (entry.flags & WITH_LAZY) args.push(requireLazy);
    args.push(module, module.exports);
    if (entry.flags & WITH_FIRST_DEPENDENCY) args.push(within(entry.dependencies[0]));
    try {
      entry.factory.apply(undefined, args);
    } catch (error) {
      entry.exports = undefined;
      entry.error = error;
      throw error;
    }
    entry.exports = module.exports;
    entry.factoryFinished = true;
    for (const name of flaws.exports.get(entry.originalId) ?? []) delete entry.exports[name];
    return entry;
  }

  function requireModule(id, internal) {
    const entry = find(id, internal === true);
    if (!entry) throw unknown(id);
    return load(entry).exports;
  }

  function importDefault(id, internal) {
    const entry = find(id, internal === true);
    if (!entry) throw unknown(id);
    load(entry);
    return entry.flags & ES_MODULE ? entry.exports.default : entry.exports;
  }

  function importNamespace(id, internal) {
    const entry = find(id, internal === true);
    if (!entry) throw unknown(id);
    load(entry);
    if (entry.flags & ES_MODULE) return entry.exports;
    if (!entry.importedNamespace) {
      entry.importedNamespace = Object.assign({}, entry.exports, { default: entry.exports });
    }
    return entry.importedNamespace;
  }

  /** Calls back once all modules of the list are there. */
  function requireLazy(ids, callback) {
    const waiting = ids ?? [];
    if (waiting.every((id) => find(id, true))) {
      callback?.apply(
        undefined,
        waiting.map((id) => importDefault(id, true)),
      );
    } else {
      global.setTimeout(() => requireLazy(waiting, callback), 50);
    }
  }

  global.__d = define;
  global.require = (id) => requireModule(id, false);
  global.requireLazy = requireLazy;
  global.importDefault = (id) => importDefault(id, false);
  global.importNamespace = (id) => importNamespace(id, false);
  global.babelHelpers = { extends: Object.assign };
  global.ErrorGuard = {
    skipGuardGlobal() {},
    applyWithGuard: (callback, context, args) => callback.apply(context, args ?? []),
  };

  define(
    "__debug",
    [],
    (...args) => {
      args[5].modulesMap = modulesMap;
      args[5].default = {};
    },
    66,
  );
  define(
    "StandInFlaws",
    [],
    (...args) => {
      args[5].flaws = flaws;
      args[5].modulesMap = modulesMap;
    },
    66,
  );
})(window);
