import * as z from "zod/mini";
import { AccountBackup } from "../domain/backup";

const Taken = z.int().check(z.gte(0));

/** Messages to the background about backups. */
export const restoreContracts = {
  /**
   * Merges what was backed up of one account into what is stored of it, all of it or nothing. Answered once it is stored, with
   * how many entries were taken; marks and judgements follow.
   */
  restore: {
    from: "pages",
    data: AccountBackup,
    reply: z.object({ corrections: Taken, kept: Taken, undone: Taken }),
    timeout: 120_000,
  },
} as const;
