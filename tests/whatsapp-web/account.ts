import type {
  Answer,
  DeliveredMessage,
  DeliveredResult,
  Gate,
  GroupSpec,
  JsonValue,
  LoggedRequest,
  RequestKind,
  SenderIds,
  SenderKey,
  SenderSpec,
  Session,
  StandInAccount,
  StandInOptions,
  StoredText,
  Theme,
} from "./control.ts";
import { Clients } from "./clients.ts";
import type { Client, Payload } from "./clients.ts";
import { fillWithDemo } from "./demo.ts";
import { Deliveries } from "./deliveries.ts";
import { textOf } from "./messages.ts";
import { Owner } from "./owner.ts";
import type { PageState } from "./owner.ts";
import { overviewOf } from "./overview.ts";
import { RequestDesk } from "./request-desk.ts";
import { changeBlock, changeOptOut } from "./requests.ts";
import type { ServerAnswer } from "./requests.ts";
import { contactRecord, groupContactRecord } from "./senders.ts";
import { defaultSwitches, switchOfGate } from "./switches.ts";

export interface Flaws {
  dropped: string[];
  renamed: [string, string][];
  exports: [string, string][];
}

/** The build number that the page reports; invented. */
export const BUILD = "2.3000.1090000000";

function first(result: DeliveredResult | undefined): DeliveredResult {
  if (!result) throw new Error("Nothing was delivered.");
  return result;
}

/** The phone and WhatsApp's server for one browser; it lives on when pages reload. */
export class Account implements StandInAccount {
  readonly clients = new Clients();
  readonly options: Required<StandInOptions>;
  private readonly owners = new Map<number, Owner>();
  private readonly desk = new RequestDesk(
    () => this.me,
    this.clients,
    (key, text) => this.sendFromUser(key, text),
  );
  private readonly switches: Record<string, JsonValue> = { ...defaultSwitches };
  readonly flaws: Flaws = { dropped: [], renamed: [], exports: [] };
  private current = 0;

  constructor(options: StandInOptions = {}) {
    this.options = {
      generation: "B",
      session: "MAIN",
      lang: "en",
      theme: "light",
      lateMs: 0,
      latencyMs: 0,
      lidMigrated: true,
      serializedKey: "_serialized",
      seed: "empty",
      ...options,
    };
    this.desk.latency = this.options.latencyMs;
    if (this.options.seed === "demo") fillWithDemo(this);
  }

  private get me(): Owner {
    let owner = this.owners.get(this.current);
    if (!owner) {
      owner = new Owner(this.current);
      this.owners.set(this.current, owner);
    }
    return owner;
  }

  /* ---- what the page asks ---- */

  /** What the page must know before its first module runs. */
  pageConfig(): { [key: string]: JsonValue } {
    const { generation, session, lang, theme, lateMs, lidMigrated, serializedKey } = this.options;
    const { phoneId, lid, pushname } = this.me;
    const owner = session === "QR" ? null : { phoneId, lid, pushname };
    const flaws = { ...this.flaws };
    return {
      build: BUILD,
      generation,
      session,
      lang,
      theme,
      lateMs,
      lidMigrated,
      serializedKey,
      owner,
      switches: this.switches,
      flaws,
    };
  }

  pageState(): PageState {
    return this.me.pageState(Date.now());
  }

  /** Answers a request of a page. A promise that never settles is a server that never answers. */
  request = (client: Client, kind: string, payload: Payload): Promise<ServerAnswer> =>
    this.desk.answer(client, kind, payload);

  /* ---- people ---- */

  addContact(spec: SenderSpec): SenderIds {
    const sender = this.me.addSender(spec, this.options.lidMigrated);
    this.clients.push("contacts", { contacts: [contactRecord(sender)] });
    if (sender.hasChat) this.clients.push("chat", { chat: this.me.chatRecord(sender.ids.chatId) });
    return sender.ids;
  }

  addGroup(spec: GroupSpec): SenderIds {
    const group = this.me.addGroup(spec);
    this.clients.push("contacts", { contacts: [groupContactRecord(group)] });
    this.clients.push("chat", { chat: this.me.chatRecord(group.ids.chatId) });
    return group.ids;
  }

  saveContact(key: SenderKey, name?: string): void {
    const sender = this.me.sender(key);
    sender.saved = true;
    if (name !== undefined) sender.spec = { ...sender.spec, name };
    this.clients.push("contacts", { contacts: [contactRecord(sender)] });
  }

  unsaveContact(key: SenderKey): void {
    const sender = this.me.sender(key);
    sender.saved = false;
    this.clients.push("contacts", { contacts: [contactRecord(sender)] });
  }

  /* ---- messages ---- */

  private readonly deliveries = new Deliveries(
    () => this.me,
    this.clients,
    (spec) => void this.addContact(spec),
  );
  deliver = (message: DeliveredMessage): Promise<DeliveredResult> =>
    this.deliveries.deliver([message], message.history === true).then(([result]) => first(result));
  deliverHistory = (messages: DeliveredMessage[]): Promise<DeliveredResult[]> =>
    this.deliveries.deliver(
      messages.map((message) => ({ ...message, history: true })),
      true,
    );
  sendFromUser = (key: SenderKey, text: string): Promise<DeliveredResult> =>
    this.deliver({ from: key, text, fromMe: true });
  decrypt = (id: string): void => this.deliveries.decrypt(id);
  edit = (id: string, text: string): void => this.deliveries.edit(id, text);
  revoke = (id: string): void => this.deliveries.revoke(id);
  remove = (id: string): void => this.deliveries.remove(id);

  /* ---- lists ---- */

  private setBlock(key: SenderKey, block: boolean): void {
    const { phoneId, lid } = this.me.sender(key).ids;
    changeBlock(this.me, this.options.lidMigrated && lid ? lid : phoneId, block);
    this.clients.push("blockList", { ids: this.blockList() });
  }

  blockFromPhone = (key: SenderKey): void => this.setBlock(key, true);
  unblockFromPhone = (key: SenderKey): void => this.setBlock(key, false);

  private setOptOut(key: SenderKey, optOut: boolean): void {
    changeOptOut(this.me, this.me.sender(key).ids.phoneId, optOut, {
      category: "marketing_messages",
      entryPoint: "phone",
      time: Date.now(),
    });
    this.clients.push("optOutList", { ids: this.optOutIds() });
  }

  optOutFromPhone(key: SenderKey): void {
    this.setOptOut(key, true);
  }

  optInFromPhone(key: SenderKey): void {
    this.setOptOut(key, false);
  }

  private optOutIds(): string[] {
    return this.me.optedOut.map(({ id }) => id);
  }

  /* ---- conditions ---- */

  setGate(gate: Gate, on: boolean): void {
    this.switches[switchOfGate[gate]] = on;
    this.clients.push("switches", { switches: this.switches });
  }

  answerNext(kind: RequestKind, ...answers: Answer[]): void {
    this.desk.faults.prepare(kind, answers);
  }

  setLatency(milliseconds: number): void {
    this.desk.latency = milliseconds;
  }

  private pushFlaws(): void {
    this.clients.push("flaws", { flaws: this.flaws });
  }

  dropModule(id: string): void {
    this.flaws.dropped.push(id);
    this.pushFlaws();
  }

  renameModule(from: string, to: string): void {
    this.flaws.renamed.push([from, to]);
    this.pushFlaws();
  }

  dropExport(moduleId: string, name: string): void {
    this.flaws.exports.push([moduleId, name]);
    this.pushFlaws();
  }

  repair(): void {
    for (const list of Object.values(this.flaws)) list.length = 0;
  }

  /** Between QR and the others the page loads anew, as WhatsApp does. */
  setSession(session: Session): void {
    const before = this.options.session;
    this.options.session = session;
    if ((before === "QR") !== (session === "QR")) this.clients.push("reload", {});
    else this.clients.push("session", { session });
  }

  setTheme(theme: Theme): void {
    this.options.theme = theme;
    this.clients.push("theme", { theme });
  }

  /** A page that shows the QR code is nobody's: it stays until somebody signs in there. */
  switchOwner(number: number): void {
    this.current = number;
    if (this.options.session !== "QR") this.clients.push("reload", {});
  }

  /** Options for pages that load from now on. */
  configure(options: StandInOptions): void {
    Object.assign(this.options, options);
    if (options.latencyMs !== undefined) this.desk.latency = options.latencyMs;
  }

  /* ---- reads ---- */

  blockList = (): string[] => this.me.blocked.map(({ id }) => id);
  blockRecords = (): Owner["blocked"] => [...this.me.blocked];
  optOutList = (): Owner["optedOut"] => [...this.me.optedOut];
  reports = (): Owner["reports"] => [...this.me.reports];
  preferences = (): Owner["preferences"] => [...this.me.preferences];
  requests = (): LoggedRequest[] => [...this.desk.faults.log];
  notSpam = (): string[] =>
    [...this.me.senders.values()].filter((sender) => sender.notSpam).map(({ ids }) => ids.chatId);
  sender = (key: SenderKey): SenderIds => this.me.idsOf(key);
  owner = (): { phoneId: string; lid: string } => ({ phoneId: this.me.phoneId, lid: this.me.lid });
  settled = (): Promise<void> => this.clients.settled();

  messages(key: SenderKey): StoredText[] {
    const list = this.me.messages.get(this.me.idsOf(key).chatId) ?? [];
    return list.map(({ bareId, record, fromMe }) => ({
      id: bareId,
      key: record.id,
      type: record.type,
      text: textOf(record),
      fromMe,
    }));
  }

  /** What the control page shows. */
  overview(): object {
    const { options, switches, current: number } = this;
    return overviewOf(this.me, {
      number,
      pages: this.clients.count,
      options,
      switches,
      requests: this.requests(),
    });
  }
}
