import * as z from "zod/mini";
import { blockReasons, operations } from "./names";

/** What WhatsApp Web can be asked to do, one request each. */
export const Operation = z.enum(operations);
export type Operation = z.infer<typeof Operation>;

/** WhatsApp's reasons for blocking a business. */
export const BlockReason = z.enum(blockReasons);
export type BlockReason = z.infer<typeof BlockReason>;

/** What has to be in working order for an operation; also what Health shows. */
export const Capability = z.enum([
  "messages",
  "accounts",
  "block-list",
  "block",
  "report",
  "stop-offers",
  "opt-out-list",
  "not-interested",
  "not-spam",
  "dialogs",
]);
export type Capability = z.infer<typeof Capability>;

/**
 * Why what is to be done waits: for a tab, its connection or its sign-in, for a slower pace, or for the account to be signed in; or
 * it stands aside while the user has paused its batch.
 */
export const WaitReason = z.enum(["tab", "connection", "sign-in", "pace", "other-account", "paused"]);
export type WaitReason = z.infer<typeof WaitReason>;

/** `direct` acts at once, `dialog` opens WhatsApp's own confirmation. */
export const ActionMode = z.enum(["direct", "dialog"]);
export type ActionMode = z.infer<typeof ActionMode>;
