import { describe, expect, test } from "vitest";
import { probe } from "../../../lib/page/capabilities";
import { conversationsOf } from "../../../lib/page/conversations";
import { modulesOf } from "../../../lib/page/modules";
import { storeOf, type Store } from "../../../lib/page/store";

const OWNER = "12025550100@c.us";
const collection = { getModelsArray: () => [], get: () => undefined, on: () => {} };

/** WhatsApp Web's modules as far as its health is read from them. */
const whole = (): Record<string, Record<string, unknown>> => ({
  WAWebStreamModel: { Stream: { mode: "MAIN" } },
  WAWebWidFactory: { createWid: (text: string) => text },
  WAWebUserPrefsMeUser: { getMaybeMePnUser: () => OWNER },
  WAWebMsgCollection: { MsgCollection: collection },
  WAWebChatCollection: { ChatCollection: collection },
  WAWebContactCollection: { ContactCollection: collection },
  WAWebOptOutBizAction: { optOutContact: () => {}, optInContact: () => {} },
  WAWebMarketingMessagesUserFeedbackGatingUtils: { isMMOptOutEnabled: () => false },
});

/** A WhatsApp Web with other modules than those, and its capabilities. */
function storeWith(other: Record<string, Record<string, unknown>>): Store {
  const modules = { ...whole(), ...other };
  return storeOf(modulesOf({ require: (name: string) => (name === "__debug" ? { modulesMap: modules } : modules[name]) }));
}
const capabilitiesWith = (other = {}) => probe(storeWith(other));

describe("a new version of WhatsApp Web", () => {
  test("works as far as its modules are there", () => {
    expect(capabilitiesWith()).toMatchObject({ messages: "works", accounts: "works", "stop-offers": "switched-off" });
  });

  test("without what makes ids of texts: no message can be read, and Health does not say that it could", () => {
    expect(capabilitiesWith({ WAWebWidFactory: {} })).toMatchObject({ messages: "missing", accounts: "missing" });
  });

  test("that does not say who is signed in: nothing can be stored, so nothing is marked", () => {
    expect(capabilitiesWith({ WAWebUserPrefsMeUser: {} })).toMatchObject({ messages: "missing" });
  });

  test("whose switch for stopping offers is gone has not switched it off", () => {
    expect(capabilitiesWith({ WAWebMarketingMessagesUserFeedbackGatingUtils: {} })).toMatchObject({ "stop-offers": "missing" });
  });

  test("that offers feedback to everybody has dropped the switch for it, and that it has none for stopping offers is no yes", () => {
    const gating = { isMMOptOutEnabled: () => true, isMMUserControlsExceptionNumberPrefixMatch: () => false };
    const jobs = { WAWebBizUpdatePreferenceJob: { updateUserPreferenceFeedback: () => {} }, WAWebWidToJid: { widToUserJid: String } };
    const newer = capabilitiesWith({ ...jobs, WAWebMarketingMessagesUserFeedbackGatingUtils: gating });
    expect(newer).toMatchObject({ "not-interested": "works", "stop-offers": "works" });
    const older = { ...gating, isMMMessageLevelFeedbackEnabled: () => false, isMMOptOutEnabled: undefined };
    const switchedOff = capabilitiesWith({ ...jobs, WAWebMarketingMessagesUserFeedbackGatingUtils: older });
    expect(switchedOff).toMatchObject({ "not-interested": "switched-off", "stop-offers": "missing" });
  });

  test("without its table of contacts: messages are read all the same, from their chats", () => {
    expect(capabilitiesWith({ WAWebContactCollection: {} })).toMatchObject({ messages: "works", accounts: "missing" });
    const contact = { id: "12025550101@c.us", isBusiness: true, verifiedName: "Heel & Toe" };
    const chats = { ...collection, get: () => ({ id: contact.id, contact }) };
    const conversations = conversationsOf(storeWith({ WAWebContactCollection: {}, WAWebChatCollection: { ChatCollection: chats } }));
    const id = { fromMe: false, remote: contact.id, id: "3EB0A1", toString: () => `false_${contact.id}_3EB0A1` };
    expect(conversations.arrivalOf({ id, t: 1_790_000_000, type: "chat", body: "Big sale" })?.sender.name).toBe("Heel & Toe");
  });
});
