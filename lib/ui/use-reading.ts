import { useEffect, useState } from "preact/hooks";

/**
 * What a long reading gives, again when its inputs change; the answer before stays until the next is there.
 *
 * @param read ends early when the signal says that nobody waits for it any more
 * @param inputs values that the reading depends on, compared one by one
 * @returns undefined until the first answer. A failing reading reaches the log and keeps the answer before.
 */
export function useReading<T>(read: (signal: AbortSignal) => Promise<T>, inputs: readonly unknown[]): { value: T | undefined; complete: boolean } {
  const [value, setValue] = useState<T | undefined>();
  const [complete, setComplete] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    setComplete(false);
    void answer();
    async function answer(): Promise<void> {
      try {
        const found = await read(life.signal);
        if (life.signal.aborted) return;
        setValue(found);
        setComplete(true);
      } catch (error) {
        if (!life.signal.aborted) reportError(error);
      }
    }
    return () => life.abort();
  }, inputs);
  return { value, complete };
}
