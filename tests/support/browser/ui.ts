import type { Page } from "puppeteer-core";
import { DEFAULT_TIMEOUT, until } from "../wait.ts";
import { aim } from "./aim.ts";
import type { ProbeDriver } from "./probe-driver.ts";
import { probe } from "./probe.ts";
import type { Match, ProbeAnswer, ProbeRequest } from "./probe.ts";
import type { DoormanUi, ElementChoice, KeyName, WaitForOptions } from "./types.ts";

/** How much of Doorman's markup a failure message shows, in characters. */
const MARKUP_IN_MESSAGE = 4_000;

/** Builds the reader of Doorman's interface in `page` on the browser's way into closed roots. */
export function createUi(page: Page, driver: ProbeDriver): DoormanUi {
  const ask = async (request: ProbeRequest, run = "() => null"): Promise<ProbeAnswer> => {
    const source = (complete: boolean) =>
      `() => (${probe.toString()})(${JSON.stringify(request)}, ${run}, ${complete}, ${aim.toString()})`;
    const answer = toAnswer(await driver.call(source(false)));
    if (answer.kind !== "unknown") return answer;
    await driver.learnRoots();
    return toAnswer(await driver.call(source(true)));
  };
  const list = async (selector: string): Promise<Match[]> => {
    const answer = await ask({ kind: "list", selector });
    return answer.kind === "list" ? answer.matches : [];
  };
  const value = async (request: ProbeRequest & { selector: string }, run?: string): Promise<unknown> => {
    const answer = await ask(request, run);
    if (answer.kind === "value") return answer.value;
    throw new Error(`Nothing in Doorman's interface matches ${request.selector}.\n${await excerpt()}`);
  };
  const html = async (): Promise<string> => {
    const answer = await ask({ kind: "html" });
    return answer.kind === "html" ? answer.html : "";
  };
  const excerpt = async (): Promise<string> => {
    const markup = await html();
    return markup === "" ? "Doorman shows nothing." : `Doorman shows:\n${markup.slice(0, MARKUP_IN_MESSAGE)}`;
  };
  const failWithMarkup = async (error: unknown): Promise<never> => {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${message}\n${await excerpt()}`, { cause: error });
  };
  const target = async (selector: string, choice: ElementChoice = {}): Promise<{ x: number; y: number }> => {
    const { nth = 0, text, timeout = DEFAULT_TIMEOUT } = choice;
    const request = {
      kind: "aim" as const,
      selector,
      nth,
      containing: typeof text === "string" ? text : null,
      pattern: text instanceof RegExp ? text.source : null,
      flags: text instanceof RegExp ? text.flags : "",
    };
    // A person's click brings the window to the front. Where no window manager answers to that, once must do.
    let insistOnFocus = true;
    const attempt = async () => {
      const answer = await ask({ ...request, insistOnFocus });
      if (answer.kind !== "aim") throw new Error("nothing matches");
      if (!("reason" in answer.aim)) return answer.aim;
      if (answer.aim.behind) await page.bringToFront();
      insistOnFocus = false;
      throw new Error(answer.aim.reason);
    };
    const what = `${selector}${text === undefined ? "" : ` with ${String(text)}`}${nth ? ` number ${nth}` : ""}`;
    return until(attempt, { timeout, what: `${what} to be clickable` }).catch(failWithMarkup);
  };

  return {
    count: async (selector) => (await list(selector)).length,
    texts: async (selector) => (await list(selector)).map((match) => match.text),
    text: async (selector) => {
      const first = (await list(selector))[0];
      if (first) return first.text;
      throw new Error(`Nothing in Doorman's interface matches ${selector}.\n${await excerpt()}`);
    },
    attribute: async (selector, name) => {
      const attribute = await value({ kind: "attribute", selector, name });
      return typeof attribute === "string" ? attribute : null;
    },
    style: async (selector, property) => String(await value({ kind: "style", selector, property })),
    rect: async (selector, nth = 0) => (await list(selector))[nth]?.box ?? null,
    visible: async (selector) => (await list(selector))[0]?.visible ?? false,
    waitFor: async (selector, options = {}) => {
      const what = `${selector} ${describe(options)} in Doorman's interface`;
      const fulfilled = async () => isFulfilled(await list(selector), options);
      await until(fulfilled, { timeout: options.timeout ?? DEFAULT_TIMEOUT, what }).catch(failWithMarkup);
    },
    click: async (selector, choice) => {
      const { x, y } = await target(selector, choice);
      await page.mouse.click(x, y);
    },
    hover: async (selector, choice) => {
      const { x, y } = await target(selector, choice);
      await page.mouse.move(x, y);
    },
    type: async (selector, text, choice) => {
      const { x, y } = await target(selector, choice);
      await page.mouse.click(x, y);
      await page.keyboard.type(text);
    },
    press: (key: KeyName) => page.keyboard.press(key),
    focused: async () => {
      const answer = await ask({ kind: "focused" });
      return answer.kind === "focused" ? answer.focused : null;
    },
    evaluate: async <Result, Arguments extends unknown[]>(
      selector: string,
      run: (element: Element, ...given: Arguments) => Result | Promise<Result>,
      ...given: Arguments
    ): Promise<Result> =>
      (await value({ kind: "evaluate", selector, nth: 0, arguments: given }, `(${run.toString()})`)) as Result,
    html,
  };
}

/** What the probe sent back: our own function's result, after a journey through the browser. */
function toAnswer(answer: unknown): ProbeAnswer {
  if (typeof answer === "object" && answer !== null && "kind" in answer) return answer as ProbeAnswer;
  throw new Error(`The probe answered ${JSON.stringify(answer)}.`);
}

function isFulfilled(matches: Match[], { text, hidden = false, count }: WaitForOptions): boolean {
  const visible = matches.filter((match) => match.visible && containsText(match.text, text));
  if (hidden) return visible.length === 0;
  return count === undefined ? visible.length > 0 : visible.length === count;
}

function containsText(actual: string, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === "string" ? actual.includes(wanted) : actual.search(wanted) >= 0;
}

function describe({ text, hidden, count }: WaitForOptions): string {
  const parts = [hidden ? "to be gone" : "to be visible"];
  if (count !== undefined) parts.push(`${count} times`);
  if (text !== undefined) parts.push(`with the text ${String(text)}`);
  return parts.join(" ");
}
