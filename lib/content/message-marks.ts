import { h } from "preact";
import { MessageMark } from "../../components/in-page/mark";
import type { Judgement } from "../domain/judgement";
import { shownMessages } from "./page-structure";
import { selectors } from "./selectors";
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
    if (before?.judgement === judgement && before.theme === theme && before.surface.host.parentElement === element) return;
    const surface = before?.surface ?? showing.surface("mark");
    shown.set(element, { surface, judgement, theme });
    if (surface.host.parentElement !== element) {
      lineUp(surface.host, element);
      element.append(surface.host);
    }
    showing.show(surface, h(MessageMark, { judgement, onWhy: (anchor) => onWhy(id, judgement, anchor) }));
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

/** The mark begins where the message's bubble begins. */
function lineUp(host: HTMLElement, element: HTMLElement): void {
  const bubble = element.querySelector(selectors.bubble);
  const inner = bubble?.firstElementChild ?? bubble;
  if (inner === null || inner === undefined) return;
  const outer = element.getBoundingClientRect();
  const { left, right } = inner.getBoundingClientRect();
  const rightToLeft = getComputedStyle(element).direction === "rtl";
  const start = rightToLeft ? outer.right - right : left - outer.left;
  host.style.cssText = `display:block;margin-inline-start:${Math.max(0, Math.round(start))}px`;
}
