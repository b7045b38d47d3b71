import { BatchKind, leftOutReasons, MAX_BATCH, type PlanLine } from "../../lib/domain/batch";
import { useText } from "../../lib/ui/text";
import { leftOutKeys } from "../shared/wording";
import { planKeys } from "./wording";

/** What a batch comes to: how many get what, and how many are left out for which reason. */
export function DryRunTotals({ kind, lines, excluded }: { kind: BatchKind; lines: readonly PlanLine[]; excluded: ReadonlySet<string> }) {
  const { t, plural, format } = useText();
  const kinds = [kind, ...BatchKind.options.filter((each) => each !== kind)];
  const planned = kinds.map((each) => ({ each, count: lines.filter((line) => line.kind === each).length }));
  const out = lines.filter((line) => line.kind === undefined);
  const byYou = out.filter((line) => line.reason === undefined && excluded.has(line.key)).length;
  const beyond = out.filter((line) => line.reason === undefined).length - byYou;
  return (
    <div class="dry-run-totals" role="status" data-doorman="dry-run-totals">
      <p>
        {planned.every(({ count }) => count === 0)
          ? t("planNothing")
          : format.list(planned.filter(({ count }) => count > 0).map(({ each, count }) => plural(planKeys[each], count)))}
      </p>
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
