import { useLayoutEffect, useRef } from "preact/hooks";
import type { BatchView } from "../../lib/domain/batch";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { useNow } from "../shared/surroundings";
import { BatchAfterwards, BatchOutcome, type AfterwardsProps } from "./batch-afterwards";
import { BatchNumbers } from "./batch-numbers";
import { BatchCard } from "./batch-progress";
import { batchTitle } from "./batch-title";
import { batchStateKeys } from "./wording";

export interface BatchesProps extends Omit<AfterwardsProps, "view"> {
  /** Newest first; undefined until they are read. */
  batches: readonly BatchView[] | undefined;
}

export interface PresentBatchesProps extends BatchesProps {
  /** The batch that the user has just started here. */
  started: string | undefined;
  /** The last card has gone, and the keyboard was in it. */
  onNone(): void;
}

/** Batches that go on, wait for the user, or have ended since he last looked, each with how far it came. */
export function PresentBatches({ batches = [], started, onNone, ...rest }: PresentBatchesProps) {
  const present = batches.filter(isPresent);
  const cards = useRef<HTMLDivElement>(null);
  const gone = useRef<{ id: string; place: number } | undefined>(undefined);
  // A card that goes must not take the keyboard with it: on to the one that takes it back, or that stands in its place.
  useLayoutEffect(() => {
    if (gone.current === undefined) return;
    const { id, place } = gone.current;
    gone.current = undefined;
    const wayBack = present.findIndex(({ undoes }) => undoes?.id === id);
    const next = [...(cards.current?.children ?? [])].at(wayBack >= 0 ? wayBack : Math.min(place, present.length - 1));
    if (next instanceof HTMLElement) next.focus();
    else onNone();
  });
  return (
    <div class="batches-present" ref={cards}>
      {present.map((batch) => (
        <BatchCard
          key={batch.id}
          batch={batch}
          started={batch.id === started}
          onGone={(card) => (gone.current = { id: batch.id, place: [...(cards.current?.children ?? [])].indexOf(card) })}
          {...rest}
        />
      ))}
    </div>
  );
}

export interface EarlierBatchesProps extends BatchesProps {
  /** Senders that are blocked by Doorman. */
  blockedByDoorman: number;
  onUnblockOurs(): void;
}

/** Batches that are over and done with, with a way back; and the way back from everything that Doorman blocked. */
export function EarlierBatches({ batches = [], blockedByDoorman, onUnblockOurs, ...rest }: EarlierBatchesProps) {
  const text = useText();
  const { t, plural, format } = text;
  const now = useNow();
  const earlier = batches.filter((batch) => !isPresent(batch));
  const blocked = plural("blockedByDoormanCount", blockedByDoorman);
  const unblock = blockedByDoorman > 0 && (
    <Button hook="unblock-ours" description={blocked} onClick={onUnblockOurs}>
      {t("unblockOurs")}
    </Button>
  );
  if (earlier.length === 0) {
    return unblock === false ? null : (
      <div class="batches-none">
        <p class="fine">{blocked}</p>
        {unblock}
      </div>
    );
  }
  return (
    <section class="batches" data-doorman="batches">
      <div class="batch-head">
        <h2>{t("batchesTitle")}</h2>
        {unblock}
      </div>
      <ul>
        {earlier.map((view) => (
          <li key={view.id} class="batch-row" data-doorman="batch-row" data-state={view.state}>
            <div class="row-main">
              <p class="row-name">{batchTitle(text, view, now)}</p>
              <p class="fine">
                {format.dateTime(view.createdAt, now)} · {t(view.undoneBy === undefined ? batchStateKeys[view.state] : "stateUndone")}
              </p>
              <BatchNumbers counts={view.counts} />
            </div>
            <BatchAfterwards view={view} {...rest} />
            <BatchOutcome view={view} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One that was taken back is told of by the batch that does so. */
function isPresent({ state, counts, news, undoneBy }: BatchView): boolean {
  return state === "running" || state === "paused" || counts.waiting > 0 || (news === true && undoneBy === undefined);
}
