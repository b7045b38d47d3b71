import type { Data } from "./data";
import { fitLinear, type FittedLinear } from "./fit-linear";
import { fitNetwork, type FittedNetwork } from "./fit-network";
import { vectorsFor } from "./quantise";
import type { Prepared } from "./rows";
import { fitTaught } from "./teach";

/** Both parts of a model, before they are rounded. */
export interface Fitted {
  linear: FittedLinear;
  network: FittedNetwork;
}

/**
 * Fits both parts on the same rows.
 *
 * @param epochs for a short run: so many passes, and no teachers
 */
export function fitModel({ meanings }: Data, rows: readonly Prepared[], epochs?: number): Fitted {
  const ids = vectorsFor(meanings.names.length);
  return { linear: fitLinear(rows), network: epochs === undefined ? fitTaught(rows, ids) : fitNetwork(rows, ids, { epochs }) };
}
