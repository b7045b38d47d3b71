/**
 * Every place of WhatsApp Web's page that Doorman looks at (whatsapp-web.md §4, read 2026-11). Two generations of the
 * page exist; where they differ, `A` is the one until about April 2026, `B` the one since. Nothing here depends on the
 * user's language. The stand-in page in tests/whatsapp-web draws both.
 */
export const selectors = {
  /** The open conversation; what follows is looked for in it. */
  conversation: "#main",
  /** Its header, under which the bar goes. */
  conversationHeader: '[data-testid="conversation-header"], :scope > header',
  /** The part of the conversation that scrolls. */
  conversationScroller: '[data-scrolltracepolicy="wa.web.conversation.messages"]',
  /** A: `false_<wid>_<id>`; B: the bare id. */
  message: "[data-id]",
  /** The box of an album: its `data-id` is no message's, and there is no bubble in it. */
  album: '[data-id^="album-"]',
  albumBox: '[role="group"]',
  /** Reactions, which WhatsApp pulls up over the lower edge of the bubble before them. B only. */
  reactions: '[data-testid="addon-bubble-container"]',
  /** The bubble inside a message, below which the mark goes. */
  bubble: '[data-testid="msg-container"], .message-in, .message-out',
  /** A: the side of the conversation on which a message stands. */
  side: ".message-in, .message-out",
  /** The list of chats, and in B that of the archived ones. */
  chatList: '[data-scrolltracepolicy="wa.web.chatlist"], [data-testid="archived-chatlist"]',
  /** The list of chats in a page that names it otherwise: lists of members and of hits in a chat have this id too. */
  anyList: "#pane-side",
  chatListRow: '[role="listitem"], [role="row"], [data-testid="cell-frame-container"]',
  /** The title of a row: its `title` holds the whole name. */
  chatListTitle: '[data-testid="cell-frame-title"] [title], [data-testid="cell-frame-title"], span[dir="auto"][title]',
  /** In the header of the conversation: what opens its menu, by name or by its icon, and what opens the contact info. */
  menuButton: '[data-testid="conversation-menu-button"]',
  headerButton: 'button, [role="button"]',
  contactInfo: '[data-testid="conversation-info-header"], [role="button"]',
  menu: '[role="menu"]',
  /** Entries of menus and of the drawer with the contact info. */
  entry: '[role="menuitem"], [role="button"], button',
  /** A dialog of WhatsApp's that asks something. */
  dialog: '[role="dialog"][aria-modal="true"]',
} as const;

/** Names of the elements that Doorman puts into the page. */
export const elements = { mark: "doorman-mark", bar: "doorman-bar", toast: "doorman-toast", panel: "doorman-panel", notice: "doorman-notice", guide: "doorman-guide" } as const;
