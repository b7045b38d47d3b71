import { isOverridable, MAX_BATCH, type PlanLine } from "../../lib/domain/batch";
import type { SenderSummary } from "../../lib/domain/sender-summary";
import { formatPhone } from "../../lib/ui/format";
import { useText } from "../../lib/ui/text";
import { useGuarded } from "../shared/guard";
import { actionKeys, leftOutKeys } from "../shared/wording";

/** Height of a line in CSS pixels; the style sheet has the same. */
export const LINE_HEIGHT = 58;

export interface DryRunLineProps {
  line: PlanLine;
  sender: SenderSummary;
  place: { top: number; index: number; count: number };
  /** It is left out only because a batch takes no more. */
  beyond: boolean;
  /** The user put it in although it is saved, kept or without promotion. */
  forced: boolean;
  onToggle(): void;
}

/** One sender of a dry run: what will happen to it, or why nothing will; the tick takes it out or puts it in. */
export function DryRunLine({ line, sender, place, beyond, forced, onToggle }: DryRunLineProps) {
  const { t } = useText();
  const guarded = useGuarded();
  const { kind, reason } = line;
  const fixed = beyond || (kind === undefined && reason !== undefined && !isOverridable(reason));
  const whyOut = beyond ? t("leftOutBatchLimit", MAX_BATCH) : t(reason === undefined ? "leftOutByYou" : leftOutKeys[reason]);
  return (
    <li
      class={kind === undefined ? "dry-run-line dry-run-out" : "dry-run-line"}
      style={{ transform: `translateY(${place.top}px)` }}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      data-index={place.index}
      data-doorman="dry-run-line"
      data-key={line.key}
      data-kind={kind}
      data-reason={reason}
    >
      <label class="tick">
        <input
          type="checkbox"
          checked={kind !== undefined}
          disabled={fixed}
          aria-label={t("selectRow", sender.name)}
          data-doorman="dry-run-toggle"
          onClick={guarded(onToggle)}
        />
      </label>
      <div class="row-main">
        <div class="row-name">
          <bdi class="name">{sender.name}</bdi>
          {sender.phone !== undefined && (
            <bdi dir="ltr" class="fine">
              {formatPhone(sender.phone)}
            </bdi>
          )}
        </div>
        <div class="row-line">
          {kind === undefined ? whyOut : t(actionKeys[kind])}
          {kind !== undefined && reason !== undefined && ` · ${t(leftOutKeys[reason])}`}
          {kind !== undefined && forced && ` · ${t("putIn")}`}
        </div>
      </div>
    </li>
  );
}
