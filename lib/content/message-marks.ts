import { h } from "preact";
import { MessageMark } from "../../components/in-page/mark";
import type { Judgement } from "../domain/judgement";
import { keepPlace, stayAtEnd } from "./keep-place";
import { bubbleOf, lowerEdgeOf, shownMessages } from "./page-structure";
import type { Showing } from "./showing";
import type { Surface } from "./surface";

/** What is known of a message by its `data-id`. */
export type JudgementOf = (dataId: string) => { id: string; judgement: Judgement } | undefined;

/** The marks under messages. */
export interface MessageMarks {
  /** Brings the marks into agreement with what the page shows now. */
  draw(): void;
  /** Id of the newest message on show that was judged and has no mark, as of the last drawing. */
  newestUnmarked(): string | undefined;
  /** Another conversation is open, or another account signed in. */
  clear(): void;
}

interface Shown {
  surface: Surface;
  /** Below which it was put, or in which. */
  bubble: Element;
  judgement: Judgement;
  look: string;
}

/**
 * Puts a mark under each marked message, in the page's flow, so that it covers nothing of WhatsApp's. A recycled
 * element gets the mark of its new message.
 */
export function messageMarks(
  showing: Showing,
  judgementOf: JudgementOf,
  onWhy: (messageId: string, judgement: Judgement, anchor: HTMLElement, bubble: Element) => void,
): MessageMarks {
  const shown = new Map<HTMLElement, Shown>();
  /** Messages of this conversation that had their mark before: WhatsApp has drawn them anew, perhaps while scrolling. */
  const marked = new Set<string>();
  let unmarked: string | undefined;

  const remove = (element: HTMLElement) => {
    shown.get(element)?.surface.remove();
    shown.delete(element);
  };

  const standsIn = (element: HTMLElement, { surface: { host }, bubble }: Shown) =>
    element.contains(bubble) && (host.previousElementSibling === lowerEdgeOf(bubble) || host.parentElement === bubble);
  const isInPlace = (element: HTMLElement, judgement: Judgement, look: string) => {
    const before = shown.get(element);
    return before?.judgement === judgement && before.look === look && standsIn(element, before);
  };
  const put = (element: HTMLElement, id: string, judgement: Judgement, look: string) => {
    const before = shown.get(element);
    const stands = before !== undefined && standsIn(element, before);
    const surface = before?.surface ?? showing.surface("mark");
    // Out of the way first: it must not be taken for the bubble.
    if (!stands) surface.host.remove();
    const bubble = stands ? before.bubble : bubbleOf(element);
    shown.set(element, { surface, bubble, judgement, look });
    const openWhy = (anchor: HTMLElement) => onWhy(id, judgement, anchor, bubbleOf(element));
    showing.show(surface, h(MessageMark, { judgement, onWhy: openWhy }));
    if (!stands) place(surface.host, bubble);
  };

  return {
    draw() {
      const look = showing.look();
      const present = new Set<HTMLElement>();
      const changes: (() => void)[] = [];
      let isFirst = false;
      unmarked = undefined;
      for (const { element, dataId } of shownMessages(showing.page)) {
        const known = judgementOf(dataId);
        if (known?.judgement.mark === "none") unmarked = known.id;
        if (known === undefined || known.judgement.mark === "none") continue;
        present.add(element);
        if (isInPlace(element, known.judgement, look)) continue;
        changes.push(() => put(element, known.id, known.judgement, look));
        isFirst ||= !marked.has(known.id);
        marked.add(known.id);
      }
      for (const element of shown.keys()) if (!present.has(element)) changes.push(() => remove(element));
      if (changes.length === 0) return;
      const keep = isFirst ? keepPlace : stayAtEnd;
      keep(showing.page, () => changes.forEach((change) => change()));
    },
    newestUnmarked: () => unmarked,
    clear() {
      unmarked = undefined;
      marked.clear();
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
  lowerEdgeOf(bubble).after(host);
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
