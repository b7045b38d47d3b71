import { emptyRecord, type Sender, type SenderRecord } from "../../../lib/domain/account";
import type { Correction } from "../../../lib/domain/correction";
import type { JudgeInput } from "../../../lib/domain/judge";
import type { IncomingMessage } from "../../../lib/domain/message";
import type { Sketch } from "../../../lib/domain/sketch";
import { defaultSettings } from "../../../lib/domain/settings";
import type { Verdict } from "../../../lib/domain/verdict";

/** Noon of 14 May 2026. */
export const now = Date.UTC(2026, 4, 14, 12);
export const hour = 3_600_000;

export function verdict(change: Partial<Verdict> = {}): Verdict {
  return {
    label: "promotion", category: "offer", probability: 0.99, words: [{ text: "30% off", weight: 3 }],
    mislabelled: false, promotionalTail: false, model: "test", ...change,
  };
}

export const clearService = verdict({ label: "service", category: "order", probability: 0.02, words: [] });
export const unsure = (probability: number): Verdict => verdict({ label: "unsure", probability });

export function message(change: Partial<IncomingMessage> = {}): IncomingMessage {
  return {
    id: "false_12025550111@c.us_3EB0AA", time: now, type: "chat", fresh: true, parts: [{ kind: "body", text: "30% off" }],
    links: [], media: false, template: false, forwarded: false, paidBroadcast: false, fromAdvert: false, edited: false, ...change,
  };
}

export function sender(change: Partial<Sender> = {}): Sender {
  return {
    ids: ["12025550111@c.us"], name: "Stride Shoes", kind: "enterprise", saved: false, blocked: false, optedOut: false, ...change,
  };
}

export function record(change: Partial<SenderRecord> = {}): SenderRecord {
  return { ...emptyRecord(now), ...change };
}

/** A stranger's first message, an obvious offer, with default settings; what differs is given. */
export function situation(change: Partial<JudgeInput> = {}): JudgeInput {
  return {
    verdict: verdict(), message: message(), sender: sender(), conversation: { trusted: false, notSpam: false },
    record: record(), rule: undefined, settings: defaultSettings, now, ...change,
  };
}

/** A full sketch, and one with too little of it to be alike. */
export const SKETCH: Sketch = Array.from({ length: 24 }, (_, place) => place + 1);
export const EDGE_SKETCH: Sketch = SKETCH.slice(0, 7);

export function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** The user's word on an old message of the shoe shop, which is like no other message. */
export function aCorrection(change: Partial<Correction> = {}): Correction {
  return {
    id: uuidOf(1), message: "false_12025550111@c.us_OLD", account: "12025550111@c.us", at: now - hour, said: "promotion",
    sketch: [501, 502, 503], name: "Stride Shoes", ...change,
  };
}
