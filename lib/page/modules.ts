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
}

/**
 * Looks modules up through the page's own loader. A module that is not registered, or still lacks a module that it needs, is not
 * asked for, because the loader would report that as an error of WhatsApp's; where the loader does not tell what is registered,
 * it is asked all the same. While the page is loading, none is: a module runs when it is first asked for, and WhatsApp's own
 * start must come first.
 *
 * `require` gives a module's default export where it has one, `importNamespace` always everything that it exports.
 *
 * @param page the page's global object; both appear on it when the loader has run
 */
export function modulesOf(page: object): Modules {
  // One object for as long as the page lives; what is in it changes.
  let registered: object | undefined;
  const modules: Modules = {
    find(module, name) {
      const loading = readPath(page, "document", "readyState");
      if (loading !== undefined && loading !== "complete") return undefined;
      if (typeof read(page, "require") !== "function") return undefined;
      registered ??= mapOf(page);
      if (registered !== undefined && !canRun(registered, module)) return undefined;
      const ask = typeof read(page, "importNamespace") === "function" ? "importNamespace" : "require";
      return read(tryCall(page, ask, module), name);
    },
    async load(component) {
      const resourceOf = modules.find("JSResourceForInteraction", "default");
      const resource = tryCall({ resourceOf }, "resourceOf", component);
      const loaded = await inTime(Promise.resolve(tryCall(resource, "load")), LOAD_TIMEOUT).catch(() => undefined);
      return loaded !== undefined && loaded !== null;
    },
  };
  return modules;
}

/** What the loader tells of its modules, by their names. */
function mapOf(page: object): object | undefined {
  const map = read(tryCall(page, "require", "__debug"), "modulesMap");
  return typeof map === "object" && map !== null ? map : undefined;
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
