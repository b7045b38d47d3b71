import { promotionChoices, shareChoices } from "../domain/automatic";
import { backupSettings, type BackupSettings } from "../domain/backup";
import { defaultSettings, Settings } from "../domain/settings";

/** Names of all settings that a backup has, in the order in which they are shown. */
export const settingNames = Object.keys(backupSettings(defaultSettings)) as (keyof BackupSettings)[];

/**
 * The settings of a file, each by itself: what cannot be chosen on the options page is left out, and never becomes a default,
 * which would change the user's own.
 *
 * @param refuse called with the name of each that is not valid
 */
export function readBackupSettings(stored: Readonly<Record<string, unknown>>, refuse: (name: keyof BackupSettings) => void): Partial<BackupSettings> {
  const read: Partial<BackupSettings> = {};
  for (const name of settingNames) {
    if (!Object.hasOwn(stored, name)) continue;
    const value = stored[name];
    const valid = backupSettings(Settings.parse(asStored(name, value)));
    if (isChoice(name, value) && valid[name] === value) Object.assign(read, { [name]: value });
    else refuse(name);
  }
  return read;
}

function asStored(name: keyof BackupSettings, value: unknown): unknown {
  return isThreshold(name) ? { automatic: { stopOffers: { [name]: value } } } : { [name]: value };
}

/** Whether a setting belongs to automatic help. */
export function isThreshold(name: keyof BackupSettings): name is "promotions" | "share" | "answered" {
  return name === "promotions" || name === "share" || name === "answered";
}

/** The schema allows more than the lists offer. */
function isChoice(name: keyof BackupSettings, value: unknown): boolean {
  if (name === "promotions") return promotionChoices.some((choice) => choice === value);
  return name !== "share" || shareChoices.some((choice) => choice === value);
}
