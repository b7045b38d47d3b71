import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { Owner } from "../../lib/domain/account";
import { firstPlace, type SendersPlace } from "./place";

/** Where the user stands in the list of senders of an account, for the life of the component that asks. */
export function usePlace(owner: Owner | undefined): RefObject<SendersPlace> {
  const [places] = useState(() => new Map<Owner | undefined, RefObject<SendersPlace>>());
  const known = places.get(owner) ?? { current: firstPlace };
  places.set(owner, known);
  return known;
}
