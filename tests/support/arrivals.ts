import type { DeliveredMessage, DeliveredResult, SenderSpec, StandInAccount } from "../whatsapp-web/control.ts";
import { deliveredSample, samples } from "./samples.ts";

/** British numbers reserved for fiction: 07700 900000 to 900999; the first 200 belong to the samples' own senders. */
const FIRST_FREE_NUMBER = 447700900200;

let made = 0;

/** An invented business of the official API that nobody has heard of yet, so that tests do not share a sender's record. */
export function newBusiness(verifiedName: string, details: Partial<SenderSpec> = {}): SenderSpec & { verifiedName: string } {
  made += 1;
  return { key: `new-${made}`, kind: "enterprise", phone: String(FIRST_FREE_NUMBER + made), ...details, verifiedName };
}

/** Delivers the sample with that key, from its own sender or from another one. */
export async function deliverSample(
  account: StandInAccount,
  key: string,
  details: Partial<DeliveredMessage> = {},
): Promise<DeliveredResult> {
  const sample = samples.find((candidate) => candidate.key === key);
  if (sample === undefined) throw new Error(`There is no sample ${key}.`);
  return account.deliver({ ...deliveredSample(sample), ...details });
}
