import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { ActionKind } from "../../lib/domain/action";
import { useText } from "../../lib/ui/text";
import { MoreIcon } from "../shared/icons";
import { requestOf, type ActRequest, type Rung } from "../shared/ladder";
import { MenuButton } from "../shared/menu";
import { useClock } from "../shared/surroundings";
import { markLastChoice, moreChoices, type RungHandlers } from "./bar-choices";
import { BarPanel, type OpenPanel } from "./bar-panel";
import { asksFirst, RungButton } from "./rung-button";
import { useOverflow } from "./use-overflow";

export interface BarActionsProps {
  bar: RefObject<HTMLElement | null>;
  rungs: readonly Rung[];
  /** The sender's name, for the question before a report. */
  name: string;
  onAct(request: ActRequest, event: Event): void;
  onMarkLast?(event: Event): void;
}

/** The ladder's buttons, as many as fit; the rest is in "More". The suggested one is always in view. */
export function BarActions({ bar, rungs, name, onAct, onMarkLast }: BarActionsProps) {
  const text = useText();
  const clock = useClock();
  const [panel, setPanel] = useState<OpenPanel | undefined>();
  const close = () => setPanel(undefined);
  const handlers: RungHandlers = {
    act(rung, anchor, event, details) {
      setPanel(undefined);
      if (rung.unavailable !== undefined) setPanel({ kind: "unavailable", anchor, why: rung.unavailable });
      else if (asksFirst(rung)) setPanel({ kind: "report", anchor, rung });
      else onAct(requestOf(rung, details), event);
    },
    chooseReason: (rung, anchor) => setPanel({ kind: "reasons", anchor, rung }),
  };
  const confirm = (rung: Rung, event: Event) => {
    close();
    onAct(requestOf(rung), event);
  };
  const shown = useOverflow(
    bar,
    rungs.map((rung) => rung.kind),
    alwaysShown(rungs),
  );
  const rest = rungs.filter((rung) => !shown.has(rung.kind));
  const choices = [
    ...moreChoices(text, rest, handlers, clock),
    ...(onMarkLast === undefined ? [] : [markLastChoice(text, onMarkLast)]),
  ];
  const more = text.t("moreLabel");

  return (
    <div class="bar-actions">
      {rungs
        .filter((rung) => shown.has(rung.kind))
        .map((rung) => (
          <RungButton key={rung.kind} rung={rung} handlers={handlers} />
        ))}
      {choices.length > 0 && (
        <MenuButton class="button-icon" tone="quiet" hook="more" label={more} title={more} choices={choices}>
          <MoreIcon />
        </MenuButton>
      )}
      {panel !== undefined && (
        <BarPanel panel={panel} name={name} act={handlers.act} onClose={close} onConfirm={confirm} />
      )}
    </div>
  );
}

/** The suggested rung stays in view; without one, the first. */
function alwaysShown(rungs: readonly Rung[]): ActionKind[] {
  const rung = rungs.find(({ suggested }) => suggested) ?? rungs[0];
  return rung === undefined ? [] : [rung.kind];
}
