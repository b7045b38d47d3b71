import * as z from "zod/mini";
import { answers, answerTimeouts, tidings, type Answers, type Tidings } from "./bridge-contracts";
import type { Questions } from "./bridge-questions";
import type { Result } from "./contract";
import { readPacket, type Packet } from "./packet";

type Asked<N extends keyof Questions> = z.infer<Questions[N]>;
type Answered<N extends keyof Questions> = z.infer<Answers[N]>;

/** Listeners of the content half, one a tiding. */
export type Listeners = { [N in keyof Tidings]: (data: z.infer<Tidings[N]>) => void };

/** A page that is just starting may not answer in time; it is asked again after this (milliseconds). */
export const ASK_AGAIN_AFTER = 1_000;

/** The content half: asks, and hears what the page tells. */
export interface ContentBridge {
  /** Never throws; a malformed or missing answer is a failure. */
  ask<N extends keyof Questions>(name: N, data: Asked<N>): Promise<Result<Answered<N>>>;
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
    const packet = readPacket(event.data);
    if (packet === undefined) return onInvalid("packet", "no packet");
    if (packet.kind === "tell") hear(packet, listeners, onInvalid);
    if (packet.kind === "reply" || packet.kind === "failed") waiting.get(packet.id)?.(packet);
  };
  signal.addEventListener("abort", () => {
    port.postMessage({ kind: "bye" } satisfies Packet);
    port.close();
  });

  return {
    ask(name, data) {
      const id = ++lastId;
      return new Promise((resolve) => {
        const end = (result: Result<Answered<typeof name>>) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(result);
        };
        const timer = setTimeout(() => end(failure("no-answer", `${name}: no answer in time`)), answerTimeouts[name]);
        waiting.set(id, (packet) => {
          if (packet.kind === "failed") return end(failure("failed", `${name}: ${packet.text}`));
          const parsed = z.safeParse(answers[name], packet.data);
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


function isTiding(name: string): name is keyof Tidings {
  return Object.hasOwn(tidings, name);
}
