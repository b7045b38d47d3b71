import type { EvidenceEntry } from "../domain/evidence";
import { violationOf, type Violation } from "../domain/violation";

/** Whether an entry is promotion that was sent after the user had stopped the sender's offers or objected. */
export function afterStop({ content }: EvidenceEntry): Violation | undefined {
  return violationOf(content);
}
