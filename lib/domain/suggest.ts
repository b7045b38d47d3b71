import { isMixed, type Sender, type SenderRecord } from "./account";
import type { ActionKind } from "./action";
import type { Judgement, Mark } from "./judgement";

/**
 * Offers that a sender whom the user never wrote to must have sent, and nothing else, before blocking is proposed. One is
 * not enough: the first message of one's own shop may be an offer, and a block would take its delivery notices too.
 */
export const BLOCK_FROM = 2;

/** What the ladder looks at of a judgement. */
export interface LatestJudgement extends Pick<Judgement, "label" | "category" | "mark"> {
  /** The mark that it would have without the rule of the user that decides it; absent where none does. */
  unruled?: Mark | undefined;
}

export interface SuggestInput {
  /** What the sender has sent, this message included. */
  record: SenderRecord;
  sender: Pick<Sender, "saved" | "blocked" | "optedOut">;
  kept: boolean;
  /** The newest judgement, if there is one. */
  latest?: LatestJudgement | undefined;
  /** Whether the user ever wrote to this sender; absent when not known, which is taken as yes. */
  answered?: boolean | undefined;
}

/**
 * The rung of the ladder that fits a sender best (product.md, The ladder of actions): the highlighted button.
 *
 * @returns nothing when nothing needs doing: a welcome, saved or blocked sender, one that sent no promotion, or one whose newest
 * the user lets through
 */
export function suggest({ record, sender, kept, latest, answered }: SuggestInput): ActionKind | undefined {
  if (kept || sender.saved || sender.blocked) return undefined;
  if (latest !== undefined && isLetThrough(latest)) return undefined;
  const marked = latest?.label === "promotion" && (latest.unruled ?? latest.mark) === "promotion";
  if (marked && latest.category === "scam") return "report-and-block";
  // Stopping was tried: whoever goes on has left only the block.
  if (sender.optedOut) return marked ? "block" : undefined;
  if (record.promotion === 0) return undefined;
  // A block would take the codes and deliveries along.
  if (isMixed(record)) return "stop-offers";
  const onlyPromotion = record.service === 0 && record.unsure === 0;
  if (onlyPromotion && answered === false && record.promotion >= BLOCK_FROM) return "block";
  return record.promotion === 1 ? "not-interested" : "stop-offers";
}

/** Whether a rule of the user takes the mark from a message: such offers are wanted, and need no answer. */
function isLetThrough({ mark, unruled = mark }: LatestJudgement): boolean {
  return mark === "none" && unruled !== "none";
}
