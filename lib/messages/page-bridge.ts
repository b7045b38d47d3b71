import type * as z from "zod/mini";
import type { Answers, Tidings } from "./bridge-contracts";
import type { Questions } from "./bridge-questions";
import { MAX_ERROR_LENGTH, readPacket, type Packet } from "./packet";
import { readQuestion } from "./read-question";

/** Answers of the page half, one a question. */
export type Answering = { [N in keyof Questions]: (data: z.infer<Questions[N]>) => Promise<z.infer<Answers[N]>> };

/** The page half: tells, and answers what it is asked. */
export interface PageBridge {
  tell<N extends keyof Tidings>(name: N, data: z.infer<Tidings[N]>): void;
  /** Aborts when the extension goes away. */
  signal: AbortSignal;
}

/** What came over the port and has not been looked at, the oldest first. */
interface Waiting {
  data: unknown;
  next: Waiting | undefined;
}

/**
 * Opens the page half. The page's scripts can replace built-ins later and would then be handed the port by its own
 * methods, so those that touch it are kept from before. Whatever the page has replaced could also take the port from
 * `window.event` while an event of the port is being handled, so nothing of the page's is called then: what came is put
 * aside, and looked at in the next event of another channel, whose ports lead nowhere.
 */
export function openPageBridge(port: MessagePort, answers: Answering): PageBridge {
  const { apply } = Reflect;
  const { postMessage } = MessagePort.prototype;
  const readData = Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data")?.get;
  if (readData === undefined) throw new Error("MessageEvent has no data");
  const life = new AbortController();
  const send = (packet: Packet) => apply(postMessage, port, [packet]);

  const { port1: turn, port2: nextTurn } = new MessageChannel();
  let first: Waiting | undefined;
  let last: Waiting | undefined;

  port.onmessage = (event) => {
    const waiting: Waiting = { data: apply(readData, event, []), next: undefined };
    if (first === undefined) first = waiting;
    else if (last !== undefined) last.next = waiting;
    last = waiting;
    apply(postMessage, nextTurn, [null]);
  };
  turn.onmessage = () => {
    if (first === undefined) return;
    const packet = readPacket(first.data);
    first = first.next;
    if (packet?.kind === "bye") life.abort();
    if (packet?.kind === "ask" && !life.signal.aborted) void answer(packet, answers, send);
  };
  // Firefox ends the other half without a word.
  port.addEventListener("close", () => life.abort());
  life.signal.addEventListener("abort", () => turn.close());
  return {
    signal: life.signal,
    tell: (name, data) => {
      if (!life.signal.aborted) send({ kind: "tell", name, data });
    },
  };
}

async function answer(
  packet: Extract<Packet, { kind: "ask" }>,
  answers: Answering,
  send: (packet: Packet) => void,
): Promise<void> {
  try {
    if (!isQuestion(packet.name)) throw new Error(`no question "${packet.name}"`);
    const data = readQuestion[packet.name](packet.data);
    if (data === undefined) throw new Error(`"${packet.name}" with data that do not fit`);
    const answerIt = answers[packet.name] as (data: unknown) => Promise<unknown>;
    send({ kind: "reply", id: packet.id, data: await answerIt(data) });
  } catch (error) {
    send({ kind: "failed", id: packet.id, text: textOf(error).slice(0, MAX_ERROR_LENGTH) });
  }
}

/** WhatsApp's code throws what it likes, also what has no text. */
function textOf(error: unknown): string {
  try {
    return String(error);
  } catch {
    return "an error without a text";
  }
}

function isQuestion(name: string): name is keyof Questions {
  return Object.hasOwn(readQuestion, name);
}
