import type { ComponentChildren } from "preact";
import { Surroundings } from "../shared/surroundings";
import type { Guard } from "../shared/guard";
import type { Text } from "../../lib/ui/text";

export interface InPageRootProps {
  /** The page's theme at this moment. */
  theme: "light" | "dark";
  text: Text;
  guard?: Guard;
  now?: () => number;
  children: ComponentChildren;
}

/**
 * Root inside a shadow root: theme, language, texts. Keys and clicks meant for Doorman stay here: WhatsApp Web types
 * every key into its composer, answers a double click with a reply, and closes the chat at Esc.
 */
export function InPageRoot({ theme, children, ...surroundings }: InPageRootProps) {
  return (
    <div
      class="root"
      data-theme={theme}
      lang={surroundings.text.language}
      onKeyDown={keepKey}
      onKeyUp={keepKey}
      onKeyPress={keepKey}
      onMouseDown={keep}
      onMouseUp={keep}
      onClick={keep}
      onDblClick={keep}
    >
      <Surroundings {...surroundings}>{children}</Surroundings>
    </div>
  );
}

function keep(event: Event): void {
  event.stopPropagation();
}

/** Shortcuts of page and browser go on; plain keys stay. */
function keepKey(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}
