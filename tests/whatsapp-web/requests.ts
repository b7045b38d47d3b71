import type { Answer, LoggedRequest, RequestKind } from "./control.ts";
import type { Payload } from "./clients.ts";
import type { Owner } from "./owner.ts";

/** What the page gets back. `noEffect`: the server says yes, and nothing changes anywhere. */
export interface ServerAnswer {
  status: number;
  text?: string;
  noEffect?: boolean;
  [field: string]: unknown;
}

const TEXTS: Record<number, string> = {
  400: "bad-request",
  403: "forbidden",
  405: "not-allowed",
  406: "not-acceptable",
  429: "rate-overlimit",
  500: "internal-server-error",
  548: "token-refused",
};

const FAULTY = new Set<string>([
  "block",
  "unblock",
  "report",
  "optOut",
  "optIn",
  "preference",
  "notSpam",
  "businessProfile",
  "earlier",
]);

function text(payload: Payload, name: string): string {
  const value = payload[name];
  return typeof value === "string" ? value : "";
}

/** The queue of answers that a test prepared, and the log of what the pages asked. */
export class Faults {
  private readonly next = new Map<RequestKind, Answer[]>();
  readonly log: LoggedRequest[] = [];

  prepare(kind: RequestKind, answers: Answer[]): void {
    this.next.set(kind, [...(this.next.get(kind) ?? []), ...answers]);
  }

  answerTo(kind: string, payload: Payload, now: number): Answer {
    const answer = (FAULTY.has(kind) ? this.next.get(kind as RequestKind)?.shift() : undefined) ?? "ok";
    if (kind !== "taken") this.log.push({ kind, time: now, payload, answer });
    return answer;
  }
}

export function refusal(answer: Answer): ServerAnswer | null {
  if (typeof answer === "number") return { status: answer, text: TEXTS[answer] ?? "error" };
  return null;
}

function reasonOf(payload: Payload): { reason?: string; reasonDescription?: string; entryPoint?: string } {
  const args = payload.bizOptOutArgs;
  if (!args || typeof args !== "object" || Array.isArray(args)) return {};
  const entries = ["reason", "reasonDescription", "entryPoint"].filter(
    (name) => typeof args[name] === "string",
  );
  return Object.fromEntries(entries.map((name) => [name, args[name]]));
}

function brandOf(
  owner: Owner,
  jid: string,
): { brandId: string | null; numbers: { phone: string; lid: string | null }[] } {
  const sender = owner.findById(jid);
  const brandId = sender?.spec.brandId ?? null;
  const members = [...owner.senders.values()].filter((other) => brandId && other.spec.brandId === brandId);
  return { brandId, numbers: members.map(({ ids }) => ({ phone: ids.phoneId, lid: ids.lid })) };
}

/** Adds or removes a sender, or all senders of its brand, on the opt-out list. */
export function changeOptOut(
  owner: Owner,
  jid: string,
  wanted: boolean,
  details: { category: string; entryPoint: string; time: number },
): void {
  const { brandId, numbers } = brandOf(owner, jid);
  const ids = brandId ? numbers.map(({ phone }) => phone) : [jid.replace("@s.whatsapp.net", "@c.us")];
  for (const id of ids) {
    const sender = owner.findById(id);
    if (sender) sender.optedOut = wanted;
    const same = new Set([id, sender?.ids.phoneId, sender?.ids.lid]);
    const position = owner.optedOut.findIndex((entry) => same.has(entry.id));
    if (wanted && position === -1) owner.optedOut.push({ id, brandId, ...details });
    if (!wanted && position !== -1) owner.optedOut.splice(position, 1);
  }
}

export function changeBlock(owner: Owner, id: string, wanted: boolean, details: object = {}): void {
  const sender = owner.findById(id);
  const same = new Set([id, sender?.ids.phoneId, sender?.ids.lid]);
  const position = owner.blocked.findIndex((entry) => same.has(entry.id));
  if (wanted && position === -1) owner.blocked.push({ id, ...details });
  if (!wanted && position !== -1) owner.blocked.splice(position, 1);
}

export type Handler = (owner: Owner, payload: Payload, now: number, effective: boolean) => ServerAnswer;

function block(wanted: boolean): Handler {
  return (owner, payload, _now, effective) => {
    const id = text(payload, "itemJid").replace("@s.whatsapp.net", "@c.us");
    if (effective) changeBlock(owner, id, wanted, reasonOf(payload));
    return { status: 200 };
  };
}

function optOut(wanted: boolean): Handler {
  return (owner, payload, time, effective) => {
    const jid = text(payload, "itemJid");
    const details = {
      category: text(payload, "itemCategory"),
      entryPoint: text(payload, "itemEntryPoint"),
      time,
    };
    if (effective) changeOptOut(owner, jid, wanted, details);
    const { brandId } = brandOf(owner, jid);
    const bizOptOutIds = brandId
      ? { name: "BizOptOutBrandID", value: { bizOptOutBrandId: brandId } }
      : { name: "BizOptOutJid", value: { bizOptOutJid: jid } };
    const change = { action: wanted ? "block" : "unblock", bizOptOutIds };
    /* Without effect the page gets the whole, unchanged list. */
    const unchanged = owner.optedOut.map(({ id }) => ({
      action: "block",
      bizOptOutIds: { name: "BizOptOutJid", value: { bizOptOutJid: id } },
    }));
    const value = effective
      ? { listMatched: "true", listItemBizOptOutResponseMixin: change }
      : { listMatched: "false", listItem: unchanged };
    return { status: 200, value: { listDhash: String(time), ...value } };
  };
}

/** What the server does for each request of the page. */
export const handlers: Readonly<Record<string, Handler>> = {
  block: block(true),
  unblock: block(false),
  optOut: optOut(true),
  optIn: optOut(false),

  report(owner, payload, time, effective) {
    const reportId = `report-${owner.reports.length + 1}`;
    const keys = payload.messageKeys;
    const messageKeys = Array.isArray(keys) ? keys.filter((key) => typeof key === "string") : [];
    if (effective)
      owner.reports.push({
        reportId,
        chatId: text(payload, "chatId"),
        spamFlow: text(payload, "spamFlow"),
        messageKeys,
        time,
      });
    return { status: 200, reportId };
  },

  preference(owner, payload, time, effective) {
    const preference = {
      jid: text(payload, "jid"),
      action: text(payload, "action"),
      feedback: text(payload, "feedback"),
      time,
    };
    if (effective) owner.preferences.push(preference);
    return { status: 200 };
  },

  notSpam(owner, payload, _now, effective) {
    const sender = owner.findById(text(payload, "chatId"));
    if (sender && effective) sender.notSpam = true;
    return { status: 200 };
  },

  businessProfile(owner, payload) {
    return { status: 200, profile: businessProfile(owner, text(payload, "id")) };
  },

  numbersForBrandIds(owner, payload) {
    const ids = Array.isArray(payload.brandIds) ? payload.brandIds : [];
    const members = (brandId: unknown) =>
      [...owner.senders.values()].filter(({ spec }) => spec.brandId === brandId);
    const brands = ids.map((brandId) => ({
      brandId,
      phoneNumbers: members(brandId).map(({ ids: { phoneId } }) => phoneId),
      lids: members(brandId).flatMap(({ ids: { lid } }) => (lid ? [lid] : [])),
    }));
    return { status: 200, brands };
  },

  earlier(owner, payload) {
    const count = typeof payload.count === "number" ? payload.count : 0;
    const before = typeof payload.before === "string" ? payload.before : null;
    return { status: 200, messages: owner.earlier(text(payload, "chatId"), before, count) };
  },
};

function businessProfile(owner: Owner, id: string): object {
  const { spec } = owner.findById(id) ?? {};
  const { description, website, email, address, categories, legalName } = spec?.profile ?? {};
  return {
    description,
    email,
    address,
    legalEntityDetails: legalName === undefined ? undefined : { entityName: legalName, isRegistered: true },
    website: website?.map((url) => ({ url })),
    categories: categories?.map((name, index) => ({ id: String(index + 1), localized_display_name: name })),
  };
}
