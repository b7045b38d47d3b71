import type { Page } from "puppeteer-core";
import type { StandInAccount } from "../whatsapp-web/control.ts";
import { deliverSample, newBusiness } from "./arrivals.ts";
import type { DoormanUi } from "./browser/index.ts";
import { until } from "./wait.ts";

/*
 * Doorman's hosts stand in the page's own document, so the page tells which message or chat they belong to; what they
 * say is inside closed roots, which only the harness can read.
 */

/** Milliseconds for a message to be judged and marked: a worker that was ended has to wake first, on a busy machine too. */
const MARKED_WITHIN = 20_000;

/** Bare ids of the messages of the open conversation that carry a mark, in the page's order. */
export async function markedMessages(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("#main [data-id]")]
      .filter((message) => (message.querySelector("doorman-mark")?.getBoundingClientRect().height ?? 0) > 0)
      .map((message) => message.dataset["id"]?.split("_")[2] ?? message.dataset["id"] ?? ""),
  );
}

/** Titles of the drawn chats whose row carries a mark. */
export async function markedChats(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#pane-side [role="listitem"]')]
      .filter((row) => (row.querySelector("doorman-mark")?.getBoundingClientRect().height ?? 0) > 0)
      .map((row) => row.querySelector<HTMLElement>("[title]")?.title ?? ""),
  );
}

/** Waits until the message has a mark that says this. */
export async function waitForMark(page: Page, ui: DoormanUi, id: string, words: string | RegExp = ""): Promise<void> {
  const matching = async () => {
    const place = (await markedMessages(page)).indexOf(id);
    const said = (await ui.texts('[data-doorman="mark"]'))[place] ?? "";
    return place >= 0 && (typeof words === "string" ? said.includes(words) : words.test(said));
  };
  await until(matching, { timeout: MARKED_WITHIN, what: `the mark "${String(words)}" on message ${id}` });
}

/** Waits until exactly these messages of the open conversation are marked, whatever their order. */
export async function waitForMarks(page: Page, ids: readonly string[]): Promise<void> {
  const wanted = ids.toSorted().join(", ");
  let seen = "";
  const same = async () => (seen = (await markedMessages(page)).toSorted().join(", ")) === wanted;
  await until(same, { timeout: MARKED_WITHIN }).catch((error: unknown) => {
    throw new Error(`Marked are [${seen}], not [${wanted}].`, { cause: error });
  });
}

/** Waits until the row of the chat with this title has a mark, or has none. */
export async function waitForChatMark(page: Page, title: string, marked = true): Promise<void> {
  const matching = async () => (await markedChats(page)).includes(title) === marked;
  await until(matching, { timeout: MARKED_WITHIN, what: `${marked ? "the" : "no"} mark on the chat ${title}` });
}

/** Waits until the mark on the row of the chat with this title says this. */
export async function waitForChatWords(page: Page, ui: DoormanUi, title: string, words: string): Promise<void> {
  // Rows are recycled: the two answers may be of different moments, so they are compared again.
  const matching = async () => (await ui.texts('[data-doorman="chat-mark"]'))[(await markedChats(page)).indexOf(title)] === words;
  await until(matching, { timeout: MARKED_WITHIN, what: `the mark "${words}" on the chat ${title}` });
}

/**
 * Waits until Doorman has judged and shown everything that was delivered so far: messages are told in order, so the mark
 * of a later one says that the earlier ones are through.
 */
export async function everythingJudged(account: StandInAccount, page: Page): Promise<void> {
  const last = newBusiness(`Last of all ${Math.random().toString(36).slice(2)}`);
  await deliverSample(account, "shoes-sale", { from: last });
  await waitForChatMark(page, last.verifiedName);
}

/** Opens "Why?" of a marked message. */
export async function openWhy(page: Page, ui: DoormanUi, id: string): Promise<void> {
  await waitForMark(page, ui, id);
  await ui.click('[data-doorman="why"]', { nth: (await markedMessages(page)).indexOf(id) });
  await ui.waitFor(".why");
}

/** Kinds and words of the evidence that "Why?" shows. */
export async function shownEvidence(ui: DoormanUi): Promise<Record<string, string>> {
  return ui.evaluate(".why .evidence", (list) =>
    Object.fromEntries(
      [...list.querySelectorAll<HTMLElement>("[data-evidence]")].map((item) => [item.dataset["evidence"] ?? "", item.innerText]),
    ),
  );
}
