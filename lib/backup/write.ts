import { BACKUP_FORMAT, BACKUP_VERSION, type Backup } from "../domain/backup";
import { hashOf } from "../evidence/canonical";
import { wellFormed } from "../evidence/seal";

/**
 * Writes a backup as a file of JSON. Its checksum is the SHA-256 of everything else in it as canonical JSON (RFC 8785): it
 * tells a file that was damaged or cut, and proves nothing about who made it.
 */
export function backupText({ madeAt, settings, rules, filters, accounts }: Backup): string {
  const body = { format: BACKUP_FORMAT, version: BACKUP_VERSION, madeAt, ...wellFormed({ settings, rules, filters, accounts }) };
  return JSON.stringify({ ...body, checksum: hashOf(body) });
}
