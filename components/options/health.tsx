import type { Capability } from "../../lib/domain/action";
import type { CapabilityState, PageState } from "../../lib/domain/health";
import { useText, type TextKey } from "../../lib/ui/text";
import { capabilityOrder } from "../shared/capability-order";
import { Connection } from "../shared/connection";
import { CheckIcon, InfoIcon, WarningIcon } from "../shared/icons";
import { capabilityKeys } from "../shared/wording";
import { Diagnosis, type DiagnosisProps } from "./diagnosis";

export interface HealthProps {
  /** Undefined until the first answer. */
  states: readonly PageState[] | undefined;
  /** Version of the extension. */
  version: string;
  diagnosis: DiagnosisProps;
}

/** Which parts work in the open tabs, and what to do about those that do not. */
export function Health({ states, version, diagnosis }: HealthProps) {
  const { t } = useText();
  return (
    <>
      <p class="intro">{t("healthIntro")}</p>
      <Connection states={states} />
      {states?.map((state, index) => (
        <TabHealth key={index} state={state} number={states.length > 1 ? index + 1 : undefined} />
      ))}
      <Diagnosis {...diagnosis} />
      <p class="fine">{t("healthDoorman", version)}</p>
    </>
  );
}

function TabHealth({ state, number }: { state: PageState; number: number | undefined }) {
  const { t } = useText();
  const version = state.version === undefined ? t("healthVersionUnknown") : t("healthVersion", state.version);
  return (
    <section class="tab-health" data-doorman="tab-health">
      <h2>{number === undefined ? version : `${t("healthTab", number)} · ${version}`}</h2>
      {state.stream !== undefined && <p class="fine">{t("healthStream", state.stream)}</p>}
      {(state.mode === "ready" || state.mode === "unknown") && (
        <ul class="capabilities">
          {capabilityOrder.map((capability) => (
            <CapabilityLine key={capability} capability={capability} state={state.capabilities[capability]} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CapabilityLine({ capability, state }: { capability: Capability; state: CapabilityState }) {
  const { t } = useText();
  const { Icon, words } = looks[state];
  const advice = adviceKey(capability, state);
  return (
    <li class={`capability capability-${state}`} data-doorman={`capability-${capability}`} data-state={state}>
      <Icon size={18} />
      <div class="capability-text">
        <p class="capability-name">{t(capabilityKeys[capability])}</p>
        {advice !== undefined && <p class="fine">{t(advice)}</p>}
      </div>
      <p class="capability-state">{t(words)}</p>
    </li>
  );
}

function adviceKey(capability: Capability, state: CapabilityState): TextKey | undefined {
  if (state === "works" || state === "loading") return undefined;
  if (state === "switched-off") return "adviceSwitchedOff";
  return missingKeys[capability] ?? "adviceMissing";
}

const missingKeys: Partial<Record<Capability, TextKey>> = {
  messages: "adviceMissingMessages",
  accounts: "adviceMissingAccounts",
  dialogs: "adviceMissingDialogs",
};

const looks: Record<CapabilityState, { Icon: typeof CheckIcon; words: TextKey }> = {
  works: { Icon: CheckIcon, words: "stateWorks" },
  loading: { Icon: InfoIcon, words: "stateLoading" },
  missing: { Icon: WarningIcon, words: "stateMissing" },
  "switched-off": { Icon: InfoIcon, words: "stateSwitchedOff" },
};
