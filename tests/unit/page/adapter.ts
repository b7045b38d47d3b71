import { vi } from "vitest";
import * as z from "zod/mini";
import type { Answering, PageBridge } from "../../../lib/messages/page-bridge";
import { answers as answerContracts, tidings, type ListChange, type OpenChat } from "../../../lib/messages/bridge-contracts";
import { questions, type PerformRequest } from "../../../lib/messages/bridge-questions";
import type { PageState } from "../../../lib/domain/health";
import type { Arrival } from "../../../lib/domain/message";
import type { Outcome } from "../../../lib/domain/action";
import { runPage } from "../../../lib/page/page";
import { until } from "../../support/wait";
import { Account } from "../../whatsapp-web/account";
import { LOAD_TIMEOUT, VERIFY_TIMEOUT } from "../../../lib/messages/timeouts";
import type { SenderSpec, StandInOptions } from "../../whatsapp-web/control";
import { loadStandInModules, type LoadedModules } from "../../whatsapp-web/in-memory";

/** A business, and the two ids under which it is known. */
export const shoes: SenderSpec = { key: "shoes", kind: "enterprise", phone: "12025550101", verifiedName: "Heel & Toe", brandId: "heel" };
export const ids = ["12025550101@c.us", "200012025550101@lid"];

/** The page half of Doorman on the stand-in's modules, without a browser; everything told is parsed as in the tab. */
export interface Adapter {
  account: Account;
  page: LoadedModules;
  states: PageState[];
  arrivals: Arrival[];
  removed: string[];
  lists: ListChange[];
  chats: OpenChat[];
  ask<N extends keyof Answering>(name: N, data: Parameters<Answering[N]>[0]): Promise<Awaited<ReturnType<Answering[N]>>>;
  /** Runs one operation directly. */
  act(operation: PerformRequest["operation"], ids: string[], more?: object): Promise<Outcome>;
  /** Waits for the next arrival of a message by its id. */
  arrived(key: string): Promise<Arrival>;
  close(): void;
}

/** Starts the stand-in in memory, lets `prepare` fill the account, then runs the adapter until it is ready. */
export async function startAdapter(
  options: StandInOptions = {},
  prepare: (account: Account) => void | Promise<void> = () => {},
): Promise<Adapter> {
  const account = new Account({ seed: "empty", ...options });
  await prepare(account);
  const page = loadStandInModules(account);
  const life = new AbortController();
  const told = { states: [] as PageState[], arrivals: [] as Arrival[], removed: [] as string[], lists: [] as ListChange[], chats: [] as OpenChat[] };
  let answers: Answering | undefined;
  const bridge: PageBridge = {
    signal: life.signal,
    tell(name, data) {
      const copy: unknown = structuredClone(data);
      if (name === "state") told.states.push(z.parse(tidings.state, copy));
      if (name === "arrivals") told.arrivals.push(...z.parse(tidings.arrivals, copy));
      if (name === "removed") told.removed.push(...z.parse(tidings.removed, copy).ids);
      if (name === "list") told.lists.push(z.parse(tidings.list, copy));
      if (name === "chat") told.chats.push(z.parse(tidings.chat, copy));
    },
  };
  runPage(page.window, (given) => {
    answers = given;
    return bridge;
  });
  await page.ready;
  const ask: Adapter["ask"] = async (name, data) => {
    if (answers === undefined) throw new Error("not started");
    z.parse(questions[name], data);
    const reply = await answers[name](data as never);
    z.parse(answerContracts[name], reply);
    return reply as never;
  };
  await until(() => told.states.length > 0, { what: "a state" });
  return {
    account,
    page,
    ...told,
    ask,
    act: (operation, sender, more = {}) => ask("perform", { operation, ids: sender, mode: "direct", ...more }),
    arrived: (key) =>
      until(() => told.arrivals.findLast((arrival) => arrival.message.id === key), { what: `arrival of ${key}` }),
    close() {
      life.abort();
      page.close();
    },
  };
}

/** Lets the whole time for verification, or for loading a part, pass at once. */
export async function inVain<T>(act: () => Promise<T>): Promise<T> {
  vi.useFakeTimers();
  try {
    const acting = act();
    await vi.advanceTimersByTimeAsync(Math.max(VERIFY_TIMEOUT, LOAD_TIMEOUT) + 1_000);
    return await acting;
  } finally {
    vi.useRealTimers();
  }
}
