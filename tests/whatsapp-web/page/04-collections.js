/*
 * Collections: an index by `String(id)` beside an array. `add`, `set`, `remove`, `reset`, `sort` and `replaceId` trigger
 * on the model, and every event of a model also shows on its collection. One `add` event for each new model, also
 * when a thousand are added at once.
 */
__d(
  "WAWebCollection",
  ["WAWebEventEmitter", "err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const EventEmitter = importDefault("WAWebEventEmitter");

    exports.default = class Collection extends EventEmitter {
      constructor(models, options = {}) {
        super();
        if (options.parent) this.parent = options.parent;
        const { comparator, model } = this.constructor;
        if (!model)
          throw importDefault("err")("Collection initialized without model. Is there a circular dependency?");
        this.modelClass = model;
        if (comparator) this._comparator = comparator;
        this._reset();
      }

      get length() {
        return this._models.length;
      }

      add(models, options) {
        const list = Array.isArray(models) ? models.slice() : models ? [models] : [];
        return this.set(list, { merge: false, add: true, remove: false, ...options });
      }

      /** Returns the list with attributes replaced by models. */
      set(list, options) {
        if (!list) return [];
        const settings = { add: true, remove: true, merge: true, ...options };
        const fresh = [];
        const seen = new Set();
        list.forEach((item, position) => {
          if (!item.id) return;
          const known = this.get(item.id);
          if (known) {
            seen.add(String(known.id));
            if (settings.merge === true) known.set(item === known ? item.attributes : item, settings);
            list[position] = known;
          } else if (settings.add === true) {
            const model = this._prepare(item, settings);
            list[position] = model;
            if (!model) return;
            fresh.push(model);
            this._link(model);
            seen.add(String(model.id));
          }
        });
        if (settings.remove === true) {
          const gone = this._models.filter((model) => !seen.has(String(model.id)));
          if (gone.length) this.remove(gone, { ...settings });
        }
        if (fresh.length) {
          if (typeof settings.at === "number") this._models.splice(settings.at, 0, ...fresh);
          else for (const model of fresh) this._models.push(model);
        }
        const sorted = Boolean(fresh.length && this._comparator && settings.sort !== false);
        if (sorted) this.sort({ silent: true });
        if (settings.silent !== true) {
          for (const model of fresh) model.trigger("add", model, this, settings);
          if (sorted) this.trigger("sort", this, settings);
        }
        return list;
      }

      remove(models, options = {}) {
        const removed = [];
        for (const item of Array.isArray(models) ? models.slice() : [models]) {
          const model = item && this.get(item instanceof this.modelClass ? item.id : item);
          if (!model) continue;
          removed.push(model);
          delete this._index[model.id];
          const index = this._models.indexOf(model);
          this._models.splice(index, 1);
          if (options.silent !== true) {
            options.index = index;
            model.trigger("remove", model, this, options);
          }
          this._unlink(model);
        }
        return removed;
      }

      reset() {
        for (const model of this._models) this._unlink(model);
        this._reset();
        this.trigger("reset", this);
      }

      sort(options = {}) {
        this._models.sort(options.comparator ?? this._comparator);
        if (options.silent !== true) this.trigger("sort", this, options);
        return this;
      }

      replaceId(oldId, newId) {
        const model = this.get(oldId);
        if (!model) return;
        delete this._index[oldId];
        model.set({ id: newId });
        this._index[newId] = model;
      }

      get(id) {
        return this._index[id];
      }

      assertGet(id) {
        return this._index[id];
      }

      at(index) {
        return this._models[index];
      }

      head() {
        return this._models[0];
      }

      last() {
        return this._models[this._models.length - 1];
      }

      toArray() {
        return this._models.slice();
      }

      /** The live array, not a copy. */
      getModelsArray() {
        return this._models;
      }

      findFirst(test) {
        return this._models.find(test);
      }

      countWhere(test) {
        return this._models.filter(test).length;
      }

      compactMap(change) {
        return this._models.map(change).filter((value) => value != null);
      }

      where(values) {
        return this.filter((model) =>
          Object.entries(values).every(([name, value]) => model.get(name) === value),
        );
      }

      includes(model) {
        return model instanceof this.modelClass && this.get(model.id) != null;
      }

      isModel(value) {
        return value instanceof this.modelClass;
      }

      serialize() {
        return this.map((model) => model.toJSON());
      }

      toJSON() {
        return this.serialize();
      }

      _reset() {
        this._models = [];
        this._index = Object.create(null);
      }

      _prepare(item, options) {
        if (this.isModel(item)) {
          item.collection ??= this;
          return item;
        }
        return new this.modelClass(item, { ...options, collection: this });
      }

      _link(model) {
        this._index[model.id] = model;
        model.collection ??= this;
        model.on("all", this._forward, this);
      }

      _unlink(model) {
        if (model.collection === this) delete model.collection;
        delete this._index[model.id];
        model.off("all", this._forward, this);
      }

      _forward(event, ...args) {
        if ((event === "add" || event === "remove") && args[1] !== this) return;
        this.trigger(event, ...args);
      }
    };

    for (const name of [
      "forEach",
      "map",
      "filter",
      "some",
      "every",
      "reduce",
      "slice",
      "indexOf",
      "lastIndexOf",
      "findLast",
    ]) {
      exports.default.prototype[name] = function (...args) {
        return this._models[name](...args);
      };
    }
  },
  98,
);

__d(
  "WAWebBaseCollection",
  ["WAWebCollection", "err", "WAWebConnModel", "WAWebBackendErrors"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const Collection = importDefault("WAWebCollection");

    exports.CollectionSilentQueryError = class CollectionSilentQueryError extends Error {};

    exports.BaseCollection = class BaseCollection extends Collection {
      constructor() {
        super();
        this._inflight = {};
      }

      add(models, options) {
        if (models && namespace("WAWebConnModel").Conn.blockStoreAdds) {
          throw new (namespace("WAWebBackendErrors").LogoutDrop)("the account is signing out");
        }
        return super.add(models, options);
      }

      /** The model with that id; made empty when unknown. */
      gadd(id, options) {
        if (this.modelClass.prototype.isIdType(id)) return this.get(id) ?? this.add({ id }, options)[0];
        if (id.id) return this.add(id, { ...options, merge: true })[0];
        throw importDefault("err")("gadd: no id");
      }

      find(id, options) {
        if (!id) return Promise.reject(importDefault("err")("find: no id"));
        const known = this.get(id);
        if (known && !known.stale) return Promise.resolve(known);
        return this._query(id, options, this.findImpl);
      }

      update(id, options) {
        if (!id) return Promise.reject(importDefault("err")("update: no id"));
        return this._query(id, options, this._update ?? this.findImpl);
      }

      _query(id, options, implementation) {
        const key = String(id);
        this._inflight[key] ??= Promise.resolve(implementation.call(this, id, options))
          .then((result) => this.add(result, { merge: true })[0])
          .finally(() => {
            delete this._inflight[key];
          });
        return this._inflight[key];
      }

      findImpl(id) {
        const known = this.get(id);
        return known ? { id: known.id, stale: known.stale } : { id };
      }

      initializeFromCache(models) {
        this.add(models);
      }

      delete() {
        this._inflight = {};
        this.reset();
      }
    };
  },
  98,
);
