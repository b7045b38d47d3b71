import { describe, expect, test } from "vitest";
import type { PopupProps } from "../../../components/popup/popup";
import type { PageState } from "../../../lib/domain/health";
import { popup, ready } from "./popup-sample";
import { allWorks, show } from "./support";

/** The tab of another account. */
const noAccount = { owner: undefined, owners: [], known: true, choose: () => {} };
const elsewhere: PageState = { ...ready, owner: "12025550188@c.us" };

test.for([
  ["is connected", [ready], "No promotion today"],
  ["is closed", [], "Nothing is marked while WhatsApp Web is closed."],
  ["is not signed in", [{ ...ready, mode: "signed-out" }], "Messages are marked once WhatsApp Web is ready."],
  ["is starting beside another account's", [{ ...ready, mode: "starting" }, elsewhere], "Messages are marked once WhatsApp Web is ready."],
  ["is another account's", [elsewhere], "Messages of this account are not marked while WhatsApp Web is signed in to another."],
  ["cannot be read", [{ ...ready, capabilities: allWorks({ messages: "missing" }) }], "Doorman cannot read messages in this WhatsApp Web."],
  ["has not answered", undefined, "Loading"],
] satisfies [string, PageState[] | undefined, string][])("a day without marks, while WhatsApp Web %s", async ([, connection, words]) => {
  const shown = await show(popup({ connection }).content);
  expect(shown.root.querySelector(".tab-panel")?.textContent).toContain(words);
});

describe.for([
  ["blocked", "Nobody is blocked", "Open WhatsApp Web so that Doorman can read whom you have blocked there.", "block-list"],
  ["stopped", "No offers stopped", "Open WhatsApp Web so that Doorman can read whose offers you have stopped there.", "opt-out-list"],
] as const)("the list of %s senders, while nobody is on it", ([list, nobody, open, capability]) => {
  const never = { blocked: false, optedOut: false };
  const notReady: PageState = { ...ready, mode: "syncing" };
  const unreadable: PageState = { ...ready, capabilities: allWorks({ [capability]: "missing" }) };
  test.for([
    ["has been read", { connection: [] }, nobody],
    ["was never read, and no tab is open", { listsKnown: never, connection: [] }, open],
    ["was never read, on a fresh installation", { listsKnown: never, connection: [], choice: noAccount }, open],
    ["was never read, and the tab is not ready", { listsKnown: never, connection: [notReady] }, "once WhatsApp Web is ready"],
    ["was never read, and the tab is another account's", { listsKnown: never, connection: [elsewhere] }, "WhatsApp Web is signed in to another account."],
    ["was never read, and nothing is stored of the tab's account yet", { listsKnown: never, choice: noAccount }, "once WhatsApp Web is ready"],
    ["has been read, and the tab is another account's", { connection: [elsewhere] }, nobody],
    ["was never read, as that needs some seconds", { listsKnown: never }, "once WhatsApp Web is ready"],
    ["cannot be read", { listsKnown: never, connection: [unreadable] }, "WhatsApp Web does not tell Doorman"],
    ["has not been looked for", { listsKnown: { blocked: undefined, optedOut: undefined } }, "Loading"],
    ["was never read, and no tab has answered", { listsKnown: never, connection: undefined }, "Loading"],
  ] satisfies [string, Partial<PopupProps>, string][])("says what is known when it %s", async ([, over, words]) => {
    const shown = await show(popup(over).content);
    await shown.click(`tab-${list}`);
    const said = words === "Loading" ? shown.root.querySelector(".tab-panel")?.textContent : shown.find(`${list}-empty`).textContent;
    expect(said).toContain(words);
    expect(said?.includes(nobody)).toBe(words === nobody);
  });
});
