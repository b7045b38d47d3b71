import * as z from "zod/mini";
import { declaredCategories } from "./names";

/** What a message is, by its content. The list and its words: WhatsApp's rules for businesses. */
export const promotionCategories = [
  "offer",
  "announcement",
  "review-request",
  "forward-request",
  "re-engagement",
  "survey",
  "scam",
] as const;

export const serviceCategories = [
  "authentication",
  "account",
  "payment",
  "payment-reminder",
  "order",
  "booking",
  "event-reminder",
  "support",
  "conversation",
] as const;

export const Category = z.enum([...promotionCategories, ...serviceCategories]);
export type Category = z.infer<typeof Category>;

/** What the sender told WhatsApp its template is; absent on free-form messages (`hsmTag` of a message). */
export const DeclaredCategory = z.enum(declaredCategories);
export type DeclaredCategory = z.infer<typeof DeclaredCategory>;

const promotions: ReadonlySet<Category> = new Set(promotionCategories);

/** Whether a category belongs to promotion; every other one is service. */
export function isPromotion(category: Category): boolean {
  return promotions.has(category);
}
