import type { JsonValue } from "./control.ts";

export interface Push {
  name: string;
  sequence: number;
  [field: string]: unknown;
}

export type Payload = { [key: string]: JsonValue };

/** One open page. */
export interface Client {
  send(push: Push): void;
}

/** How long `settled` waits for pages that have not answered, milliseconds: far above any test's latency. */
const SETTLE_LIMIT = 5_000;

/** All open pages of the account, what was last sent to each, and how far each has come. */
export class Clients {
  private readonly progress = new Map<Client, { sent: number; taken: number }>();
  private sequence = 0;
  private waiting: (() => void)[] = [];

  add(client: Client): void {
    this.progress.set(client, { sent: 0, taken: 0 });
  }

  remove(client: Client): void {
    this.progress.delete(client);
    this.wake();
  }

  get count(): number {
    return this.progress.size;
  }

  /** Sends to every page, or to all but one. */
  push(name: string, fields: Record<string, unknown>, except?: Client): void {
    this.sequence += 1;
    for (const [client, progress] of this.progress) {
      if (client === except) continue;
      progress.sent = this.sequence;
      client.send({ ...fields, name, sequence: this.sequence });
    }
  }

  /** The page says that it has taken everything up to that number. */
  note(client: Client, sequence: number): void {
    const progress = this.progress.get(client);
    if (!progress) return;
    progress.taken = Math.max(progress.taken, sequence);
    this.wake();
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  /** Resolves when every page has taken everything that was sent to it. Throws after five seconds. */
  async settled(): Promise<void> {
    const end = Date.now() + SETTLE_LIMIT;
    while ([...this.progress.values()].some(({ sent, taken }) => taken < sent)) {
      if (Date.now() > end) throw new Error("A page of the stand-in did not take what was sent to it.");
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }
}
