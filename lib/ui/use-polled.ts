import { useEffect, useState } from "preact/hooks";
import type { Result } from "../messages/contract";

/**
 * What a question is answered, asked again and again while the page is open.
 *
 * @param ask the same function each time; never throws
 * @param every milliseconds between an answer and the next question
 * @returns undefined until the first answer
 */
export function usePolled<Value>(ask: () => Promise<Result<Value>>, every: number): Value | undefined {
  const [last, setLast] = useState<{ value: Value } | undefined>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const again = async () => {
      const answer = await ask();
      if (over) return;
      // No answer says nothing: the worker may just have been ended.
      if (answer.ok) setLast({ value: answer.value });
      timer = setTimeout(() => void again(), every);
    };
    void again();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [ask, every]);
  return last?.value;
}
