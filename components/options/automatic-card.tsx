import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { helpKinds, type AutomaticHelp, type HelpName } from "../../lib/domain/automatic";
import { PREVIEW_DAYS, previewOf, type HelpHistory } from "../../lib/domain/automatic-preview";
import type { Capabilities } from "../../lib/domain/health";
import type { HelpStanding } from "../../lib/database/standing-help";
import { useText } from "../../lib/ui/text";
import { useKeptFocus } from "../../lib/ui/use-kept-focus";
import { Button } from "../shared/button";
import { WarningIcon } from "../shared/icons";
import { useNow } from "../shared/surroundings";
import { capabilityKeys } from "../shared/wording";
import { AutomaticPreview } from "./automatic-preview";

export interface HelpCardProps {
  name: HelpName;
  /** With the thresholds as they are chosen now. */
  help: AutomaticHelp;
  on: boolean;
  /** When the user agreed, milliseconds. */
  since: number | undefined;
  /** Whether the chosen thresholds differ from those in force. */
  changed: boolean;
  title: string;
  hint: string;
  history: HelpHistory | undefined;
  capabilities: Capabilities | undefined;
  onAgree(name: HelpName): void;
  onOff(): void;
  /** How much of what it did there is to take back; undefined until it is read. */
  standing: HelpStanding | undefined;
  /** Takes back all that it did. */
  onUndo(name: HelpName): void;
  /** What can be chosen. */
  children?: ComponentChildren;
}

/** One help: whether it is on, what can be chosen, what it would have done, and the way to switch it on or off. */
export function HelpCard(props: HelpCardProps) {
  const { name, help, on, since, changed, history, capabilities, standing } = props;
  const { t, plural, format } = useText();
  const now = useNow();
  const [previewing, setPreviewing] = useState(false);
  const card = useRef<HTMLElement>(null);
  // The button that takes back goes with what there is to take back.
  useKeptFocus(card, () => {});
  const lines = useMemo(() => history && previewOf(help, name, history), [help, name, history]);
  const kind = helpKinds[name];
  const missing = capabilities !== undefined && capabilities[kind] !== "works" && capabilities[kind] !== "loading";
  return (
    <section class="help" ref={card} tabIndex={-1} data-doorman={`help-${name}`} data-on={String(on)} aria-label={props.title}>
      <header class="help-head">
        <h2>{props.title}</h2>
        <span class={on ? "tag tag-good" : "tag"}>
          {on && since !== undefined ? t("automaticOnSince", format.date(since, now)) : t("automaticOff")}
        </span>
      </header>
      <p class="fine">{props.hint}</p>
      {missing && (
        <p class="help-missing" data-doorman="help-missing">
          <WarningIcon />
          <span>{t("automaticUnavailable", t(capabilityKeys[kind]))}</span>
        </p>
      )}
      {props.children}
      <p class="help-effect" role="status" data-doorman="help-effect">
        {lines === undefined ? t("automaticLooking") : plural(effectKeys[name], lines.length, PREVIEW_DAYS)}
      </p>
      <div class="help-buttons">
        {(!on || changed) && (
          <Button tone="strong" hook="help-preview" opens="dialog" onClick={() => setPreviewing(true)}>
            {t(on ? "automaticPreviewChange" : "automaticPreview")}
          </Button>
        )}
        {on && (
          <Button hook="help-off" onClick={props.onOff}>
            {t("automaticSwitchOff")}
          </Button>
        )}
        {standing !== undefined && standing.stands > 0 && (
          <Button hook="help-undo" onClick={() => props.onUndo(name)}>
            {plural("automaticUndo", standing.stands)}
          </Button>
        )}
      </div>
      <p class="fine" role="status" data-doorman="help-undoing">
        {standing !== undefined && standing.undoing > 0 && plural("automaticUndoing", standing.undoing)}
      </p>
      {previewing && (
        <AutomaticPreview
          name={name}
          lines={lines}
          history={history}
          onClose={() => setPreviewing(false)}
          onAgree={() => {
            setPreviewing(false);
            props.onAgree(name);
          }}
        />
      )}
    </section>
  );
}

const effectKeys = { "stop-offers": "automaticEffectStop", "block-scam": "automaticEffectBlock" } as const;
