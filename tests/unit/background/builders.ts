import { Dexie } from "dexie";
import { IDBKeyRange, indexedDB } from "fake-indexeddb";
import type { Sender, WhatsAppId } from "../../../lib/domain/account";
import type { ActionKind, ActionRequest } from "../../../lib/domain/action";
import type { BatchKind } from "../../../lib/domain/batch";
import type { Judgement } from "../../../lib/domain/judgement";
import type { Arrival, IncomingMessage } from "../../../lib/domain/message";
import { isKept } from "../../../lib/domain/rule";
import { defaultSettings } from "../../../lib/domain/settings";
import { confidence, type Classify, type Verdict } from "../../../lib/domain/verdict";
import type { BatchLine, BatchStart } from "../../../lib/messages/batch-contracts";
import type { Witness } from "../../../lib/background/evidence";
import type { Judge, JudgingContext } from "../../../lib/background/judging";
import { unpacked } from "../../../lib/database/buckets";
import type { MessageRow } from "../../../lib/database/rows";
import { openDatabase, type DoormanDatabase } from "../../../lib/database/schema";

// Node has no IndexedDB; Dexie looks for one when it is loaded, which may be before this file.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

/** A Wednesday at noon, Greenwich time. */
export const NOW = Date.UTC(2026, 10, 18, 12);
export const MINUTE = 60_000;
export const OWNER: WhatsAppId = "12025550100@c.us";
export const OTHER_OWNER: WhatsAppId = "447700900100@c.us";
/** An invented shoe shop. */
export const SHOP = { phone: "12025550111@c.us", lid: "90000000000111@lid" };

/** Tests in other threads would hear of the changes to a database of the same name. */
const run = crypto.randomUUID();
let names = 0;

/** An empty database under a name of its own. */
export function freshDatabase(): DoormanDatabase {
  names += 1;
  return openDatabase(`doorman-test-${run}-${names}`);
}

/** All messages that are stored, in the order of their places, sender by sender. */
export async function storedMessages(database: DoormanDatabase): Promise<MessageRow[]> {
  return (await database.buckets.orderBy("[owner+account+time+first]").toArray()).flatMap(unpacked);
}

/** The stored message of an owner with that key. */
export async function storedMessage(database: DoormanDatabase, key: string, owner = OWNER): Promise<MessageRow | undefined> {
  return (await storedMessages(database)).find((row) => row.owner === owner && row.key === key);
}

export function sender(change: Partial<Sender> = {}): Sender {
  return {
    ids: [SHOP.phone],
    name: "Pedal & Sole",
    kind: "enterprise",
    saved: false,
    blocked: false,
    optedOut: false,
    ...change,
  };
}

/** A message of a sender; `key` is the last part of its id. */
export function arrival(
  key: string,
  text: string,
  change: { sender?: Partial<Sender>; message?: Partial<IncomingMessage>; lastOwnMessage?: number } = {},
): Arrival {
  const from = sender(change.sender);
  return {
    message: {
      id: `false_${from.ids[0]}_${key}`,
      time: NOW - MINUTE,
      type: "chat",
      fresh: true,
      parts: text === "" ? [] : [{ kind: "body", text }],
      links: [],
      media: false,
      template: false,
      forwarded: false,
      paidBroadcast: false,
      fromAdvert: false,
      edited: false,
      ...change.message,
    },
    sender: from,
    conversation: {
      trusted: false,
      notSpam: false,
      ...(change.lastOwnMessage === undefined ? {} : { lastOwnMessage: change.lastOwnMessage }),
    },
  };
}

/** Says what a message is by one word in it: sale, perhaps, anything else is service. */
export const classifyByWord: Classify = (text, { declared }): Verdict => {
  const sale = text.includes("sale");
  const perhaps = text.includes("perhaps");
  return {
    label: sale ? "promotion" : perhaps ? "unsure" : "service",
    category: sale || perhaps ? "offer" : "order",
    probability: sale ? 0.99 : perhaps ? 0.6 : 0.02,
    words: sale ? [{ text: "sale", weight: 3 }] : [],
    mislabelled: sale && declared === "UTILITY",
    promotionalTail: false,
    model: "by-word",
  };
};

/** Marks by the verdict, but for welcome senders; tells the record as evidence. */
export const judgeSimply: Judge = ({ verdict, sender: from, rule, record, settings, now }): Judgement => {
  const kept = isKept(rule, now);
  const welcome = kept || (from.saved && rule?.markAlthoughSaved !== true);
  const unsure = settings.showUnsure ? ("unsure" as const) : ("none" as const);
  const mark = verdict.label === "promotion" ? "promotion" : verdict.label === "unsure" ? unsure : "none";
  const { promotion, service, mislabelled } = record;
  return {
    label: verdict.label,
    category: verdict.category,
    confidence: confidence(verdict),
    mark: welcome ? "none" : mark,
    mislabelled: verdict.mislabelled,
    evidence: [
      ...(kept ? [{ kind: "kept" as const }] : []),
      ...(from.saved ? [{ kind: "saved" as const }] : []),
      {
        kind: "content",
        label: verdict.label,
        category: verdict.category,
        confidence: confidence(verdict),
        words: verdict.words,
        promotionalTail: false,
      },
      { kind: "record", promotion, service, unsure: record.unsure, mislabelled },
    ],
    ...(mark === "promotion" && !welcome ? { suggested: "block" as const } : {}),
  };
};

let salts = 0;

/** What evidence needs; salts are numbers, so that tests can tell them apart. */
export const witness: Witness = {
  extension: "0.1.0",
  whatsApp: "2.3000.1",
  salt: () => String((salts += 1)).padStart(32, "0"),
  utcOffset: () => 330,
};

export function judging(database: DoormanDatabase, change: Partial<JudgingContext> = {}): JudgingContext {
  return { database, classify: classifyByWord, judge: judgeSimply, settings: defaultSettings, witness, now: NOW, ...change };
}

let wishes = 0;

/** A uuid that tests can read: the number at its end. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** A click on an action for the shop. */
export function wish(kind: ActionKind, change: Partial<ActionRequest> = {}): ActionRequest {
  wishes += 1;
  return {
    id: uuid(wishes),
    kind,
    ids: [SHOP.phone],
    name: "Pedal & Sole",
    mode: "direct",
    cause: { by: "click", surface: "conversation" },
    ...change,
  };
}

/** A batch of one kind over senders with the given numbers; `change` says what is different in a line. */
export function batchOf(
  kind: BatchKind,
  ids: readonly WhatsAppId[],
  change: { id?: string; line?: Partial<BatchLine>; confirmedReports?: number } = {},
): BatchStart {
  const lines = ids.map((id) => ({ requestId: nextId(), ids: [id], name: `Shop ${id.slice(7, 11)}`, kind, ...change.line }));
  const reports = lines.filter((line) => line.kind === "report-and-block").length;
  return {
    owner: OWNER,
    id: change.id ?? nextId(),
    kind,
    lines,
    confirmedReports: change.confirmedReports ?? reports,
  };
}

function nextId(): string {
  wishes += 1;
  return uuid(wishes);
}
