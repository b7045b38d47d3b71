/** Writes texts in UTF-8; a new encoder for each costs as much as a short text. */
export const utf8 = new TextEncoder();

/**
 * SHA-256 as the browser computes it, beside the script and several times as fast as one in JavaScript. It answers later: many
 * should be asked for at once, and what must not wait (a transaction of the database) takes lib/evidence's.
 */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
