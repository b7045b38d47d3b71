import { leftOutReasons, MAX_BATCH, type BatchKind, type LineKinds, type PlanLine } from "../../lib/domain/batch";
import { useText } from "../../lib/ui/text";
import { leftOutKeys } from "../shared/wording";
import { planText } from "./batch-title";
import { timeNeededText } from "./duration";

export interface DryRunTotalsProps {
  kind: BatchKind;
  lines: readonly PlanLine[];
  /** Senders that the user took out. */
  excluded: ReadonlySet<string>;
  /** Milliseconds until a batch with so many actions of each kind would be done, if it were started now. */
  timeFor(kinds: LineKinds): number;
}

/** What a batch comes to: how many get what, how long that takes, and how many are left out for which reason. */
export function DryRunTotals({ kind, lines, excluded, timeFor }: DryRunTotalsProps) {
  const text = useText();
  const { t } = text;
  const kinds: LineKinds = {};
  for (const line of lines) if (line.kind !== undefined) kinds[line.kind] = (kinds[line.kind] ?? 0) + 1;
  const out = lines.filter((line) => line.kind === undefined);
  const byYou = out.filter((line) => line.reason === undefined && excluded.has(line.key)).length;
  const beyond = out.filter((line) => line.reason === undefined).length - byYou;
  const time = timeFor(kinds);
  return (
    <div class="dry-run-totals" role="status" data-doorman="dry-run-totals">
      <p class="dry-run-plan">{planText(text, kind, kinds)}</p>
      {time > 0 && <p data-doorman="dry-run-time">{timeNeededText(text, time)}</p>}
      {out.length > 0 && (
        <ul class="left-out">
          {leftOutReasons.map((reason) => {
            const count = out.filter((line) => line.reason === reason).length;
            return count > 0 && <LeftOut key={reason} count={count} why={t(leftOutKeys[reason])} />;
          })}
          {byYou > 0 && <LeftOut count={byYou} why={t("leftOutByYou")} />}
          {beyond > 0 && <LeftOut count={beyond} why={t("leftOutBatchLimit", MAX_BATCH)} />}
        </ul>
      )}
    </div>
  );
}

function LeftOut({ count, why }: { count: number; why: string }) {
  const { plural } = useText();
  return (
    <li>
      {plural("leftOutCount", count)} · {why}
    </li>
  );
}
