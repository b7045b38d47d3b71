/*
 * The Backbone-like base of all models and collections. `prop` fields are stored and serialised, `session` fields are
 * not; values live under `__x_<name>`; a change triggers `change:<name>` (model, value, old value), then `change`.
 */
__d(
  "WAWebModelUtils",
  [],
  function (global, require, importDefault, namespace, module, exports) {
    const NO_DEFAULT = Symbol("no default");
    exports.Attr = { PROP: "PROP", SESSION: "SESSION", DERIVED: "DERIVED" };
    const described =
      (type) =>
      (defaultValue = NO_DEFAULT) => ({
        standInField: true,
        type,
        defaultValue,
        hasDefault: defaultValue !== NO_DEFAULT,
      });
    exports.prop = described("PROP");
    exports.session = described("SESSION");
    exports.derived = (fn, deps) => ({ standInField: true, type: "DERIVED", fn, deps });
    exports.collection = (val) => ({ standInField: true, type: "COLLECTION", val });
  },
  66,
);

__d(
  "WAWebBaseModel",
  ["WAWebEventEmitter", "WAWebModelUtils", "err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const EventEmitter = importDefault("WAWebEventEmitter");
    const { prop, session, derived, collection } = namespace("WAWebModelUtils");
    const storageKey = (name) => `__x_${name}`;

    class BaseModel extends EventEmitter {
      constructor(attributes, options = {}) {
        super();
        if (options._internalInitializationDoNotUse) return;
        this.parent = options.parent;
        this.collection = options.collection;
        this.revisionNumber = 1;
        for (const [name, Collection] of Object.entries(this._collections))
          this[name] = new Collection(null, { parent: this });
        if (attributes) this.set(attributes, { silent: true });
        this.initialize();
        this.__initialized = true;
      }

      initialize() {
        if (this.collection && this.id && !this.collection.modelClass.prototype.isIdType(this.id)) {
          throw importDefault("err")(`The id ${String(this.id)} is of the wrong kind (${typeof this.id})`);
        }
      }

      get(name) {
        return this[name];
      }

      set(first, second, third) {
        const single = typeof first === "string";
        let values = single ? { [first]: second } : first;
        const options = (single ? third : second) ?? {};
        if (!single && options.merge) {
          values = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
        }
        this.revisionNumber++;
        const changes = new Map();
        for (const [name, value] of Object.entries(values)) this._write(name, value, changes, options);
        for (const name of this.__derived) {
          const { fn, deps } = this._definition[name];
          if (deps.some((dependency) => changes.has(dependency))) this._store(name, fn.call(this), changes);
        }
        if (options.silent === true || !this.__initialized) return this;
        for (const [name, old] of changes) this.trigger(`change:${name}`, this, this[name], old);
        if (changes.size) this.trigger("change", this);
        return this;
      }

      _write(name, value, changes, options) {
        if (this._collections[name]) {
          if (value !== this[name]) this[name].set(value, options);
          return;
        }
        const definition = this._definition[name];
        if (!definition) {
          this[name] = value;
          return;
        }
        if (definition.type === "DERIVED") throw importDefault("err")(`${name} is derived and cannot be set`);
        this._store(name, value, changes);
      }

      _store(name, value, changes) {
        const old = this[name];
        if (value === old) return;
        this[storageKey(name)] = value;
        changes.set(name, old);
      }

      /** A child model whose changes also show as `change:<name>.<field>` on this one. */
      addChild(name, model) {
        this.set({ [name]: model }, { silent: true });
        this.listenTo(model, "all", (event, first, value) => {
          if (event.startsWith("change:")) this.trigger(`change:${name}.${event.slice(7)}`, first, value);
          else if (event === "change") this.trigger("change", this);
        });
      }

      unset(names, options) {
        this.set(Object.fromEntries([names].flat().map((name) => [name, undefined])), options);
      }

      clear() {
        this.unset([...this.__props, ...this.__session]);
      }

      delete() {
        this.stopListening();
      }

      getDefault(name) {
        const value = this._definition[name]?.defaultValue;
        return typeof value === "function" ? value() : value;
      }

      toJSON() {
        return this.serialize();
      }

      serialize() {
        return Object.fromEntries(this.__props.map((name) => [name, this[name]]));
      }

      isIdType(id) {
        if (this.allowedIds?.includes(id)) return true;
        return this.idClass ? id instanceof this.idClass : typeof id === "string";
      }
    }

    function defineField(prototype, name, field) {
      const key = storageKey(name);
      prototype._definition[name] = field;
      ({ PROP: prototype.__props, SESSION: prototype.__session, DERIVED: prototype.__derived })[
        field.type
      ].push(name);
      Object.defineProperty(prototype, name, {
        configurable: true,
        enumerable: true,
        get() {
          if (Object.prototype.hasOwnProperty.call(this, key)) return this[key];
          if (field.type === "DERIVED") return (this[key] = field.fn.call(this));
          if (!field.hasDefault) return undefined;
          if (typeof field.defaultValue === "function") return (this[key] = field.defaultValue());
          return field.defaultValue;
        },
        set(value) {
          if (field.type === "DERIVED") throw new TypeError(`${name} is derived and cannot be set`);
          this.set(name, value);
        },
      });
    }

    /** Turns a class whose constructor assigns `prop()` and `session()` fields into a model class. */
    function defineModel(Source) {
      const template = new Source({}, { _internalInitializationDoNotUse: true });
      const Model = { [Source.name]: class extends BaseModel {} }[Source.name];
      const prototype = Model.prototype;
      Object.assign(prototype, {
        _definition: {},
        _collections: {},
        __props: [],
        __session: [],
        __derived: [],
      });
      for (const level of [BaseModel, Source]) {
        if (level === BaseModel) defineField(prototype, "stale", session(false));
        else {
          const names = Object.getOwnPropertyNames(level.prototype).filter((name) => name !== "constructor");
          for (const name of names)
            Object.defineProperty(prototype, name, Object.getOwnPropertyDescriptor(level.prototype, name));
        }
      }
      for (const [name, field] of Object.entries(template)) {
        if (!field?.standInField) continue;
        if (field.type === "COLLECTION") prototype._collections[name] = field.val;
        else defineField(prototype, name, field);
      }
      Object.defineProperties(prototype, {
        isState: { get: () => true },
        attributes: {
          get() {
            return Object.fromEntries([...this.__props, ...this.__session].map((name) => [name, this[name]]));
          },
        },
      });
      if (Source.idClass) prototype.idClass = Source.idClass;
      if (Source.Proxy) prototype.proxyName = Source.Proxy;
      return Model;
    }

    Object.assign(exports, { BaseModel, defineModel, prop, session, derived, collection });
    exports.idTypeToString = (id) => (typeof id === "string" ? id : id.toString());
  },
  98,
);
