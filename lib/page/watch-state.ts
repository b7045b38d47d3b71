import type { PageState } from "../domain/health";
import { modeOf, ownerOf, probe, versionOf } from "./capabilities";
import type { Store } from "./store";

/**
 * How often the page is looked at, in milliseconds. Modules register within seconds of the start, so at first often;
 * later only what a sign-out or a late dialog can change.
 */
const FIRST_PROBE = 100;
const SLOWEST_PROBE = 5_000;

/** Follows mode, owner and capabilities of the page. */
export interface StateWatch {
  /** Looks now; tells only when something changed. */
  look(): PageState;
}

/**
 * Looks at the page again and again, faster while it is starting. Looking is some twenty look-ups in a table.
 *
 * @param changed hears of every state that differs from the one before
 */
export function watchState(store: Store, changed: (state: PageState) => void, signal: AbortSignal): StateWatch {
  let last = "";
  let pause = FIRST_PROBE;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): PageState => {
    const owner = ownerOf(store);
    const version = versionOf(store);
    const state: PageState = {
      mode: modeOf(store),
      ...(owner === undefined ? {} : { owner }),
      ...(version === undefined ? {} : { version }),
      capabilities: probe(store),
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
  return { look };
}
