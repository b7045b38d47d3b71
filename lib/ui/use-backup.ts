import { useRef, useState } from "preact/hooks";
import type { Backup } from "../domain/backup";
import type { DoormanDatabase } from "../database/schema";
import type { BackupPart, RestoreState, SavedState } from "./backup-state";
import { openBackup, restoreBackup } from "./restore-backup";
import { saveBackup } from "./save-backup";

export interface BackupDoing {
  saved: SavedState;
  restore: RestoreState;
  /** Saves a file; `texts`: with the beginnings of corrected messages. */
  onSave(texts: boolean): void;
  /** Reads a file and shows what restoring it would do. */
  onFile(file: File): void;
  /** Restores parts of the file that was read last. */
  onRestore(parts: ReadonlySet<BackupPart>): void;
  /** Leaves the file alone. */
  onClose(): void;
}

/** Saving and restoring, one at a time. */
export function useBackup(database: DoormanDatabase): BackupDoing {
  const [saved, setSaved] = useState<SavedState>({ phase: "idle" });
  const [restore, setRestore] = useState<RestoreState>({ phase: "idle" });
  const opened = useRef<Backup | undefined>(undefined);

  const save = async (texts: boolean) => {
    setRestore({ phase: "idle" });
    setSaved({ phase: "saving" });
    try {
      setSaved({ phase: "saved", ...(await saveBackup(database, texts, Date.now())) });
    } catch (error) {
      reportError(error);
      setSaved({ phase: "failed" });
    }
  };
  const read = async (file: File) => {
    const { name } = file;
    setSaved({ phase: "idle" });
    setRestore({ phase: "reading", name });
    try {
      const reading = await openBackup(database, file, Date.now());
      opened.current = reading.ok ? reading.backup : undefined;
      setRestore(reading.ok ? { phase: "preview", preview: reading.preview } : { phase: "unreadable", name, why: reading.why });
    } catch (error) {
      reportError(error);
      setRestore({ phase: "unreadable", name, why: "unreadable" });
    }
  };
  const merge = async (parts: ReadonlySet<BackupPart>) => {
    const backup = opened.current;
    if (restore.phase !== "preview" || backup === undefined) return;
    opened.current = undefined;
    setRestore({ phase: "restoring", preview: restore.preview });
    setRestore({ phase: "done", result: await restoreBackup(database, backup, parts, Date.now()) });
  };
  return {
    saved,
    restore,
    onSave: (texts) => void save(texts),
    onFile: (file) => void read(file),
    onRestore: (parts) => void merge(parts).catch(reportError),
    onClose: () => {
      opened.current = undefined;
      setRestore({ phase: "idle" });
    },
  };
}
