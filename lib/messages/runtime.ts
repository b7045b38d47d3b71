import { defineExtensionMessaging } from "@webext-core/messaging";
import * as z from "zod/mini";
import { browser } from "wxt/browser";
import type { DataOf, ReplyOf, Result } from "./contract";
import { toBackground, toContent, type ToBackground, type ToContent } from "./runtime-contracts";

/** Who sent a message, as far as the browser vouches for it. */
export interface Origin {
  kind: "content" | "pages" | "background" | "other";
  tabId?: number;
}

type Name = keyof ToBackground | keyof ToContent;

interface Protocol extends Record<string, (data: unknown) => unknown> {}

const messenger = defineExtensionMessaging<Protocol>();
const WHATSAPP_ORIGIN = "https://web.whatsapp.com";

/**
 * Says where a message comes from. Firefox gives no `origin`, so the address decides there. A content script runs in a
 * tab under WhatsApp's address; an extension page has the extension's own address, also when it is open in a tab.
 */
export function originOf(sender: chrome.runtime.MessageSender, ownOrigin: string, ownId: string): Origin {
  if (sender.id !== ownId) return { kind: "other" };
  const address = sender.origin ?? sender.url;
  if (address === undefined) return { kind: "background" };
  const origin = originOfAddress(address);
  if (origin === ownOrigin) return { kind: sender.tab === undefined && isWorker(sender.url) ? "background" : "pages" };
  if (origin === WHATSAPP_ORIGIN && sender.tab?.id !== undefined) return { kind: "content", tabId: sender.tab.id };
  return { kind: "other" };
}

/**
 * Listens for one message to the background. The sender is checked against the contract, the data are parsed, and what
 * the handler returns is parsed too before it leaves.
 */
export function onBackgroundMessage<N extends keyof ToBackground>(
  name: N,
  handle: (data: DataOf<ToBackground[N]>, origin: Origin) => Promise<ReplyOf<ToBackground[N]>>,
): () => void {
  const contract = toBackground[name];
  return messenger.onMessage(name, async ({ data, sender }) => {
    const origin = originOf(sender, browser.runtime.getURL("").replace(/\/$/u, ""), browser.runtime.id);
    if (origin.kind !== contract.from) throw new Error(`"${name}" is not for ${origin.kind}`);
    const reply = await handle(z.parse(contract.data, data) as DataOf<ToBackground[N]>, origin);
    return z.parse(contract.reply, reply);
  });
}

/** Listens in the content script for one message of the background. */
export function onContentMessage<N extends keyof ToContent>(
  name: N,
  handle: (data: DataOf<ToContent[N]>) => Promise<ReplyOf<ToContent[N]>>,
): () => void {
  const contract = toContent[name];
  return messenger.onMessage(name, async ({ data, sender }) => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) throw new Error(`"${name}" from elsewhere`);
    return z.parse(contract.reply, await handle(z.parse(contract.data, data) as DataOf<ToContent[N]>));
  });
}

/** Asks the background; never throws. */
export function askBackground<N extends keyof ToBackground>(
  name: N,
  data: DataOf<ToBackground[N]>,
): Promise<Result<ReplyOf<ToBackground[N]>>> {
  return ask(name, toBackground[name], data);
}

/** Asks the content script of one tab; never throws. */
export function askTab<N extends keyof ToContent>(
  tabId: number,
  name: N,
  data: DataOf<ToContent[N]>,
): Promise<Result<ReplyOf<ToContent[N]>>> {
  return ask(name, toContent[name], data, tabId);
}

async function ask<C extends { reply: z.core.$ZodType; timeout: number }>(
  name: Name,
  contract: C,
  data: unknown,
  tabId?: number,
): Promise<Result<ReplyOf<C>>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("no answer in time")), contract.timeout);
    });
    const sent = tabId === undefined ? messenger.sendMessage(name, data) : messenger.sendMessage(name, data, tabId);
    const parsed = z.safeParse(contract.reply, await Promise.race([sent, late]));
    if (parsed.success) return { ok: true, value: parsed.data as ReplyOf<C> };
    return { ok: false, failure: { code: "invalid", text: `${name}: ${z.prettifyError(parsed.error)}` } };
  } catch (error) {
    return { ok: false, failure: { code: "no-answer", text: `${name}: ${String(error)}` } };
  } finally {
    clearTimeout(timer);
  }
}

function originOfAddress(address: string): string | undefined {
  try {
    const url = new URL(address);
    return url.origin === "null" ? `${url.protocol}//${url.host}` : url.origin;
  } catch {
    return undefined;
  }
}

function isWorker(url: string | undefined): boolean {
  return url === undefined || /\/(background\.js|_generated_background_page\.html)$/u.test(url);
}
