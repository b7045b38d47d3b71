import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Says whether an event is the user's own: pages can make clicks, and those must do nothing. */
export type Guard = (event: Event) => boolean;

/** The browser vouches for clicks by hand, by keyboard and by assistive technology. */
export const GuardContext = createContext<Guard>((event) => event.isTrusted);

/** Wraps a handler so that it only sees events that the guard lets through. */
export function useGuarded(): (handle: (event: Event) => void) => (event: Event) => void {
  const guard = useContext(GuardContext);
  return (handle) => (event) => {
    if (guard(event)) handle(event);
  };
}

/**
 * Whether it is the second click of a double click: under the pointer may be something else by then. `detail` counts
 * the clicks at one place in quick succession; from the keyboard it is 0.
 */
export function isRepeated(event: Event): boolean {
  return "detail" in event && typeof event.detail === "number" && event.detail > 1;
}
