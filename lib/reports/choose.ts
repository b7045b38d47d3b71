import type { EvidenceContent, EvidenceEntry } from "../domain/evidence";
import type { EvidenceFilter } from "../domain/evidence-file";
import { violationOf } from "../domain/violation";

/** An entry as it is stored; whether it is pinned stands beside the chain. */
export type ChosenFrom = EvidenceEntry & { pinned?: boolean | undefined };

/**
 * @param filter all its conditions hold together; an empty one chooses everything
 * @returns whether an entry is chosen; a deleted one (without content) never is
 */
export function chooser(filter: EvidenceFilter): (entry: ChosenFrom) => boolean {
  const senders = filter.senders === undefined ? undefined : new Set(filter.senders);
  const categories = filter.categories === undefined ? undefined : new Set(filter.categories);
  const sequences = filter.sequences === undefined ? undefined : new Set(filter.sequences);
  return (entry) => {
    const { content } = entry;
    if (content === undefined || sequences?.has(entry.head.sequence) === false) return false;
    if (senders !== undefined && !senders.has(content.sender.key)) return false;
    const time = timeOf(content);
    if (filter.from !== undefined && time < filter.from) return false;
    if (filter.to !== undefined && time >= filter.to) return false;
    if (categories !== undefined && content.kind === "message" && !categories.has(content.judgement.category)) return false;
    if (filter.violationsOnly === true && violationOf(entry.content) === undefined) return false;
    // What was captured for being kept may be kept no longer: only the row knows.
    return filter.pinnedOnly !== true || entry.pinned === true;
  };
}

/** When what an entry tells of happened: sent, asked, or objected; milliseconds since the epoch. */
export function timeOf(content: EvidenceContent): number {
  if (content.kind === "message") return content.message.sentAt;
  return content.kind === "action" ? content.action.askedAt : content.objection.at;
}
