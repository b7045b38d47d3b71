import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { helpKinds, type AutomaticHelp, type HelpName } from "../../lib/domain/automatic";
import { PREVIEW_DAYS, previewOf, type HelpHistory } from "../../lib/domain/automatic-preview";
import type { Capabilities } from "../../lib/domain/health";
import { useText } from "../../lib/ui/text";
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
  /** What can be chosen. */
  children?: ComponentChildren;
}

/** One help: whether it is on, what can be chosen, what it would have done, and the way to switch it on or off. */
export function HelpCard(props: HelpCardProps) {
  const { name, help, on, since, changed, history, capabilities } = props;
  const { t, plural, format } = useText();
  const now = useNow();
  const [previewing, setPreviewing] = useState(false);
  const lines = useMemo(() => history && previewOf(help, name, history), [help, name, history]);
  const kind = helpKinds[name];
  const missing = capabilities !== undefined && capabilities[kind] !== "works" && capabilities[kind] !== "loading";
  return (
    <section class="help" data-doorman={`help-${name}`} data-on={String(on)} aria-label={props.title}>
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
      </div>
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
