import type { Capability } from "../domain/operation";
import type { Capabilities, PageState } from "../domain/health";
import { ownerOf, probe, versionOf } from "./capabilities";
import type { Store } from "./store";
import { isConnected, onSessionChange, streamModes } from "./stream-mode";

/**
 * How often the page is looked at, in milliseconds. Modules register within seconds of the start, so at first often;
 * later only what a sign-out or a late dialog can change.
 */
const FIRST_PROBE = 100;
const SLOWEST_PROBE = 5_000;

/** Milliseconds in which a session that is usable may still load a part: what is not there until then is missing. */
const SETTLING = 5_000;

/** Follows mode, owner and capabilities of the page. */
export interface StateWatch {
  /** Looks now; tells only when something changed. */
  look(): PageState;
  /** A new message came, so the session is usable, whatever WhatsApp calls its mode. */
  came(): void;
}

/**
 * Looks at the page again and again, faster while it is starting. Looking is some twenty look-ups in a table.
 *
 * @param changed hears of every state that differs from the one before
 */
export function watchState(store: Store, changed: (state: PageState) => void, signal: AbortSignal): StateWatch {
  const modes = streamModes();
  let last = "";
  let pause = FIRST_PROBE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readySince = Number.POSITIVE_INFINITY;
  let following = false;
  let hasPhoneOwner = false;
  /** Out of WhatsApp's own code, once for several changes of one turn. */
  const soon = () => queueMicrotask(() => void (signal.aborted || look()));

  const look = (): PageState => {
    following ||= onSessionChange(store, soon, signal);
    const owner = ownerOf(store);
    if (owner?.endsWith("@c.us")) hasPhoneOwner = true;
    const version = versionOf(store);
    const now = performance.now();
    const found = probe(store);
    const { mode, stream } = modes.look(store, found.messages === "works", now);
    if (mode === "ready") readySince = Math.min(readySince, now);
    const connected = isConnected(store);
    const state: PageState = {
      mode,
      ...(connected === undefined ? {} : { connected }),
      // At a sign-out WhatsApp forgets the phone id first: its LID is no other account.
      ...(owner === undefined || (hasPhoneOwner && owner.endsWith("@lid")) ? {} : { owner }),
      ...(version === undefined ? {} : { version }),
      ...(stream === undefined ? {} : { stream }),
      capabilities: now - readySince < SETTLING ? stillLoading(found) : found,
    };
    const text = JSON.stringify(state);
    if (text !== last) {
      last = text;
      pause = FIRST_PROBE;
      changed(state);
    }
    return state;
  };
  const again = () => {
    if (signal.aborted) return;
    look();
    pause = Math.min(pause * 1.3, SLOWEST_PROBE);
    timer = setTimeout(again, pause);
  };

  timer = setTimeout(again, 0);
  signal.addEventListener("abort", () => clearTimeout(timer));
  return { look, came: modes.came };
}

/** What is not there yet may still come. */
function stillLoading(found: Capabilities): Capabilities {
  const capabilities = { ...found };
  for (const capability of Object.keys(found) as Capability[]) {
    if (found[capability] === "missing") capabilities[capability] = "loading";
  }
  return capabilities;
}
