import { useEffect, useState } from "preact/hooks";
import type { DoormanDatabase } from "../database/schema";
import type { Owner } from "../domain/account";
import type { ActivityFilter } from "../domain/activity";
import type { ActivityFormat } from "../reports/activity-file";
import { dayText } from "./days";
import { activityBlob, saveFile } from "./export-activity";

/** How an export went: under way, so many entries written, or not done. */
type Exported = { state: "running" } | { state: "done"; count: number } | { state: "failed" };

/** Saves what the filter shows as a file. What went wrong is told, and reaches the log. */
export function useActivityExport(
  database: DoormanDatabase,
  owner: Owner | undefined,
  filter: ActivityFilter,
): { exported: Exported | undefined; save(format: ActivityFormat): void } {
  const [exported, setExported] = useState<Exported | undefined>();
  useEffect(() => setExported(undefined), [owner, JSON.stringify(filter)]);
  const run = async (format: ActivityFormat) => {
    if (owner === undefined) return;
    setExported({ state: "running" });
    const { file, count } = await activityBlob(database, owner, filter, format);
    saveFile(file, `doorman-activity-${dayText(Date.now())}.${format}`);
    setExported({ state: "done", count });
  };
  return {
    exported,
    save: (format) => {
      run(format).catch((error: unknown) => {
        setExported({ state: "failed" });
        reportError(error);
      });
    },
  };
}
