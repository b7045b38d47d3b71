import type { Owner } from "../domain/account";
import { entryLists, isFromFuture, type AccountBackup } from "../domain/backup";
import type { Settings } from "../domain/settings";
import type { DataOf, ReplyOf } from "../messages/contract";
import type { restoreContracts } from "../messages/restore-contracts";
import { restoreAccount } from "../database/restore";
import type { DoormanDatabase } from "../database/schema";
import type { UnderWay } from "./under-way";

type Contracts = typeof restoreContracts;

/** What restoring needs of the service (service.ts). */
export interface RestoringWorld {
  database: DoormanDatabase;
  now: () => number;
  newToken: () => string;
  settings: () => Promise<Settings>;
  /** What is being stored by the settings as they were when it began. */
  storing: UnderWay;
  /** Sets the alarm for the next term that ends. */
  watchTerms: () => Promise<void>;
  /** Judges again, in its own time: all messages of these senders, and whatever is like a corrected message. */
  followed: (owner: Owner, accountKeys: readonly string[]) => void;
}

/** Answers to the messages of lib/messages/restore-contracts.ts. */
export function restoreAnswers({ database, now, newToken, settings, storing, watchTerms, followed }: RestoringWorld): {
  [Name in keyof Contracts]: (data: DataOf<Contracts[Name]>) => Promise<ReplyOf<Contracts[Name]>>;
} {
  return {
    restore: async (backup) => {
      const at = now();
      refuseFuture(backup, at);
      const { taken, touched } = await storing.run(async () => {
        const { retentionDays } = await settings();
        return await restoreAccount({ database, now: at, newId: newToken, retentionDays }, backup);
      });
      if (taken.kept > 0) await watchTerms();
      if (taken.corrections + taken.kept + taken.undone > 0) followed(backup.owner, touched);
      return taken;
    },
  };
}

/** The page passes over such entries, and says so: they cannot get here. */
function refuseFuture(backup: AccountBackup, now: number): void {
  if (entryLists.some((list) => backup[list].some((entry) => isFromFuture(entry, now)))) {
    throw new Error("a backup tells of the future");
  }
}
