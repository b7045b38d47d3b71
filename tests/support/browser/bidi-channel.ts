import type { ConnectionTransport, Page } from "puppeteer-core";

/** Puppeteer counts its commands from 1; ours start where it never gets. */
const FIRST_OWN_ID = 1_000_000_000;

interface BidiMessage {
  id?: number;
  type?: "success" | "error" | "event";
  result?: unknown;
  error?: string;
  message?: string;
  params?: { target?: { context?: string } };
}

interface PendingCommand {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * One WebSocket to Firefox's WebDriver BiDi that puppeteer and the harness share: puppeteer uses it as its transport,
 * and `command` sends what puppeteer has no method for (shadow roots by their shared id, Firefox's chrome scope).
 */
export class BidiChannel implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, PendingCommand>();
  readonly #contexts = new WeakMap<Page, string>();
  readonly #watched = new Map<string, (context: string) => void>();
  #nextId = FIRST_OWN_ID;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener("message", (event: MessageEvent<string>) => this.#receive(event.data));
    socket.addEventListener("close", () => {
      for (const { reject } of this.#pending.values()) reject(new Error("Firefox has closed the connection."));
      this.#pending.clear();
      this.onclose?.();
    });
  }

  /** Connects to `address`, the WebDriver BiDi address that Firefox prints at its start. */
  static async open(address: string): Promise<BidiChannel> {
    const socket = new WebSocket(`${address}/session`);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener("open", () => resolve(), { once: true });
      const fail = () => reject(new Error(`Cannot connect to Firefox at ${address}.`));
      socket.addEventListener("error", fail, { once: true });
    });
    return new BidiChannel(socket);
  }

  /** Puppeteer's way out. */
  send(message: string): void {
    for (const [token, found] of this.#watched) {
      if (!message.includes(token)) continue;
      const { params }: BidiMessage = JSON.parse(message);
      if (params?.target?.context) found(params.target.context);
    }
    this.#socket.send(message);
  }

  close(): void {
    this.#socket.close();
  }

  /**
   * Sends one WebDriver BiDi command and returns its result.
   *
   * @throws Error with BiDi's error code and message.
   */
  command<Result>(method: string, params: Record<string, unknown>): Promise<Result> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: (result) => resolve(result as Result), reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /**
   * The BiDi id of a page's browsing context. Puppeteer does not tell it, so the page is asked for a random word and
   * the outgoing command that carries the word says which context it is for.
   */
  async contextOf(page: Page): Promise<string> {
    const known = this.#contexts.get(page);
    if (known !== undefined) return known;
    const token = crypto.randomUUID();
    let context: string | undefined;
    this.#watched.set(token, (found) => (context = found));
    try {
      await page.evaluate((word) => word, token);
    } finally {
      this.#watched.delete(token);
    }
    if (context === undefined) throw new Error(`No browsing context is known for ${page.url()}.`);
    this.#contexts.set(page, context);
    return context;
  }

  #receive(text: string): void {
    const message: BidiMessage = JSON.parse(text);
    const pending = message.id === undefined ? undefined : this.#pending.get(message.id);
    if (message.id === undefined || pending === undefined) {
      this.onmessage?.(text);
      return;
    }
    this.#pending.delete(message.id);
    if (message.type === "success") pending.resolve(message.result);
    else pending.reject(new Error(`${message.error ?? "error"}: ${message.message ?? ""}`));
  }
}
