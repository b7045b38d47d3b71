import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { dressPage } from "../../lib/ui/page";
import { usePageText } from "../../lib/ui/use-page-text";
import { Surroundings } from "./surroundings";

/** Root of an extension page, which speaks the language of the user's choice. */
export function ExtensionPage({ children }: { children: ComponentChildren }) {
  const text = usePageText();
  useLayoutEffect(() => {
    if (text !== undefined) dressPage(document, text);
  }, [text]);
  return text === undefined ? null : <Surroundings text={text}>{children}</Surroundings>;
}
