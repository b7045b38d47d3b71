import type { Stage } from "./e2e.ts";
import type { DeliveredResult, SenderIds, SenderKey } from "../whatsapp-web/control.ts";
import { deliverSample, newBusiness } from "./arrivals.ts";
import { openChat } from "./chats.ts";
import { dismissToasts } from "./ladder.ts";
import { waitForMarks } from "./marks.ts";
import { samples } from "./samples.ts";

/** An open conversation with a business. */
export interface Conversation {
  /** Its name. */
  name: string;
  key: SenderKey;
  ids: SenderIds;
  /** What it has sent, in order. */
  messages: DeliveredResult[];
}

/**
 * Lets a new business send these samples and opens its conversation; comes back when the marks and the bar are there, and
 * nothing else of Doorman's is on the screen.
 */
export async function conversation(stage: Stage, name: string, ...sampleKeys: string[]): Promise<Conversation> {
  const { account, page, ui } = stage;
  await dismissToasts(ui);
  const shop = newBusiness(name);
  const messages: DeliveredResult[] = [];
  for (const key of sampleKeys) messages.push(await deliverSample(account, key, { from: shop }));
  const ids = account.sender(shop.key);
  await openChat(page, ids.chatId);
  const isMarked = (key: string | undefined) => samples.find((sample) => sample.key === key)?.expected.mark !== "none";
  await waitForMarks(page, messages.filter((_, index) => isMarked(sampleKeys[index])).map(({ id }) => id));
  await ui.waitFor('[data-doorman="bar-status"]', { text: /\d promotion/u });
  return { name, key: shop.key, ids, messages };
}
