import { options } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * Whether the page is being printed, by a button of its own or by the browser's menu. What is drawn for that is there when
 * the event has been heard, which is when the browser takes the page.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => drawnAtOnce(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}

/** Else Preact draws in a microtask, which comes too late where a script is at work: one that called `print`, or the browser's. */
function drawnAtOnce(change: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (draw) => draw();
  try {
    change();
  } finally {
    if (debounceRendering === undefined) delete options.debounceRendering;
    else options.debounceRendering = debounceRendering;
  }
}
