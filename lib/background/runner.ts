import type { Owner } from "../domain/account";
import type { ActionMode, Outcome } from "../domain/action";
import type { Settings } from "../domain/settings";
import type { ActionRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import type { PerformRequest } from "../messages/bridge-questions";
import { DIALOG_TIMEOUT, LOAD_TIMEOUT, VERIFY_TIMEOUT } from "../messages/timeouts";
import type { Result } from "../messages/contract";
import { coalesced } from "./coalesce";
import { TAB_PAUSE } from "./pace";
import { begin, checked, checkFailed, nextMove, notBegun, settled } from "./runner-machine";
import { commit, enterOutcome, isAnythingPending, take, type Idle, type Taken } from "./runner-store";
import type { LiveTab } from "./tab-states";

/**
 * How long a request may be with a tab: loading what it needs, asking, seeing it done, and room for a tab that the browser has
 * slowed down.
 */
const STEP_LEASE: Record<ActionMode, number> = {
  direct: LOAD_TIMEOUT + 2 * VERIFY_TIMEOUT + 15_000,
  dialog: DIALOG_TIMEOUT + 2 * VERIFY_TIMEOUT + 15_000,
};

/**
 * The tab did not say whether it took the request: its outcome comes soon, or the state of WhatsApp is looked
 * at.
 */
const SILENCE_LEASE = 5_000;

/**
 * Until the tab has said that it took the request; longer than it is given for that (`toContent.perform`). Should the
 * worker die in between, the request may never have left, and the user is not to wait as long as for one that did.
 */
const HANDOVER_LEASE = 7_000;

/** Alarms go off in half-minutes at the earliest (`chrome.alarms`); shorter waits are the timer's. */
export const SHORTEST_ALARM = 30_000;

/** A waiting queue looks round by itself this often; a tab that becomes ready says so at once. */
const LOOK_ROUND = 5 * 60_000;

/** Everything that the runner needs of the world. */
export interface RunnerEnvironment {
  database: DoormanDatabase;
  now: () => number;
  /** 0 (included) to 1. */
  random: () => number;
  newToken: () => string;
  settings: () => Promise<Settings>;
  tabs: () => Promise<LiveTab[]>;
  perform: (
    tabId: number,
    data: { owner: Owner; id: string; step: number; request: PerformRequest },
  ) => Promise<Result<{ accepted: boolean }>>;
  check: (tabId: number, data: { owner: Owner; request: PerformRequest }) => Promise<Result<Outcome>>;
  /** Wakes the runner while the worker lives; a new call replaces the one before. */
  wakeSoon: (milliseconds: number) => void;
  /**
   * Wakes the worker too: at that time, and then every minute until it is set anew, so that a worker that
   * dies at once is woken again. `undefined` ends it.
   */
  setAlarm: (at: number | undefined) => Promise<void>;
  /** Tells whoever shows actions and senders. */
  changed: (owner: Owner, rows: ActionRow[]) => void;
}

export interface Runner {
  /** Goes on with the queue. Ends when everything is done, waits, or is with a tab. */
  wake: () => Promise<void>;
  /** A tab tells how a step ended; the queue goes on at the next `wake`. */
  performed: (step: { owner: Owner; id: string; step: number; outcome: Outcome }) => Promise<void>;
}

/**
 * Works off the queue of actions, one at a time in the whole browser. It keeps nothing in memory that
 * matters: every line may be the worker's last, and several runners at once do no harm (see runner-machine.ts
 * and the lease in runner-store.ts).
 */
export function createRunner(environment: RunnerEnvironment): Runner {
  return {
    wake: coalesced(() => workOff(environment)),
    performed: async (step) => {
      const { database, now, random } = environment;
      const row = await enterOutcome(database, step, now(), random());
      if (row !== undefined) environment.changed(row.owner, [row]);
    },
  };
}

async function workOff(environment: RunnerEnvironment): Promise<void> {
  const { database, now } = environment;
  for (;;) {
    if (!(await isAnythingPending(database))) {
      await environment.setAlarm(undefined);
      return;
    }
    const tabs = await environment.tabs();
    // Where they cannot be read, only automatic help has to wait for them.
    const automatic = await environment.settings().then(({ automatic: help }) => help, () => undefined);
    const turn = await take(database, tabs, automatic, now(), environment.newToken());
    if (turn.kind === "idle") {
      await rest(environment, turn);
      return;
    }
    environment.changed(turn.row.owner, [turn.row]);
    if (turn.kind === "passed") continue;
    const wait = await advance(environment, turn);
    if (wait !== undefined) {
      await rest(environment, { kind: "idle", until: now() + wait });
      return;
    }
  }
}

/**
 * Makes the next move of an action.
 *
 * @returns milliseconds after which to look again, or `undefined` to go on at once
 */
async function advance(environment: RunnerEnvironment, turn: Taken): Promise<number | undefined> {
  const { database, now } = environment;
  const move = nextMove(turn.row);
  if (move.do === "finish") {
    await tell(environment, commit(database, turn, now(), (row) => settled(row, now())));
    return undefined;
  }
  const { step } = move;
  const data = { owner: turn.row.owner, request: requestOf(turn, step) };
  if (move.do === "check") {
    const state = await environment.check(turn.tab.id, data);
    const after = state.ok ? {} : { pause: pauseFrom(now()) };
    const change = (row: ActionRow): ActionRow =>
      state.ok ? checked(row, step, state.value, now()) : checkFailed(row, step, now());
    await tell(environment, commit(database, turn, now(), change, after));
    return undefined;
  }
  const hold = STEP_LEASE[turn.row.mode];
  // A report is never asked for again: it is not given up as long as its outcome can still come.
  const first = data.request.operation === "report" ? hold : HANDOVER_LEASE;
  const begun = await commit(database, turn, now(), (row) => begin(row, step, now()), { hold: first });
  if (begun === undefined) return undefined;
  const answer = await environment.perform(turn.tab.id, { ...data, id: turn.row.id, step });
  if (answer.ok && answer.value.accepted) {
    const taken = await commit(database, turn, now(), (row) => row, { hold });
    return taken === undefined ? undefined : hold;
  }
  if (answer.ok) {
    const change = (row: ActionRow): ActionRow => notBegun(row, step, now());
    await tell(environment, commit(database, turn, now(), change, { pause: pauseFrom(now()) }));
    return undefined;
  }
  const held = await commit(database, turn, now(), (row) => row, { hold: SILENCE_LEASE });
  return held === undefined ? undefined : SILENCE_LEASE;
}

/** Looks again when time has come: by a timer while the worker lives, by an alarm in any case. */
async function rest(environment: RunnerEnvironment, { until }: Idle): Promise<void> {
  const now = environment.now();
  if (until !== undefined) environment.wakeSoon(Math.max(0, until - now));
  await environment.setAlarm(Math.max(until ?? now + LOOK_ROUND, now + SHORTEST_ALARM));
}

async function tell(environment: RunnerEnvironment, commitment: Promise<ActionRow | undefined>): Promise<void> {
  const row = await commitment;
  if (row !== undefined) environment.changed(row.owner, [row]);
}

function requestOf({ row, ids }: Taken, step: number): PerformRequest {
  const operation = row.steps[step]!.operation;
  return {
    operation,
    ids,
    mode: row.mode,
    ...(row.message === undefined ? {} : { message: row.message }),
    ...(operation === "block" && row.reason !== undefined ? { reason: row.reason } : {}),
  };
}

function pauseFrom(now: number): { from: number; until: number } {
  return { from: now, until: now + TAB_PAUSE };
}
