import type { Owner } from "../domain/account";
import { markByContent, type Judgement } from "../domain/judgement";
import type { AccountRow, MessageRow } from "../database/rows";
import { appendEvidence, type ToSeal } from "./evidence";
import { messageContent } from "./evidence-contents";
import type { JudgingContext } from "./judging";

type Context = Pick<JudgingContext, "database" | "settings" | "witness" | "now">;

/**
 * Keeps evidence of the messages of one transaction. What was captured is noted on the message (`captured`), so that each
 * version of its text is captured once, and not again after the user has deleted the evidence.
 */
export class Capture {
  readonly #context: Context;
  readonly #found: ToSeal[] = [];

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Looks at a message that was just judged.
   *
   * @param row as it is going to be stored
   * @param judgement with the words that weighed
   * @param text text and links, also where they are not going to be stored
   * @param pinned whether the user keeps an earlier version of it for good: then this one is kept too, whatever it is judged to be
   * @returns the row to store: the same, or with a note that it is captured
   */
  take(account: AccountRow, row: MessageRow, judgement: Judgement, text: Pick<MessageRow, "parts" | "links"> = row, pinned = false): MessageRow {
    const { settings, witness, now } = this.#context;
    // What a rule of the user marks, or leaves alone, is no more and no less promotion for it.
    const isPromotion = markByContent(judgement) === "promotion";
    const isNews = (isPromotion || pinned) && row.captured !== row.digest;
    // Evidence of a text that is no longer there would say nothing.
    const isWhole = text.parts !== undefined || !row.hasText;
    if ((settings.evidenceDays === 0 && !pinned) || !isNews || !isWhole) return row;
    const whole = { ...row, parts: text.parts, links: text.links };
    const content = messageContent(witness, account, whole, judgement, isPromotion ? "promotion" : "pinned", now);
    this.#found.push(pinned ? { ...content, pinned } : content);
    return { ...row, captured: row.digest };
  }

  /** Appends what was taken; to be called in the same transaction, over `evidence` too. */
  async save(owner: Owner): Promise<void> {
    const { database, settings, now } = this.#context;
    await appendEvidence(database, owner, this.#found.splice(0), { now, days: settings.evidenceDays });
  }
}
