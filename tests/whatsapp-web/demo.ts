import type { DeliveredMessage, SenderSpec, StandInAccount } from "./control.ts";
import { demoMessages, demoSenders } from "./demo-data.ts";

const MINUTE = 60;

/**
 * Fills an account with invented businesses and people and some weeks of messages, for people who try the product.
 * Times are counted back from the start, so that the newest are of today.
 */
export function fillWithDemo(account: StandInAccount, now: number = Date.now()): void {
  const seconds = Math.floor(now / 1000);
  for (const sender of demoSenders) account.addContact(sender satisfies SenderSpec);
  account.addGroup({ key: "family", subject: "Family 🌿", members: ["mira", "jonas"] });
  const messages = demoMessages.map(({ minutesAgo, ...message }): DeliveredMessage => ({
    ...message,
    t: seconds - minutesAgo * MINUTE,
  }));
  messages.sort((first, second) => (first.t ?? 0) - (second.t ?? 0));
  void account.deliverHistory(messages);
  account.blockFromPhone("casino");
}
