import { h } from "preact";
import { Guide as GuideView } from "../../components/in-page/guide";
import type { GuidedKind } from "../../components/shared/ladder";
import type { Sender } from "../domain/account";
import type { SenderView } from "../messages/runtime-contracts";
import { ON_TOP } from "./corner";
import { openDialog, ownWay, type OwnWay } from "./own-ways";
import type { Showing } from "./showing";
import type { Surface } from "./surface";

/** Menus move as they open, which changes nothing that is watched: they are looked at this often (milliseconds). */
const LOOK_EVERY = 150;
/** After the click on an entry its dialog is waited for so long (milliseconds), before the way begins anew. */
const DIALOG_WITHIN = 2_000;

/** Leads the user through WhatsApp's own menus to what Doorman cannot do itself. It clicks nothing. */
export interface Guide {
  start(kind: GuidedKind, sender: Pick<Sender, "name">): void;
  /** Hears how the sender stands: whoever is blocked, or no longer, has come to the end of the way. */
  see(view: Pick<SenderView, "blocked">): void;
  draw(): void;
  close(): void;
}

interface Tour {
  kind: GuidedKind;
  name: string;
  surface: Surface;
  timer: ReturnType<typeof setInterval>;
  /** When an entry was last in view (milliseconds), and whether WhatsApp's dialog has come since. */
  entrySeen: number;
  asked: boolean;
  drawn: string;
}

/** One guide at a time, for the conversation that is open; it ends with it. */
export function guide(showing: Showing): Guide {
  const { page } = showing;
  let tour: Tour | undefined;

  const close = () => {
    if (tour === undefined) return;
    clearInterval(tour.timer);
    tour.surface.remove();
    tour = undefined;
  };
  const draw = () => {
    if (tour === undefined) return;
    const place = placeOf(page, tour);
    if (place === "over") return close();
    const target = place.element?.getBoundingClientRect();
    const box = target && { left: target.left, top: target.top, width: target.width, height: target.height };
    const { kind, name, surface } = tour;
    const now = JSON.stringify([place.stage, box, showing.look(), page.defaultView?.innerWidth, page.defaultView?.innerHeight]);
    if (now === tour.drawn) return;
    tour.drawn = now;
    if (surface.host.parentElement !== page.body) page.body.append(surface.host);
    showing.show(surface, h(GuideView, { kind, name, stage: place.stage, onClose: close, ...(box && { target: box }) }));
  };

  return {
    close,
    draw,
    start(kind, { name }) {
      close();
      const surface = showing.surface("guide");
      surface.host.style.cssText = `${ON_TOP} left: 0; top: 0;`;
      tour = { kind, name, surface, timer: setInterval(draw, LOOK_EVERY), entrySeen: -Infinity, asked: false, drawn: "" };
      const first = ownWay(page, kind);
      draw();
      // Whoever goes by keyboard goes on from there.
      first?.element.focus({ preventScroll: true });
    },
    see({ blocked }) {
      if (tour !== undefined && blocked === (tour.kind !== "unblock")) close();
    },
  };
}

/** Where the user has come to, and what is to be pointed at. */
function placeOf(page: Document, tour: Tour): { stage: OwnWay["stage"]; element?: HTMLElement } | "over" {
  const way = ownWay(page, tour.kind);
  if (way?.stage === "entry") {
    // In the contact info it may be far below.
    if (tour.entrySeen === -Infinity) way.element.scrollIntoView({ block: "nearest" });
    tour.entrySeen = performance.now();
  }
  const dialog = tour.entrySeen === -Infinity ? undefined : openDialog(page);
  if (dialog !== undefined) {
    tour.asked = true;
    return { stage: "dialog", element: dialog };
  }
  if (tour.asked) return "over";
  if (way?.stage !== "entry" && performance.now() - tour.entrySeen < DIALOG_WITHIN) return { stage: "dialog" };
  return way ?? { stage: "menu" };
}
