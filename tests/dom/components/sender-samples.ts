import { fold } from "../../../lib/domain/fold";
import type { SenderSummary } from "../../../lib/domain/sender-summary";
import { NOW } from "./support";

/** An invented sender of the list of all; `index` makes its key, name and number. */
export function aSummary(index: number, over: Partial<SenderSummary> = {}): SenderSummary {
  const phone = `1202555${String(100 + (index % 100)).padStart(4, "0")}`;
  const name = over.name ?? `Shop ${String(index).padStart(4, "0")}`;
  const record = over.record ?? { promotion: 3, service: 0, unsure: 0, mislabelled: 0, categories: { offer: 3 }, firstSeen: NOW - 1e9, lastSeen: NOW };
  const total = record.promotion + record.service + record.unsure;
  return {
    key: `k${index}`,
    ids: [`${phone}@c.us`],
    name,
    phone,
    kind: "enterprise",
    record,
    total,
    share: total === 0 ? 0 : record.promotion / total,
    lastMessage: NOW - index * 60_000,
    replied: false,
    saved: false,
    kept: false,
    blocked: false,
    blockedByDoorman: false,
    optedOut: false,
    script: "Latn",
    search: fold(name),
    ...over,
  };
}
