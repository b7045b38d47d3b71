import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PageTrouble } from "../../lib/ui/own-troubles";
import { useText, type TextKey } from "../../lib/ui/text";
import { WarningIcon } from "./icons";

const TroublesContext = createContext<readonly PageTrouble[]>([]);

/** Gives what is below to know what keeps Doorman from its storage. */
export const TroublesProvider = TroublesContext.Provider;

/** Whether something that is being read may never come. */
export function useCannotRead(): boolean {
  return useContext(TroublesContext).length > 0;
}

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
