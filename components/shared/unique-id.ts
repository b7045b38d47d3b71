import { useState } from "preact/hooks";

let made = 0;

/**
 * An id that no other element has. Preact's own `useId` counts anew each time a whole tree is rendered again, as happens in
 * WhatsApp Web's page; two buttons then shared a description.
 */
export function useUniqueId(): string {
  const [id] = useState(() => `doorman-${++made}`);
  return id;
}
