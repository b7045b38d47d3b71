import type { ActionView } from "../../lib/domain/action";
import { useText } from "../../lib/ui/text";
import { stateWord } from "../shared/action-words";

/** How an action ended: what was asked for is not always what was done. */
export function Outcome({ action }: { action: Pick<ActionView, "kind" | "state"> }) {
  const { t } = useText();
  const { key, tag } = stateWord(action);
  return (
    <span class={tag} data-doorman="outcome" data-state={action.state}>
      {t(key)}
    </span>
  );
}
