import type { Capability } from "../../lib/domain/action";
import type { PageMode, PageState } from "../../lib/domain/health";
import { useText, type Text } from "../../lib/ui/text";
import { capabilityOrder } from "./capability-order";
import { OpenWhatsApp } from "./open-whatsapp";
import { capabilityKeys } from "./wording";

/** The state of the connection in words, and the way to WhatsApp Web when no tab is open. */
export function Connection({ states }: { states: readonly PageState[] | undefined }) {
  const text = useText();
  const state = states === undefined ? undefined : bestOf(states);
  const { tone, title, detail } = connectionText(text, states === undefined ? "asking" : (state ?? "none"));
  return (
    <div class={`connection connection-${tone}`} data-doorman="connection" data-mode={state?.mode ?? "none"}>
      <span class="dot" aria-hidden="true" />
      <div class="connection-text" role="status">
        <p class="connection-title">{title}</p>
        {detail !== undefined && <p class="connection-detail">{detail}</p>}
      </div>
      {states?.length === 0 && <OpenWhatsApp />}
    </div>
  );
}

/** The tab that is furthest: what one tab can do is done, whatever the others say. */
export function bestOf(states: readonly PageState[]): PageState | undefined {
  return order.map((mode) => states.find((state) => modeOf(state) === mode)).find((state) => state !== undefined);
}

const order: readonly PageMode[] = ["ready", "syncing", "offline", "unknown", "starting", "elsewhere", "no-session", "signed-out"];

/** A usable session without a connection is offline to whoever waits for an action. */
function modeOf({ mode, connected }: PageState): PageMode {
  return mode === "ready" && connected === false ? "offline" : mode;
}

interface ConnectionText {
  tone: "good" | "pending" | "bad" | "neutral";
  title: string;
  detail?: string;
}

/** What a state means for the user. Parts that WhatsApp has switched off are no fault and stand in Health. */
export function connectionText({ t, format }: Text, state: PageState | "none" | "asking"): ConnectionText {
  if (state === "asking") return { tone: "pending", title: t("connectionAsking") };
  if (state === "none") return { tone: "neutral", title: t("connectionNone"), detail: t("connectionNoneDetail") };
  switch (modeOf(state)) {
    case "starting":
      return { tone: "pending", title: t("connectionStarting") };
    case "syncing":
      return { tone: "pending", title: t("connectionSyncing") };
    case "signed-out":
      return { tone: "neutral", title: t("connectionSignedOut"), detail: t("connectionSignedOutDetail") };
    case "offline":
      return { tone: "bad", title: t("connectionOffline"), detail: t("connectionOfflineDetail") };
    case "elsewhere":
      return { tone: "neutral", title: t("connectionElsewhere"), detail: t("connectionElsewhereDetail") };
    case "no-session":
      return { tone: "bad", title: t("connectionNoSession"), detail: t("connectionNoSessionDetail") };
    case "unknown":
      return {
        tone: "bad",
        title: t("connectionUnknown"),
        detail: state.stream === undefined ? t("connectionNoMode") : t("connectionUnknownDetail", state.stream),
      };
    case "ready": {
      if (state.capabilities.messages === "loading") return { tone: "pending", title: t("connectionStarting") };
      const missing = missingOf(state);
      const strange = state.stream === undefined ? {} : { detail: t("connectionStrange", state.stream) };
      if (missing.length === 0) return { tone: "good", title: t("connectionReady"), ...strange };
      const detail = t("connectionMissing", format.list(missing.map((capability) => t(capabilityKeys[capability]))));
      const blind = missing.includes("messages");
      return { tone: "bad", title: t(blind ? "connectionBlind" : "connectionReady"), detail };
    }
  }
}

function missingOf(state: PageState): Capability[] {
  return capabilityOrder.filter((capability) => state.capabilities[capability] === "missing");
}
