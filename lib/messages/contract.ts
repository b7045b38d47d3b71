import * as z from "zod/mini";

/** What goes in. */
export type DataOf<C extends { data: z.core.$ZodType }> = z.infer<C["data"]>;
/** What comes back. */
export type ReplyOf<C extends { reply: z.core.$ZodType }> = z.infer<C["reply"]>;

/** For messages that need no answer. */
export const nothing = z.null();

/** Why a message got no valid answer; a value for expected failures, never thrown. */
export type Failure =
  | { code: "no-answer"; text: string }
  | { code: "invalid"; text: string }
  | { code: "failed"; text: string };

/** An answer, or the reason there is none. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };
