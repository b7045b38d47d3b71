import type { Owner } from "../../../lib/domain/account";
import type { Operation, Outcome } from "../../../lib/domain/action";
import { startingState, type PageMode } from "../../../lib/domain/health";
import type { PerformRequest } from "../../../lib/messages/bridge-questions";
import type { Result } from "../../../lib/messages/contract";
import type { LiveTab } from "../../../lib/background/tab-states";

/** A request that the tab took and has not answered yet. */
export interface Job {
  owner: Owner;
  id: string;
  step: number;
  request: PerformRequest;
}

/**
 * A tab with WhatsApp Web and the account behind it, as seen through the messages between tab and background.
 */
export class FakeWhatsApp {
  owner: Owner;
  open = true;
  mode: PageMode = "ready";
  /** `silent`: the request arrives, the answer to it does not. `deaf`: neither. */
  hearing: "well" | "refuses" | "silent" | "deaf" = "well";
  readonly jobs: Job[] = [];
  readonly blocked = new Set<string>();
  readonly optedOut = new Set<string>();
  /** Ids of the actions whose report reached WhatsApp, as often as it did. */
  readonly reports: string[] = [];
  /** Every operation that changed anything, with the action that asked for it. */
  readonly effects: { id: string; operation: Operation }[] = [];
  /** Requests in the order in which the tab took them. */
  readonly taken: { id: string; operation: Operation }[] = [];
  #outcomes: Outcome[] = [];

  constructor(owner: Owner) {
    this.owner = owner;
  }

  tabs(): LiveTab[] {
    if (!this.open) return [];
    const owner = this.mode === "signed-out" ? {} : { owner: this.owner };
    return [{ id: 1, active: true, state: { ...startingState, mode: this.mode, ...owner } }];
  }

  /** The next requests end as given, without effect. */
  answerNext(...outcomes: Outcome[]): void {
    this.#outcomes.push(...outcomes);
  }

  perform(job: Job): Result<{ accepted: boolean }> {
    if (!this.open || this.hearing === "deaf") return noAnswer;
    if (this.hearing === "refuses" || this.mode !== "ready" || job.owner !== this.owner) {
      return { ok: true, value: { accepted: false } };
    }
    this.jobs.push(job);
    this.taken.push({ id: job.id, operation: job.request.operation });
    return this.hearing === "silent" ? noAnswer : { ok: true, value: { accepted: true } };
  }

  check(request: PerformRequest): Result<Outcome> {
    if (!this.open || this.hearing === "deaf") return noAnswer;
    const key = request.ids[0] ?? "";
    const stands: Partial<Record<Operation, boolean>> = {
      block: this.blocked.has(key),
      unblock: !this.blocked.has(key),
      "stop-offers": this.optedOut.has(key),
      "resume-offers": !this.optedOut.has(key),
    };
    return { ok: true, value: { status: stands[request.operation] === true ? "done" : "unknown" } };
  }

  /** The tab does its oldest job; `undefined` when it has none. */
  work(): (Job & { outcome: Outcome }) | undefined {
    const job = this.jobs.shift();
    return job && { ...job, outcome: this.#outcomes.shift() ?? this.#do(job) };
  }

  /** The tab goes away; what it had under way is lost, after its effect or before. */
  close(done: boolean): void {
    for (const job of this.jobs.splice(0)) if (done) this.#do(job);
    this.open = false;
  }

  #do({ id, request }: Job): Outcome {
    const { operation } = request;
    const key = request.ids[0] ?? "";
    const changed = {
      block: () => add(this.blocked, key),
      unblock: () => this.blocked.delete(key),
      "stop-offers": () => add(this.optedOut, key),
      "resume-offers": () => this.optedOut.delete(key),
      report: () => this.reports.push(id) > 0,
      "not-interested": () => true,
      "undo-not-interested": () => true,
      "not-spam": () => true,
    }[operation]();
    if (changed) this.effects.push({ id, operation });
    return { status: changed ? "done" : "already" };
  }
}

const noAnswer = { ok: false, failure: { code: "no-answer", text: "no answer in time" } } as const;

function add(set: Set<string>, key: string): boolean {
  if (set.has(key)) return false;
  set.add(key);
  return true;
}
