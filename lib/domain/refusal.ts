import type { ActionState } from "./action";
import type { EvidenceEntry } from "./evidence";

/** When the user first told a sender that its advertising is not wanted, as far as known; milliseconds since the epoch. */
export interface Refusal {
  /** When the user stopped its offers in WhatsApp. */
  stoppedAt?: number | undefined;
  /** When the user told it so in a letter. A complaint to an authority is nothing that the sender was told. */
  objectedAt?: number | undefined;
}

/** A stop and a resume count once WhatsApp has them. */
const confirmed: ReadonlySet<ActionState> = new Set(["done", "already"]);

/**
 * What the user's refusal is by the evidence: the first stop and the first objection since offers were last resumed. Who
 * resumes wants offers again, wherever that was done: what was refused before holds no longer.
 *
 * @param entries of one sender, in any order; messages tell of stops and objections that have no entry of their own
 */
export function standingRefusal(entries: Iterable<Pick<EvidenceEntry, "content">>): Refusal {
  const stopped = new Set<number>();
  const objected = new Set<number>();
  const complained = new Set<number>();
  let resumedAt = -Infinity;
  for (const { content } of entries) {
    if (content?.kind === "message") {
      const { optedOutAt, objectedAt } = content.conversation;
      if (optedOutAt !== undefined) stopped.add(optedOutAt);
      if (objectedAt !== undefined) objected.add(objectedAt);
    } else if (content?.kind === "objection") {
      (content.objection.by === "letter" ? objected : complained).add(content.objection.at);
    } else if (content?.kind === "action" && confirmed.has(content.action.state)) {
      const { kind, askedAt, finishedAt = askedAt } = content.action;
      if (kind === "stop-offers") stopped.add(finishedAt);
      else if (kind === "resume-offers") resumedAt = Math.max(resumedAt, finishedAt);
    }
  }
  // Messages tell of complaints too, and not which they were.
  for (const at of complained) objected.delete(at);
  return { stoppedAt: firstAfter(resumedAt, stopped), objectedAt: firstAfter(resumedAt, objected) };
}

function firstAfter(start: number, times: ReadonlySet<number>): number | undefined {
  const later = [...times].filter((time) => time > start);
  return later.length === 0 ? undefined : Math.min(...later);
}
