import { emptyRecord, type Sender, type SenderRecord } from "../../../lib/domain/account";
import type { JudgeInput } from "../../../lib/domain/judge";
import type { IncomingMessage } from "../../../lib/domain/message";
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
