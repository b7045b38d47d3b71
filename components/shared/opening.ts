import { useRef, useState } from "preact/hooks";

export interface Opening {
  open: boolean;
  /** For the click on the popover's own button. */
  toggle(): void;
  /** For the popover, and for a choice that was made. */
  close(how?: "escape" | "elsewhere"): void;
}

/**
 * Whether a popover is open. A click on its own button while it is open is first a click elsewhere, which closes it;
 * the click that follows must not open it again.
 */
export function useOpening(): Opening {
  const [open, setOpen] = useState(false);
  const closedElsewhere = useRef(Number.NEGATIVE_INFINITY);
  return {
    open,
    toggle: () => setOpen(!open && performance.now() - closedElsewhere.current > REOPEN_GRACE),
    close(how) {
      if (how === "elsewhere") closedElsewhere.current = performance.now();
      setOpen(false);
    },
  };
}

/** Milliseconds between the pointer going up, which closes a popover, and the click that follows. */
const REOPEN_GRACE = 100;
