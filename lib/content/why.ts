import { h } from "preact";
import { WhyPanel } from "../../components/in-page/why";
import type { Rung } from "../../components/shared/ladder";
import type { Sender } from "../domain/account";
import type { Said } from "../domain/correction";
import type { Judgement } from "../domain/judgement";
import type { BarWish } from "./bar";
import type { Showing } from "./showing";
import type { Surface } from "./surface";

/** What the panel is about. */
export interface WhyContent {
  /** Of the message. */
  id: string;
  judgement: Judgement;
  sender: Sender;
  anchor: HTMLElement;
  /** The message's bubble. */
  explains: Element;
  /** Whether WhatsApp takes feedback on messages. */
  feedback: boolean;
  /** The rung that fits the sender best. */
  suggested: Rung | undefined;
}

/** What the panel's buttons do; `id` is the message's. */
export interface WhyHandlers {
  act(sender: Sender, wish: BarWish, id: string): void;
  correct(id: string, said: Said | null): void;
  pin(id: string): void;
}

/** The panel with the evidence. */
export interface Why {
  open(content: WhyContent): void;
  /** Shows it as everything looks now. */
  draw(): void;
  close(): void;
}

/** One panel at a time, in the browser's top layer. */
export function whyPanel(showing: Showing, { act, correct, pin }: WhyHandlers): Why {
  let surface: Surface | undefined;
  let drawn = "";
  let draw = () => {};
  const close = () => {
    surface?.remove();
    surface = undefined;
    // It holds parts of the page.
    draw = () => {};
  };
  return {
    close,
    draw: () => draw(),
    open({ id, feedback, suggested, ...content }) {
      const { sender } = content;
      const onKeep = () => act(sender, { kind: "keep" }, id);
      const onNotInterested = () => act(sender, { kind: "not-interested" }, id);
      const onSuggested = (wish: BarWish) => act(sender, wish, id);
      const onCorrect = (said: Said | null) => correct(id, said);
      const handlers = {
        onKeep,
        onCorrect,
        onPin: () => pin(id),
        ...(feedback ? { onNotInterested } : {}),
        ...(suggested === undefined ? {} : { suggested, onSuggested }),
      };
      close();
      surface = showing.surface("panel");
      showing.page.body.append(surface.host);
      drawn = "";
      draw = () => {
        if (surface === undefined || drawn === showing.look()) return;
        drawn = showing.look();
        showing.show(surface, h(WhyPanel, { ...content, ...handlers, onClose: close }));
      };
      draw();
    },
  };
}
