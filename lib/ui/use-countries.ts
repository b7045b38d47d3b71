import { useEffect, useRef, useState } from "preact/hooks";
import type { SenderSummary } from "../domain/sender-summary";

/** Numbers that are looked at in one go: some milliseconds, so that keys and scrolling are never held up. */
const CHUNK = 150;

/**
 * The countries of senders' numbers. To read ten thousand takes a noticeable time, so it happens piece by piece after the
 * list is shown; each number is read once.
 *
 * @returns countries by number; empty until all are there
 */
export function useCountries(senders: readonly SenderSummary[] | undefined): ReadonlyMap<string, string> {
  const known = useRef(new Map<string, string | undefined>());
  const [countries, setCountries] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const missing = senders?.flatMap(({ phone }) => (phone === undefined || known.current.has(phone) ? [] : [phone])) ?? [];
    if (missing.length === 0) return;
    let over = false;
    const work = async () => {
      const finished = await lookUp(missing, known.current, () => over);
      if (finished) setCountries(new Map([...known.current].flatMap(([phone, country]) => (country === undefined ? [] : [[phone, country]]))));
    };
    work().catch(reportError);
    return () => {
      over = true;
    };
  }, [senders]);
  return countries;
}

async function lookUp(phones: readonly string[], known: Map<string, string | undefined>, isOver: () => boolean): Promise<boolean> {
  const { countryOf } = await import("../imports/country");
  for (let start = 0; start < phones.length; start += CHUNK) {
    if (isOver()) return false;
    for (const phone of phones.slice(start, start + CHUNK)) known.set(phone, countryOf(phone));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return true;
}
