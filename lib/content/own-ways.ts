import type { GuidedKind } from "../../components/shared/ladder";
import { conversationHeader, openConversation } from "./page-structure";
import { selectors } from "./selectors";

/**
 * How far the user has come on WhatsApp's own way: `menu`, the menu of the conversation is to be opened; `name`, it has no
 * such entry, and the contact info is to be opened; `entry`, one is in view; `dialog`, WhatsApp asks.
 */
export interface OwnWay {
  stage: "menu" | "name" | "entry" | "dialog";
  /** What is to be clicked, or the dialog. */
  element: HTMLElement;
}

/** An entry of WhatsApp's: its test ids in menu and contact info (generation B), and its icon, which others have too. */
interface Entry {
  testIds: string;
  icon: string;
}

/** WAWebContactMenuDropdown.react and WAWebContactInfoIntegritySection.react, as of 2026-04 (whatsapp-web.md §4). */
const entries: Record<GuidedKind, Entry> = {
  block: { testIds: '[data-testid="mi-block"], [data-testid="li-block"]', icon: "ic-block" },
  unblock: { testIds: '[data-testid="mi-unblock"], [data-testid="li-unblock"]', icon: "ic-block" },
  "report-and-block": { testIds: '[data-testid="mi-report"], [data-testid="li-report-spam"]', icon: "ic-thumb-down" },
};
/** The three dots, as versions of 2023, 2025 and 2026 call them. */
const menuIcons = ["ic-more-vert", "more-refreshed", "menu"];
/** Pixels between the conversation's menu and the button that opens it; menus of chats in the list open elsewhere. */
const MENU_APART = 24;

/** Where the user has to click next to block, unblock or report the open conversation's business in WhatsApp's own menus. */
export function ownWay(page: Document, kind: GuidedKind): OwnWay | undefined {
  const header = conversationHeader(page);
  if (header === null) return undefined;
  const button = menuButton(header);
  const menu = button === undefined ? undefined : openMenu(page, button);
  const entry = entryIn(menu === undefined ? outsideOfChats(page) : [menu], entries[kind]);
  if (entry !== undefined) return { stage: "entry", element: entry };
  const name = shown([...header.querySelectorAll<HTMLElement>(selectors.contactInfo)]).find((element) => !menuIcons.includes(iconOf(element)));
  if (menu !== undefined || button === undefined) return name && { stage: "name", element: name };
  return { stage: "menu", element: button };
}

/** The dialog that WhatsApp shows. */
export function openDialog(page: Document): HTMLElement | undefined {
  return shown([...page.querySelectorAll<HTMLElement>(selectors.dialog)]).at(-1);
}

function menuButton(header: HTMLElement): HTMLElement | undefined {
  const named = shown([...header.querySelectorAll<HTMLElement>(selectors.menuButton)]);
  const buttons = shown([...header.querySelectorAll<HTMLElement>(selectors.headerButton)]);
  return named[0] ?? buttons.findLast((button) => menuIcons.includes(iconOf(button)));
}

/** The menu that stands at the button: menus of chats in the list have entries of the same look for other senders. */
function openMenu(page: Document, button: HTMLElement): HTMLElement | undefined {
  if (button.getAttribute("aria-expanded") === "false") return undefined;
  const at = button.getBoundingClientRect();
  return shown([...page.querySelectorAll<HTMLElement>(selectors.menu)]).find((menu) => {
    const { left, right } = menu.getBoundingClientRect();
    return left <= at.right + MENU_APART && right >= at.left - MENU_APART && menu.querySelector(selectors.entry) !== null;
  });
}

/** Everything but the list of chats, the conversation and open menus: there is the contact info. */
function outsideOfChats(page: Document): HTMLElement[] {
  const conversation = openConversation(page);
  const apart = [conversation, ...page.querySelectorAll(`${selectors.chatList}, ${selectors.anyList}, ${selectors.menu}, ${selectors.dialog}`)];
  const all = [...page.querySelectorAll<HTMLElement>(selectors.entry)];
  return all.filter((element) => !apart.some((part) => part?.contains(element) === true));
}

/** @param within entries, or what holds some */
function entryIn(within: readonly HTMLElement[], { testIds, icon }: Entry): HTMLElement | undefined {
  const candidates = within.flatMap((element) => [element, ...element.querySelectorAll<HTMLElement>(selectors.entry)]);
  const drawn = shown(candidates.filter((element) => element.matches(selectors.entry)));
  return drawn.find((element) => element.matches(testIds)) ?? drawn.find((element) => iconOf(element) === icon);
}

/** The name of an element's icon: older ones carry it as `data-icon`, newer ones as the title of their drawing. */
function iconOf(element: HTMLElement): string {
  const named = element.querySelector<HTMLElement>("[data-icon]")?.dataset["icon"];
  return named ?? element.querySelector("svg > title")?.textContent ?? "";
}

function shown(elements: readonly HTMLElement[]): HTMLElement[] {
  return elements.filter((element) => element.getClientRects().length > 0);
}
