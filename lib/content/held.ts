import type { Owner } from "../domain/account";
import type { PageState } from "../domain/health";

type PassOn = (owner: Owner) => void;

/** What came while WhatsApp Web was not ready, or before it said whose it is. */
export interface Held {
  /** Holds it for whoever the page names, else for whoever signs in next. Signed out, there is nobody to hold it for. */
  hold(on: PassOn, during: PageState): void;
  /** Passes on what is an account's, when it is ready. What is another's goes. */
  release(owner: Owner): void;
  drop(): void;
}

/** Holds nothing yet. */
export function openHeld(): Held {
  let held: { on: PassOn; owner: Owner | undefined }[] = [];
  return {
    hold(on, { mode, owner }) {
      if (mode !== "signed-out") held.push({ on, owner });
    },
    release(owner) {
      const ours = held.filter((one) => one.owner === undefined || one.owner === owner);
      held = [];
      for (const { on } of ours) on(owner);
    },
    drop: () => void (held = []),
  };
}
