import { activityReader } from "../database/activity";
import type { DoormanDatabase } from "../database/schema";
import type { Owner } from "../domain/account";
import type { ActivityFilter } from "../domain/activity";
import { activityFile, activityRecord, type ActivityFormat } from "../reports/activity-file";

/** Entries that are written at once. */
const PAGE = 500;

/** The address of a file is given back so long after the click: browsers read it after they have asked where to. */
const KEEP_ADDRESS = 60_000;

/**
 * Writes what a filter shows of the log into a file, page by page: what is written is the browser's, not the page's memory.
 *
 * @returns the file and how many entries it holds
 */
export async function activityBlob(
  database: DoormanDatabase,
  owner: Owner,
  filter: ActivityFilter,
  format: ActivityFormat,
): Promise<{ file: Blob; count: number }> {
  const { type, begin, page, end } = activityFile[format];
  const reader = activityReader(database, owner, filter);
  const parts: Blob[] = [new Blob([begin])];
  let count = 0;
  for (;;) {
    const entries = await reader.next(PAGE);
    if (entries.length > 0) parts.push(new Blob([page(entries.map(activityRecord), count === 0)]));
    count += entries.length;
    if (entries.length < PAGE) break;
  }
  return { file: new Blob([...parts, end], { type }), count };
}

/** Gives a file to the user the way a page can without any permission: a link that is clicked. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS);
}
