/** What a hostile page got hold of; each entry says what and how. All of it should stay empty. */
export interface Loot {
  /** Closed shadow roots of Doorman, or anything inside them. */
  roots: string[];
  /** What came out of ports that the page had not made. */
  heard: string[];
  /** Addresses of the extension in texts that came by. */
  addresses: string[];
  /** The same in `Error.stack`. */
  stacks: string[];
  /** Judgements and other things that Doorman alone knows. */
  knowledge: string[];
  /** Events of Doorman's handover, or of its framework. */
  events: string[];
  /** Forged offers that somebody took. */
  taken: string[];
  errors: string[];
}

/** The hooks of a hostile page, as `window.hostile`. */
export interface Hostile {
  loot: Loot;
  /** Offers forged ports and asks for offers; what is taken or heard goes to the loot. */
  forgeHandover(when: string): void;
  /** Posts and dispatches these data in every way, also into every port that was found; each has a text `FORGED`. */
  forgeMessages(forgeries: unknown[]): void;
  /** How many ports were found that the page had not made; those of Doorman's that come into view lead nowhere. */
  portsFound(): number;
}

/**
 * The first script of a hostile page. It runs inside the page, so it may use nothing from outside its own body. It puts
 * itself between every script and the built-ins (they go on working), listens for every event, and defines Doorman's
 * elements itself.
 */
export function hostilePage(): void {
  const loot: Loot = { roots: [], heard: [], addresses: [], stacks: [], knowledge: [], events: [], taken: [], errors: [] };
  const { apply, construct } = Reflect;
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  const { dispatchEvent, addEventListener } = EventTarget.prototype;
  const { postMessage } = MessagePort.prototype;
  const { getRootNode } = Node.prototype;
  const Channel = MessageChannel;
  const currentEvent = getOwnPropertyDescriptor(window, "event")?.get;
  const ports = new Set<MessagePort>();
  const mine = new WeakSet<object>();
  let busy = false;

  /** What the spy does itself is not to be looked at. */
  const quietly = <Result>(run: () => Result): Result => {
    const before = busy;
    busy = true;
    try {
      return run();
    } finally {
      busy = before;
    }
  };
  const note = (list: string[], entry: string) => {
    if (list.length < 50 && !list.includes(entry)) list.push(entry);
  };
  const inspect = (where: string, value: unknown, deep = true): void => {
    if (typeof value === "string" && value.length < 100_000 && value.includes("-extension://")) {
      note(loot.addresses, `${where}: ${value}`);
    }
    if (typeof value !== "object" || value === null || mine.has(value)) return;
    if (value instanceof MessagePort) {
      const listener = (event: MessageEvent<unknown>) => quietly(() => hear(where, event));
      if (!ports.has(value)) apply(addEventListener, value, ["message", listener]);
      ports.add(value);
    } else if (value instanceof Node) {
      const root: unknown = apply(getRootNode, value, []);
      if (root instanceof ShadowRoot) note(loot.roots, `${where}: in ${root.host.localName}`);
    } else if (value instanceof Event) {
      inspectEvent(where, value);
    } else if ("judgement" in value || "evidence" in value || "verdict" in value) {
      note(loot.knowledge, where);
    } else if (deep && Array.isArray(value)) {
      for (let index = 0; index < Math.min(value.length, 5); index++) inspect(where, value[index], false);
    }
  };
  const hear = (where: string, event: MessageEvent<unknown>): void => {
    const text = JSON.stringify(event.data);
    if (event.data !== null && !mine.has(event) && !text.includes("FORGED")) note(loot.heard, `${where}: ${text}`);
  };
  const inspectEvent = (where: string, event: Event): void => {
    if (mine.has(event)) return;
    for (const target of [event.target, event.currentTarget, ...event.composedPath()]) inspect(where, target, false);
    if (event instanceof MessageEvent) for (const port of event.ports) inspect(`${where}: ${event.type}`, port);
    if (/^doorman|^wxt/u.test(event.type)) note(loot.events, `${where}: ${event.type}`);
  };
  const look = (where: string, self: unknown, given: unknown[]): void => {
    if (busy) return;
    quietly(() => {
      inspect(where, self);
      for (const value of given) inspect(where, value);
      const event: unknown = currentEvent && apply(currentEvent, window, []);
      if (event instanceof Event) inspectEvent(`window.event in ${where}`, event);
      const stack = loot.stacks.length === 0 ? (new Error("where am I").stack ?? "") : "";
      const address = /[a-z]+-extension:[^\s)]*/u.exec(stack);
      if (address !== null) note(loot.stacks, `${where}: ${address[0]}`);
    });
  };
  const spied = (where: string, original: (...given: never[]) => unknown) =>
    function (this: unknown, ...given: unknown[]): unknown {
      look(where, this, given);
      const made = new.target;
      const result: unknown = made === undefined ? apply(original, this, given) : construct(original, given, made);
      look(where, result, []);
      return result;
    };
  const spyOn = (name: string, owner: object): void => {
    for (const key of Reflect.ownKeys(owner)) {
      const where = `${name}.${String(key)}`;
      const property = getOwnPropertyDescriptor(owner, key);
      if (property?.configurable !== true || key === "constructor" || where === "Promise.prototype") continue;
      if (typeof property.value === "function") property.value = spied(where, property.value);
      if (property.get !== undefined) property.get = spied(where, property.get);
      if (property.set !== undefined) property.set = spied(where, property.set);
      defineProperty(owner, key, property);
    }
  };
  const listen = (target: EventTarget, name: string): void => {
    const listener = (event: Event) => quietly(() => inspectEvent(`listener for ${name}`, event));
    apply(addEventListener, target, [name, listener, true]);
  };

  const forgeries: unknown[] = [];
  const channel = (): MessageChannel => {
    const made = new Channel();
    mine.add(made.port1);
    mine.add(made.port2);
    return made;
  };
  const dispatch = (target: EventTarget, event: Event): boolean => {
    mine.add(event);
    return apply<EventTarget, [Event], boolean>(dispatchEvent, target, [event]);
  };
  const post = (port: MessagePort, data: unknown): void => {
    try {
      apply(postMessage, port, [data]);
    } catch {
      // A port that is closed, or data that do not travel.
    }
  };
  const hostile: Hostile = {
    loot,
    portsFound: () => ports.size,
    forgeHandover: (when) =>
      quietly(() => {
        for (const name of ["doorman:offer", "doorman:ask"]) {
          const { port1, port2 } = channel();
          port1.onmessage = ({ data }: MessageEvent<unknown>) => {
            note(loot.taken, `${when}: ${name} heard ${JSON.stringify(data)}`);
          };
          for (const target of [window, document, document.documentElement]) {
            const offer = new MessageEvent(name, { ports: [port2], cancelable: true, bubbles: true });
            if (!dispatch(target, offer)) note(loot.taken, `${when}: ${name}`);
            dispatch(target, new CustomEvent(name, { detail: port2, cancelable: true }));
          }
          for (const forgery of forgeries) post(port1, forgery);
        }
      }),
    forgeMessages: (data) =>
      quietly(() => {
        forgeries.push(...data);
        for (const forgery of data) {
          for (const sent of [forgery, JSON.stringify(forgery)]) {
            window.postMessage(sent, "*");
            window.postMessage(sent, location.origin, [channel().port2]);
            for (const target of [window, document, document.documentElement]) {
              dispatch(target, new MessageEvent("message", { data: sent, origin: location.origin, source: window }));
              for (const name of ["doorman:message", "wxt:content-script-started"]) {
                dispatch(target, new CustomEvent(name, { detail: sent, bubbles: true }));
              }
            }
          }
          for (const port of ports) {
            post(port, forgery);
            dispatch(port, new MessageEvent("message", { data: forgery }));
          }
        }
      }),
  };
  defineProperty(window, "hostile", { value: hostile });

  // Whoever hands Doorman's element to its class hands it the closed root too, or the right to attach another.
  for (const name of ["doorman-mark", "doorman-toast", "doorman-panel", "doorman-notice"]) {
    customElements.define(
      name,
      class extends HTMLElement {
        readonly #internals = this.attachInternals();
        connectedCallback(): void {
          if (this.shadowRoot !== null || this.#internals.shadowRoot !== null) note(loot.roots, `internals of ${name}`);
        }
      },
    );
  }
  customElements.define(
    "doorman-bar",
    class extends HTMLElement {
      constructor() {
        super();
        try {
          this.attachShadow({ mode: "open" });
          note(loot.roots, "attached to doorman-bar");
        } catch {
          // It has its root already.
        }
      }
    },
  );

  const own = ["doorman:offer", "doorman:ask", "wxt:content-script-started", "wxt:locationchange"];
  const events = new Set(["message", "messageerror", ...own]);
  for (const owner of [window, Document.prototype, HTMLElement.prototype]) {
    for (const key of Object.keys(owner)) if (key.startsWith("on")) events.add(key.slice(2));
  }
  for (const name of events) for (const target of [window, document]) listen(target, name);
  window.addEventListener("error", ({ message, filename }) => loot.errors.push(`${message} (${filename})`));
  window.addEventListener("unhandledrejection", ({ reason }) => loot.errors.push(String(reason)));
  const complain = console.error;
  console.error = (...given: unknown[]) => {
    loot.errors.push(given.map(String).join(" "));
    apply(complain, console, given);
  };

  hostile.forgeHandover("before any script of the page");
  document.addEventListener("DOMContentLoaded", () => hostile.forgeHandover("when the page was parsed"));
  window.MessageChannel = new Proxy(Channel, {
    construct(target, given) {
      const made: unknown = construct(target, given);
      if (made instanceof Channel) quietly(() => inspect("MessageChannel", [made.port1, made.port2]));
      return made as MessageChannel;
    },
  });
  const timers = ["setTimeout", "clearTimeout", "queueMicrotask", "requestAnimationFrame"];
  for (const name of [...timers, "structuredClone", "fetch", "postMessage"]) {
    const original: unknown = Reflect.get(window, name);
    if (typeof original === "function") Reflect.set(window, name, spied(name, original as (...given: never[]) => unknown));
  }
  for (const owner of [
    EventTarget, Event, MessageEvent, MessagePort, AbortController, AbortSignal, MutationObserver, Node, Element,
    HTMLElement, Document, DocumentFragment, ShadowRoot, Promise, Map, Set, WeakMap, WeakSet, Array, String, Number,
    RegExp, Performance, Crypto, Storage, IDBFactory, XMLHttpRequest, WebSocket, Function,
  ]) {
    spyOn(owner.name, owner.prototype);
  }
  const namespaces = { Object, Reflect, JSON, Promise, Number, Array, String, Math, crypto, performance };
  for (const [name, owner] of Object.entries(namespaces)) spyOn(name, owner);
}
