import type { BlockedAccount, ListsKnown, TodaysMessage } from "../../lib/database/reads";

export type { ListsKnown };

/** A sender in a list of the popup. */
export type ListedSender = Omit<BlockedAccount, "kind">;

/** A message that was marked today. */
export type MarkedMessage = Omit<TodaysMessage, "account">;

/**
 * Makes a test for a search: every word must be in the name or, digits only, in the number.
 *
 * @returns undefined when there is nothing to search for
 */
export function searchTest(query: string): ((sender: Pick<ListedSender, "name" | "phone">) => boolean) | undefined {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return undefined;
  const digits = query.replace(/\D/gu, "");
  const isNumber = digits.length >= 2 && /^[\d\s()+./-]+$/u.test(query);
  return ({ name, phone }) => {
    if (isNumber && phone?.includes(digits) === true) return true;
    const folded = fold(name);
    return words.every((word) => folded.includes(word));
  };
}

/** Case and accents do not matter in a search. */
function fold(value: string): string {
  return value.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
