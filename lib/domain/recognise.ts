import {
  codeNamePattern,
  FIRST_TIME,
  LAST_TIME,
  MAX_ID_LENGTH,
  messageIdPattern,
  phonePattern,
  whatsAppIdPattern,
} from "./limits";

/** An id of an account, or nothing. */
export function asWhatsAppId(value: unknown): string | undefined {
  return matching(value, whatsAppIdPattern);
}

/** An id of a message, or nothing. */
export function asMessageId(value: unknown): string | undefined {
  return matching(value, messageIdPattern);
}

/** An international number as digits, or nothing. */
export function asPhone(value: unknown): string | undefined {
  return matching(value, phonePattern);
}

/** A time in milliseconds that WhatsApp can have, or nothing. */
export function asTime(value: unknown): number | undefined {
  return Number.isInteger(value) && Number(value) >= FIRST_TIME && Number(value) <= LAST_TIME ? Number(value) : undefined;
}

/** A name in WhatsApp's code, or nothing. */
export function asCodeName(value: unknown): string | undefined {
  return matching(value, codeNamePattern);
}

/** One of a list of names, or nothing. */
export function asOneOf<T extends string>(value: unknown, names: readonly T[]): T | undefined {
  return names.find((name) => name === value);
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === "string" && value.length <= MAX_ID_LENGTH && pattern.test(value) ? value : undefined;
}
