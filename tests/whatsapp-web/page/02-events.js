/* The event emitter under all models and collections. */
__d(
  "WAWebEventEmitter",
  ["err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    let listenerCount = 0;
    const words = (name) => name.split(/\s+/).filter(Boolean);

    exports.default = class EventEmitter {
      on(name, callback, context) {
        if (callback == null) return this;
        if (typeof callback !== "function")
          throw importDefault("err")("Callback parameter passed is not a function");
        this._events ??= Object.create(null);
        for (const word of words(name)) {
          (this._events[word] ??= []).push({ callback, context, ctx: context ?? this });
        }
        return this;
      }

      once(name, callback, context) {
        if (callback == null) return this;
        for (const word of words(name)) {
          const wrapper = (...args) => {
            this.off(word, wrapper);
            callback.apply(context ?? this, args);
          };
          wrapper._callback = callback;
          this.on(word, wrapper, context);
        }
        return this;
      }

      off(name, callback, context) {
        if (!this._events) return this;
        if (!name && callback == null && context == null) {
          this._events = undefined;
          return this;
        }
        for (const word of name ? words(name) : Object.keys(this._events)) {
          const kept = (this._events[word] ?? []).filter(
            (entry) =>
              (callback && callback !== entry.callback && callback !== entry.callback._callback) ||
              (context != null && context !== entry.context),
          );
          if (kept.length && (callback != null || context != null)) this._events[word] = kept;
          else delete this._events[word];
        }
        return this;
      }

      /** Listeners run synchronously, in order; an error of one stops the rest, as in the real emitter. */
      trigger(name, ...args) {
        if (!this._events) return this;
        for (const word of words(name)) {
          const direct = this._events?.[word];
          const all = this._events?.all;
          for (const entry of direct ?? []) entry.callback.apply(entry.ctx, args);
          for (const entry of all ?? []) entry.callback.call(entry.ctx, word, ...args);
        }
        return this;
      }

      listenTo(other, name, callback) {
        if (callback == null) return this;
        this._remember(other);
        other.on(name, callback, this);
        return this;
      }

      listenToOnce(other, name, callback) {
        this._remember(other);
        other.once(name, callback, this);
        return this;
      }

      listenToAndRun(other, name, callback) {
        this.listenTo(other, name, callback);
        callback.apply(this);
        return this;
      }

      stopListening(other, name, callback) {
        const targets = other ? [other] : [...(this._listeningTo?.values() ?? [])];
        for (const target of targets) {
          target.off(name, callback, this);
          if (!name && !callback) this._listeningTo?.delete(target._listenId);
        }
        return this;
      }

      isListening(name) {
        return Boolean(this._events?.[name]);
      }

      _remember(other) {
        other._listenId ??= `l${++listenerCount}`;
        (this._listeningTo ??= new Map()).set(other._listenId, other);
      }

      bind(...args) {
        return this.on(...args);
      }

      unbind(...args) {
        return this.off(...args);
      }

      removeListener(...args) {
        return this.off(...args);
      }

      removeAllListeners() {
        return this.off();
      }
    };
  },
  98,
);
