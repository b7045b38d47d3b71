import type { Outcome } from "../domain/action";
import type { PerformRequest } from "../messages/bridge-questions";
import { DIALOG_TIMEOUT, VERIFY_TIMEOUT } from "../messages/timeouts";
import { complete, stateOf } from "./capabilities";
import { followDialog } from "./dialog";
import { NothingToReport, plans, SessionOver, targetOf, type OperationPlan, type Target } from "./operations";
import type { Store } from "./store";
import { isConnected, sessionOf } from "./stream-mode";
import { read, readText } from "./untrusted";

/** How often WhatsApp's state is read while an operation runs, in milliseconds; its own events come on top. */
const LOOK_EVERY = 100;
/** The same while WhatsApp's dialog is open: a report shows only while it is on the way, which can be this short. */
const LOOK_AT_DIALOG_EVERY = 15;
/** A dialog that was closed for so long, without a sign that anything was asked for, was closed without confirming. */
const AFTER_DIALOG = 1_500;

/**
 * Asks WhatsApp for one operation and waits until WhatsApp's own state shows it.
 *
 * @returns never rejects: every way it can end is an `Outcome`
 */
export async function perform(store: Store, request: PerformRequest, signal: AbortSignal): Promise<Outcome> {
  const plan = plans[request.operation];
  const dialog = dialogFor(store, plan, request);
  const target = prepare(store, plan, request, dialog !== undefined);
  if ("status" in target) return target;
  if (plan.agrees(target) === true) return { status: "already" };
  // Without a connection WhatsApp keeps requests, and sends them all at once when it is back.
  if (isConnected(store) === false) return { status: "not-taken" };
  if (plan.exempt?.(target) === true) return { status: "unavailable", capability: plan.capability, why: "switched-off" };
  return dialog === undefined
    ? await direct(plan, target, request, signal)
    : await throughDialog(plan, target, dialog, signal);
}

/** Whether WhatsApp's state is as after the operation; changes nothing. */
export function check(store: Store, request: PerformRequest): Outcome {
  const plan = plans[request.operation];
  const target = prepare(store, plan, request, true);
  if ("status" in target) return target;
  return plan.agrees(target) === true ? { status: "done" } : { status: "unknown" };
}

/** WhatsApp's dialog, when the user prefers it, or when it works and the direct way does not. */
function dialogFor(store: Store, plan: OperationPlan, request: PerformRequest): OperationPlan["openDialog"] {
  if (plan.openDialog === undefined) return undefined;
  if (request.mode === "dialog") return plan.openDialog;
  return stateOf(store, plan.capability) === "missing" && stateOf(store, "dialogs") === "works" ? plan.openDialog : undefined;
}

function prepare(store: Store, plan: OperationPlan, request: PerformRequest, without: boolean): Target | Outcome {
  const { capability } = plan;
  const session = sessionOf(store);
  if (session !== "usable") return { status: "unavailable", capability, why: session === "signed-out" ? "signed-out" : "missing" };
  const state = stateOf(store, capability);
  if (state === "switched-off" || (state === "missing" && !without)) return { status: "unavailable", capability, why: state };
  return targetOf(store, request.ids) ?? { status: "unknown-sender" };
}

async function direct(
  plan: OperationPlan,
  target: Target,
  request: PerformRequest,
  signal: AbortSignal,
): Promise<Outcome> {
  const lack = await complete(target.store, plan.capability);
  if (lack !== undefined) return { status: "unavailable", capability: plan.capability, why: lack };
  if (signal.aborted || isConnected(target.store) === false || !target.isStill()) return { status: "not-taken" };
  let answer: Outcome | undefined;
  plan.run(target, request).then(
    (value) => (answer = { status: "done", ...reportId(value) }),
    (error: unknown) => (answer = refusal(error)),
  );
  const state = await watch(target.store, VERIFY_TIMEOUT, signal, () => {
    if (answer !== undefined && answer.status !== "done") return answer;
    const agrees = plan.agrees(target);
    if (agrees === undefined) return answer;
    // Lists that a sign-out empties, and those of the account that signs in next, say nothing.
    if (!target.isStill()) return { status: "timed-out" };
    return agrees ? (answer ?? { status: "done" }) : undefined;
  });
  return state ?? { status: "timed-out" };
}

/** The user decides in WhatsApp's dialog; a dialog that closes without effect was declined. */
async function throughDialog(
  plan: OperationPlan,
  target: Target,
  open: (target: Target) => void | Promise<void>,
  signal: AbortSignal,
): Promise<Outcome> {
  const dialog = followDialog(target.store);
  try {
    await open(target);
    dialog.opened();
  } catch (error) {
    dialog.end();
    if (error instanceof NothingToReport || error instanceof SessionOver) return refusal(error);
    return typeof error === "string"
      ? { status: "unknown-sender" }
      : { status: "unavailable", capability: "dialogs", why: "missing" };
  }
  let report: Outcome | undefined;
  let reporting: unknown;
  const look = async (): Promise<Outcome | undefined> => {
    if (target.isStill() && plan.agrees(target) === true) return { status: "done" };
    // A report leaves no state; but its promise stands on the chat while it is on the way.
    const sending = read(read(target.account.chat, "promises"), "sendSpamReport");
    if (plan.capability === "report" && sending instanceof Promise && sending !== reporting) {
      reporting = sending;
      sending.then(
        (value: unknown) => (report = { status: "done", ...reportId(value) }),
        (error: unknown) => (report = refusal(error)),
      );
    }
    if (report !== undefined) return report;
    const closedFor = await dialog.closedFor();
    if (dialog.hasAsked() || reporting !== undefined) return closedFor > VERIFY_TIMEOUT ? { status: "timed-out" } : undefined;
    return closedFor > AFTER_DIALOG ? { status: "declined" } : undefined;
  };
  try {
    return (await watch(target.store, DIALOG_TIMEOUT, signal, look, LOOK_AT_DIALOG_EVERY)) ?? { status: "timed-out" };
  } finally {
    dialog.end();
  }
}

/** Looks again and again, and at each change of a contact, until there is an outcome or time is up. */
async function watch(
  store: Store,
  timeout: number,
  signal: AbortSignal,
  look: () => Outcome | undefined | Promise<Outcome | undefined>,
  every = LOOK_EVERY,
): Promise<Outcome | undefined> {
  const until = performance.now() + timeout;
  const life = new AbortController();
  let wake = () => {};
  store.on("contacts", "change:isContactBlocked change:isContactOptedOut", () => wake(), life.signal);
  store.on("chats", "change:notSpam", () => wake(), life.signal);
  try {
    while (!signal.aborted && performance.now() < until) {
      const outcome = await look();
      if (outcome !== undefined) return outcome;
      await Promise.race([pause(every), new Promise<void>((resolve) => (wake = resolve))]);
    }
    return await look();
  } finally {
    life.abort();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * What WhatsApp's rejections mean: `ServerStatusCodeError` carries the server's code; a plain string is thrown for a
 * phone id without a chat once the block list has moved to LIDs (`WAWebBlockContactAction`); anything else has no code.
 */
function refusal(error: unknown): Outcome {
  if (error instanceof SessionOver) return { status: "not-taken" };
  if (error instanceof NothingToReport) return { status: "unavailable", capability: "report", why: "no-message" };
  if (typeof error === "string") return { status: "unknown-sender" };
  const code = Number(read(error, "statusCode") ?? read(error, "status"));
  return { status: "refused", code: Number.isInteger(code) && code >= 0 && code <= 9999 ? code : 0 };
}

function reportId(value: unknown): { reportId?: string } {
  const id = typeof value === "string" ? value : readText({ value }, "value");
  return id === undefined || id === "" ? {} : { reportId: id.slice(0, 128) };
}
