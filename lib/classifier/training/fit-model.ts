import type { Data } from "./data";
import { fitLinear, type FittedLinear } from "./fit-linear";
import { fitNetwork, type FittedNetwork } from "./fit-network";
import { vectorsFor } from "./quantise";
import type { Prepared } from "./rows";

/** Both parts of a model, before they are rounded. */
export interface Fitted {
  linear: FittedLinear;
  network: FittedNetwork;
}

/** Fits both parts on the same rows. */
export function fitModel({ meanings }: Data, rows: readonly Prepared[], epochs?: number): Fitted {
  return { linear: fitLinear(rows), network: fitNetwork(rows, vectorsFor(meanings.names.length), epochs) };
}
