import type { Page } from "puppeteer-core";

/** What a stretch of time cost the main thread of a page, in milliseconds. */
export interface MainThread {
  /** The longest task whatever it did. */
  longestTask: number;
  /** The longest task in which a script of the extension ran, and the share of it that was the extension's. */
  longestOwnTask: number;
  /** All time in scripts of the extension. */
  ownScripts: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args: { data?: { url?: string; scriptName?: string; frame?: string }; name?: string };
}

/**
 * Records what runs on a page's main thread while `action` is under way.
 *
 * @param isOwn tells scripts of the extension by their address
 */
export async function traced(page: Page, isOwn: (url: string) => boolean, action: () => Promise<void>): Promise<MainThread> {
  await page.tracing.start({ categories: ["-*", "devtools.timeline", "toplevel", "v8.execute", "__metadata"] });
  await action();
  const recording = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(recording)) as { traceEvents: TraceEvent[] };
  return summary(traceEvents, isOwn);
}

function summary(events: TraceEvent[], isOwn: (url: string) => boolean): MainThread {
  const own = events.filter(({ name, ph, args }) => {
    const url = args.data?.url ?? args.data?.scriptName ?? "";
    return ph === "X" && (name === "FunctionCall" || name === "EvaluateScript") && isOwn(url);
  });
  const threads = new Set(own.map(({ pid, tid }) => `${pid} ${tid}`));
  const mains = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(({ name, ph, pid, tid }) => {
    const thread = `${pid} ${tid}`;
    return ph === "X" && (name === "RunTask" || name === "ThreadControllerImpl::RunTask") && mains.has(thread) && (threads.size === 0 || threads.has(thread));
  });
  const within = (task: TraceEvent) =>
    own.filter((call) => call.pid === task.pid && call.tid === task.tid && call.ts >= task.ts && call.ts + duration(call) <= task.ts + duration(task));
  const ownTasks = tasks.map((task) => total(outermost(within(task))));
  return {
    longestTask: milliseconds(Math.max(0, ...tasks.map(duration))),
    longestOwnTask: milliseconds(Math.max(0, ...ownTasks)),
    ownScripts: milliseconds(total(outermost(own))),
  };
}

/** Calls that are not inside another one. */
function outermost(calls: TraceEvent[]): TraceEvent[] {
  const sorted = calls.toSorted((one, other) => one.ts - other.ts);
  let end = -1;
  return sorted.filter((call) => {
    if (call.ts < end) return false;
    end = call.ts + duration(call);
    return true;
  });
}

function duration({ dur = 0 }: TraceEvent): number {
  return dur;
}

function total(calls: TraceEvent[]): number {
  return calls.reduce((sum, call) => sum + duration(call), 0);
}

function milliseconds(microseconds: number): number {
  return microseconds / 1000;
}
