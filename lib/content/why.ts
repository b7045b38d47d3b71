import { h } from "preact";
import { WhyPanel } from "../../components/in-page/why";
import type { ActRequest, Rung } from "../../components/shared/ladder";
import type { Sender } from "../domain/account";
import type { Said } from "../domain/correction";
import type { Judgement } from "../domain/judgement";
import type { Showing } from "./showing";
import type { Surface } from "./surface";

/** What the panel is about, and what its buttons do. */
export interface WhyContent {
  judgement: Judgement;
  sender: Pick<Sender, "name" | "phone" | "saved">;
  anchor: HTMLElement;
  /** The message's bubble. */
  explains: Element;
  onKeep?: () => void;
  onNotInterested?: () => void;
  /** The rung that fits the sender best. */
  suggested?: Rung;
  onSuggested?: (request: ActRequest) => void;
  onCorrect?: (said: Said) => void;
  onPin?: () => void;
}

/** The panel with the evidence. */
export interface Why {
  open(content: WhyContent): void;
  /** Shows it as everything looks now. */
  draw(): void;
  close(): void;
}

/** One panel at a time, in the browser's top layer. */
export function whyPanel(showing: Showing): Why {
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
    open(content) {
      close();
      surface = showing.surface("panel");
      showing.page.body.append(surface.host);
      drawn = "";
      draw = () => {
        if (surface === undefined || drawn === showing.look()) return;
        drawn = showing.look();
        showing.show(surface, h(WhyPanel, { ...content, onClose: close }));
      };
      draw();
    },
  };
}
