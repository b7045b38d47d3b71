import type { ActionState } from "../../lib/domain/action";
import { useText } from "../../lib/ui/text";
import { stateWord } from "../shared/action-words";

/** How an action ended: what was asked for is not always what was done. */
export function Outcome({ state }: { state: ActionState }) {
  const { t } = useText();
  const { key, tag } = stateWord({ state });
  return (
    <span class={tag} data-doorman="outcome" data-state={state}>
      {t(key)}
    </span>
  );
}
