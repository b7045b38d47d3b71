import { describe, expect, test } from "vitest";
import type { PageState } from "../../../lib/domain/health";
import { probe } from "../../../lib/page/capabilities";
import { modulesOf } from "../../../lib/page/modules";
import { storeOf } from "../../../lib/page/store";

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

/** The capabilities of a WhatsApp Web with other modules than those. */
function capabilitiesWith(other: Record<string, Record<string, unknown>> = {}): PageState["capabilities"] {
  const modules = { ...whole(), ...other };
  const require = (name: string) => (name === "__debug" ? { modulesMap: modules } : modules[name]);
  return probe(storeOf(modulesOf({ require })));
}

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
});
