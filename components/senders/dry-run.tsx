import { useMemo, useRef, useState } from "preact/hooks";
import type { BlockReason } from "../../lib/domain/action";
import {
  isBlocking,
  isOverridable,
  MAX_BATCH,
  planBatch,
  REPORTS_A_BATCH,
  REPORTS_A_DAY,
  type BatchKind,
  type LineKinds,
  type PlanLine,
} from "../../lib/domain/batch";
import type { SenderSummary } from "../../lib/domain/sender-summary";
import type { BatchWish, BatchWishLine } from "../../lib/ui/batch-wish";
import { useText } from "../../lib/ui/text";
import { useVirtualList } from "../../lib/ui/use-virtual-list";
import { Button } from "../shared/button";
import { blockReasons } from "../shared/ladder";
import { ReportQuestion } from "../shared/report-question";
import { actionKeys, reasonKeys } from "../shared/wording";
import { DryRunLine, LINE_HEIGHT } from "./dry-run-line";
import { DryRunTotals } from "./dry-run-totals";
import { Modal } from "./modal";
import { SelectField } from "./select-field";

export interface DryRunProps {
  kind: BatchKind;
  /** The selected senders, at first in the order of the list. */
  senders: readonly SenderSummary[];
  /** Kinds that WhatsApp Web offers now; undefined while no tab is open. */
  available: ReadonlySet<BatchKind> | undefined;
  /** Reports that may still be sent in these 24 hours. */
  reportsLeft: number;
  /** Milliseconds until a batch with so many actions of each kind would be done, if it were started now. */
  timeFor(kinds: LineKinds): number;
  onClose(): void;
  onStart(wish: BatchWish): void;
}

/** Exactly what a batch will do to whom, and why not to others; each line can be changed. Nothing happens before Start. */
export function DryRun({ kind, senders: given, available, reportsLeft, timeFor, onClose, onStart }: DryRunProps) {
  const { t } = useText();
  const senders = useKeptOrder(given);
  const [included, setIncluded] = useState<ReadonlySet<string>>(new Set());
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState<BlockReason | undefined>();
  /** Keys of whom the question that is open asks to report. */
  const [asked, setAsked] = useState<ReadonlySet<string> | undefined>();
  const startButton = useRef<HTMLButtonElement>(null);
  const lines = useMemo(
    () => onlyAsked(limited(planBatch({ kind, senders, available, included, excluded, reportsLeft })), asked),
    [kind, senders, available, included, excluded, reportsLeft, asked],
  );
  const planned = lines.filter((line) => line.kind !== undefined).length;
  const reported = lines.filter((line) => line.kind === "report-and-block").map((line) => line.key);
  const reports = reported.length;
  const start = () => onStart({ kind, lines: wishLines(lines, senders, included, reason), confirmedReports: reports });
  const toggle = (line: PlanLine) => {
    if (line.kind !== undefined) {
      setExcluded(new Set([...excluded, line.key]));
      setIncluded(without(included, line.key));
    } else if (line.reason === undefined) setExcluded(without(excluded, line.key));
    else if (isOverridable(line.reason)) setIncluded(new Set([...included, line.key]));
  };
  return (
    <Modal title={t("dryRunTitle", t(actionKeys[kind]))} hook="dry-run" look="dialog" onClose={onClose}>
      <DryRunTotals kind={kind} lines={lines} excluded={excluded} timeFor={timeFor} />
      {isBlocking(kind) && (
        <SelectField
          label={t("reasonTitle")}
          hook="batch-reason"
          any={t("reasonNone")}
          value={reason}
          options={blockReasons.map((each) => ({ value: each, text: t(reasonKeys[each]) }))}
          onChoose={(value) => setReason(blockReasons.find((each) => each === value))}
        />
      )}
      {kind === "report-and-block" && <p class="fine">{t("reportLimits", REPORTS_A_BATCH, REPORTS_A_DAY, reportsLeft)}</p>}
      <Lines lines={lines} senders={senders} included={included} excluded={excluded} onToggle={toggle} />
      <div class="question-buttons">
        <Button hook="batch-cancel" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button
          tone="strong"
          hook="batch-start"
          elementRef={startButton}
          disabled={planned === 0}
          {...(reports > 0 && { opens: "dialog" })}
          onClick={() => (reports > 0 ? setAsked(new Set(reported)) : start())}
        >
          {t("batchStart")}
        </Button>
      </div>
      {asked !== undefined && reports > 0 && startButton.current !== null && (
        <ReportQuestion anchor={startButton.current} of={reports} onClose={() => setAsked(undefined)} onConfirm={start} />
      )}
    </Modal>
  );
}

/**
 * The senders in the order in which they stood at first: where the list is sorted anew by what arrives, another line would come
 * under the pointer, and another sender within what a batch may report.
 */
function useKeptOrder(senders: readonly SenderSummary[]): readonly SenderSummary[] {
  const [places] = useState(() => new Map(senders.map(({ key }, place) => [key, place])));
  return useMemo(() => {
    const placeOf = ({ key }: SenderSummary) => places.get(key) ?? places.size;
    return senders.toSorted((one, other) => placeOf(one) - placeOf(other));
  }, [senders, places]);
}

interface LinesProps {
  lines: readonly PlanLine[];
  senders: readonly SenderSummary[];
  included: ReadonlySet<string>;
  excluded: ReadonlySet<string>;
  onToggle(line: PlanLine): void;
}

/** The lines stand in the order of the senders. */
function Lines({ lines, senders, included, excluded, onToggle }: LinesProps) {
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualList(scroller, lines.length, LINE_HEIGHT);
  return (
    <div class="dry-run-scroller" ref={scroller}>
      <ul class="dry-run-lines" aria-label={t("dryRunLines")} style={{ blockSize: `${list.height}px` }}>
        {list.items.map(({ index, start }) => {
          const line = lines[index];
          const sender = senders[index];
          if (line === undefined || sender === undefined) return null;
          const place = { top: start, index, count: lines.length };
          const beyond = line.kind === undefined && line.reason === undefined && !excluded.has(line.key);
          return (
            <DryRunLine
              key={line.key}
              line={line}
              sender={sender}
              place={place}
              beyond={beyond}
              forced={included.has(line.key)}
              onToggle={() => onToggle(line)}
            />
          );
        })}
      </ul>
    </div>
  );
}

/** A batch takes so many senders and no more: those beyond are as if they had been taken out. */
function limited(lines: readonly PlanLine[]): PlanLine[] {
  let planned = 0;
  return lines.map((line) => {
    if (line.kind === undefined) return line;
    planned += 1;
    return planned > MAX_BATCH ? { key: line.key } : line;
  });
}

/** Whoever comes to have room within the limit of reports while it is asked about others was not shown, and is not reported. */
function onlyAsked(lines: PlanLine[], asked: ReadonlySet<string> | undefined): PlanLine[] {
  if (asked === undefined) return lines;
  return lines.map((line) => (line.kind === "report-and-block" && !asked.has(line.key) ? { key: line.key } : line));
}

function wishLines(
  lines: readonly PlanLine[],
  senders: readonly SenderSummary[],
  included: ReadonlySet<string>,
  reason: BlockReason | undefined,
): BatchWishLine[] {
  return lines.flatMap(({ key, kind }, index) => {
    const sender = senders[index];
    if (kind === undefined || sender === undefined) return [];
    return {
      ids: sender.ids,
      name: sender.name,
      kind,
      ...(isBlocking(kind) && reason !== undefined && { reason }),
      ...(included.has(key) && { included: true as const }),
    };
  });
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  next.delete(key);
  return next;
}
