import type { Page } from "puppeteer-core";
import type { BidiChannel } from "./bidi-channel.ts";
import { learn, unknownHosts } from "./probe.ts";
import type { ProbeDriver } from "./probe-driver.ts";

/** Name of the sandbox beside the page's own realm. */
const SANDBOX = "doorman-tests";

interface NodeValue {
  type: string;
  sharedId?: string;
  value?: { shadowRoot?: NodeValue | null };
}

type EvaluateResult<Value> =
  | { type: "success"; result: Value }
  | { type: "exception"; exceptionDetails: { text: string } };

/** Asks the probe through WebDriver BiDi, whose description of a node carries the shared id of its closed root. */
export class FirefoxProbeDriver implements ProbeDriver {
  readonly #page: Page;
  readonly #channel: BidiChannel;

  constructor(page: Page, channel: BidiChannel) {
    this.#page = page;
    this.#channel = channel;
  }

  async call(functionSource: string): Promise<unknown> {
    // BiDi describes objects property by property; a string comes through as it is.
    const source = `async () => JSON.stringify(await (${functionSource})())`;
    const { value } = await this.#callFunction<{ value?: string }>(source, []);
    return value === undefined ? undefined : JSON.parse(value);
  }

  async learnRoots(): Promise<void> {
    const { value: hosts = [] } = await this.#callFunction<{ value?: NodeValue[] }>(unknownHosts.toString(), []);
    const pairs = hosts.flatMap(({ sharedId, value }) => {
      const root = value?.shadowRoot?.sharedId;
      return sharedId === undefined ? [] : [{ sharedId }, root === undefined ? { type: "null" } : { sharedId: root }];
    });
    await this.#callFunction(learn.toString(), pairs);
  }

  async #callFunction<Value>(functionDeclaration: string, given: object[]): Promise<Value> {
    const context = await this.#channel.contextOf(this.#page);
    const answer = await this.#channel.command<EvaluateResult<Value>>("script.callFunction", {
      functionDeclaration,
      target: { context, sandbox: SANDBOX },
      arguments: given,
      awaitPromise: true,
      serializationOptions: { includeShadowTree: "all", maxDomDepth: 0 },
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result;
  }
}
