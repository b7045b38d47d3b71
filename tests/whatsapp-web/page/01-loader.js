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

  const NOTHING = {};
  const modulesMap = {};
  /** What the control channel breaks: ids that are gone, renamed, or miss an export. */
  const given = global.standInHandover.config.flaws;
  const flaws = { dropped: new Set(given.dropped), renamed: new Map(given.renamed), exports: new Map() };
  for (const [id, name] of given.exports) flaws.exports.set(id, [...(flaws.exports.get(id) ?? []), name]);

  /** The loader makes an entry for whatever is named, before it is defined. */
  function entryOf(id) {
    modulesMap[id] ??= {
      id,
      originalId: id,
      dependencies: undefined,
      factory: undefined,
      flags: 0,
      exports: null,
      defaultExport: NOTHING,
      factoryFinished: false,
      hasError: false,
      error: null,
      /** How many of its needs are met, the first unmet one not counted. */
      get depPosition() {
        const unmet = (this.dependencies ?? []).findIndex((entry) => !isReady(entry, new Set([this])));
        return unmet < 0 ? (this.dependencies?.length ?? 0) : unmet;
      },
    };
    return modulesMap[id];
  }

  function define(id, dependencies, factory, flags) {
    if (flaws.dropped.has(id)) return;
    const entry = entryOf(flaws.renamed.get(id) ?? id);
    if (entry.dependencies !== undefined) return;
    const needs = dependencies.map((need) => entryOf(flaws.renamed.get(need) ?? need));
    Object.assign(entry, { originalId: id, dependencies: needs, factory, flags: flags ?? 0 });
  }

  /** Whether a module and all that it needs are defined; in a circle of needs each counts as met for the others. */
  function isReady(entry, within) {
    if (entry.factoryFinished || within.has(entry)) return true;
    within.add(entry);
    return entry.dependencies !== undefined && entry.dependencies.every((need) => isReady(need, within));
  }

  function moduleError(text) {
    const error = new Error(text);
    error.name = "ModuleError";
    return error;
  }

  /** Modules of the stand-in itself find each other by the first name, as WhatsApp's bundles do after a rename. */
  function find(id, internal) {
    const known = modulesMap[id];
    if (known && (!internal || known.originalId === id)) return known;
    return internal ? modulesMap[flaws.renamed.get(id) ?? id] : undefined;
  }

  function load(id, internal) {
    const entry = find(id, internal === true);
    if (!entry) throw moduleError(`Requiring unknown module "${id}"`);
    if (entry.exports !== null) return entry;
    if (entry.hasError) throw entry.error;
    if (!isReady(entry, new Set())) throw moduleError(`Requiring module "${id}" with unresolved dependencies`);
    const module = { id: entry.id, exports: {} };
    entry.exports = module.exports;
    const args = [
      global,
      (needed) => requireModule(needed, true),
      (needed) => importDefault(needed, true),
      (needed) => importNamespace(needed, true),
    ];
    if (entry.flags & WITH_LAZY) args.push(requireLazy);
    args.push(module, module.exports);
    if (entry.flags & WITH_FIRST_DEPENDENCY) args.push(requireModule(entry.dependencies[0].id, true));
    try {
      entry.factory.apply(undefined, args);
    } catch (error) {
      entry.exports = null;
      entry.hasError = true;
      entry.error = error;
      throw error;
    }
    entry.exports = module.exports;
    entry.factoryFinished = true;
    for (const name of flaws.exports.get(entry.originalId) ?? []) delete entry.exports[name];
    if (!(entry.flags & ES_MODULE)) entry.defaultExport = entry.exports;
    else if (Object.hasOwn(entry.exports, "default")) entry.defaultExport = entry.exports.default;
    return entry;
  }

  /** The default export of a module that has one, else everything that it exports. */
  function requireModule(id, internal) {
    const { defaultExport, exports } = load(id, internal);
    return defaultExport === NOTHING ? exports : defaultExport;
  }

  function importDefault(id, internal) {
    const { defaultExport } = load(id, internal);
    return defaultExport === NOTHING ? null : defaultExport;
  }

  function importNamespace(id, internal) {
    return load(id, internal).exports;
  }

  /** Calls back once all modules of the list are there. */
  function requireLazy(ids, callback) {
    const waiting = ids ?? [];
    if (waiting.every((id) => find(id, true)?.dependencies)) {
      callback?.apply(
        undefined,
        waiting.map((id) => requireModule(id, true)),
      );
    } else {
      global.setTimeout(() => requireLazy(waiting, callback), 50);
    }
  }

  /** What goes wrong in a guarded call is reported to WhatsApp, not thrown, unless somebody switched the guard off. */
  const reports = [];
  let skipsGuard = false;
  const guarded = (run) => (id) => {
    try {
      return run(id);
    } catch (error) {
      if (skipsGuard) throw error;
      reports.push(error);
      return undefined;
    }
  };

  global.__d = define;
  global.require = guarded((id) => requireModule(id, false));
  global.requireLazy = requireLazy;
  global.importDefault = guarded((id) => importDefault(id, false));
  global.importNamespace = guarded((id) => importNamespace(id, false));
  global.babelHelpers = { extends: Object.assign };
  global.ErrorGuard = {
    skipGuardGlobal(skips) {
      skipsGuard = skips === true;
    },
    reports,
    applyWithGuard: (callback, context, args) => callback.apply(context, args ?? []),
  };

  define(
    "__debug",
    [],
    (...args) => {
      args[5].modulesMap = modulesMap;
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
