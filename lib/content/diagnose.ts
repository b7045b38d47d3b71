import type { TabDiagnosis } from "../domain/diagnosis";
import type { PageState } from "../domain/health";
import type { ContentBridge } from "../messages/content-bridge";
import { conversationHeader, conversationScroller, openConversation, shownChats, shownMessages } from "./page-structure";
import { elements, selectors } from "./selectors";

/** Says what there is of WhatsApp Web in this tab, and of Doorman in its page: no names of people, no numbers, no texts. */
export async function diagnoseTab(bridge: ContentBridge, state: PageState, page: Document): Promise<TabDiagnosis> {
  const answer = await bridge.ask("diagnose", {});
  const { owner: _, ...told } = state;
  return {
    state: told,
    page: answer.ok ? answer.value : { failure: answer.failure.code },
    structure: structureOf(page),
    drawn: Object.fromEntries(Object.entries(elements).map(([name, element]) => [name, count(page, element)])),
  };
}

function structureOf(page: Document): Record<string, number> {
  const conversation = openConversation(page);
  return {
    conversations: count(page, selectors.conversation),
    conversation: found(conversation),
    conversationHeader: found(conversationHeader(page)),
    conversationScroller: found(conversationScroller(page)),
    messages: shownMessages(page).length,
    dataIds: count(conversation, selectors.message),
    bubbles: count(conversation, selectors.bubble),
    albums: count(conversation, selectors.album),
    reactions: count(conversation, selectors.reactions),
    chatLists: count(page, selectors.chatList),
    anyLists: count(page, selectors.anyList),
    chats: shownChats(page).length,
  };
}

function found(element: Element | null): number {
  return element === null ? 0 : 1;
}

function count(around: ParentNode | null, selector: string): number {
  return around?.querySelectorAll(selector).length ?? 0;
}
