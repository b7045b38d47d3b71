import { describe, expect, it } from "vitest";
import { components, loadPart, openPage, rejectionOf, shoes, take } from "./testing.ts";
import type { TestChat, TestContact } from "./testing.ts";

type Report = (request: { chat: TestChat; spamFlow: string; msg?: object }) => Promise<string>;
type OptOut = (contact: TestContact, category: string, entryPoint: string) => Promise<void>;

describe("reporting", () => {
  it("sends the last five incoming messages", async () => {
    const { account, page, chatOf } = await openPage();
    for (let index = 1; index <= 7; index++)
      await account.deliver({ from: "shoes", text: `${index}`, id: `M${index}` });
    await account.sendFromUser("shoes", "Stop");
    const reportId = await take<Report>(
      page,
      "WAWebSendSpamChatAction",
      "sendReport",
    )({ chat: chatOf("shoes"), spamFlow: "account_info_report" });
    const [report] = account.reports();
    expect(report).toMatchObject({ reportId, spamFlow: "account_info_report" });
    expect(report?.messageKeys.map((key) => key.split("_").at(-1))).toEqual(["M7", "M6", "M5", "M4", "M3"]);
  });

  it("sends one message when told which", async () => {
    const { account, page, chatOf, messages } = await openPage();
    await account.deliver({ from: "shoes", text: "1" });
    const { key } = await account.deliver({ from: "shoes", text: "2" });
    await take<Report>(
      page,
      "WAWebSendSpamChatAction",
      "sendReport",
    )({ chat: chatOf("shoes"), spamFlow: "message_menu", msg: messages.get(key)! });
    expect(account.reports()[0]?.messageKeys).toEqual([key]);
  });

  it("without any message names nobody, and is never answered", async () => {
    const { account, page, chatOf } = await openPage();
    const report = take<Report>(page, "WAWebSendSpamChatAction", "sendReport")({ chat: chatOf("shoes"), spamFlow: "message_menu" });
    expect(await Promise.race([report, new Promise((resolve) => setTimeout(resolve, 50, "silence"))])).toBe("silence");
    expect(account.reports()).toEqual([]);
  });

  it.each([548, 429] as const)("rejects with %s", async (answer) => {
    const { account, page, chatOf } = await openPage();
    await account.deliver({ from: "shoes", text: "Offer" });
    account.answerNext("report", answer);
    const error = await rejectionOf(
      take<Report>(
        page,
        "WAWebSendSpamChatAction",
        "sendReport",
      )({ chat: chatOf("shoes"), spamFlow: "message_menu" }),
    );
    expect(error).toMatchObject({ name: "ServerStatusCodeError", statusCode: answer });
    expect(account.reports()).toEqual([]);
  });

  it("returns the report that is under way", async () => {
    const { account, page, chatOf } = await openPage();
    await account.deliver({ from: "shoes", text: "Offer" });
    const sendReport = take<Report>(page, "WAWebSendSpamChatAction", "sendReport");
    const request = { chat: chatOf("shoes"), spamFlow: "message_menu" };
    await Promise.all([sendReport(request), sendReport(request)]);
    expect(account.reports()).toHaveLength(1);
  });
});

describe("stopping offers", () => {
  const outlet = { ...shoes, key: "outlet", phone: "12025550102", brandId: "bluebird" };

  it("is switched off until the account has it", async () => {
    const { account, page } = await openPage();
    const isOn = take<() => boolean>(
      page,
      "WAWebMarketingMessagesUserFeedbackGatingUtils",
      "isMMOptOutEnabled",
    );
    expect(isOn()).toBe(false);
    account.setGate("optOut", true);
    await account.settled();
    expect(isOn()).toBe(true);
  });

  it("marks both contacts of the sender, and all senders of its brand", async () => {
    const { account, page, contacts, chatOf } = await openPage({}, { ...shoes, brandId: "bluebird" }, outlet);
    await loadPart(page, components[1]);
    await take<OptOut>(page, "WAWebOptOutBizAction", "optOutContact")(
      chatOf("shoes").contact,
      "marketing_messages",
      "quick_action",
    );
    const ids = ["shoes", "outlet"].flatMap((key) => [
      account.sender(key).phoneId,
      account.sender(key).lid ?? "",
    ]);
    // The list follows the request one write to the page's database later.
    await expect.poll(() => ids.map((id) => contacts.get(id)?.isContactOptedOut)).toEqual([true, true, true, true]);
    expect(account.optOutList().map(({ id }) => id)).toEqual(["12025550101@c.us", "12025550102@c.us"]);

    await take<OptOut>(page, "WAWebOptOutBizAction", "optInContact")(
      chatOf("outlet").contact,
      "marketing_messages",
      "quick_action",
    );
    await expect.poll(() => contacts.get(account.sender("shoes").phoneId)).toMatchObject({
      isContactOptedOut: false,
      isEverOptedOutOfMarketingMessages: true,
    });
    expect(account.optOutList()).toEqual([]);
  });

  it("follows the phone, and rejects when refused", async () => {
    const { account, page, chatOf } = await openPage();
    await loadPart(page, components[1]);
    account.answerNext("optOut", 403);
    const refused = take<OptOut>(page, "WAWebOptOutBizAction", "optOutContact")(
      chatOf("shoes").contact,
      "marketing_messages",
      "quick_action",
    );
    expect(await rejectionOf(refused)).toMatchObject({ statusCode: 403 });
    account.optOutFromPhone("shoes");
    await account.settled();
    expect(chatOf("shoes").contact.isContactOptedOut).toBe(true);
  });

  it("tells of a refused preference by value, not by rejection", async () => {
    const { account, page } = await openPage();
    await loadPart(page, components[2]);
    const update = take<(jid: string, action: string, feedback: string) => Promise<object | undefined>>(
      page,
      "WAWebBizUpdatePreferenceJob",
      "updateUserPreferenceFeedback",
    );
    account.answerNext("preference", 429);
    expect(await update("12025550101@s.whatsapp.net", "set_preference", "not_interested")).toMatchObject({
      errorCode: 429,
    });
    expect(await update("12025550101@s.whatsapp.net", "set_preference", "not_interested")).toBeUndefined();
    expect(account.preferences()).toMatchObject([{ action: "set_preference", feedback: "not_interested" }]);
  });
});
