import * as z from "zod/mini";
import { questions, tidings, type Questions, type Tidings } from "./bridge-contracts";
import type { DataOf, ReplyOf, Result } from "./contract";

/** Everything that travels over the port. */
const Packet = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("tell"), name: z.string(), data: z.unknown() }),
  z.object({ kind: z.literal("ask"), id: z.int(), name: z.string(), data: z.unknown() }),
  z.object({ kind: z.literal("reply"), id: z.int(), data: z.unknown() }),
  z.object({ kind: z.literal("failed"), id: z.int(), text: z.string().check(z.maxLength(500)) }),
  /** The extension was updated or removed: the page half takes itself away. */
  z.object({ kind: z.literal("bye") }),
]);
type Packet = z.infer<typeof Packet>;

type Told<N extends keyof Tidings> = z.infer<Tidings[N]>;
type Asked<N extends keyof Questions> = DataOf<Questions[N]>;
type Answered<N extends keyof Questions> = ReplyOf<Questions[N]>;

/** Answers of the page half, one a question. */
export type Answers = { [N in keyof Questions]: (data: Asked<N>) => Promise<Answered<N>> };
/** Listeners of the content half, one a tiding. */
export type Listeners = { [N in keyof Tidings]: (data: Told<N>) => void };

/** The page half: tells, and answers what it is asked. */
export interface PageBridge {
  tell<N extends keyof Tidings>(name: N, data: Told<N>): void;
  /** Aborts when the extension goes away. */
  signal: AbortSignal;
}

/** The content half: asks, and hears what the page tells. */
export interface ContentBridge {
  /** Never throws; a malformed or missing answer is a failure. */
  ask<N extends keyof Questions>(name: N, data: Asked<N>): Promise<Result<Answered<N>>>;
}

/**
 * Opens the page half. The page's scripts can replace built-ins later and would then be handed the port by its own
 * methods, so those that touch it are kept from before.
 */
export function openPageBridge(port: MessagePort, answers: Answers): PageBridge {
  const { apply } = Reflect;
  const { postMessage } = MessagePort.prototype;
  const readData = Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data")?.get;
  if (readData === undefined) throw new Error("MessageEvent has no data");
  const life = new AbortController();
  const send = (packet: Packet) => apply(postMessage, port, [packet]);

  port.onmessage = (event) => {
    const packet = z.safeParse(Packet, apply(readData, event, []));
    if (!packet.success) return;
    if (packet.data.kind === "bye") life.abort();
    if (packet.data.kind === "ask" && !life.signal.aborted) void answer(packet.data, answers, send);
  };
  // Firefox ends the other half without a word.
  port.addEventListener("close", () => life.abort());
  return {
    signal: life.signal,
    tell: (name, data) => {
      if (!life.signal.aborted) send({ kind: "tell", name, data });
    },
  };
}

async function answer(
  packet: Extract<Packet, { kind: "ask" }>,
  answers: Answers,
  send: (packet: Packet) => void,
): Promise<void> {
  try {
    if (!isQuestion(packet.name)) throw new Error(`no question "${packet.name}"`);
    const data = z.parse(questions[packet.name].data, packet.data);
    const answerIt = answers[packet.name] as (data: unknown) => Promise<unknown>;
    send({ kind: "reply", id: packet.id, data: await answerIt(data) });
  } catch (error) {
    send({ kind: "failed", id: packet.id, text: String(error).slice(0, 500) });
  }
}

/**
 * Opens the content half. What the page tells and answers is parsed; what does not fit its contract is dropped and
 * counted as a failure of the page, never passed on.
 *
 * @param onInvalid hears of tidings that did not fit, for the log
 */
export function openContentBridge(
  port: MessagePort,
  listeners: Listeners,
  signal: AbortSignal,
  onInvalid: (name: string, problem: string) => void = () => {},
): ContentBridge {
  const waiting = new Map<number, (packet: Extract<Packet, { kind: "reply" | "failed" }>) => void>();
  let lastId = 0;

  port.onmessage = (event: MessageEvent<unknown>) => {
    const packet = z.safeParse(Packet, event.data);
    if (!packet.success) return onInvalid("packet", z.prettifyError(packet.error));
    if (packet.data.kind === "tell") hear(packet.data, listeners, onInvalid);
    if (packet.data.kind === "reply" || packet.data.kind === "failed") waiting.get(packet.data.id)?.(packet.data);
  };
  signal.addEventListener("abort", () => {
    port.postMessage({ kind: "bye" } satisfies Packet);
    port.close();
  });

  return {
    ask(name, data) {
      const { reply, timeout } = questions[name];
      const id = ++lastId;
      return new Promise((resolve) => {
        const end = (result: Result<Answered<typeof name>>) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(result);
        };
        const timer = setTimeout(() => end(failure("no-answer", `${name}: no answer in time`)), timeout);
        waiting.set(id, (packet) => {
          if (packet.kind === "failed") return end(failure("failed", `${name}: ${packet.text}`));
          const parsed = z.safeParse(reply, packet.data);
          if (parsed.success) return end({ ok: true, value: parsed.data as Answered<typeof name> });
          end(failure("invalid", `${name}: ${z.prettifyError(parsed.error)}`));
        });
        port.postMessage({ kind: "ask", id, name, data } satisfies Packet);
      });
    },
  };
}

function hear(
  packet: Extract<Packet, { kind: "tell" }>,
  listeners: Listeners,
  onInvalid: (name: string, problem: string) => void,
): void {
  const { name } = packet;
  if (!isTiding(name)) return onInvalid(name, "no such tiding");
  const parsed = z.safeParse(tidings[name], packet.data);
  if (!parsed.success) return onInvalid(name, z.prettifyError(parsed.error));
  const listen = listeners[name] as (data: unknown) => void;
  listen(parsed.data);
}

function failure(code: "no-answer" | "invalid" | "failed", text: string): Result<never> {
  return { ok: false, failure: { code, text } };
}

function isQuestion(name: string): name is keyof Questions {
  return Object.hasOwn(questions, name);
}

function isTiding(name: string): name is keyof Tidings {
  return Object.hasOwn(tidings, name);
}
