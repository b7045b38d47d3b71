import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** What a pseudonym stands for, and the word it begins with. */
export type PseudonymKind = "person" | "name" | "link";

/** Letters that make no words, and no digits: a pseudonym can never be read as a number or hold a masked code. */
const LETTERS = "bcdfghjklmnpqrstvwxz";
/** 20^8 is 25 billion: among 10,000 senders two share a pseudonym with a chance of 1 in 500. */
const LENGTH = 8;

/**
 * Pseudonyms that are the same for the same thing within one installation, and say nothing to anyone without its key. A bare
 * hash would not do: all phone numbers can be tried in minutes.
 *
 * @param key at least 32 random bytes that never leave the machine
 * @returns `person-kqzvtbmh`; HMAC-SHA-256 (RFC 2104) of kind and value, written in letters
 */
export function makePseudonyms(key: Uint8Array): (kind: PseudonymKind, value: string) => string {
  if (key.length < 32) throw new RangeError("A key for pseudonyms has at least 32 bytes.");
  const made = new Map<string, string>();
  return (kind, value) => {
    const what = `${kind}:${value}`;
    let pseudonym = made.get(what);
    if (pseudonym === undefined) {
      pseudonym = `${kind}-${letters(hmac(sha256, key, utf8ToBytes(what.toWellFormed())))}`;
      if (made.size >= MOST_KEPT) made.clear();
      made.set(what, pseudonym);
    }
    return pseudonym;
  };
}

/** Pseudonyms kept at hand; links can be as many as messages. */
const MOST_KEPT = 20_000;

function letters(bytes: Uint8Array): string {
  let text = "";
  // 200 is a multiple of 20: bytes above it are passed over, so that all letters are equally likely.
  for (const byte of bytes) {
    if (byte < 200 && text.length < LENGTH) text += LETTERS[byte % LETTERS.length];
  }
  return text;
}
