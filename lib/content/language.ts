import type { LanguageChoice } from "../domain/language";
import { askBackground } from "../messages/runtime";
import { textIn } from "../ui/chosen-text";
import { insist } from "./insist";
import type { Showing } from "./showing";

/**
 * Speaks the language of the user's choice as soon as its texts are there; until then, and where they cannot be had, what
 * was spoken before.
 *
 * @param redraw called when everything is to be shown anew
 * @returns takes the choice
 */
export function followLanguage(showing: Showing, redraw: () => void, signal: AbortSignal): (choice: LanguageChoice) => Promise<void> {
  let wanted: LanguageChoice = "browser";
  return async (choice) => {
    if (choice === wanted) return;
    wanted = choice;
    const text = await textIn(choice, (language) => insist(async () => await askBackground("catalogue", { language }), signal));
    if (wanted !== choice || signal.aborted) return;
    showing.speak(text);
    redraw();
  };
}
