import * as z from "zod/mini";
import { Timestamp } from "./message";

/**
 * How far the reading of WhatsApp Web's history is. `interrupted`: its tab was closed, loaded anew or did not answer any
 * more; it can go on from the chat where it stopped.
 */
export const BackfillState = z.enum(["idle", "running", "paused", "interrupted", "finished", "cancelled"]);
export type BackfillState = z.infer<typeof BackfillState>;

/** Farthest way back that can be asked for in days: WhatsApp began in 2009. */
const LONGEST_DAYS = 20_000;

/** How many days back messages are read; `null`: everything that WhatsApp Web has on this computer. */
export const HowFarBack = z.nullable(z.int().check(z.gte(1), z.lte(LONGEST_DAYS)));
export type HowFarBack = z.infer<typeof HowFarBack>;

const Count = z.int().check(z.gte(0));

/** What is shown of it. */
export const BackfillView = z.object({
  state: BackfillState,
  /** Chats with businesses; 0 until WhatsApp Web has said how many there are. */
  chats: Count,
  chatsDone: Count,
  /** Chats that could not be read to the end. */
  chatsFailed: Count,
  messages: Count,
  sinceDays: HowFarBack,
  /** WhatsApp Web let nothing be loaded, so only what it had in memory was read. */
  limited: z.boolean(),
  startedAt: z.optional(Timestamp),
  finishedAt: z.optional(Timestamp),
});
export type BackfillView = z.infer<typeof BackfillView>;

/** What a user can ask for. `look` asks nothing of WhatsApp Web but whether the reading is still under way. */
export const BackfillOrder = z.discriminatedUnion("do", [
  z.object({ do: z.literal("start"), sinceDays: HowFarBack }),
  z.object({ do: z.literal("pause") }),
  z.object({ do: z.literal("resume") }),
  z.object({ do: z.literal("cancel") }),
  z.object({ do: z.literal("look") }),
]);
export type BackfillOrder = z.infer<typeof BackfillOrder>;

/** Nothing was ever read. */
export const noBackfill: BackfillView = {
  state: "idle",
  chats: 0,
  chatsDone: 0,
  chatsFailed: 0,
  messages: 0,
  sinceDays: null,
  limited: false,
};
