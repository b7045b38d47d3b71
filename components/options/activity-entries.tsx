import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { ActionView } from "../../lib/domain/action";
import type { ActedEntry, JudgedEntry } from "../../lib/domain/activity";
import { useText, type Text } from "../../lib/ui/text";
import { WhyPanel } from "../in-page/why";
import { actionIcons } from "../shared/action-icons";
import { causeKey, nounKeys, stateWord } from "../shared/action-words";
import { Button } from "../shared/button";
import { TagIcon } from "../shared/icons";
import { markClass } from "../shared/mark-class";
import { Popover } from "../shared/popover";
import { useNow } from "../shared/surroundings";
import { mayUndo, wayBackKey, wayBackLabel } from "../shared/way-back";
import { categoryKeys, leftOutKeys, markText, waitingText } from "../shared/wording";
import { outcomeText, whyNot } from "../shared/wording-outcome";

/** Where an entry stands in the list; `count` is -1 while its length is not known (ARIA, aria-setsize). */
export interface EntryPlace {
  top: number;
  index: number;
  count: number;
  /** No room for the name beside what was done, nor for buttons beside both. */
  narrow: boolean;
}

export interface ActionEntryProps {
  entry: ActedEntry;
  place: EntryPlace;
  onUndo(actions: readonly ActionView[]): void;
}

/** What was done to whom, who asked, when, how it stands and why; with the way back where there is one. */
export function ActionEntry({ entry, place, onUndo }: ActionEntryProps) {
  const text = useText();
  const { t } = text;
  const { action } = entry;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const Icon = actionIcons[action.kind];
  const state = stateWord(action);
  const detail = detailText(text, action);
  const title = `${t(nounKeys[action.kind])} · ${action.name}`;
  return (
    <Row place={place} hook="activity-row" state={action.state}>
      <Icon size={18} />
      <div class="activity-main">
        <p class="activity-title">
          {!place.narrow && `${t(nounKeys[action.kind])} · `}
          <bdi class="name">{action.name}</bdi>
        </p>
        <p class="fine activity-when">
          <span>{t(place.narrow ? nounKeys[action.kind] : causeKey(action.cause))}</span>
          {" · "}
          <Moment time={entry.time} />
        </p>
        {place.narrow && <p class="fine">{t(causeKey(action.cause))}</p>}
        {!place.narrow && detail !== undefined && <p class="activity-detail">{detail}</p>}
      </div>
      <div class="activity-side">
        {detail !== undefined && (
          <Button
            tone="quiet"
            class="button-small button-link"
            hook="details"
            opens="dialog"
            expanded={open}
            elementRef={button}
            label={t("activityDetailsOf", title)}
            onClick={() => setOpen(true)}
          >
            {t("activityDetails")}
          </Button>
        )}
        {mayUndo(action) && (
          <Button
            tone="quiet"
            class="button-small"
            hook="undo"
            label={wayBackLabel(text, action, title)}
            onClick={() => onUndo([action])}
          >
            {t(wayBackKey([action]))}
          </Button>
        )}
        <span class={state.tag}>{t(state.key)}</span>
      </div>
      {open && detail !== undefined && button.current !== null && (
        <Popover anchor={button.current} role="dialog" label={title} class="question" onClose={() => setOpen(false)}>
          <h2>{title}</h2>
          <p>{detail}</p>
          <div class="question-buttons">
            <Button hook="close-details" onClick={() => setOpen(false)}>
              {t("close")}
            </Button>
          </div>
        </Popover>
      )}
    </Row>
  );
}

/** How a message was judged, and why on a click. */
export function JudgementEntry({ entry, place }: { entry: JudgedEntry; place: EntryPlace }) {
  const text = useText();
  const { t } = text;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { judgement } = entry;
  return (
    <Row place={place} hook="judgement-row" state={judgement.mark}>
      <TagIcon size={18} />
      <div class="activity-main">
        <p class="activity-title">
          <bdi class="name">{entry.name}</bdi>
        </p>
        <p class="fine">
          <Moment time={entry.time} />
        </p>
        <p class="activity-detail" dir="auto">
          {entry.text === undefined || entry.text === "" ? <em>{t("todayTextGone")}</em> : entry.text}
        </p>
      </div>
      <div class="activity-side">
        <Button
          tone="quiet"
          class="button-small button-link"
          hook="why"
          opens="dialog"
          expanded={open}
          elementRef={button}
          label={t("whyLabel")}
          onClick={() => setOpen(true)}
        >
          {t("why")}
        </Button>
        {judgement.mark === "none" ? (
          <span class="tag tag-neutral">{t("activityUnmarked", t(categoryKeys[judgement.category]))}</span>
        ) : (
          <span class={`tag ${markClass(judgement)}`}>{markText(text, judgement)}</span>
        )}
      </div>
      {open && button.current !== null && (
        <WhyPanel judgement={judgement} sender={entry} anchor={button.current} onClose={() => setOpen(false)} />
      )}
    </Row>
  );
}

interface RowProps {
  place: EntryPlace;
  hook: string;
  state: string;
  children: ComponentChildren;
}

function Row({ place, hook, state, children }: RowProps) {
  return (
    <li
      class="activity-row"
      style={{ transform: `translateY(${place.top}px)` }}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      data-index={place.index}
      data-doorman={hook}
      data-state={state}
    >
      {children}
    </li>
  );
}

function Moment({ time }: { time: number }) {
  const { format } = useText();
  return <time dateTime={new Date(time).toISOString()}>{format.dateTime(time, useNow())}</time>;
}

/** Why it waits, why it failed, or why the sender was left alone. */
function detailText(text: Text, action: ActionView): string | undefined {
  if (action.state === "queued") return waitingText(text, action);
  if (action.leftOut !== undefined && action.state === "skipped") return text.t(leftOutKeys[action.leftOut]);
  if (action.state !== "failed") return undefined;
  if (action.steps.length > 1) {
    const { title, detail } = outcomeText(text, action);
    return detail === undefined ? title : `${title} ${detail}`;
  }
  const reasons = action.steps.map((step) => step.outcome && whyNot(text, step.outcome, step.operation));
  const known = [...new Set(reasons)].filter((reason) => reason !== undefined);
  return known.length === 0 ? undefined : known.join(" ");
}
