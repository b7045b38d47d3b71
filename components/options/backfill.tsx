import { useState } from "preact/hooks";
import type { BackfillOrder, BackfillView, HowFarBack } from "../../lib/domain/backfill";
import { useText, type Text } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { useNow } from "../shared/surroundings";

/** How far back can be chosen, in days; the first is what is meant when nobody chooses: most of what still matters. */
const DAYS: readonly HowFarBack[] = [365, 90, 30, null];

export interface BackfillProps {
  /** Undefined until it is read. */
  view: BackfillView | undefined;
  /** Why the last order came to nothing. */
  problem?: "no-tab" | "no-answer" | undefined;
  onDo(order: BackfillOrder): void;
}

/** Reads what businesses wrote before Doorman was installed: how far back, progress, pause, end, result. */
export function Backfill({ view, problem, onDo }: BackfillProps) {
  const text = useText();
  const { t } = text;
  const now = useNow();
  const [sinceDays, choose] = useState<HowFarBack | undefined>();
  if (view === undefined) return null;
  const isOpen = view.state === "running" || view.state === "paused" || view.state === "interrupted";
  const chosen = sinceDays === undefined ? preset(view) : sinceDays;
  return (
    <section class="backfill" data-doorman="backfill" data-state={view.state}>
      <h2>{t("historyTitle")}</h2>
      {view.state === "idle" && <p class="backfill-intro">{t("historyIntro")}</p>}
      {isOpen ? <Going view={view} onDo={onDo} /> : <Beginning state={view.state} chosen={chosen} onChoose={choose} onDo={onDo} />}
      {view.state !== "idle" && <Result text={text} view={view} />}
      <p role="status" class="backfill-state" data-doorman="backfill-state">
        {stateText(text, view, now)}
      </p>
      <p role="alert" class="result result-bad" data-doorman="backfill-problem">
        {problem !== undefined && t(problem === "no-tab" ? "historyNoTab" : "historyNoAnswer")}
      </p>
    </section>
  );
}

interface BeginningProps {
  state: BackfillView["state"];
  chosen: HowFarBack;
  onChoose(sinceDays: HowFarBack): void;
  onDo: BackfillProps["onDo"];
}

/** What can be done while nothing is under way. */
function Beginning({ state, chosen, onChoose, onDo }: BeginningProps) {
  const { t, plural } = useText();
  return (
    <div class="backfill-controls">
      <label class="backfill-choice">
        <span>{t("historyHowFar")}</span>
        <select
          value={String(chosen)}
          data-doorman="backfill-days"
          onChange={(event) => {
            const days = DAYS.find((each) => String(each) === event.currentTarget.value);
            if (days !== undefined) onChoose(days);
          }}
        >
          {DAYS.map((days) => (
            <option key={days} value={String(days)}>
              {days === null ? t("historyAll") : plural("historyDays", days)}
            </option>
          ))}
        </select>
      </label>
      <Button tone="strong" hook="backfill-start" onClick={() => onDo({ do: "start", sinceDays: chosen })}>
        {t(state === "idle" ? "historyStart" : "historyAgain")}
      </Button>
    </div>
  );
}

/** The bar and its buttons, while reading or when it can go on. */
function Going({ view, onDo }: { view: BackfillView; onDo: BackfillProps["onDo"] }) {
  const { t } = useText();
  const { state, chats, chatsDone, chatsFailed } = view;
  // A bar without a value says that nobody knows yet how much there is.
  const known = chats === 0 && state === "running" ? {} : { value: Math.min(chatsDone + chatsFailed, chats) };
  return (
    <>
      <progress class="backfill-bar" max={Math.max(chats, 1)} {...known} aria-label={t("historyProgress")} data-doorman="backfill-bar" />
      <div class="backfill-controls">
        {state === "running" ? (
          <Button hook="backfill-pause" onClick={() => onDo({ do: "pause" })}>
            {t("historyPause")}
          </Button>
        ) : (
          <Button tone="strong" hook="backfill-resume" onClick={() => onDo({ do: "resume" })}>
            {t("historyResume")}
          </Button>
        )}
        <Button hook="backfill-cancel" onClick={() => onDo({ do: "cancel" })}>
          {t("historyCancel")}
        </Button>
      </div>
    </>
  );
}

/** How much was read, and what was not. */
function Result({ text: { t, plural, format }, view }: { text: Text; view: BackfillView }) {
  const { chats, chatsDone, chatsFailed, messages, limited } = view;
  return (
    <>
      <p class="backfill-counts" data-doorman="backfill-counts">
        {format.list([plural("historyChats", chats, chatsDone), plural("historyMessages", messages)])}
      </p>
      {chatsFailed > 0 && <p data-doorman="backfill-failed">{plural("historyFailed", chatsFailed)}</p>}
      {limited && <p data-doorman="backfill-limited">{t("historyLimited")}</p>}
    </>
  );
}

function stateText({ t, format }: Text, { state, chats, finishedAt }: BackfillView, now: number): string {
  switch (state) {
    case "idle":
      return "";
    case "running":
      return t(chats === 0 ? "historyLooking" : "historyRunning");
    case "paused":
      return t("historyPaused");
    case "interrupted":
      return t("historyInterrupted");
    case "cancelled":
      return t("historyCancelled");
    case "finished":
      return t("historyFinished", format.dateTime(finishedAt ?? now, now));
  }
}

/** As far back as last time. */
function preset({ state, sinceDays }: BackfillView): HowFarBack {
  const usual = DAYS[0] ?? null;
  return state === "idle" || !DAYS.includes(sinceDays) ? usual : sinceDays;
}
