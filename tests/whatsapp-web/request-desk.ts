import type { Client, Clients, Payload } from "./clients.ts";
import type { SenderKey } from "./control.ts";
import type { Owner } from "./owner.ts";
import { Faults, handlers, refusal } from "./requests.ts";
import type { ServerAnswer } from "./requests.ts";

/** Where the pages' requests arrive: waits, applies the prepared faults, answers, and tells the other pages. */
export class RequestDesk {
  readonly faults = new Faults();
  /** Milliseconds that each request takes. */
  latency = 0;
  private readonly owner: () => Owner;
  private readonly clients: Clients;
  private readonly sendFromUser: (key: SenderKey, text: string) => Promise<unknown>;

  constructor(
    owner: () => Owner,
    clients: Clients,
    sendFromUser: (key: SenderKey, text: string) => Promise<unknown>,
  ) {
    this.owner = owner;
    this.clients = clients;
    this.sendFromUser = sendFromUser;
  }

  /** A promise that never settles is a server that never answers. */
  async answer(client: Client, kind: string, payload: Payload): Promise<ServerAnswer> {
    if (kind === "taken") {
      this.clients.note(client, typeof payload.sequence === "number" ? payload.sequence : 0);
      return { status: 200 };
    }
    const now = Date.now();
    const prepared = this.faults.answerTo(kind, payload, now);
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    if (prepared === "silence") return new Promise<ServerAnswer>(() => {});
    const refused = refusal(prepared);
    if (refused) return refused;
    if (kind === "read") return this.markRead(String(payload.chatId));
    if (kind === "send") return this.send(String(payload.chatId), String(payload.text));
    const handler = handlers[kind];
    if (!handler) return { status: 400, text: `unknown request ${kind}` };
    const effective = prepared === "ok";
    const result = handler(this.owner(), payload, now, effective);
    if (effective) this.tellOthers(kind, payload, client);
    return effective ? result : { ...result, noEffect: true };
  }

  private tellOthers(kind: string, payload: Payload, client: Client): void {
    const { blocked, optedOut } = this.owner();
    if (kind === "block" || kind === "unblock") {
      this.clients.push("blockList", { ids: blocked.map(({ id }) => id) }, client);
    }
    if (kind === "optOut" || kind === "optIn") {
      this.clients.push("optOutList", { ids: optedOut.map(({ id }) => id) }, client);
    }
    if (kind === "notSpam") this.clients.push("notSpam", { chatId: payload.chatId }, client);
  }

  private markRead(chatId: string): ServerAnswer {
    const sender = this.owner().findById(chatId);
    if (sender) sender.unread = 0;
    this.clients.push("unread", { chatId, unreadCount: 0 });
    return { status: 200 };
  }

  private async send(chatId: string, text: string): Promise<ServerAnswer> {
    const sender = this.owner().findById(chatId);
    if (!sender) return { status: 400 };
    await this.sendFromUser(sender.ids.key, text);
    return { status: 200 };
  }
}
