/** A phone id, also of one device of an account (whatsapp-web.md §2, ids); its number is as long as `phonePattern` (limits.ts). */
const form = /^(\d{5,20})(?::\d+)?@c\.us$/u;

/** The number in a phone id, as digits; any other id tells none. */
export function phoneOfId(id: string | undefined): string | undefined {
  return form.exec(id ?? "")?.[1];
}
