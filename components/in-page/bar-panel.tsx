import { useText, type TextKey } from "../../lib/ui/text";
import { Button } from "../shared/button";
import type { Rung } from "../shared/ladder";
import { MenuItems, MenuTitle } from "../shared/menu";
import { Popover } from "../shared/popover";
import { ReportQuestion } from "../shared/report-question";
import { reasonChoices, type RungHandlers } from "./bar-choices";

/** What the bar has opened, and beside which button. */
export type OpenPanel =
  | { kind: "report"; anchor: HTMLElement; rung: Rung }
  | { kind: "reasons"; anchor: HTMLElement; rung: Rung }
  | { kind: "unavailable"; anchor: HTMLElement; why: TextKey };

export interface BarPanelProps {
  panel: OpenPanel;
  /** The sender's name. */
  name: string;
  act: RungHandlers["act"];
  onClose(): void;
  /** The user has read what a report sends, and wants it. */
  onConfirm(rung: Rung, event: Event): void;
}

/** The question before a report, the reasons for blocking, or why something is unavailable. */
export function BarPanel({ panel, name, act, onClose, onConfirm }: BarPanelProps) {
  switch (panel.kind) {
    case "report":
      return (
        <ReportQuestion
          anchor={panel.anchor}
          of={name}
          onClose={onClose}
          onConfirm={(event) => onConfirm(panel.rung, event)}
        />
      );
    case "reasons":
      return <Reasons {...panel} act={act} onClose={onClose} />;
    case "unavailable":
      return <Unavailable {...panel} onClose={onClose} />;
  }
}

type ReasonsProps = Pick<BarPanelProps, "act" | "onClose"> & { anchor: HTMLElement; rung: Rung };

function Reasons({ anchor, rung, act, onClose }: ReasonsProps) {
  const text = useText();
  return (
    <Popover anchor={anchor} role="menu" label={text.t("actionBlockMenu")} class="menu" onClose={onClose}>
      <MenuTitle title={text.t("reasonTitle")} />
      <MenuItems choices={reasonChoices(text, rung, act)} anchor={anchor} onDone={onClose} />
    </Popover>
  );
}

function Unavailable({ anchor, why, onClose }: { anchor: HTMLElement; why: TextKey; onClose(): void }) {
  const { t } = useText();
  return (
    <Popover anchor={anchor} role="dialog" label={t("unavailableTitle")} class="question" onClose={onClose}>
      <h2>{t("unavailableTitle")}</h2>
      <p>{t(why)}</p>
      <div class="question-buttons">
        <Button hook="close-unavailable" onClick={onClose}>
          {t("close")}
        </Button>
      </div>
    </Popover>
  );
}
