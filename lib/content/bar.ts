import { h } from "preact";
import { ConversationBar } from "../../components/in-page/bar";
import type { Way } from "../../components/shared/ladder";
import type { Sender } from "../domain/account";
import type { ActionKind, ActionView, BlockReason } from "../domain/action";
import type { Capabilities } from "../domain/health";
import type { Settings } from "../domain/settings";
import type { SenderView } from "../messages/runtime-contracts";
import { keepPlace } from "./keep-place";
import { conversationHeader } from "./page-structure";
import type { Showing } from "./showing";
import type { Surface } from "./surface";

/** What a click in the bar asks for. */
export interface BarWish {
  kind: ActionKind;
  /** The setting decides where the click does not. */
  mode?: Way;
  reason?: BlockReason;
  until?: number;
}

/** What the bar shows. */
export interface BarContent {
  sender: Sender;
  view: SenderView;
  capabilities: Capabilities;
  actionMode: Settings["actionMode"];
  /** Whether a message without a mark is there that the user can call promotion. */
  canMark: boolean;
  pending?: ActionView;
}

/** The bar on top of a conversation. */
export interface Bar {
  /** Shows this, where the page has the conversation's header now. Nothing: no business conversation is open. */
  set(content: BarContent | undefined): void;
  clear(): void;
}

/** Puts the bar under the conversation's header, in the page's flow: the messages move down, nothing is covered. */
export function conversationBar(
  showing: Showing,
  onAct: (sender: Sender, wish: BarWish) => void,
  onMarkLast: () => void,
): Bar {
  let content: BarContent | undefined;
  let surface: Surface | undefined;
  let collapsed = false;
  let drawn = "";

  const clear = () => {
    surface?.remove();
    surface = undefined;
    drawn = "";
  };
  const render = () => {
    if (surface === undefined || content === undefined) return;
    const { sender, pending, canMark, ...rest } = content;
    showing.show(
      surface,
      h(ConversationBar, {
        ...rest,
        sender,
        ...(pending === undefined ? {} : { pending }),
        collapsed,
        onCollapse: () => {
          collapsed = !collapsed;
          keepPlace(showing.page, render);
        },
        onAct: (wish) => onAct(sender, wish),
        ...(canMark ? { onMarkLast } : {}),
      }),
    );
  };
  const draw = () => {
    const header = content === undefined ? null : conversationHeader(showing.page);
    if (header === null) return clear();
    const { host } = (surface ??= showing.surface("bar"));
    const inPlace = header.nextElementSibling === host;
    const now = JSON.stringify([content, showing.look()]);
    if (inPlace && now === drawn) return;
    keepPlace(showing.page, () => {
      if (!inPlace) {
        // WhatsApp orders the parts of a conversation by style: the bar takes its header's place in that order.
        host.style.cssText = `display:block;flex:none;position:relative;order:${getComputedStyle(header).order}`;
        header.after(host);
      }
      if (now === drawn) return;
      drawn = now;
      render();
    });
  };

  return {
    set(next) {
      if (next?.sender.ids[0] !== content?.sender.ids[0]) clear();
      content = next;
      draw();
    },
    clear,
  };
}
