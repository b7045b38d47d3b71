import * as z from "zod/mini";
import { Owner, WhatsAppId } from "../domain/account";
import { BlockReason } from "../domain/action";
import { BatchKind, BatchView, isLineKind } from "../domain/batch";
import { MAX_NAME_LENGTH } from "../domain/limits";

/** Lines that a message may carry: more than a batch may have, so that too many is answered with a code. */
const MAX_LINES_AT_ONCE = 10_000;

/** One sender of a batch, as the dry run that the user agreed to shows it. */
export const BatchLine = z.object({
  /** Becomes the id of the action. */
  requestId: z.uuid(),
  ids: z.array(WhatsAppId).check(z.minLength(1), z.maxLength(4)),
  name: z.string().check(z.maxLength(MAX_NAME_LENGTH)),
  /** The kind of the batch, or the gentler one that a mixed sender gets. */
  kind: BatchKind,
  reason: z.optional(BlockReason),
  /** The user put the sender back in although it is saved, kept or without promotion. */
  included: z.optional(z.boolean()),
});
export type BatchLine = z.infer<typeof BatchLine>;

/** What the user agreed to at the end of a dry run. */
export const BatchStart = z
  .object({
    owner: Owner,
    /** Made where the click was: the same id twice is one batch. */
    id: z.uuid(),
    kind: BatchKind,
    lines: z.array(BatchLine).check(z.maxLength(MAX_LINES_AT_ONCE)),
    /** The number of reports that the user confirmed; has to be the number of report lines. */
    confirmedReports: z.int().check(z.gte(0)),
  })
  .check(
    z.refine(({ kind, lines }) => lines.every((line) => isLineKind(kind, line.kind)), {
      error: "a line is of its batch's kind, or the gentler one",
    }),
  );
export type BatchStart = z.infer<typeof BatchStart>;

/** Why a batch was not started. Nothing of it was stored then. */
export const BatchRefusal = z.enum([
  /** More reports than one batch, or these 24 hours, may have. */
  "report-limit",
  /** The user confirmed another number of reports than the lines have. */
  "not-confirmed",
  /** More lines than `MAX_BATCH`. */
  "too-many",
  /** No lines. */
  "nothing",
]);
export type BatchRefusal = z.infer<typeof BatchRefusal>;

export const BatchStarted = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), view: BatchView }),
  z.object({ ok: z.literal(false), code: BatchRefusal }),
]);
export type BatchStarted = z.infer<typeof BatchStarted>;

/**
 * What can be done to a batch; its end stays to be seen until it is dismissed. A wish that does not fit its state (resuming
 * one that is stopped) changes nothing.
 */
export const BatchControl = z.enum(["pause", "resume", "stop", "undo", "dismiss"]);
export type BatchControl = z.infer<typeof BatchControl>;

/** The batch after a new try; or the number of reports that it would send, which the user has not confirmed. */
export const BatchRetried = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), view: BatchView }),
  z.object({ ok: z.literal(false), code: z.literal("not-confirmed"), reports: z.int() }),
]);
export type BatchRetried = z.infer<typeof BatchRetried>;

/** Messages of the extension's own pages about many senders at once; part of `toBackground`. */
export const batchContracts = {
  /** Starts a batch. The background checks every line anew: what must not happen is skipped, with its reason. */
  startBatch: { from: "pages", data: BatchStart, reply: BatchStarted, timeout: 30_000 },
  /**
   * Answered with the batch as it is afterwards, after "undo" too: it then names the batch that takes it back
   * (`undoneBy`), unless nothing was left to take back. `null` when there is no such batch.
   */
  controlBatch: {
    from: "pages",
    data: z.object({ owner: Owner, id: z.uuid(), do: BatchControl }),
    reply: z.nullable(BatchView),
    timeout: 30_000,
  },
  /**
   * Tries again what failed of a batch. Nothing is stored unless exactly as many reports were confirmed as it would send;
   * the answer has their number. `null` when there is no such batch.
   */
  retryBatch: {
    from: "pages",
    data: z.object({ owner: Owner, id: z.uuid(), confirmedReports: z.int().check(z.gte(0)) }),
    reply: z.nullable(BatchRetried),
    timeout: 30_000,
  },
  /** Takes back all that automatic help did and that still stands; `null` when there is nothing of the kind. */
  undoRule: {
    from: "pages",
    data: z.object({ owner: Owner, rule: z.enum(["stop-offers", "block-scam"]) }),
    reply: z.nullable(BatchView),
    timeout: 30_000,
  },
  /** Unblocks every sender that Doorman blocked; `null` when there is none. */
  unblockOurs: {
    from: "pages",
    data: z.object({ owner: Owner }),
    reply: z.nullable(BatchView),
    timeout: 30_000,
  },
} as const;
