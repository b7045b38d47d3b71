/** Attacks of a hostile page. Each runs inside the page, so it may use nothing from outside its own body. */

/**
 * Clicks by script on everything of Doorman's: on its elements, and on whatever the page finds at these points of the
 * screen (where Doorman's buttons are), by mouse, touch and keyboard events.
 */
export function forgeClicks(points: { x: number; y: number }[]): number {
  const isDoormans = ({ localName }: Element) => localName.startsWith("doorman-");
  const hosts = [...document.querySelectorAll("*")].filter(isDoormans);
  const found = points.flatMap(({ x, y }) => document.elementsFromPoint(x, y).slice(0, 2));
  const targets = new Set<Element>([...hosts, ...found.filter(isDoormans)]);
  let forged = 0;
  for (const target of targets) {
    if (!(target instanceof HTMLElement)) continue;
    target.focus();
    target.click();
    const { left, top, right, bottom } = target.getBoundingClientRect();
    const inside = points.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
    for (const { x, y } of inside.length > 0 ? inside : points.slice(0, 1)) {
      const flags = { bubbles: true, cancelable: true, composed: true };
      const at = { ...flags, clientX: x, clientY: y, button: 0, detail: 1, view: window };
      for (const type of ["pointerdown", "pointerup", "click"]) target.dispatchEvent(new PointerEvent(type, at));
      for (const type of ["mousedown", "mouseup", "click", "dblclick"]) target.dispatchEvent(new MouseEvent(type, at));
      forged += 1;
    }
    for (const key of ["Enter", " "]) {
      for (const type of ["keydown", "keypress", "keyup"]) {
        target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true }));
      }
    }
  }
  return forged;
}

/** Tries to load files of the extension and to talk to it, knowing its address. @returns what succeeded */
export async function reachExtension(origin: string, messages: unknown[]): Promise<string[]> {
  const reached: string[] = [];
  const attempt = async (what: string, run: () => Promise<unknown>): Promise<void> => {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, 1_500, undefined));
    const answer = await Promise.race([run(), late]).catch(() => undefined);
    if (answer !== undefined) reached.push(`${what}: ${JSON.stringify(answer).slice(0, 200)}`);
  };
  const load = (element: HTMLElement, place: ParentNode): Promise<unknown> =>
    new Promise((resolve, reject) => {
      element.addEventListener("load", () => resolve(true));
      element.addEventListener("error", reject);
      place.append(element);
    }).finally(() => element.remove());
  const request = (url: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const asked = new XMLHttpRequest();
      asked.onload = () => resolve(asked.responseText);
      asked.onerror = reject;
      asked.open("GET", url);
      asked.send();
    });
  const { head } = document;
  const script = Object.assign(document.createElement("script"), { src: `${origin}/content-scripts/whatsapp.js` });
  const module = Object.assign(document.createElement("script"), { type: "module", src: `${origin}/background.js` });
  const image = Object.assign(new Image(), { src: `${origin}/icon/16.png` });
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${origin}/popup.html` });
  await Promise.all([
    ...["manifest.json", "popup.html", "background.js"].flatMap((file) => [
      attempt(`fetch ${file}`, async () => await (await fetch(`${origin}/${file}`)).text()),
      attempt(`XMLHttpRequest ${file}`, () => request(`${origin}/${file}`)),
    ]),
    attempt("module", () => load(module, head)),
    attempt("script", () => load(script, head)),
    attempt("image", () => load(image, head)),
    attempt("style sheet", () => load(style, head)),
    ...["chrome", "browser"].flatMap((name) => {
      const get = (of: unknown, key: string): unknown => (typeof of === "object" && of !== null ? Reflect.get(of, key) : undefined);
      const runtime = get(get(window, name), "runtime");
      const send = get(runtime, "sendMessage");
      if (typeof send !== "function") return [];
      const to = new URL(origin).host;
      return messages.flatMap((message) => [
        attempt(`${name}.runtime to the extension`, async () => Reflect.apply(send, runtime, [to, message]) as unknown),
        attempt(`${name}.runtime`, async () => Reflect.apply(send, runtime, [message]) as unknown),
      ]);
    }),
  ]);
  return reached;
}

/** What can be found of the extension without any trick: databases, storage, tags, resources, attributes. */
export async function findTraces(): Promise<string[]> {
  const traces: string[] = [];
  const attributes = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
  const loaded = performance.getEntries().map(({ name }) => name);
  const addresses = [...attributes.map(({ value }) => value), ...loaded, document.cookie, document.referrer];
  traces.push(...addresses.filter((text) => /extension:|doorman/iu.test(text)));
  for (const { name } of await indexedDB.databases()) traces.push(`database ${name}`);
  for (const name of await caches.keys()) traces.push(`cache ${name}`);
  for (const storage of [localStorage, sessionStorage]) traces.push(...Object.keys(storage).map((key) => `storage ${key}`));
  const tags = document.querySelectorAll("script, link, style, iframe, object, embed");
  for (const tag of tags) {
    const address = tag.getAttribute("src") ?? tag.getAttribute("href") ?? "data:,";
    const isPages = /^(\/static\/|data:,)/u.test(address) && tag.localName !== "style";
    if (!isPages) traces.push(tag.outerHTML);
  }
  for (const registration of await navigator.serviceWorker.getRegistrations()) traces.push(registration.scope);
  return traces;
}

/** All by which the page's own world can differ: names of globals, keys of built-ins, functions that are replaced. */
export function describeGlobals(): string[] {
  const described: string[] = [];
  const isNative = (value: unknown) =>
    typeof value === "function" && /\[native code\]\s*\}$/u.test(Function.prototype.toString.call(value));
  const describe = (name: string, owner: object) => {
    for (const key of Reflect.ownKeys(owner)) {
      const property = Object.getOwnPropertyDescriptor(owner, key);
      const parts = [property?.value, property?.get, property?.set].filter((part) => typeof part === "function");
      described.push(`${name}.${String(key)}${parts.every(isNative) ? "" : " (not native)"}`);
    }
  };
  for (const key of Reflect.ownKeys(window)) {
    const value: unknown = Object.getOwnPropertyDescriptor(window, key)?.value;
    if (typeof value === "function" && isNative(value) && typeof value.prototype === "object" && value.prototype !== null) {
      describe(`${String(key)}.prototype`, value.prototype as object);
      describe(String(key), value);
    }
  }
  describe("window", window);
  describe("document", document);
  for (const name of ["Reflect", "JSON", "Math", "console", "navigator", "location", "history"]) {
    const owner: unknown = Reflect.get(window, name);
    if (typeof owner === "object" && owner !== null) describe(name, owner);
  }
  for (const element of [document.documentElement, document.head, document.body]) {
    described.push(...element.getAttributeNames().map((name) => `<${element.localName} ${name}>`));
    described.push(...Reflect.ownKeys(element).map((key) => `<${element.localName}>.${String(key)}`));
  }
  return described.toSorted();
}
