import { h } from "preact";
import { MessageMark } from "../../components/in-page/mark";
import type { Judgement } from "../domain/judgement";
import { bubbleOf, shownMessages } from "./page-structure";
import type { Showing } from "./showing";
import type { Surface } from "./surface";

/** What is known of a message by its `data-id`. */
export type JudgementOf = (dataId: string) => { id: string; judgement: Judgement } | undefined;

/** The marks under messages. */
export interface MessageMarks {
  /** Brings the marks into agreement with what the page shows now. */
  draw(): void;
  clear(): void;
}

interface Shown {
  surface: Surface;
  judgement: Judgement;
  theme: string;
}

/**
 * Puts a mark under each marked message, in the page's flow, so that it covers nothing of WhatsApp's. A recycled
 * element gets the mark of its new message.
 */
export function messageMarks(
  showing: Showing,
  judgementOf: JudgementOf,
  onWhy: (messageId: string, judgement: Judgement, anchor: HTMLElement) => void,
): MessageMarks {
  const shown = new Map<HTMLElement, Shown>();

  const remove = (element: HTMLElement) => {
    shown.get(element)?.surface.remove();
    shown.delete(element);
  };

  const put = (element: HTMLElement, id: string, judgement: Judgement) => {
    const theme = showing.theme();
    const before = shown.get(element);
    const inPlace = before !== undefined && element.contains(before.surface.host);
    if (before?.judgement === judgement && before.theme === theme && inPlace) return;
    const surface = before?.surface ?? showing.surface("mark");
    shown.set(element, { surface, judgement, theme });
    showing.show(surface, h(MessageMark, { judgement, onWhy: (anchor) => onWhy(id, judgement, anchor) }));
    if (!inPlace) place(surface.host, bubbleOf(element));
  };

  return {
    draw() {
      const present = new Set<HTMLElement>();
      for (const { element, dataId } of shownMessages(showing.page)) {
        const known = judgementOf(dataId);
        if (known === undefined || known.judgement.mark === "none") continue;
        present.add(element);
        put(element, known.id, known.judgement);
      }
      for (const element of shown.keys()) if (!present.has(element)) remove(element);
    },
    clear() {
      for (const element of [...shown.keys()]) remove(element);
    },
  };
}

/**
 * Puts the mark below the bubble, at its beginning. Where the page sets bubbles in a row, there is no place below it:
 * the mark then becomes the bubble's last line.
 */
function place(host: HTMLElement, bubble: Element): void {
  host.style.cssText = "display:block;flex:none";
  bubble.after(host);
  if (host.getBoundingClientRect().top < bubble.getBoundingClientRect().bottom - 1) {
    bubble.append(host);
    standClear(host, bubble);
  } else lineUp(host, bubble);
}

/** Buttons of a message reach into the bubble's padding: the mark goes below them. */
function standClear(host: HTMLElement, bubble: Element): void {
  const others = [...bubble.children].filter((child) => child !== host).map((child) => child.getBoundingClientRect().bottom);
  const missing = Math.max(...others) - host.getBoundingClientRect().top;
  if (missing > 0) host.style.marginBlockStart = `${Math.ceil(missing)}px`;
}

function lineUp(host: HTMLElement, bubble: Element): void {
  const mark = host.getBoundingClientRect();
  const above = bubble.getBoundingClientRect();
  const rightToLeft = getComputedStyle(bubble).direction === "rtl";
  const missing = rightToLeft ? mark.right - above.right : above.left - mark.left;
  if (missing > 0) host.style.marginInlineStart = `${Math.round(missing)}px`;
}
