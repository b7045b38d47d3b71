import { useEffect, useMemo, useState } from "preact/hooks";
import type { Owner } from "../domain/account";
import type { EvidenceEntry } from "../domain/evidence";
import type { EvidenceFilter, RedactionOptions } from "../domain/evidence-file";
import type { DoormanDatabase } from "../database/schema";
import { readPseudonymKey } from "../messages/pseudonym-key";
import type { DossierText } from "../reports/dossier/text";
import type { Figures } from "../reports/figures";
import { everything, makeRedaction, ownOnly } from "../reports/redact";
import { greetedName } from "../reports/redaction/greeting";
import type { RecordSummary, SenderChoice } from "./evidence-records";
import type { ExportFormat, Reporter } from "./export-state";
import { previewOf, type PreviewField } from "./redaction-preview";
import { useComplaint, type ComplaintState } from "./use-complaint";
import { readRecord, useEvidence, type EvidenceState } from "./use-evidence";
import { namesIn, useExport, type Exporter } from "./use-export";
import { useFigures } from "./use-figures";
import { useReading } from "./use-reading";
import { useVerification, type Verification } from "./use-verification";
import { useRefused, useWatch } from "./use-watch";
import type { WatchedSender } from "./opt-out-watch";

/** Parts of the page, in the order of their tabs. */
export const reportTabs = ["choose", "export", "charts", "watch", "complain", "verify"] as const;
export type ReportTab = (typeof reportTabs)[number];

/** Records that are shown as they will be exported. */
const SAMPLES = 3;
/** Messages in which the user's name is looked for: it is the same in all of them. */
const MOST_GREETINGS = 5_000;

export interface ReportsState {
  tab: ReportTab;
  open(tab: ReportTab): void;
  owner: Owner | undefined;
  filter: EvidenceFilter;
  narrow(filter: EvidenceFilter): void;
  /** Records that are ticked, by their places in the chain: where there are any, an export holds these alone. */
  ticked: ReadonlySet<number>;
  tick(sequences: Iterable<number>): void;
  evidence: EvidenceState;
  form: ExportForm;
  /** What the form exports of the chosen records: a dossier those of its sender, tables and abuse reports the messages. */
  exported: readonly RecordSummary[];
  /** Whom a dossier can be about: those with chosen records. */
  offered: readonly SenderChoice[];
  change(part: Partial<ExportForm>): void;
  /** By which name the messages to be exported greet the user, perhaps. */
  suggestedName: string | undefined;
  samples: PreviewField[][];
  exporter: Exporter;
  /** Begins the export that the form describes. */
  start(how: "save" | "print", text: DossierText): void;
  /** Undefined until they are counted. */
  figures: Figures | undefined;
  watch: WatchedSender[] | undefined;
  /** Whether the user's word stands against anybody; undefined until it is read. */
  refused: boolean | undefined;
  complaint: ComplaintState;
  verification: Verification;
}

/** What the user chose for an export. */
export interface ExportForm {
  format: ExportFormat;
  /** Account of the dossier's sender. */
  about: string | undefined;
  redaction: RedactionOptions;
  ownName: string;
  reporter: Reporter;
}

/** Everything that the reports page shows of one owner. */
export function useReports(database: DoormanDatabase, owner: Owner | undefined): ReportsState {
  const [tab, open] = useState<ReportTab>("choose");
  const [filter, narrow] = useState<EvidenceFilter>({});
  const [form, setForm] = useState<ExportForm>(() => ({
    format: "json",
    about: undefined,
    redaction: ownOnly,
    ownName: "",
    reporter: { org: "", contact: "", domain: "" },
  }));
  const evidence = useEvidence(database, owner, filter);
  const { records, version } = evidence;
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  // What is not on the list cannot be seen to be ticked.
  const ticked = useMemo(() => new Set(records.flatMap(({ sequence }) => (marked.has(sequence) ? [sequence] : []))), [records, marked]);
  const chosen = useMemo(() => (ticked.size === 0 ? records : records.filter(({ sequence }) => ticked.has(sequence))), [records, ticked]);
  const complaint = useComplaint(database, owner, version);
  // Who was ticked may be gone, as may be the account whose senders were: nobody could untick it.
  useEffect(() => {
    const there = evidence.senders;
    if (there !== undefined) narrow((before) => withThose(before, there));
  }, [evidence.senders]);
  const figures = useFigures(database, owner, tab === "charts", version);
  const exporter = useExport(database, owner);
  const { senders = [], complete } = evidence;
  const offered = useMemo(() => (complete ? withRecords(senders, chosen) : senders), [evidence.senders, complete, chosen]);
  // Who was chosen last may be gone; with only one sender there is nothing to choose.
  const about = offered.find(({ key }) => key === form.about) ?? (offered.length === 1 ? offered[0] : undefined);
  const one = form.format === "dossier" ? about?.key : undefined;
  const exported = useMemo(() => exportedOf(chosen, form.format, one), [chosen, form.format, one]);
  const suggestedName = useSuggestedName(exported, tab === "export");
  const samples = useSamples(database, owner, exported, form, suggestedName, tab === "export");

  const start = (how: "save" | "print", text: DossierText) => {
    const { format, redaction, ownName, reporter } = form;
    const ofDossier = format === "dossier" && about !== undefined;
    exporter.start({
      format,
      how,
      filter: {
        ...filter,
        ...(ofDossier && { senders: [...about.keys] }),
        ...(ticked.size > 0 && { sequences: [...ticked].toSorted((left, right) => left - right) }),
      },
      redaction,
      ownName,
      reporter,
      text,
      about: ofDossier ? about.key : undefined,
      total: evidence.total,
    });
  };
  return {
    tab,
    open,
    owner,
    filter,
    narrow,
    ticked,
    tick: (sequences) => setMarked(new Set(sequences)),
    evidence,
    form: { ...form, about: about?.key },
    exported,
    offered,
    change: (part) => setForm((before) => ({ ...before, ...part })),
    suggestedName,
    samples,
    exporter,
    start,
    figures,
    watch: useWatch(database, owner, version),
    refused: useRefused(database, owner, tab === "watch"),
    complaint: { ...complaint, about: evidence.senders?.find(({ key }) => key === complaint.about)?.key },
    verification: useVerification(database, owner),
  };
}

/** The filter without senders of whom there is nothing, and of the others with all keys: two may have turned out to be one. */
function withThose(filter: EvidenceFilter, senders: readonly SenderChoice[]): EvidenceFilter {
  const { senders: chosen = [], ...rest } = filter;
  const now = senders.filter(({ keys }) => keys.some((key) => chosen.includes(key))).flatMap(({ keys }) => keys);
  if (now.length === chosen.length && now.every((key) => chosen.includes(key))) return filter;
  return now.length === 0 ? rest : { ...rest, senders: now };
}

/** @param about account of the dossier's sender */
function exportedOf(records: readonly RecordSummary[], format: ExportFormat, about: string | undefined): readonly RecordSummary[] {
  if (format === "csv" || format === "xarf") return records.filter(({ kind }) => kind === "message");
  return about === undefined ? records : records.filter(({ account }) => account === about);
}

function withRecords(senders: readonly SenderChoice[], records: readonly RecordSummary[]): SenderChoice[] {
  const accounts = new Set(records.map(({ account }) => account));
  return senders.filter(({ key }) => accounts.has(key));
}

/** The name that recurs in the greetings of the chosen messages. */
function useSuggestedName(records: readonly RecordSummary[], wanted: boolean): string | undefined {
  return useMemo(() => {
    if (!wanted) return undefined;
    const messages = records.filter((record) => record.kind === "message").slice(0, MOST_GREETINGS);
    return greetedName(messages.map(({ excerpt, name }) => ({ text: excerpt, sender: name })));
  }, [records, wanted]);
}

/** The newest chosen messages as the export will have them; a suggested name is shown as one that stays readable. */
function useSamples(
  database: DoormanDatabase,
  owner: Owner | undefined,
  records: readonly RecordSummary[],
  { redaction, ownName }: ExportForm,
  suggestedName: string | undefined,
  wanted: boolean,
): PreviewField[][] {
  const newest = wanted ? records.filter(({ kind }) => kind === "message").slice(0, SAMPLES).map(({ sequence }) => sequence) : [];
  const { value: entries } = useReading<EvidenceEntry[]>(async () => {
    const read = owner === undefined ? [] : await Promise.all(newest.map((sequence) => readRecord(database, owner, sequence)));
    return read.filter((entry) => entry !== undefined);
  }, [database, owner, newest.join()]);
  const { value: key } = useReading(readPseudonymKey, []);
  return useMemo(() => {
    if (entries === undefined || key === undefined || owner === undefined) return [];
    const context = { key, ownNumbers: [owner], ownNames: namesIn(ownName) };
    const chosen = makeRedaction(redaction, context);
    const all = makeRedaction(everything, { ...context, ownNames: namesIn(ownName, suggestedName) });
    return entries.map((entry) => previewOf(entry, chosen, all)).filter((fields) => fields.length > 0);
  }, [entries, key, owner, redaction, ownName, suggestedName]);
}
