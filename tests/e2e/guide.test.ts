import { expect, it } from "vitest";
import { openChat, signedIn } from "../support/chats.ts";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { conversation } from "../support/conversation.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { chooseRung, isBlocked } from "../support/ladder.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { until } from "../support/wait.ts";

const guide = (stage: string) => `[data-doorman="guide"][data-stage="${stage}"]`;
const ring = '[data-doorman="guide-ring"]';
/** What blocking and reporting rest on, WhatsApp's dialogs included. */
const gone = ["WAWebBlockContactAction", "WAWebBlockContactUtils", "WAWebSendSpamChatAction"];

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

describeInBrowsers("When neither blocking nor WhatsApp's dialogs can be found", (stage) => {
  const begin = async (generation: "A" | "B", lang: "en" | "ar", name: string) => {
    stage.standIn.configure({ generation, lang });
    stage.account.repair();
    for (const module of gone) stage.account.renameModule(module, `${module}Renamed`);
    await stage.browser.reload(stage.page);
    await signedIn(stage.page);
    const opened = await conversation(stage, name, "shoes-sale");
    await stage.ui.waitFor('[data-doorman="block"][title*="shows you the way"]');
    return opened;
  };
  /** Clicks where the guide points: on what is there, through the ring. */
  const follow = async () => {
    // A menu or a dialog may still be on its way to its place.
    let last = "";
    const stands = async () => {
      const now = JSON.stringify(await stage.ui.rect(ring));
      const same = now === last && now !== "null";
      last = now;
      return same;
    };
    await until(stands, { what: "the ring to stand still" });
    const box = await stage.ui.rect(ring);
    if (box === null) throw new Error("Nothing is pointed at.");
    await stage.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  const panel = async () => {
    const box = await stage.ui.rect('[data-doorman="guide"]');
    if (box === null) throw new Error("No guide is shown.");
    return { left: box.x, top: box.y, width: box.width, height: box.height };
  };
  const boxOf = (selector: string): Promise<Box> =>
    stage.page.$eval(selector, (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left, top, width, height };
    });
  const closed = () => stage.ui.waitFor('[data-doorman="guide"]', { hidden: true });

  it.each([
    ["A", "en"],
    ["B", "ar"],
  ] as const)("the user is led through WhatsApp's own menu, in page generation %s in %s", async (generation, lang) => {
    const { account, browserName, page, ui } = stage;
    const { name, ids } = await begin(generation, lang, `Led Through ${generation}`);

    await chooseRung(ui, "block");
    await ui.waitFor(guide("menu"), { text: `Block ${name} in WhatsApp's menu` });
    // Browsers of tests ask for less motion.
    expect(await ui.evaluate(ring, (element) => element.getAnimations().length)).toBe(0);
    await saveScreenshot(page, `guide menu ${generation} ${lang} ${browserName}`);
    await follow();
    await ui.waitFor(guide("entry"), { text: "Choose this entry." });
    expect(overlap(await panel(), await boxOf('[role="menu"]'))).toBe(false);
    await saveScreenshot(page, `guide entry ${generation} ${lang} ${browserName}`);
    await follow();
    await page.waitForSelector('[role="dialog"]');
    await ui.waitFor(guide("dialog"), { text: "Confirm it in WhatsApp's window." });
    expect(overlap(await panel(), await boxOf('[role="dialog"]'))).toBe(false);
    await saveScreenshot(page, `guide dialog ${generation} ${lang} ${browserName}`);
    await page.click('input[name="block-reason-radio"][value="spam"]');
    await page.click('[data-testid="popup-controls-ok"]');
    await until(() => isBlocked(account, ids), { what: "the block" });
    await closed();

    await ui.waitFor('[data-doorman="unblock"][title*="shows you the way"]');
    await chooseRung(ui, "unblock");
    await ui.waitFor(guide("menu"), { text: `Unblock ${name} in WhatsApp's menu` });
    await follow();
    await ui.waitFor(guide("entry"));
    await follow();
    await ui.waitFor(guide("dialog"));
    await page.waitForSelector('[role="dialog"]');
    await page.click('[data-testid="popup-controls-ok"]');
    await until(() => !isBlocked(account, ids), { what: "the end of the block" });
    await closed();
  });

  it("it goes by the contact info where the menu has no such entry, and passes over the menus of other chats", async () => {
    const { account, page, ui } = stage;
    const { ids } = await begin("A", "en", "Deep Down");
    await page.evaluate(() => {
      const isBlock = (entry: Element) => entry.querySelector("svg > title")?.textContent === "ic-block";
      new MutationObserver(() => {
        for (const entry of document.querySelectorAll('.menu [role="menuitem"]')) if (isBlock(entry)) entry.remove();
      }).observe(document.body, { childList: true, subtree: true });
      // As the menu of another chat in the list would look.
      const other = document.createElement("div");
      other.setAttribute("role", "menu");
      other.style.cssText = "position: fixed; left: 20px; top: 200px; width: 150px; background: white; z-index: 20";
      const entry = document.createElement("button");
      entry.setAttribute("role", "menuitem");
      entry.append(document.querySelector("header svg")?.cloneNode(true) ?? "", "Block");
      const title = entry.querySelector("title");
      if (title !== null) title.textContent = "ic-block";
      other.append(entry);
      document.body.append(other);
    });
    await chooseRung(ui, "block");
    await ui.waitFor(guide("menu"));
    await follow();
    await ui.waitFor(guide("name"), { text: "Open the contact info here" });
    // WhatsApp's menu closes at a click elsewhere, then the way is there.
    await follow();
    await ui.waitFor(guide("entry"));
    const target = await ui.rect(ring);
    expect(target?.x).toBeGreaterThan(400);
    await follow();
    await ui.waitFor(guide("dialog"));
    await page.waitForSelector('[role="dialog"]');
    await page.click('[data-testid="popup-controls-cancel"]');
    await closed();
    expect(isBlocked(account, ids)).toBe(false);
  });

  it("it ends at its button, and with the conversation, and clicks nothing itself", async () => {
    const { account, page, ui } = stage;
    const { ids } = await begin("B", "en", "Left Alone");
    const other = await deliverSample(account, "shoes-shipped", { from: newBusiness("Next Door") });
    const asked = account.requests().length;
    await chooseRung(ui, "report-and-block");
    await ui.waitFor(guide("menu"), { text: "Report and block" });
    await ui.click('[data-doorman="guide-close"]');
    await closed();
    await chooseRung(ui, "block");
    await ui.waitFor(guide("menu"));
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-testid"))).toBe("conversation-menu-button");
    await page.keyboard.press("Enter");
    await ui.waitFor(guide("entry"));
    await openChat(page, other.chatId);
    await closed();
    expect(isBlocked(account, ids)).toBe(false);
    expect(account.requests().slice(asked).filter(({ kind }) => kind === "block" || kind === "report")).toEqual([]);
  });

  // The last one: the window stays narrow.
  it("in a narrow window it stands before none of the dialog's buttons", async () => {
    const { page, ui } = stage;
    await begin("B", "en", "Little Room");
    await page.setViewport({ width: 700, height: 700 });
    await chooseRung(ui, "block");
    await ui.waitFor(guide("menu"));
    await follow();
    await ui.waitFor(guide("entry"));
    await follow();
    await page.waitForSelector('[role="dialog"]');
    await ui.waitFor(guide("dialog"));
    await until(async () => !overlap(await panel(), await boxOf(".popup-controls")), { what: "the panel to be out of the way" });
    await page.click('[data-testid="popup-controls-cancel"]');
    await closed();
  });
}, { page: "suite" });

function overlap(one: Box, other: Box): boolean {
  const apart =
    one.left + one.width <= other.left || other.left + other.width <= one.left || one.top + one.height <= other.top || other.top + other.height <= one.top;
  return !apart;
}
