import type { BidiChannel } from "./bidi-channel.ts";

/** The answer to `browsingContext.getTree`: the windows and tabs that Firefox shows in the scope asked for. */
export interface ContextTree {
  contexts: { context: string; url: string }[];
}

type EvaluateResult =
  | { type: "success"; result: { value?: unknown } }
  | { type: "exception"; exceptionDetails: { text: string } };

/**
 * Evaluates an expression with Firefox's own privileges, in one of its windows, and returns a string, number or
 * boolean (promises are awaited). Firefox must run with `--remote-allow-system-access`.
 */
export async function evaluateInChrome(channel: BidiChannel, expression: string): Promise<unknown> {
  const { contexts } = await channel.command<ContextTree>("browsingContext.getTree", { "moz:scope": "chrome" });
  const window = contexts.find(({ url }) => url.endsWith("/browser.xhtml"));
  if (window === undefined) throw new Error("Firefox has no window.");
  const answer = await channel.command<EvaluateResult>("script.evaluate", {
    expression,
    target: { context: window.context },
    awaitPromise: true,
  });
  if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}
