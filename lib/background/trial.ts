import { emptyRecord, type Sender } from "../domain/account";
import type { Judgement } from "../domain/judgement";
import type { Conversation, IncomingMessage } from "../domain/message";
import { readRules } from "../domain/own-rule";
import type { Settings } from "../domain/settings";
import type { Classify } from "../domain/verdict";
import type { DataOf } from "../messages/contract";
import type { ToBackground } from "../messages/runtime-contracts";
import { verdictOn, type Judge } from "./judging";

/** What judging a message on trial needs. */
export interface TrialWorld {
  classifier: () => Promise<Classify>;
  judge: Judge;
  settings: () => Promise<Settings>;
  now: () => number;
}

/** Judges a text as a message that comes now from a business of which nothing is known. Stores nothing. */
export async function judgeOnTrial(world: TrialWorld, { text, declared }: DataOf<ToBackground["tryMessage"]>): Promise<Judgement> {
  const [classify, settings] = await Promise.all([world.classifier(), world.settings()]);
  const now = world.now();
  const message: IncomingMessage = {
    id: "false_0@c.us_trial",
    time: now,
    type: "chat",
    fresh: true,
    parts: [{ kind: "body", text }],
    links: [],
    media: false,
    declared,
    template: declared !== undefined,
    forwarded: false,
    paidBroadcast: false,
    fromAdvert: false,
    edited: false,
  };
  const verdict = verdictOn(classify, message);
  const { ruled } = readRules(settings.rules, { text, category: verdict.category });
  const record = emptyRecord(now);
  return world.judge({ verdict, message, sender: somebody, conversation: untold, record, rule: undefined, ruled, settings, now });
}

const somebody: Sender = { ids: ["0@c.us"], name: "", kind: "enterprise", saved: false, blocked: false, optedOut: false };
/** Trusted, so that nothing is made of it that the user never wrote there. */
const untold: Conversation = { trusted: true, notSpam: false };
