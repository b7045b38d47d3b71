import { useState } from "preact/hooks";
import type { ActionView } from "../../lib/domain/action";
import { AUTOMATIC_A_DAY, isOn, SCAM_PROBABILITY, type AutomaticHelp, type HelpName, type StopOffersHelp } from "../../lib/domain/automatic";
import type { HelpHistory } from "../../lib/domain/automatic-preview";
import type { Capabilities } from "../../lib/domain/health";
import type { HelpStanding } from "../../lib/database/standing-help";
import { useText } from "../../lib/ui/text";
import { Digest } from "../shared/digest";
import { useClock } from "../shared/surroundings";
import { HelpCard } from "./automatic-card";
import { Thresholds } from "./automatic-thresholds";

export interface AutomaticProps {
  help: AutomaticHelp;
  onChange(help: AutomaticHelp): void;
  /** What previews look at; undefined until it is read. */
  history: HelpHistory | undefined;
  /** What WhatsApp Web offers now; undefined while none is open and ready. */
  capabilities: Capabilities | undefined;
  /** What was done today by itself. */
  today: readonly ActionView[] | undefined;
  /** How much of each help there is to take back; undefined until it is read. */
  standings: Readonly<Record<HelpName, HelpStanding>> | undefined;
  /** Takes back all that a help did. */
  onUndoHelp(name: HelpName): void;
  /** The background did not answer that: nothing was taken back. */
  undoFailed: boolean;
  onUndo(actions: readonly ActionView[]): void;
}

/**
 * What Doorman may do by itself. Each help is switched on in a preview over the user's own history, and nowhere else; a
 * changed threshold takes effect in the same way, so that the user's word is always about what he saw.
 */
export function Automatic({ help, onChange, history, capabilities, today, standings, onUndoHelp, undoFailed, onUndo }: AutomaticProps) {
  const { t, plural, format } = useText();
  const clock = useClock();
  const [draft, setDraft] = useState<Partial<StopOffersHelp>>({});
  const wanted: AutomaticHelp = { ...help, stopOffers: { ...help.stopOffers, ...draft } };
  const changed = JSON.stringify(wanted.stopOffers) !== JSON.stringify(help.stopOffers);
  const agree = (name: HelpName) => {
    const consent = { on: true, consentAt: clock() };
    if (name === "stop-offers") onChange({ ...help, stopOffers: { ...wanted.stopOffers, ...consent } });
    else onChange({ ...help, blockScam: consent });
    setDraft({});
  };
  const shared = { history, capabilities, onAgree: agree, onUndo: onUndoHelp };
  return (
    <>
      <p class="intro">{t("automaticIntro")}</p>
      <Digest actions={today} onUndo={onUndo} />
      <p role="alert" class="result result-bad">
        {undoFailed && t("askFailed")}
      </p>
      <div class="automatic">
        <HelpCard
          {...shared}
          name="stop-offers"
          help={wanted}
          on={isOn(help.stopOffers)}
          standing={standings?.["stop-offers"]}
          since={help.stopOffers.consentAt}
          changed={changed}
          title={t("automaticStop")}
          hint={t("automaticStopHint")}
          onOff={() => onChange({ ...help, stopOffers: { ...help.stopOffers, on: false, consentAt: undefined } })}
        >
          <Thresholds help={wanted.stopOffers} onChange={(change) => setDraft({ ...draft, ...change })} />
        </HelpCard>
        <HelpCard
          {...shared}
          name="block-scam"
          help={wanted}
          on={isOn(help.blockScam)}
          standing={standings?.["block-scam"]}
          since={help.blockScam.consentAt}
          changed={false}
          title={t("automaticBlock")}
          hint={t("automaticBlockHint", format.percent(SCAM_PROBABILITY))}
          onOff={() => onChange({ ...help, blockScam: { on: false, consentAt: undefined } })}
        />
      </div>
      <p class="fine">{plural("automaticPromise", AUTOMATIC_A_DAY)}</p>
    </>
  );
}
