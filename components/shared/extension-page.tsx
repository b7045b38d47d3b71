import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { dressPage } from "../../lib/ui/page";
import type { Text } from "../../lib/ui/text";
import { Surroundings } from "./surroundings";

export interface ExtensionPageProps {
  /** Undefined until it is known in which language; nothing is shown until then. */
  text: Text | undefined;
  children: ComponentChildren;
}

/** Root of an extension page. */
export function ExtensionPage({ text, children }: ExtensionPageProps) {
  useLayoutEffect(() => {
    if (text !== undefined) dressPage(document, text);
  }, [text]);
  return text === undefined ? null : <Surroundings text={text}>{children}</Surroundings>;
}
