import type { ActionMode } from "../domain/action";
import { defaultSettings, marksAlike, type Settings } from "../domain/settings";

/** What a tab does by the user's settings. */
export interface Chosen {
  /** How a click is carried out. */
  actionMode(): ActionMode;
  /** @returns whether messages are marked as before */
  change(next: Settings): boolean;
}

/**
 * While the settings are unknown, messages are marked by those of a fresh installation; but nothing is done by these, since the
 * user may have chosen otherwise: WhatsApp's own dialog asks first.
 *
 * @param settings undefined where they could not be read yet
 */
export function openChosen(settings: Settings | undefined): Chosen {
  let known = settings;
  return {
    actionMode: () => known?.actionMode ?? "dialog",
    change(next) {
      const alike = marksAlike(next, known ?? defaultSettings);
      known = next;
      return alike;
    },
  };
}
