import type { Page } from "puppeteer-core";

/** Opens a chat in the stand-in as a click on its row does, through WhatsApp's own command. */
export async function openChat(page: Page, chatId: string): Promise<void> {
  await page.evaluate(async (id) => {
    const require = Reflect.get(window, "require") as (module: string) => Record<string, Record<string, (argument: unknown) => unknown>>;
    const wid = Reflect.get(require("WAWebWidFactory"), "createWid") as unknown as (text: string) => unknown;
    const chat = require("WAWebChatCollection")["ChatCollection"]?.["get"]?.(wid(id));
    if (chat === undefined || chat === null) throw new Error(`no chat ${id}`);
    await require("WAWebCmd")["Cmd"]?.["openChatBottom"]?.({ chat });
  }, chatId);
}

/** Waits until WhatsApp Web's session is usable. */
export async function signedIn(page: Page): Promise<void> {
  await page.waitForSelector("#pane-side", { timeout: 15_000 });
}
