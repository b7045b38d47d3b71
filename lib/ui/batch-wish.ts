import type { WhatsAppId } from "../domain/account";
import type { BlockReason } from "../domain/action";
import type { BatchKind } from "../domain/batch";

/** One sender of a batch, and what will happen to it. */
export interface BatchWishLine {
  ids: WhatsAppId[];
  name: string;
  kind: BatchKind;
  reason?: BlockReason;
  /** The user put it in although it is saved, kept or without promotion. */
  included?: true;
}

/** A batch as the user confirmed it. */
export interface BatchWish {
  kind: BatchKind;
  lines: BatchWishLine[];
  /** Reports that the user was told of and confirmed. */
  confirmedReports: number;
}
