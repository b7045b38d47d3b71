import { keyOf, type MeaningTable } from "./meanings";

/** Whether a table may have something under a hash: most rows of words are no phrase, and one look tells so. */
export type Sieve = (hash: number) => boolean;

/** One bit for the end of each key. */
const BITS = 20;
const MASK = (1 << BITS) - 1;

/** Makes the sieve of a table. */
export function sieveOf({ keys }: MeaningTable): Sieve {
  const sieve = new Uint8Array(1 << (BITS - 3));
  for (let number = 0; number < keys.length; number += 1) {
    const place = keys[number]! & MASK;
    sieve[place >> 3] = sieve[place >> 3]! | (1 << (place & 7));
  }
  return (hash) => {
    const place = keyOf(hash) & MASK;
    return (sieve[place >> 3]! & (1 << (place & 7))) !== 0;
  };
}
