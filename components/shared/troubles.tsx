import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useOwnTroubles, type PageTrouble } from "../../lib/ui/own-troubles";
import { useText, type TextKey } from "../../lib/ui/text";
import { WarningIcon } from "./icons";

const TroublesContext = createContext<readonly PageTrouble[]>([]);

/** Gives what is below to know what keeps Doorman from its storage. */
export const TroublesProvider = TroublesContext.Provider;

/** Whether something that is being read from the database may never come: the browser refuses it, or this page reads in vain. */
export function useCannotRead(): boolean {
  const refused = useContext(TroublesContext).includes("storage-refused");
  return useOwnTroubles().some((trouble) => readingTroubles.has(trouble)) || refused;
}

/** What only a reading notes as a trouble of the page itself. */
const readingTroubles: ReadonlySet<PageTrouble> = new Set(["storage-full", "storage-refused"]);

/** What keeps Doorman from its storage, and what to do about it. Nothing where nothing does. */
export function Troubles({ troubles }: { troubles: readonly PageTrouble[] }) {
  const { t } = useText();
  return (
    <div role="alert" class="troubles">
      {troubles.map((trouble) => {
        const [title, advice] = words[trouble];
        return (
          <div key={trouble} class="trouble" data-doorman={`trouble-${trouble}`}>
            <WarningIcon size={18} />
            <div>
              <p class="trouble-title">{t(title)}</p>
              <p>{t(advice)}</p>
            </div>
          </div>
        );
      })}
    </div>
  );
}

const words: Record<PageTrouble, [title: TextKey, advice: TextKey]> = {
  "storage-full": ["troubleFullTitle", "troubleFull"],
  "storage-refused": ["troubleRefusedTitle", "troubleRefused"],
  "settings-unreadable": ["troubleSettingsTitle", "troubleSettings"],
  "settings-unsaved": ["troubleUnsavedTitle", "troubleUnsaved"],
};
