import { asCodeName } from "../domain/recognise";
import { inTime } from "../messages/in-time";
import { LOAD_TIMEOUT } from "../messages/timeouts";
import { read, readFlag, readNumber, readPath, tryCall } from "./untrusted";

/** WhatsApp Web's module loader as far as Doorman needs it (whatsapp-web.md §1 and §7). */
export interface Modules {
  /**
   * An export of a module, or `undefined` while there is none. Modules register late and in bundles, so a miss is
   * never remembered.
   */
  find(module: string, name: string): unknown;
  /**
   * Asks WhatsApp's own bootloader for a part of its interface, as opening the dialog does for which the part was made.
   * Shows nothing. The page fetches it from where it fetched everything else.
   *
   * @returns whether it came, in time
   */
  load(component: string): Promise<boolean>;
  /**
   * By `module.export`, what there is now of everything that was ever asked for: what it is ("function"), or what stands in the
   * way ("unregistered", "needs WAWebFoo", "failed", "no export", "page loading").
   */
  told(): Record<string, string>;
}

/** Milliseconds in which a page loads; one that takes longer may wait for something that WhatsApp Web can do without. */
const PAGE_LOADS_WITHIN = 15_000;

/** Once this has run, WhatsApp Web has started. */
const STARTED = "WAWebStreamModel";

/**
 * Looks modules up through the page's own loader. A module that is not registered, or still lacks a module that it needs, is not
 * asked for, because the loader would report that as an error of WhatsApp's; where the loader does not tell what is registered,
 * it is asked all the same. While the page is loading, none is: a module runs when it is first asked for, and WhatsApp's own
 * start must come first. Where loading drags on, as with a picture that never comes, WhatsApp's own modules tell that it has started.
 *
 * `require` gives a module's default export where it has one, `importNamespace` always everything that it exports.
 *
 * @param page the page's global object; both appear on it when the loader has run
 */
export function modulesOf(page: object): Modules {
  // One object for as long as the page lives; what is in it changes.
  let registered: object | undefined;
  const asked = new Map<string, Set<string>>();
  const note = (module: string, name: string): void => {
    const names = asked.get(module);
    if (names === undefined) asked.set(module, new Set([name]));
    else names.add(name);
  };
  const finding = (module: string, name: string): string => {
    const found = modules.find(module, name);
    return found === undefined || found === null ? obstacle(page, registered, module) : typeof found;
  };
  const modules: Modules = {
    find(module, name) {
      note(module, name);
      const start = startOf(page);
      if (start === "begins" || typeof read(page, "require") !== "function") return undefined;
      registered ??= mapOf(page);
      if (!mayAsk(start, registered, module)) return undefined;
      const ask = typeof read(page, "importNamespace") === "function" ? "importNamespace" : "require";
      return read(tryCall(page, ask, module), name);
    },
    async load(component) {
      const resourceOf = modules.find("JSResourceForInteraction", "default");
      const resource = tryCall({ resourceOf }, "resourceOf", component);
      const loaded = await inTime(Promise.resolve(tryCall(resource, "load")), LOAD_TIMEOUT).catch(() => undefined);
      return loaded !== undefined && loaded !== null;
    },
    told() {
      const all = [...asked].flatMap(([module, names]) => [...names].map((name) => [module, name] as const));
      return Object.fromEntries(all.map(([module, name]) => [`${module}.${name}`, finding(module, name)]));
    },
  };
  return modules;
}

type Start = "begins" | "drags on" | "over";

/** How far the page has loaded. */
function startOf(page: object): Start {
  const loading = readPath(page, "document", "readyState");
  if (loading === undefined || loading === "complete") return "over";
  const since = tryCall(read(page, "performance"), "now");
  return typeof since === "number" && since > PAGE_LOADS_WITHIN ? "drags on" : "begins";
}

/** What the loader tells of its modules, by their names. */
function mapOf(page: object): object | undefined {
  const map = read(tryCall(page, "require", "__debug"), "modulesMap");
  return typeof map === "object" && map !== null ? map : undefined;
}

function mayAsk(start: Exclude<Start, "begins">, registered: object | undefined, module: string): boolean {
  if (registered === undefined) return start === "over";
  const hasStarted = start === "over" || readFlag(read(registered, STARTED), "factoryFinished");
  return hasStarted && canRun(registered, module);
}

/**
 * Whether a module has run, or can. The loader has an entry, too, for what is only named as needed by another; it keeps the
 * place of the first of a module's own needs that is not met. An entry of another form is believed.
 */
function canRun(registered: object, module: string): boolean {
  if (!Object.hasOwn(registered, module)) return false;
  const entry = read(registered, module);
  if (readFlag(entry, "factoryFinished")) return true;
  if (entry === null || readFlag(entry, "hasError")) return false;
  const met = readNumber(entry, "depPosition");
  if (met === undefined) return true;
  const needs = read(entry, "dependencies");
  return Array.isArray(needs) && met >= needs.length;
}

/** Why an export is not there. */
function obstacle(page: object, registered: object | undefined, module: string): string {
  const start = startOf(page);
  if (start === "begins") return "page loading";
  if (typeof read(page, "require") !== "function") return "no loader";
  if (registered === undefined) return start === "over" ? "not found" : "not asked";
  if (!Object.hasOwn(registered, module)) return "unregistered";
  if (canRun(registered, module)) return mayAsk(start, registered, module) ? "no export" : "not asked";
  const entry = read(registered, module);
  if (readFlag(entry, "hasError")) return "failed";
  const need = read(read(entry, "dependencies"), String(readNumber(entry, "depPosition")));
  return typeof need === "string" ? `needs ${asCodeName(need) ?? "another"}` : "only named";
}
