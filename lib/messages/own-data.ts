import * as z from "zod/mini";
import { storage } from "wxt/utils/storage";

/** What complaints ask of the user again and again; kept on this machine only when the user wants it. */
export const OwnData = z.partialRecord(
  z.enum(["fullName", "postalAddress", "email", "ownNumber", "operator"]),
  z.string().check(z.maxLength(2_000)),
);
export type OwnData = z.infer<typeof OwnData>;

const item = storage.defineItem<unknown>("local:ownData", { fallback: undefined });

/** @returns undefined when the user keeps none */
export async function readOwnData(): Promise<OwnData | undefined> {
  const parsed = z.safeParse(OwnData, await item.getValue());
  return parsed.success ? parsed.data : undefined;
}

/** Keeps them, or forgets them. */
export async function keepOwnData(data: OwnData | undefined): Promise<void> {
  await (data === undefined ? item.removeValue() : item.setValue(data));
}
