import { useRef } from "preact/hooks";
import type { Sender } from "../../lib/domain/account";
import { isOpenState, type ActionMode, type ActionView } from "../../lib/domain/action";
import type { Capabilities } from "../../lib/domain/health";
import type { SenderView } from "../../lib/messages/runtime-contracts";
import { useText } from "../../lib/ui/text";
import { useFocusKeeper } from "../../lib/ui/use-focus-keeper";
import { Button } from "../shared/button";
import { CaretIcon, CollapseIcon, DoorIcon } from "../shared/icons";
import { ladder, wayOf, type ActRequest } from "../shared/ladder";
import { BarActions } from "./bar-actions";
import { BarStatus } from "./bar-status";

export interface ConversationBarProps {
  sender: Sender;
  view: SenderView;
  capabilities: Capabilities;
  actionMode: ActionMode;
  /** The action on this sender that waits or runs; by default the view's latest, if it does. */
  pending?: ActionView;
  /** A wish of the user; the event is the click, already let through by the guard. */
  onAct(request: ActRequest, event: Event): void;
  /** The newest message without a mark is promotion; absent where there is none, or where no mark would come. */
  onMarkLast?(event: Event): void;
  collapsed: boolean;
  onCollapse(collapsed: boolean, event: Event): void;
}

/** The slim bar on top of a conversation with a business: its record, and the ladder. */
export function ConversationBar(props: ConversationBarProps) {
  const { view, capabilities, actionMode, collapsed, onCollapse } = props;
  const { t } = useText();
  const bar = useRef<HTMLElement>(null);
  const pending = props.pending ?? pendingOf(view.lastAction);
  const rungs = ladder(view, capabilities, actionMode, pending);
  useFocusKeeper(bar, collapsed ? ["folded"] : rungs.map((rung) => rung.kind), rungButton);

  if (collapsed) {
    return (
      <section class="bar bar-folded" ref={bar} aria-label={t("barLabel")} data-doorman="bar">
        <Button
          tone="quiet"
          class="bar-tab"
          hook="expand"
          label={t("barExpand")}
          expanded={false}
          onClick={(event) => onCollapse(false, event)}
        >
          <DoorIcon size={16} />
          <CaretIcon size={14} />
        </Button>
      </section>
    );
  }
  return (
    <section class="bar" ref={bar} aria-label={t("barLabel")} aria-busy={pending !== undefined} data-doorman="bar">
      <DoorIcon size={20} />
      <BarStatus
        sender={props.sender}
        view={view}
        pending={pending}
        asksInDialog={pending !== undefined && asksInDialog(pending, capabilities, actionMode)}
      />
      <BarActions
        bar={bar}
        rungs={rungs}
        name={props.sender.name}
        onAct={props.onAct}
        {...(props.onMarkLast !== undefined && { onMarkLast: props.onMarkLast })}
      />
      <Button
        tone="quiet"
        class="button-icon"
        hook="collapse"
        label={t("barCollapse")}
        expanded
        onClick={(event) => onCollapse(true, event)}
      >
        <CollapseIcon />
      </Button>
    </section>
  );
}

function pendingOf(action: ActionView | undefined): ActionView | undefined {
  return isOpenState(action?.state) ? action : undefined;
}

/** A click here that runs through WhatsApp's own dialog waits there; what takes something back asks nothing. */
function asksInDialog({ state, cause, kind }: ActionView, capabilities: Capabilities, actionMode: ActionMode): boolean {
  const clickedHere = cause.by === "click" && (cause.surface === "conversation" || cause.surface === "message");
  return state === "running" && clickedHere && wayOf(kind, capabilities, actionMode).mode === "dialog";
}

function rungButton(kind: string): string {
  return `[data-rung="${kind}"] button`;
}
