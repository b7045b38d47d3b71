import { expect, test, vi } from "vitest";
import type { OpenChat } from "../../../lib/messages/bridge-contracts";
import { conversationsOf } from "../../../lib/page/conversations";
import { modulesOf } from "../../../lib/page/modules";
import { storeOf } from "../../../lib/page/store";
import { watchOpenChat } from "../../../lib/page/watch-chat";

/** A collection of WhatsApp's, as far as it is listened to. */
function collectionOf(models: object[]) {
  const handlers = new Map<string, (model: unknown) => void>();
  return {
    getModelsArray: () => models,
    get: () => models[0],
    on: (events: string, handle: (model: unknown) => void) => events.split(" ").forEach((event) => handlers.set(event, handle)),
    trigger: (event: string, model: unknown) => handlers.get(event)?.(model),
  };
}

test.for(["isBusiness", "isEnterprise", "isSmb"])("an open chat that turns out to be a business by %s is told as one", async (flag) => {
  const contact = { id: "12025550101@c.us", pushname: "Crumb Corner" };
  const ChatCollection = collectionOf([{ id: contact.id, contact, active: true }]);
  const ContactCollection = collectionOf([contact]);
  const exported = { ChatCollection, ContactCollection, createWid: String, modulesMap: undefined };
  const store = storeOf(modulesOf({ require: () => exported }));
  const told: OpenChat[] = [];
  watchOpenChat(store, conversationsOf(store), (chat) => told.push(chat), new AbortController().signal);
  await expect.poll(() => told).toEqual([{}]);
  Object.assign(contact, { [flag]: true });
  ContactCollection.trigger(`change:${flag}`, contact);
  await expect.poll(() => told[1]?.business?.sender.name).toBe("Crumb Corner");
});

test("while WhatsApp changes every contact at its start, what is open is looked up once", async () => {
  const contacts = Array.from({ length: 500 }, (_, index) => ({ id: `120255501${String(index).padStart(2, "0")}@c.us` }));
  const looked = vi.fn(() => contacts.map((contact) => ({ id: contact.id, contact, active: false })));
  const ChatCollection = { ...collectionOf([]), getModelsArray: looked };
  const ContactCollection = collectionOf(contacts);
  const exported = { ChatCollection, ContactCollection, createWid: String, modulesMap: undefined };
  const store = storeOf(modulesOf({ require: () => exported }));
  const told: OpenChat[] = [];
  watchOpenChat(store, conversationsOf(store), (chat) => told.push(chat), new AbortController().signal);
  await expect.poll(() => told).toEqual([{}]);
  looked.mockClear();
  for (const contact of contacts) for (const flag of ["isBusiness", "isEnterprise", "isSmb"]) ContactCollection.trigger(`change:${flag}`, contact);
  await Promise.resolve();
  expect(looked).toHaveBeenCalledTimes(1);
  expect(told).toHaveLength(1);
});
