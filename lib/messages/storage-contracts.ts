import * as z from "zod/mini";
import { Owner } from "../domain/account";
import { JudgedMessage } from "../domain/judgement";
import { MAX_INTAKE_AT_ONCE } from "../domain/limits";
import { Arrival } from "../domain/message";
import { Trouble } from "../domain/trouble";
import { nothing } from "./contract";

/** Messages to the background about what it cannot keep. */
export const storageContracts = {
  /**
   * Judge without keeping anything: what was told cannot be stored now, and is to be marked all the same. `keeps` says
   * whether the background could keep it when it is asked again.
   */
  glance: {
    from: "content",
    data: z.object({ owner: Owner, arrivals: z.array(Arrival).check(z.maxLength(MAX_INTAKE_AT_ONCE)) }),
    reply: z.object({ judged: z.array(JudgedMessage), keeps: z.boolean() }),
    timeout: 20_000,
  },
  /** What keeps Doorman from its storage now; empty when nothing does. */
  troubles: { from: "pages", data: nothing, reply: z.array(Trouble), timeout: 10_000 },
} as const;
