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
  theme(): "light" | "dark";
}

/** Opens the way into the page for the user's language. */
export function openShowing(page: Document, text: Text): Showing {
  const theme = () => themeOf(page);
  const nursery = page.implementation.createHTMLDocument("");
  return {
    page,
    theme,
    surface: (kind) => makeSurface(nursery, elements[kind], style),
    show: (surface, content) => surface.show(h(InPageRoot, { theme: theme(), text, children: content })),
  };
}
