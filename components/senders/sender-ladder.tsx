import { useRef, useState } from "preact/hooks";
import type { ActionKind, ActionMode, ActionView } from "../../lib/domain/action";
import type { Capabilities } from "../../lib/domain/health";
import { DAY } from "../../lib/domain/limits";
import type { SenderSummary } from "../../lib/domain/sender-summary";
import { useText, type TextKey } from "../../lib/ui/text";
import { useFocusKeeper } from "../../lib/ui/use-focus-keeper";
import type { Wish } from "../../lib/ui/wishes";
import { actionIcons } from "../shared/action-icons";
import { Button } from "../shared/button";
import { blockReasons, hintKeys, inChosenWay, wayFromPage, wayHints } from "../shared/ladder";
import { MenuButton } from "../shared/menu";
import { ReportQuestion } from "../shared/report-question";
import { useClock } from "../shared/surroundings";
import { actionKeys, reasonKeys } from "../shared/wording";

export interface SenderLadderProps {
  sender: SenderSummary;
  /** Of the tab that is ready; undefined while there is none: then everything can be asked for, and waits. */
  capabilities: Capabilities | undefined;
  actionMode: ActionMode;
  pending: ActionView | undefined;
  onAct(wish: Wish): void;
}

/** "Keep for a time" is a month, as in the conversation. */
const KEEP_DAYS = 30;

/** The ladder for one sender, gentlest first; what is in force shows its way back. */
export function SenderLadder({ sender, capabilities, actionMode, pending, onAct }: SenderLadderProps) {
  const { t } = useText();
  const clock = useClock();
  const reportButton = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const unavailable = (kind: ActionKind): TextKey | undefined => {
    if (pending !== undefined) return "unavailablePending";
    return wayFromPage(kind, capabilities, actionMode).unavailable;
  };
  const asksThere = (kind: ActionKind) => wayFromPage(kind, capabilities, actionMode).mode === "dialog";
  const wish = (kind: ActionKind, details: Pick<Wish, "reason" | "until"> = {}) =>
    inChosenWay([{ kind, ids: sender.ids, name: sender.name, ...details }], capabilities, actionMode).forEach((chosen) => onAct(chosen));
  const rung = (kind: ActionKind) => (
    <Rung key={kind} kind={kind} why={unavailable(kind)} asksThere={asksThere(kind)} onAct={() => wish(kind)} />
  );
  const row = useRef<HTMLDivElement>(null);
  const ways = sender.blocked ? ["unblock"] : [sender.kept ? "unkeep" : "keep", sender.optedOut ? "resume-offers" : "stop-offers", "block"];
  useFocusKeeper(row, ways, ladderButton);
  if (sender.blocked) {
    return (
      <div class="ladder" ref={row}>
        {rung("unblock")}
      </div>
    );
  }
  const KeepIcon = actionIcons.keep;
  const BlockIcon = actionIcons.block;
  const ReportIcon = actionIcons["report-and-block"];
  const noReport = unavailable("report-and-block");
  return (
    <div class="ladder" ref={row}>
      {sender.kept ? (
        rung("unkeep")
      ) : (
        <MenuButton
          hook="ladder-keep"
          title={t("actionKeepMenu")}
          disabled={unavailable("keep") !== undefined}
          choices={[
            { key: "good", text: t("keepForGood"), hook: "keep-for-good", onChoose: () => wish("keep") },
            { key: "days", text: t("keepDays", KEEP_DAYS), hook: "keep-for-days", onChoose: () => wish("keep", { until: clock() + KEEP_DAYS * DAY }) },
          ]}
        >
          <KeepIcon />
          <span>{t("actionKeep")}</span>
        </MenuButton>
      )}
      {rung(sender.optedOut ? "resume-offers" : "stop-offers")}
      {asksThere("block") ? (
        rung("block")
      ) : (
        <MenuButton
          hook="ladder-block"
          title={t("reasonTitle")}
          showTitle
          disabled={unavailable("block") !== undefined}
          choices={[
            { key: "none", text: t("reasonNone"), hook: "reason-none", onChoose: () => wish("block") },
            ...blockReasons.map((reason) => ({
              key: reason,
              text: t(reasonKeys[reason]),
              hook: `reason-${reason}`,
              onChoose: () => wish("block", { reason }),
            })),
          ]}
        >
          <BlockIcon />
          <span>{t("actionBlock")}</span>
        </MenuButton>
      )}
      {asksThere("report-and-block") ? (
        rung("report-and-block")
      ) : (
        <Button
          hook="ladder-report-and-block"
          opens="dialog"
          elementRef={reportButton}
          unavailable={noReport !== undefined}
          description={t(noReport ?? "hintReportAndBlock")}
          onClick={() => setAsking(noReport === undefined)}
        >
          <ReportIcon />
          <span>{t("actionReportAndBlock")}</span>
        </Button>
      )}
      {asking && reportButton.current !== null && (
        <ReportQuestion
          anchor={reportButton.current}
          of={sender.name}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            wish("report-and-block");
          }}
        />
      )}
    </div>
  );
}

function ladderButton(kind: string): string {
  return `[data-doorman="ladder-${kind}"]`;
}

/** One rung as a button; what is unavailable says why. */
function Rung({ kind, why, asksThere, onAct }: { kind: ActionKind; why: TextKey | undefined; asksThere: boolean; onAct(): void }) {
  const { t } = useText();
  const Icon = actionIcons[kind];
  const hints = why === undefined ? [hintKeys[kind], asksThere ? wayHints.dialog : undefined] : [why];
  const description = hints.flatMap((key) => (key === undefined ? [] : [t(key)])).join(". ");
  return (
    <Button
      hook={`ladder-${kind}`}
      unavailable={why !== undefined}
      {...(description !== "" && { description })}
      onClick={() => why === undefined && onAct()}
    >
      <Icon />
      <span>{t(actionKeys[kind])}</span>
    </Button>
  );
}
