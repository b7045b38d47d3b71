import { useRef, useState } from "preact/hooks";
import type { ActionKind, ActionMode } from "../../lib/domain/action";
import type { Capabilities } from "../../lib/domain/health";
import { useText } from "../../lib/ui/text";
import { actionIcons } from "../shared/action-icons";
import { Button } from "../shared/button";
import { MoreIcon } from "../shared/icons";
import { hintKeys, ladderKinds, wayFromPage, wayHints } from "../shared/ladder";
import { MenuButton, type Choice } from "../shared/menu";
import { ReportQuestion } from "../shared/report-question";
import { actionKeys } from "../shared/wording";

export interface TodayActionsProps {
  name: string;
  optedOut: boolean;
  suggested: ActionKind | undefined;
  capabilities: Capabilities | undefined;
  actionMode: ActionMode;
  onAct(kind: ActionKind): void;
}

/** The rung that fits best as a button, the whole ladder in a menu. */
export function TodayActions({ name, optedOut, suggested, capabilities, actionMode, onAct }: TodayActionsProps) {
  const { t } = useText();
  const main = useRef<HTMLButtonElement>(null);
  const [reportFrom, setReportFrom] = useState<HTMLElement | undefined>();
  const way = (kind: ActionKind) => wayFromPage(kind, capabilities, actionMode);
  const first = suggested !== undefined && way(suggested).unavailable === undefined ? suggested : undefined;
  const act = (kind: ActionKind, anchor: HTMLElement) => {
    if (kind === "report-and-block" && way(kind).mode === "direct") setReportFrom(anchor);
    else onAct(kind);
  };
  const choices = ladderKinds({ kept: false, optedOut }).map((kind): Choice => {
    const Icon = actionIcons[kind];
    const { mode, unavailable } = way(kind);
    const details = unavailable === undefined ? [hintKeys[kind], wayHints[mode]] : [unavailable];
    const detail = details.flatMap((key) => (key === undefined ? [] : [t(key)])).join(". ");
    return {
      key: kind,
      text: t(actionKeys[kind]),
      hook: kind,
      icon: <Icon />,
      ...(detail !== "" && { detail }),
      unavailable: unavailable !== undefined,
      danger: kind === "report-and-block",
      onChoose: (_event, anchor) => act(kind, anchor),
    };
  });
  const MainIcon = first === undefined ? undefined : actionIcons[first];
  return (
    <div class="message-actions">
      {first !== undefined && MainIcon !== undefined && (
        <Button
          tone="strong"
          class="button-small"
          hook={`suggested-${first}`}
          elementRef={main}
          onClick={() => main.current !== null && act(first, main.current)}
        >
          <MainIcon size={14} />
          <span>{t(actionKeys[first])}</span>
        </Button>
      )}
      <MenuButton
        class="button-small button-icon"
        hook="more"
        label={t("rowActions", name)}
        title={t("rowActions", name)}
        choices={choices}
      >
        <MoreIcon />
      </MenuButton>
      {reportFrom !== undefined && (
        <ReportQuestion
          anchor={reportFrom}
          of={name}
          onClose={() => setReportFrom(undefined)}
          onConfirm={() => {
            setReportFrom(undefined);
            onAct("report-and-block");
          }}
        />
      )}
    </div>
  );
}
