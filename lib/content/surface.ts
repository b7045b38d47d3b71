import { render, type ComponentChild } from "preact";

/** One place in the page where Doorman shows something. */
export interface Surface {
  host: HTMLElement;
  show(content: ComponentChild): void;
  /** Takes it out of the page. */
  remove(): void;
}

/**
 * Makes a host element with a closed shadow root: the page can neither read nor style what is inside. It stands in the
 * page's flow where it is put; its direction is the page's.
 *
 * @param nursery a document without scripts, other than the page's: a page that defines an element of this name itself
 *   would be handed the closed root of one made in its own document (`ElementInternals.shadowRoot`), or could attach a
 *   root of its own first
 * @param style the style sheet's text; a `<style>` element, since Firefox lets no content script adopt style sheets
 */
export function makeSurface(nursery: Document, tag: string, style: string): Surface {
  const host = nursery.createElement(tag);
  const shadow = host.attachShadow({ mode: "closed" });
  const sheet = nursery.createElement("style");
  sheet.textContent = style;
  const root = nursery.createElement("div");
  shadow.append(sheet, root);
  return {
    host,
    show: (content) => render(content, root),
    remove() {
      render(null, root);
      host.remove();
    },
  };
}
