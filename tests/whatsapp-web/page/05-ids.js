/* Ids of people, chats and messages, and the two ids (phone, LID) that one person has. */
__d(
  "WAWebWidError",
  ["WACustomError"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.InvalidWidError = class InvalidWidError extends namespace("WACustomError").CustomError {
      constructor(message) {
        super(message);
        this.name = "InvalidWidError";
      }
    };
  },
  98,
);

__d(
  "WAWebWid",
  ["WAWebWidError", "err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const PATTERN =
      /^(?:([\w-]+?)(?::(\d+))?@)?(c\.us|s\.whatsapp\.net|lid|g\.us|broadcast|newsletter|bot|hosted|hosted\.lid|call)$/i;
    const isServer = (server, value) => {
      if (typeof value === "string") return value.split("@")[1] === server;
      return value instanceof Wid && value.server === server;
    };

    class Wid {
      constructor(text, options) {
        if (!options?.intentionallyUsePrivateConstructor) {
          throw importDefault("err")("Ids are made by createWid of WAWebWidFactory.");
        }
        const parts = PATTERN.exec(String(text));
        if (!parts) throw new (namespace("WAWebWidError").InvalidWidError)("not an id");
        if (parts[1] === undefined) throw importDefault("err")("the id of a server, not of a chat");
        const server = parts[3].toLowerCase();
        this.server = server === "s.whatsapp.net" ? "c.us" : server;
        this.user = parts[1];
        const device = Number.parseInt(parts[2] ?? "", 10);
        if (device) this.device = device;
        this._serialized = `${this.user}${device ? `:${device}` : ""}@${this.server}`;
      }

      toString(options) {
        if (!options) return this._serialized;
        const server = options.legacy && this.server === "c.us" ? "s.whatsapp.net" : this.server;
        const user = options.forLog ? this.user.slice(-4) : this.user;
        return `${user}${this.device ? `:${this.device}` : ""}@${server}`;
      }

      toLogString() {
        return this.toString({ forLog: true });
      }

      toJid() {
        return this.toString({ legacy: true });
      }

      toJSON() {
        return this.toString();
      }

      equals(other) {
        return other instanceof Wid && this.toString() === other.toString();
      }

      isLessThan(other) {
        return other instanceof Wid && this.toString() < other.toString();
      }

      isSameAccountAndAddressingMode(other) {
        return this.server === other.server && this.user === other.user;
      }

      getDeviceId() {
        return this.device ?? 0;
      }

      isCompanion() {
        return this.device != null && this.device !== 0;
      }

      isUser() {
        return ["c.us", "lid", "bot", "hosted", "hosted.lid"].includes(this.server);
      }

      isLid() {
        return this.server === "lid";
      }

      isPSA() {
        return this.user === "0" && this.server === "c.us";
      }

      isBot() {
        return this.server === "bot";
      }

      isRegularUser() {
        return this.isUser() && !this.isPSA() && !this.isBot();
      }

      isRegularUserPn() {
        return this.isRegularUser() && !this.isLid();
      }

      isUserNotPSA() {
        return this.isUser() && !this.isPSA();
      }

      isEligibleForUSync() {
        return this.isUser() && !this.isPSA();
      }

      isGroup() {
        return this.server === "g.us";
      }

      isBroadcast() {
        return this.server === "broadcast";
      }

      isStatus() {
        return this.user === "status" && this.isBroadcast();
      }

      isBroadcastList() {
        return this.isBroadcast() && !this.isStatus();
      }

      isNewsletter() {
        return this.server === "newsletter";
      }

      isHosted() {
        return this.server.startsWith("hosted");
      }

      isServer() {
        return this.user.toLowerCase() === "server" && this.server === "c.us";
      }

      isGroupCall() {
        return this.server === "call";
      }

      isIAS() {
        return false;
      }

      isSupportAccount() {
        return false;
      }

      isCAPISupportAccount() {
        return false;
      }

      static isXWid(server, value) {
        return isServer(server, value);
      }

      static isUser(value) {
        return ["c.us", "s.whatsapp.net", "lid", "bot"].some((server) => isServer(server, value));
      }

      static isStringLid(value) {
        return isServer("lid", value);
      }

      static isGroup(value) {
        return isServer("g.us", value);
      }

      static isBroadcast(value) {
        return isServer("broadcast", value);
      }

      static isNewsletter(value) {
        return isServer("newsletter", value);
      }

      static isBot(value) {
        return isServer("bot", value);
      }

      static isStatus(value) {
        return String(value) === "status@broadcast";
      }

      static isPSA(value) {
        return String(value) === "0@c.us";
      }

      static isServer(value) {
        return String(value) === "server@c.us";
      }

      static isWid(value) {
        return typeof value === "string" ? PATTERN.exec(value)?.[1] !== undefined : value instanceof Wid;
      }

      static user(value) {
        return typeof value === "string" ? value.split("@")[0] : value?.user;
      }

      static equals(first, second) {
        return first instanceof Wid ? first.equals(second) : first === second;
      }
    }

    exports.default = Wid;
  },
  98,
);

__d(
  "WAWebWidFactory",
  ["WAWebWid", "err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const Wid = importDefault("WAWebWid");
    const cache = new Map();

    /** The same text gives the same object. */
    exports.createWid = function (text) {
      const key = String(text).replace("@s.whatsapp.net", "@c.us");
      if (!cache.has(key)) cache.set(key, new Wid(key, { intentionallyUsePrivateConstructor: true }));
      return cache.get(key);
    };
    exports.createWidFromWidLike = (value) =>
      value instanceof Wid ? value : exports.createWid(typeof value === "string" ? value : value._serialized);
    exports.isWidlike = (value) => Boolean(value && (Wid.isWid(value) || Wid.isWid(value._serialized)));
    exports.createUserWidOrThrow = function (text, server) {
      const wid = exports.createWid(
        /@(c\.us|s\.whatsapp\.net|lid|bot)$/.test(text) ? text : `${text}@${server ?? "c.us"}`,
      );
      if (!wid.device) return wid;
      throw importDefault("err")("createUserWidOrThrow: the id names a device");
    };
    exports.createUserLidOrThrow = (text, server) =>
      exports.asUserLidOrThrow(exports.createUserWidOrThrow(text, server));
    exports.asUserWidOrThrow = function (wid) {
      if (!wid.isUser()) throw importDefault("err")("asUserWidOrThrow: not the id of a person");
      return wid.device ? exports.createUserWidOrThrow(wid.user, wid.server) : wid;
    };
    exports.asUserLidOrThrow = function (wid) {
      const user = exports.asUserWidOrThrow(wid);
      if (!user.isLid()) throw importDefault("err")("asUserLidOrThrow: not a LID");
      return user;
    };
    exports.asChatWid = (wid) => (wid.isUser() ? exports.asUserWidOrThrow(wid) : wid);
    exports.asGroupWidOrThrow = function (wid) {
      if (wid.isUser()) throw importDefault("err")("asGroupWidOrThrow: the id of a person");
      return wid;
    };
  },
  98,
);

__d(
  "WAWebWidToJid",
  ["err"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.widToUserJid = function (wid) {
      if (!wid.isRegularUser()) throw importDefault("err")("widToUserJid: not the id of a person");
      return wid.toJid();
    };
    exports.userLidtoLidUserJid = function (wid) {
      if (!wid.isLid()) throw importDefault("err")(`userLidtoLidUserJid: ${wid.toLogString()} is no LID`);
      return wid.toJid();
    };
    exports.widToGroupJid = function (wid) {
      if (!wid.isGroup()) throw importDefault("err")("widToGroupJid: not the id of a group");
      return wid.toJid();
    };
    exports.widToChatJid = (wid) => wid.toJid();
  },
  98,
);

__d(
  "WAWebJidToWid",
  ["WAWebWidFactory"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.userJidToUserWid = (jid) => namespace("WAWebWidFactory").createUserWidOrThrow(jid);
    exports.chatJidToChatWid = (jid) =>
      namespace("WAWebWidFactory").asChatWid(namespace("WAWebWidFactory").createWid(jid));
  },
  98,
);
