import type { BatchKind, BatchState } from "../../lib/domain/batch";
import type { FilterState } from "../../lib/domain/sender-filter";
import type { SortColumn } from "../../lib/domain/sender-order";
import type { SenderState } from "../../lib/domain/sender-summary";
import type { InvalidReason } from "../../lib/imports/phone";
import type { PluralKey, Text, TextKey } from "../../lib/ui/text";
import type { BatchProblem } from "../../lib/ui/use-batches";

/** Where a sender stands. */
export const stateKeys: Record<SenderState, TextKey> = {
  blocked: "senderBlocked",
  stopped: "senderStopped",
  kept: "senderKept",
  saved: "senderSaved",
  open: "senderOpen",
};

/** How that looks. */
export const stateTags: Record<Exclude<SenderState, "open">, string> = {
  blocked: "tag tag-bad",
  stopped: "tag tag-neutral",
  kept: "tag tag-good",
  saved: "tag tag-good",
};

export const filterStateKeys: Record<FilterState, TextKey> = {
  any: "filterAny",
  open: "senderOpen",
  kept: "senderKept",
  stopped: "senderStopped",
  blocked: "senderBlocked",
  saved: "senderSaved",
  replied: "filterReplied",
};

export const columnKeys: Record<SortColumn, TextKey> = {
  name: "columnName",
  messages: "columnMessages",
  share: "columnShare",
  mislabelled: "columnMislabelled",
  last: "columnLast",
  state: "columnState",
};

/** What a batch will do, with the number of senders. */
export const planKeys: Record<BatchKind, PluralKey> = {
  keep: "planKeep",
  unkeep: "planUnkeep",
  "stop-offers": "planStopOffers",
  "resume-offers": "planResumeOffers",
  block: "planBlock",
  unblock: "planUnblock",
  "report-and-block": "planReportAndBlock",
};

export const batchStateKeys: Record<BatchState, TextKey> = {
  running: "batchRunning",
  paused: "batchPaused",
  stopped: "batchStopped",
  finished: "batchFinished",
};

export const invalidKeys: Record<InvalidReason, TextKey> = {
  "no-number": "invalidNoNumber",
  impossible: "invalidImpossible",
  rounded: "invalidRounded",
};

/** A script by its name in the user's language. */
export function scriptName({ language }: Text, script: string): string {
  return new Intl.DisplayNames(language, { type: "script" }).of(script) ?? script;
}

/** A country by its name in the user's language. */
export function countryName({ language }: Text, country: string): string {
  return new Intl.DisplayNames(language, { type: "region" }).of(country) ?? country;
}

/** Why a batch did not start, or nothing could be done with it. */
export const problemKeys: Record<BatchProblem, TextKey> = {
  "report-limit": "refusedReportLimit",
  "not-confirmed": "refusedNotConfirmed",
  "too-many": "refusedTooMany",
  nothing: "refusedNothing",
  "no-answer": "askFailed",
  "nothing-to-undo": "undoNothing",
};
