import type { PageState } from "../domain/health";
import type { ListName } from "../messages/bridge-contracts";
import type { Answering, PageBridge } from "../messages/page-bridge";
import { conversationsOf } from "./conversations";
import { diagnose } from "./diagnose";
import { businessChats, readHistory } from "./history";
import { describe, titleTable } from "./look-up";
import { modulesOf } from "./modules";
import { check, perform } from "./perform";
import { accountOfChat, readSender } from "./senders";
import { storeOf } from "./store";
import { openChat, watchOpenChat } from "./watch-chat";
import { tellAgain, watchList } from "./watch-lists";
import { watchMessages, watchRevealed, type MessageReader } from "./watch-messages";
import { watchState } from "./watch-state";

/**
 * The page half of Doorman: reads and acts, decides nothing. Each watcher starts as soon as its collection is there,
 * on its own; WhatsApp Web registers them late.
 *
 * @param page the page's global object
 * @param open opens the bridge over the answers given
 */
export function runPage(page: object, open: (answers: Answering) => PageBridge): void {
  const store = storeOf(modulesOf(page));
  const conversations = conversationsOf(store);
  let reader: MessageReader | undefined;
  /** Whose it is, and that WhatsApp Web was signed out meanwhile, is known before what it concerns. */
  const tell: PageBridge["tell"] = (name, data) => {
    state.look();
    bridge.tell(name, data);
  };
  const bridge = open({
    describe: async ({ dataIds }) => describe(store, conversations, dataIds),
    titles: ({ titles }) => ownersOfTitles(titles),
    perform: (request) => perform(store, request, bridge.signal),
    check: async (request) => check(store, request),
    businesses: () => businessChats(store, bridge.signal),
    senders: async ({ chats }) => chats.flatMap((id) => readSender(store, accountOfChat(store.get("chats", id))) ?? []),
    history: async (step) => {
      if (reader === undefined) throw new Error("no messages yet");
      return await readHistory(store, reader, step, bridge.signal);
    },
    diagnose: () => diagnose(store, bridge.signal),
    resend: async () => {
      const now = state.look();
      const isStill = () => state.look().owner === now.owner;
      bridge.tell("state", now);
      for (const list of lists) if (started.has(list)) tellAgain(store, list, (change) => bridge.tell("list", change), isStill, bridge.signal);
      bridge.tell("chat", openChat(store, conversations));
      return {};
    },
  });

  const whose = () => {
    const { mode, owner } = state.look();
    return mode === "signed-out" ? undefined : owner;
  };

  const ownersOfTitles = titleTable(store, () => performance.now(), bridge.signal);

  const started = new Set<string>();
  const startOnce = (name: string, start: () => boolean) => {
    if (!started.has(name) && start()) started.add(name);
  };
  const startWatchers = ({ mode }: PageState) => {
    reader ??= watchMessages(
      store,
      conversations,
      {
        arrivals: (arrivals) => {
          if (arrivals.some(({ message }) => message.fresh)) state.came();
          tell("arrivals", arrivals);
        },
        removed: (ids) => tell("removed", { ids }),
      },
      bridge.signal,
    );
    // Where nobody can tell whether there is a session, a list that is empty says nothing.
    if (mode !== "ready") return;
    startOnce("revealed", () => watchRevealed(store, (message) => reader?.look(message), bridge.signal));
    for (const list of lists) startOnce(list, () => watchList(store, list, (change) => tell("list", change), whose, bridge.signal));
    startOnce("chat", () => watchOpenChat(store, conversations, (chat) => tell("chat", chat), bridge.signal));
  };
  const state = watchState(
    store,
    (next: PageState) => {
      bridge.tell("state", next);
      if (next.mode === "ready" || next.mode === "unknown") startWatchers(next);
    },
    bridge.signal,
  );
}

const lists: ListName[] = ["blocked", "opted-out"];
