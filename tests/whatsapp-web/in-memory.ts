import vm from "node:vm";
import { Account } from "./account.ts";
import type { Client, Payload, Push } from "./clients.ts";
import { filesOf, partWith, readPageFile } from "./page-files.ts";

/** The page's global object: a bare object, or a window of happy-dom. */
export type PageWindow = Record<string, unknown>;

export interface LoadedModules {
  /** Everything that a module exports; throws where the page has no such module. */
  require: (id: string) => unknown;
  window: PageWindow;
  /** Resolves when chats, contacts and messages are loaded and the session has its mode. */
  ready: Promise<void>;
  /** Takes the page off the account. */
  close(): void;
}

export interface LoadOptions {
  /** Also run the rendering scripts and draw; the window needs a document with `<div id="app">`. Default false. */
  render?: boolean;
}

interface PageLoader {
  importNamespace: (id: string) => unknown;
}

function run(file: string, window: PageWindow): void {
  const script = vm.compileFunction(readPageFile(file), ["window", "self", "document", "__d"], {
    filename: `page/${file}`,
  });
  script(window, window, window.document, window["__d"]);
}

function isLoader(value: object): value is PageLoader {
  return "importNamespace" in value && typeof value.importNamespace === "function";
}

function exportsOf(window: PageLoader, id: string): unknown {
  const exported = window.importNamespace(id);
  if (exported === undefined || exported === null) throw new Error(`Unknown module "${id}"`);
  return exported;
}

/** Hands the page a bootloader that runs the part of a component, a moment later, when the component is asked for. */
function setBootloader(window: PageWindow & PageLoader): void {
  const { default: references } = exportsOf(window, "JSResourceReferenceImpl") as {
    default: { setBootloader(bootloader: unknown): void };
  };
  const events = exportsOf(window, "BootloaderEvents") as { notifyBootloadEndpointError(error: object): void };
  const requireLazy = window["requireLazy"] as (ids: string[], callback: () => void) => void;
  references.setBootloader({
    loadModules(components: string[], callback: () => void) {
      setTimeout(() => {
        const unknown = components.filter((component) => partWith(component) === undefined);
        for (const module of unknown) events.notifyBootloadEndpointError({ module, errorMID: "0" });
        if (unknown.length > 0) return;
        for (const part of components.map(partWith)) if (part !== undefined) filesOf(part).forEach((file) => run(file, window));
        requireLazy(components, callback);
      });
    },
  });
}

/** JSON, there and back: nothing of the account's own objects may reach the page. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/**
 * Runs the page's modules without a browser and without a network: requests and pushes go straight to the account.
 * Modules of the core and the collections are there at once; the late ones after `lateMs` (at once when 0).
 */
export function loadStandInModules(
  account: Account,
  window: PageWindow = {},
  options: LoadOptions = {},
): LoadedModules {
  window.setTimeout ??= setTimeout;
  window.clearTimeout ??= clearTimeout;
  window.console ??= console;
  const listeners: ((push: Push) => void)[] = [];
  const client: Client = { send: (push) => listeners.forEach((listener) => listener(copy(push))) };
  window.standInHandover = {
    config: copy(account.pageConfig()),
    transport: {
      request: async (kind: string, payload: Payload) =>
        copy(await account.request(client, kind, copy(payload))),
      onPush: (listener: (push: Push) => void) => listeners.push(listener),
    },
  };
  for (const file of filesOf("core")) run(file, window);
  if (!isLoader(window)) throw new Error("The page's loader did not start.");
  exportsOf(window, "StandInServer");
  setBootloader(window);
  for (const file of filesOf("collections")) run(file, window);
  const loadLate = () => filesOf("late").forEach((file) => run(file, window));
  const { lateMs } = account.options;
  const timer = lateMs > 0 ? setTimeout(loadLate, lateMs) : undefined;
  if (timer === undefined) loadLate();
  if (options.render) {
    for (const file of filesOf("interface")) run(file, window);
    const app = exportsOf(window, "StandInApp");
    if (isApp(app)) app.mount();
  }
  account.clients.add(client);
  const start = exportsOf(window, "StandInStart");
  const ready = isStart(start)
    ? start.start(copy(account.pageState()))
    : Promise.reject(new Error("no start"));
  return {
    require: (id) => exportsOf(window, id),
    window,
    ready,
    close() {
      clearTimeout(timer);
      account.clients.remove(client);
    },
  };
}

function isApp(value: unknown): value is { mount(): void } {
  return typeof value === "object" && value !== null && "mount" in value && typeof value.mount === "function";
}

function isStart(value: unknown): value is { start(state: unknown): Promise<void> } {
  return typeof value === "object" && value !== null && "start" in value && typeof value.start === "function";
}

export { Account } from "./account.ts";
