import type { PageMode } from "../domain/health";
import type { Store } from "./store";
import { read, readText, tryCall } from "./untrusted";

/** What `Stream.mode` says of the session: it is usable at `MAIN` only (whatsapp-web.md §1). */
const modes: ReadonlyMap<string | undefined, PageMode> = new Map([
  ["MAIN", "ready"],
  ["QR", "signed-out"],
  ["SYNCING", "syncing"],
  ["OFFLINE", "offline"],
  ["CONFLICT", "elsewhere"],
  ["PROXYBLOCK", "no-session"],
  ["TOS_BLOCK", "no-session"],
  ["SMB_TOS_BLOCK", "no-session"],
  ["DEPRECATED_VERSION", "no-session"],
]);

/** Milliseconds for which a mode that is not known may be one of starting; no start stays in one mode longer. */
const STARTING = 20_000;

/** Characters of a mode's name that are told. */
const NAME_LENGTH = 40;

/** The page's mode, and the name of the stream's where that is not known, or says why there is no session. */
export interface StreamMode {
  mode: PageMode;
  stream?: string;
}

/** Follows the mode of WhatsApp's stream. */
export interface StreamModes {
  /**
   * @param readable whether messages and their owner can be read
   * @param now milliseconds of a clock that never goes back
   */
  look(store: Store, readable: boolean, now: number): StreamMode;
  /** A new message came: the session is usable, unless its mode is known and says otherwise. */
  came(): void;
}

/**
 * WhatsApp may give its stream a mode that is not known yet, or move it. Then it is starting for a while; later nobody can tell,
 * until messages come all the same.
 */
export function streamModes(): StreamModes {
  let name: string | undefined;
  let since: number | undefined;
  let comes = false;
  return {
    look(store, readable, now) {
      const found = nameOf(store)?.slice(0, NAME_LENGTH);
      if (found !== name) [since, comes] = [undefined, false];
      name = found;
      const known = modes.get(found);
      const told = found === undefined ? {} : { stream: found };
      if (known !== undefined) return { mode: known, ...(known === "no-session" && told) };
      // Without a stream WhatsApp Web may still be loading, however long, as long as there are no messages.
      if (found === undefined && !readable) return { mode: "starting" };
      since ??= now;
      if (comes) return { mode: "ready", ...told };
      return now - since < STARTING ? { mode: "starting" } : { mode: "unknown", ...told };
    },
    came() {
      comes = true;
    },
  };
}

/** What requests can be made of the session now: of one in a mode that is not known, those that WhatsApp takes. */
export function sessionOf(store: Store): "usable" | "signed-out" | "unusable" {
  const mode = modes.get(nameOf(store));
  if (mode === "signed-out") return "signed-out";
  return mode === "ready" || mode === undefined ? "usable" : "unusable";
}

/** What WhatsApp's socket says of its stream (`WAWebSocketConstants`). */
const connections: ReadonlyMap<string | undefined, boolean> = new Map([
  ["CONNECTED", true],
  ["DISCONNECTED", false],
  ["SYNCING", false],
  ["RESUMING", false],
]);

/** Whether WhatsApp Web is connected to its server; `undefined` where it does not tell in words that are known. */
export function isConnected(store: Store): boolean | undefined {
  return connections.get(readText(store.modules.find("WAWebSocketModel", "Socket"), "stream"));
}

/** Calls back at each change of the session or of its connection; false, and then never, while WhatsApp lacks either. */
export function onSessionChange(store: Store, changed: () => void, signal: AbortSignal): boolean {
  const models = [
    [store.modules.find("WAWebStreamModel", "Stream"), "change:mode"],
    [store.modules.find("WAWebSocketModel", "Socket"), "change:stream"],
  ] as const;
  if (models.some(([model]) => typeof read(model, "on") !== "function")) return false;
  for (const [model, event] of models) {
    tryCall(model, "on", event, changed);
    signal.addEventListener("abort", () => tryCall(model, "off", event, changed));
  }
  return true;
}

function nameOf(store: Store): string | undefined {
  return readText(store.modules.find("WAWebStreamModel", "Stream"), "mode");
}
