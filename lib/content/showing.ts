import { h, type ComponentChild } from "preact";
import style from "../../components/in-page/in-page.css?inline";
import { InPageRoot } from "../../components/in-page/root";
import type { Text } from "../ui/text";
import { themeOf } from "./page-structure";
import { elements } from "./selectors";
import { makeSurface, type Surface } from "./surface";

/** What every part of the content script needs to show something. */
export interface Showing {
  page: Document;
  surface(kind: keyof typeof elements): Surface;
  /** Puts content into a surface, in the page's present theme. */
  show(surface: Surface, content: ComponentChild): void;
  /** What content looks like besides what it says: theme and language. What was drawn in another look is to be drawn anew. */
  look(): string;
  /** Shows everything from now on in this language. */
  speak(text: Text): void;
}

/** Opens the way into the page. @param first the texts until others are told */
export function openShowing(page: Document, first: Text): Showing {
  let text = first;
  const theme = () => themeOf(page);
  const nursery = page.implementation.createHTMLDocument("");
  return {
    page,
    look: () => `${theme()} ${text.language}`,
    speak: (next) => void (text = next),
    surface: (kind) => makeSurface(nursery, elements[kind], style),
    show: (surface, content) => surface.show(h(InPageRoot, { theme: theme(), text, children: content })),
  };
}
