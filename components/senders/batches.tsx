import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { BatchView } from "../../lib/domain/batch";
import { useText } from "../../lib/ui/text";
import { useKeptFocus } from "../../lib/ui/use-kept-focus";
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

/** A batch whose card, or line among the earlier ones, has gone with the keyboard in it. */
export interface GoneBatch {
  id: string;
  /** Of the card among the cards. */
  place: number;
}

export interface PresentBatchesProps extends BatchesProps {
  /** The batch that the user has just started here. */
  started: string | undefined;
  /** Whether no WhatsApp Web tab is open at all. */
  closed: boolean;
  /** The one with which the keyboard has gone, until it is led on. */
  gone: RefObject<GoneBatch | undefined>;
  /** There is no card to lead the keyboard to. */
  onNone(): void;
}

/** Batches that go on, wait for the user, or have ended since he last looked, each with how far it came. */
export function PresentBatches({ batches = [], started, gone, onNone, ...rest }: PresentBatchesProps) {
  const present = batches.filter(isPresent);
  const cards = useRef<HTMLDivElement>(null);
  // On to the card of the same batch, or of the one that takes it back, or to the one that stands in its place.
  useLayoutEffect(() => {
    if (gone.current === undefined) return;
    const { id, place } = gone.current;
    gone.current = undefined;
    const itsOwn = present.findIndex((each) => each.id === id || each.undoes?.id === id);
    const next = [...(cards.current?.children ?? [])].at(itsOwn >= 0 ? itsOwn : Math.min(place, present.length - 1));
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
  /** A line is about to go, and the keyboard is in it. */
  onGone(id: string): void;
  /** Nothing is left here, and the keyboard was in it. */
  onNone(): void;
}

/** Batches that are over and done with, with a way back; and the way back from everything that Doorman blocked. */
export function EarlierBatches({ batches = [], blockedByDoorman, onUnblockOurs, onNone, ...rest }: EarlierBatchesProps) {
  const { t, plural } = useText();
  const all = useRef<HTMLElement>(null);
  useKeptFocus(all, onNone);
  const earlier = batches.filter((batch) => !isPresent(batch));
  const blocked = plural("blockedByDoormanCount", blockedByDoorman);
  const unblock = blockedByDoorman > 0 && (
    <Button hook="unblock-ours" description={blocked} onClick={onUnblockOurs}>
      {t("unblockOurs")}
    </Button>
  );
  if (earlier.length === 0) {
    return unblock === false ? null : (
      <section class="batches-none" ref={all} tabIndex={-1}>
        <p class="fine">{blocked}</p>
        {unblock}
      </section>
    );
  }
  return (
    <section class="batches" ref={all} tabIndex={-1} aria-label={t("batchesTitle")} data-doorman="batches">
      <div class="batch-head">
        <h2>{t("batchesTitle")}</h2>
        {unblock}
      </div>
      <ul>
        {earlier.map((view) => (
          <EarlierBatch key={view.id} view={view} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function EarlierBatch({ view, onGone, ...rest }: AfterwardsProps & Pick<EarlierBatchesProps, "onGone">) {
  const text = useText();
  const { t, format } = text;
  const now = useNow();
  const line = useRef<HTMLLIElement>(null);
  useKeptFocus(line, () => onGone(view.id));
  return (
    <li class="batch-row" ref={line} tabIndex={-1} data-doorman="batch-row" data-state={view.state}>
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
  );
}

/** One that was taken back is told of by the batch that does so. */
function isPresent({ state, counts, news, undoneBy }: BatchView): boolean {
  return state === "running" || state === "paused" || counts.waiting > 0 || (news === true && undoneBy === undefined);
}
