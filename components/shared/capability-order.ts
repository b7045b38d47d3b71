import type { Capability } from "../../lib/domain/action";

/** What matters most first. */
export const capabilityOrder: readonly Capability[] = [
  "messages",
  "accounts",
  "block",
  "report",
  "stop-offers",
  "not-interested",
  "not-spam",
  "block-list",
  "opt-out-list",
  "dialogs",
];
