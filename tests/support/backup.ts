import { hashOf } from "../../lib/evidence/canonical.ts";
import type { DoormanBrowser, Download } from "./browser/index.ts";
import type { ExtensionPage } from "./extension-page.ts";
import { clickBelow } from "./reports.ts";

/** Saves a backup on the open section Settings. */
export async function saveBackup(browser: DoormanBrowser, settings: ExtensionPage): Promise<Download> {
  return await browser.download(() => clickBelow(settings, '[data-doorman="backup-save"]'));
}

/** Gives a file to the card Backup, as a chosen file. */
export async function chooseBackup(settings: ExtensionPage, name: string, content: string): Promise<void> {
  await settings.waitFor('[data-doorman="backup-restore"]');
  await settings.chooseFile('[data-doorman="backup-file"]', name, content);
}

/** A backup with something changed in it, and a checksum that fits again. */
export function forgedBackup(content: string, change: (file: Record<string, unknown>) => Record<string, unknown>): string {
  const { checksum: _, ...file }: Record<string, unknown> = JSON.parse(content);
  const body = change(file);
  return JSON.stringify({ ...body, checksum: hashOf(body) });
}
