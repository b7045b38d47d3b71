import type { Modules } from "./modules";
import { idText, read, tryCall } from "./untrusted";

/** The collections that Doorman reads, by module and export (whatsapp-web.md §2). */
const collections = {
  chats: ["WAWebChatCollection", "ChatCollection"],
  messages: ["WAWebMsgCollection", "MsgCollection"],
  contacts: ["WAWebContactCollection", "ContactCollection"],
  profiles: ["WAWebBusinessProfileCollection", "BusinessProfileCollection"],
  blocked: ["WAWebBlocklistCollection", "BlocklistCollection"],
  "opted-out": ["WAWebOptOutListCollection", "OptOutListCollection"],
} as const;

export type CollectionName = keyof typeof collections;

/** WhatsApp's collections and models, read-only. Models stay `unknown`: see untrusted.ts. */
export interface Store {
  /** The collection, when it is there and has the shape that is needed. */
  collection(name: CollectionName): object | undefined;
  /** All models of a collection; empty while it is missing. */
  all(name: CollectionName): unknown[];
  /** One model by id text (`…@c.us`, `…@lid`). */
  get(name: CollectionName, id: string): unknown;
  /** An id object from its text; `undefined` for what WhatsApp does not take as an id. */
  wid(id: string): unknown;
  /**
   * Listens to a collection. Handlers never throw into WhatsApp's own code.
   *
   * @param events Backbone event names, separated by spaces
   * @returns false while the collection is missing
   */
  on(name: CollectionName, events: string, handle: (model: unknown) => void, signal: AbortSignal): boolean;
  modules: Modules;
}

/** Opens the store over a loader. Nothing is cached: WhatsApp may still be registering modules. */
export function storeOf(modules: Modules): Store {
  const store: Store = {
    modules,
    collection(name) {
      const [module, exported] = collections[name];
      const found = modules.find(module, exported);
      return typeof read(found, "getModelsArray") === "function" && typeof found === "object" && found !== null
        ? found
        : undefined;
    },
    all(name) {
      const models = tryCall(store.collection(name), "getModelsArray");
      return Array.isArray(models) ? models : [];
    },
    wid(id) {
      return tryCall({ create: modules.find("WAWebWidFactory", "createWid") }, "create", id);
    },
    get(name, id) {
      const wid = store.wid(id);
      return wid === undefined ? undefined : (tryCall(store.collection(name), "get", wid) ?? undefined);
    },
    on(name, events, handle, signal) {
      const collection = store.collection(name);
      if (collection === undefined || typeof read(collection, "on") !== "function") return false;
      const guarded = (model: unknown) => {
        try {
          handle(model);
        } catch {
          // A failure of Doorman never breaks WhatsApp Web (product.md, Promises 6).
        }
      };
      tryCall(collection, "on", events, guarded);
      signal.addEventListener("abort", () => tryCall(collection, "off", events, guarded));
      return true;
    },
  };
  return store;
}

/** The text of a model's id. */
export function modelId(model: unknown): string | undefined {
  return idText(read(model, "id"));
}

/** WhatsApp's own array of the messages that it holds of a chat, the oldest first: it changes under whoever waits. */
export function liveMessages(chat: unknown): readonly unknown[] | undefined {
  const messages: unknown = tryCall(read(chat, "msgs"), "getModelsArray");
  return Array.isArray(messages) ? messages : undefined;
}

/** The messages of a chat that WhatsApp Web holds in memory now, the oldest first. */
export function inMemory(chat: unknown): unknown[] {
  return liveMessages(chat)?.slice() ?? [];
}
