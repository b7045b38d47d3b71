/* The id of a message: who wrote it, in which chat, and a bare id. */
__d(
  "WAWebMsgKey",
  ["WAWebWid", "WAWebWidFactory", "WAWebUserPrefsMeUser", "StandInServer", "err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const Wid = importDefault("WAWebWid");
    /** Minification renamed this property in June 2026; `String(key)` works with both. */
    const stringKey = namespace("StandInServer").config.serializedKey;

    class MsgKey {
      constructor(parts) {
        if (!parts) throw importDefault("err")("MsgKey: nothing given");
        const { getMaybeMePnUser, isMePrimary } = namespace("WAWebUserPrefsMeUser");
        if (!getMaybeMePnUser()) throw importDefault("err")("MsgKey: nobody is signed in");
        let { fromMe, remote } = parts;
        if (parts.from && parts.to) {
          fromMe = isMePrimary(parts.from);
          remote = fromMe ? parts.to : parts.from;
        }
        if (fromMe === undefined || !remote || !parts.id)
          throw importDefault("err")("MsgKey: parts are missing");
        if (!(remote instanceof Wid) || (parts.participant && !(parts.participant instanceof Wid))) {
          throw importDefault("err")("MsgKey: a part is no id");
        }
        this.fromMe = fromMe;
        this.remote = remote;
        this.id = parts.id;
        const texts = [fromMe, remote, parts.id];
        if (parts.participant !== undefined) {
          this.participant = parts.participant;
          texts.push(parts.participant);
        }
        this[stringKey] = texts.join("_");
      }

      toString() {
        return this[stringKey];
      }

      clone() {
        return new MsgKey(this);
      }

      equals(other) {
        return other instanceof MsgKey && this.toString() === other.toString();
      }

      static from(value) {
        if (value instanceof MsgKey) return value;
        let parts = value;
        if (typeof value === "string") {
          const [fromMe, remote, id, participant] = value.split("_");
          parts = { fromMe: fromMe === "true", remote, id, participant };
        }
        const { createWidFromWidLike } = namespace("WAWebWidFactory");
        return new MsgKey({
          fromMe: parts.fromMe,
          remote: createWidFromWidLike(parts.remote),
          id: parts.id,
          participant: parts.participant != null ? createWidFromWidLike(parts.participant) : undefined,
        });
      }

      static fromString(text) {
        if (text == null) throw importDefault("err")("MsgKey.fromString: nothing given");
        return MsgKey.from(text);
      }

      static async newId() {
        return MsgKey.newId_DEPRECATED();
      }

      static newId_DEPRECATED() {
        return `3EB0${Array.from({ length: 16 }, () => Math.floor(Math.random() * 16).toString(16))
          .join("")
          .toUpperCase()}`;
      }
    }

    exports.default = MsgKey;
  },
  98,
);
