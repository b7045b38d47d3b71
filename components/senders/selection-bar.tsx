import type { RefObject } from "preact";
import { BatchKind } from "../../lib/domain/batch";
import type { Capabilities } from "../../lib/domain/health";
import { useText } from "../../lib/ui/text";
import { actionIcons } from "../shared/action-icons";
import { Button } from "../shared/button";
import { hintKeys, unavailableDirectly } from "../shared/ladder";
import { MenuButton, type Choice } from "../shared/menu";
import { actionKeys } from "../shared/wording";

export interface SelectionBarProps {
  /** The line that says how many there are: where the focus goes from what is no longer there. */
  counted: RefObject<HTMLParagraphElement | null>;
  /** Senders that the filter lets through, of how many. */
  shown: number;
  all: number;
  /** False while not everybody is read. */
  complete: boolean;
  selected: number;
  /** Selected ones that the filter hides. */
  hidden: number;
  onlySelected: boolean;
  /** Of the tab that is ready; undefined while there is none: then everything can be asked for, and waits. */
  capabilities: Capabilities | undefined;
  onOnlySelected(only: boolean): void;
  onPlan(kind: BatchKind): void;
  onExport(as: "csv" | "lines"): void;
  onClear(): void;
}

/** The line above the list: how many there are, how many are selected, and what to do with those. */
export function SelectionBar(props: SelectionBarProps) {
  const { t, plural, format } = useText();
  const { counted, shown, all, selected, hidden } = props;
  // The button goes away with the selection: the focus goes on at what is left of the line.
  const clear = () => {
    props.onClear();
    counted.current?.focus();
  };
  if (selected === 0) {
    return (
      <div class="selection-bar">
        <p ref={counted} role="status" tabIndex={-1} data-doorman="senders-count">
          {!props.complete && t("loading")}
          {props.complete && (shown === all ? plural("sendersCount", all) : plural("sendersCountOf", all, format.number(shown)))}
        </p>
      </div>
    );
  }
  return (
    <div class="selection-bar selection-some">
      <p ref={counted} role="status" tabIndex={-1} data-doorman="senders-count">
        {plural("selectedCount", selected)}
        {hidden > 0 && ` · ${plural("selectedHidden", hidden)}`}
      </p>
      <label class="filter-check">
        <input
          type="checkbox"
          checked={props.onlySelected}
          data-doorman="only-selected"
          onChange={(event) => props.onOnlySelected(event.currentTarget.checked)}
        />
        <span>{t("onlySelected")}</span>
      </label>
      <MenuButton tone="strong" hook="batch-menu" title={t("batchMenu")} choices={planChoices(props)}>
        {t("batchMenu")}
      </MenuButton>
      <MenuButton
        hook="export-menu"
        title={t("exportMenu")}
        choices={[
          { key: "csv", text: t("exportTable"), hook: "export-csv", onChoose: () => props.onExport("csv") },
          { key: "lines", text: t("exportLines"), hook: "export-lines", onChoose: () => props.onExport("lines") },
        ]}
      >
        {t("exportMenu")}
      </MenuButton>
      <Button tone="quiet" hook="selection-clear" onClick={clear}>
        {t("selectionClear")}
      </Button>
    </div>
  );

  function planChoices({ capabilities, onPlan }: SelectionBarProps): Choice[] {
    return BatchKind.options.map((kind) => {
      const Icon = actionIcons[kind];
      // No dialog of WhatsApp is opened for one after the other: what works only there does not work here.
      const why = unavailableDirectly(kind, capabilities);
      const detail = why ?? hintKeys[kind];
      return {
        key: kind,
        text: t(actionKeys[kind]),
        hook: `plan-${kind}`,
        icon: <Icon />,
        ...(detail !== undefined && { detail: t(detail) }),
        unavailable: why !== undefined,
        danger: kind === "report-and-block",
        onChoose: () => onPlan(kind),
      };
    });
  }
}
