import * as z from "zod/mini";
import { Owner } from "./account";
import { Capability } from "./action";
import { wellFormed } from "./text";

/**
 * State of the page: `starting` until WhatsApp Web has loaded, `signed-out` at the QR code, `ready` when a session is
 * usable (`Stream.mode`, whatsapp-web.md §1), `offline` when WhatsApp says so, `elsewhere` when it is in use in another window,
 * `no-session` when WhatsApp has none here for another reason, `unknown` when its mode says nothing that is known, and no
 * message has come in it.
 */
export const PageMode = z.enum(["starting", "signed-out", "syncing", "ready", "offline", "elsewhere", "no-session", "unknown"]);
export type PageMode = z.infer<typeof PageMode>;

/**
 * Why a capability does not work: WhatsApp Web has just started and may still load it, its module or export is not there,
 * or WhatsApp has it switched off.
 */
export const CapabilityState = z.enum(["works", "loading", "missing", "switched-off"]);
export type CapabilityState = z.infer<typeof CapabilityState>;

export const Capabilities = z.record(Capability, CapabilityState);
export type Capabilities = z.infer<typeof Capabilities>;

export const PageState = z.object({
  mode: PageMode,
  /**
   * False while WhatsApp Web has no connection to its server, as in a tab that another one has taken over: a session stays
   * usable to look at, but requests would wait, and leave all at once later. Absent where WhatsApp does not tell.
   */
  connected: z.optional(z.boolean()),
  owner: z.optional(Owner),
  capabilities: Capabilities,
  /** What WhatsApp calls the mode of its stream, where that is not known to mean the mode above, or says more. */
  stream: z.optional(z.string().check(z.maxLength(40))),
  /** WhatsApp Web's version, for evidence and bug reports. */
  version: z.optional(z.string().check(z.maxLength(40), z.overwrite(wellFormed))),
});
export type PageState = z.infer<typeof PageState>;

/** Nothing works yet. */
export const startingState: PageState = {
  mode: "starting",
  capabilities: {
    messages: "loading",
    accounts: "loading",
    "block-list": "loading",
    block: "loading",
    report: "loading",
    "stop-offers": "loading",
    "opt-out-list": "loading",
    "not-interested": "loading",
    "not-spam": "loading",
    dialogs: "loading",
  },
};
