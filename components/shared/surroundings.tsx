import { createContext, type ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { TextContext, type Text } from "../../lib/ui/text";
import { GuardContext, type Guard } from "./guard";

const ClockContext = createContext<() => number>(() => Date.now());

/** The root's clock, in milliseconds; for handlers, which run later than they are made. */
export function useClock(): () => number {
  return useContext(ClockContext);
}

/** The time of this rendering, in milliseconds. */
export function useNow(): number {
  return useClock()();
}

export interface SurroundingsProps {
  text: Text;
  /** Which clicks count; by default those that the browser trusts. */
  guard?: Guard;
  now?: () => number;
  children: ComponentChildren;
}

const trusted: Guard = (event) => event.isTrusted;
const clock = () => Date.now();

/** What every component may ask of its root: texts, the guard of clicks, the time. */
export function Surroundings({ text, guard = trusted, now = clock, children }: SurroundingsProps) {
  return (
    <TextContext.Provider value={text}>
      <GuardContext.Provider value={guard}>
        <ClockContext.Provider value={now}>{children}</ClockContext.Provider>
      </GuardContext.Provider>
    </TextContext.Provider>
  );
}
