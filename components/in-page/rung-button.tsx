import { useRef } from "preact/hooks";
import { useText, type Text } from "../../lib/ui/text";
import { actionIcons } from "../shared/action-icons";
import { Button } from "../shared/button";
import { CaretIcon } from "../shared/icons";
import { hintKeys, wayHints, type Rung } from "../shared/ladder";
import { MenuButton } from "../shared/menu";
import { useClock } from "../shared/surroundings";
import { actionKeys } from "../shared/wording";
import { hasReasons, keepChoices, reasonChoices, type RungHandlers } from "./bar-choices";

/** One rung of the ladder: a click does it; Keep and Block have a small menu beside. */
export function RungButton({ rung, handlers }: { rung: Rung; handlers: RungHandlers }) {
  const text = useText();
  const anchor = useRef<HTMLButtonElement>(null);
  const Icon = actionIcons[rung.kind];
  // The menus stay, without effect, while an action is under way: nothing moves under the pointer.
  const idle = rung.unavailable === "unavailablePending" ? withoutObstacle(rung) : rung;
  const split = hasReasons(idle) || (idle.kind === "keep" && idle.unavailable === undefined);
  return (
    <span class={split ? "rung rung-split" : "rung"} data-fit={rung.kind} data-rung={rung.kind}>
      <Button
        elementRef={anchor}
        tone={rung.suggested ? "strong" : "plain"}
        hook={rung.kind}
        unavailable={rung.unavailable !== undefined}
        description={rungHint(text, rung)}
        {...(asksFirst(rung) && { opens: "dialog" })}
        onClick={(event) => anchor.current !== null && handlers.act(rung, anchor.current, event)}
      >
        <Icon />
        <span>{text.t(actionKeys[rung.kind])}</span>
      </Button>
      {split && <RungMenu rung={rung} handlers={handlers} />}
    </span>
  );
}

function RungMenu({ rung, handlers }: { rung: Rung; handlers: RungHandlers }) {
  const text = useText();
  const clock = useClock();
  const keeps = rung.kind === "keep";
  return (
    <MenuButton
      class="rung-caret"
      tone={rung.suggested ? "strong" : "plain"}
      hook={`${rung.kind}-menu`}
      label={text.t(keeps ? "actionKeepMenu" : "actionBlockMenu")}
      title={text.t(keeps ? "actionKeepMenu" : "reasonTitle")}
      showTitle={!keeps}
      disabled={rung.unavailable !== undefined}
      choices={keeps ? keepChoices(text, rung, handlers, clock) : reasonChoices(text, rung, handlers.act)}
    >
      <CaretIcon size={14} />
    </MenuButton>
  );
}

function withoutObstacle({ unavailable: _pending, ...rung }: Rung): Rung {
  return rung;
}

/** Whether Doorman asks before it acts: a report sends messages to WhatsApp. Its own dialog says so itself. */
export function asksFirst(rung: Rung): boolean {
  return rung.kind === "report-and-block" && rung.mode === "direct" && rung.unavailable === undefined;
}

/** What a rung does, how, or why it cannot be done; with a word on the one that fits best. */
export function rungHint({ t }: Text, rung: Rung): string {
  if (rung.unavailable !== undefined) return t(rung.unavailable);
  const hints = [rung.suggested ? "fitsBest" : undefined, hintKeys[rung.kind], wayHints[rung.mode]] as const;
  return hints.flatMap((hint) => (hint === undefined ? [] : [t(hint)])).join(". ");
}
