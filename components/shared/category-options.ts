import { Category, isPromotion } from "../../lib/domain/category";
import type { Text } from "../../lib/ui/text";
import { categoryKeys } from "./wording";

/** All kinds of messages to choose from, under the two sides that they are of. */
export function categoryOptions({ t }: Text): { value: Category; text: string; group: string }[] {
  return Category.options.map((category) => ({
    value: category,
    text: t(categoryKeys[category]),
    group: t(isPromotion(category) ? "markPromotion" : "columnService"),
  }));
}
