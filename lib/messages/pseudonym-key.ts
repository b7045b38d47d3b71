import { storage } from "wxt/utils/storage";

/** Bytes of the key: as many as SHA-256 gives (RFC 2104, section 3). */
const LENGTH = 32;

/** 64 hexadecimal digits, one item in `storage.local`. It is in no export, and nothing sends it anywhere. */
const item = storage.defineItem<unknown>("local:pseudonymKey", { fallback: undefined });

/**
 * The key that pseudonyms are made with, made at its first use. The same key gives the same pseudonyms, so that exports of one
 * installation can be compared; who does not have it can find out nothing.
 */
export async function readPseudonymKey(): Promise<Uint8Array> {
  const stored = await item.getValue();
  if (typeof stored === "string" && /^[0-9a-f]{64}$/u.test(stored)) {
    return Uint8Array.from({ length: LENGTH }, (_, index) => Number.parseInt(stored.slice(index * 2, index * 2 + 2), 16));
  }
  const key = crypto.getRandomValues(new Uint8Array(LENGTH));
  await item.setValue([...key].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
  return key;
}
