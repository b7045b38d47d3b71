import type { CDPSession, Page } from "puppeteer-core";
import { learn, unknownHosts } from "./probe.ts";
import type { ProbeDriver } from "./probe-driver.ts";

/** Name of the isolated world, as developer tools would show it. */
const WORLD = "doorman-tests";

/** Asks the probe through the DevTools protocol, which alone can hand out closed shadow roots. */
export class ChromiumProbeDriver implements ProbeDriver {
  readonly #page: Page;
  #session: CDPSession | undefined;
  #world: number | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  async call(functionSource: string): Promise<unknown> {
    return this.#inWorld(async (session, executionContextId) => {
      const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
        functionDeclaration: functionSource,
        executionContextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    });
  }

  async learnRoots(): Promise<void> {
    await this.#inWorld(async (session, executionContextId) => {
      const { result: list } = await session.send("Runtime.callFunctionOn", {
        functionDeclaration: unknownHosts.toString(),
        executionContextId,
      });
      if (list.objectId === undefined) return;
      const { result: properties } = await session.send("Runtime.getProperties", {
        objectId: list.objectId,
        ownProperties: true,
      });
      const hosts = properties.flatMap(({ value }) =>
        value?.subtype === "node" && value.objectId ? [value.objectId] : [],
      );
      const pairs = await Promise.all(hosts.map((host) => this.#pair(session, executionContextId, host)));
      await session.send("Runtime.callFunctionOn", {
        functionDeclaration: learn.toString(),
        executionContextId,
        arguments: pairs.flat(),
      });
      await session.send("Runtime.releaseObject", { objectId: list.objectId });
    });
  }

  async #pair(
    session: CDPSession,
    executionContextId: number,
    host: string,
  ): Promise<[{ objectId: string }, { objectId: string } | { value: null }]> {
    const { node } = await session.send("DOM.describeNode", { objectId: host });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return [{ objectId: host }, { value: null }];
    const { object } = await session.send("DOM.resolveNode", { backendNodeId, executionContextId });
    return [{ objectId: host }, object.objectId ? { objectId: object.objectId } : { value: null }];
  }

  /** Runs `use` in our world; after a navigation the world is gone and is made anew, once. */
  async #inWorld<Result>(use: (session: CDPSession, world: number) => Promise<Result>): Promise<Result> {
    const session = (this.#session ??= await this.#page.createCDPSession());
    if (this.#world !== undefined) {
      try {
        return await use(session, this.#world);
      } catch (error) {
        if (!isWorldGone(error)) throw error;
      }
    }
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId } = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
      worldName: WORLD,
    });
    this.#world = executionContextId;
    return use(session, executionContextId);
  }
}

/** Chromium's words for a world that a navigation took away. */
function isWorldGone(error: unknown): boolean {
  const words = /Cannot find context|context was destroyed|context with specified id|Inspected target navigated/i;
  return error instanceof Error && words.test(error.message);
}
