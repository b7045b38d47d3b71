import type { ActivityEntry } from "../domain/activity";

/** Forms in which the log can be taken along. */
export const activityFormats = ["csv", "json"] as const;
export type ActivityFormat = (typeof activityFormats)[number];

/**
 * One entry of the exported log; the names are those of the columns and of the properties, the same in every language. What
 * an entry does not have is an empty cell, or `null`.
 */
export interface ActivityRecord {
  /** ISO 8601 in UTC. */
  time: string;
  /** `action`, or `judgement` on a message. */
  entry: ActivityEntry["kind"];
  /** Name of the sender as WhatsApp showed it. */
  sender: string;
  /** Id of the sender in WhatsApp, the first that is known. */
  sender_id: string;
  /** What was done: `block`, `stop-offers` and so on. */
  action: string | null;
  /** Who asked: `click`, `undo`, `rule`, `outside`. */
  cause: string | null;
  /** Where the click was, which rule it was, or which action was taken back. */
  cause_detail: string | null;
  /** `queued`, `running`, `done`, `already`, `skipped`, `failed`. */
  state: string | null;
  /** How each request to WhatsApp ended, as `operation: outcome`, with the server's code where it refused. */
  outcomes: string | null;
  /** ISO 8601 in UTC. */
  finished: string | null;
  /** Id of the action that took this one back. */
  undone_by: string | null;
  /** Id of the action. */
  action_id: string | null;
  /** WhatsApp's id of the message. */
  message_id: string | null;
  /** `promotion`, `service` or `unsure`. */
  label: string | null;
  /** What is shown at the message: `promotion`, `unsure` or `none`. */
  mark: string | null;
  category: string | null;
  /** Confidence in the label, 0 to 1. */
  confidence: number | null;
  /** Declared as service while the content is promotion. */
  mislabelled: boolean | null;
  /** What the sender told WhatsApp: `MARKETING`, `UTILITY`, `AUTHENTICATION`. */
  declared: string | null;
  /** The pieces of evidence by name, strongest first. */
  evidence: string | null;
  /** How the message begins, as long as text is kept. */
  text: string | null;
}

const nothing: ActivityRecord = {
  time: "",
  entry: "action",
  sender: "",
  sender_id: "",
  action: null,
  cause: null,
  cause_detail: null,
  state: null,
  outcomes: null,
  finished: null,
  undone_by: null,
  action_id: null,
  message_id: null,
  label: null,
  mark: null,
  category: null,
  confidence: null,
  mislabelled: null,
  declared: null,
  evidence: null,
  text: null,
};

/** The columns, in their order. */
export const activityColumns: readonly string[] = Object.keys(nothing);

/** The record that is exported of an entry. */
export function activityRecord(entry: ActivityEntry): ActivityRecord {
  const time = iso(entry.time);
  if (entry.kind === "judgement") {
    const { judgement } = entry;
    return {
      ...nothing,
      time,
      entry: "judgement",
      sender: entry.name,
      sender_id: entry.ids[0] ?? "",
      message_id: entry.id,
      label: judgement.label,
      mark: judgement.mark,
      category: judgement.category,
      confidence: judgement.confidence,
      mislabelled: judgement.mislabelled,
      declared: entry.declared ?? null,
      evidence: judgement.evidence.map(({ kind }) => kind).join(" "),
      text: entry.text ?? null,
    };
  }
  const { action } = entry;
  const { cause } = action;
  return {
    ...nothing,
    time,
    entry: "action",
    sender: action.name,
    sender_id: action.ids[0] ?? "",
    action: action.kind,
    cause: cause.by,
    cause_detail: "surface" in cause ? cause.surface : "rule" in cause ? cause.rule : "of" in cause ? cause.of : null,
    state: action.state,
    outcomes: action.steps.map(({ operation, outcome }) => `${operation}: ${outcomeOf(outcome)}`).join("; "),
    finished: action.finishedAt === undefined ? null : iso(action.finishedAt),
    undone_by: action.undoneBy ?? null,
    action_id: action.id,
  };
}

type StepOutcome = Extract<ActivityEntry, { kind: "action" }>["action"]["steps"][number]["outcome"];

function outcomeOf(outcome: StepOutcome): string {
  if (outcome === undefined) return "none yet";
  if (outcome.status === "refused") return `refused ${outcome.code}`;
  return outcome.status === "unavailable" ? `unavailable ${outcome.why}` : outcome.status;
}

/**
 * What a file of the log consists of, so that it can be written page by page: its beginning, the pages of records, its end.
 * CSV is RFC 4180 in UTF-8 with a byte-order mark, without which spreadsheets take it for another encoding.
 */
export const activityFile: Record<ActivityFormat, { type: string; begin: string; page(records: readonly ActivityRecord[], first: boolean): string; end: string }> = {
  csv: {
    type: "text/csv;charset=utf-8",
    begin: `\uFEFF${activityColumns.join(",")}\r\n`,
    page: (records) => records.map((record) => `${Object.values(record).map(cell).join(",")}\r\n`).join(""),
    end: "",
  },
  json: {
    type: "application/json",
    begin: "[",
    page: (records, first) =>
      records.map((record, place) => `${first && place === 0 ? "\n" : ",\n"}${JSON.stringify(record)}`).join(""),
    end: "\n]\n",
  },
};

/** Beginnings that a spreadsheet takes for a formula (OWASP, CSV injection); also after blanks, which some cut off. */
const FORMULA = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * One cell. A text from outside that a spreadsheet would run as a formula gets an apostrophe before it, by which
 * spreadsheets know a text.
 */
function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
