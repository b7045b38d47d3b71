/** Time that WhatsApp's state may take to agree after a request, in milliseconds. */
export const VERIFY_TIMEOUT = 15_000;

/**
 * Time that a part of WhatsApp Web may take to load, in milliseconds. Its bootloader holds parts back in the first fifteen
 * seconds of a page.
 */
export const LOAD_TIMEOUT = 20_000;

/** Time that the user may take with WhatsApp's own dialog, in milliseconds. */
export const DIALOG_TIMEOUT = 120_000;
