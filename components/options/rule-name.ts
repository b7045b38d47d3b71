import type { OwnRule } from "../../lib/domain/own-rule";
import type { Text } from "../../lib/ui/text";
import { categoryKeys } from "../shared/wording";

/** Phrases that are enough to tell a rule from the others. */
const MOST_NAMED = 3;

/** What a rule is about, in one line. */
export function ruleName({ t, format }: Text, { phrases, category }: OwnRule): string {
  const named = phrases.slice(0, MOST_NAMED);
  const more = phrases.length > MOST_NAMED ? ["…"] : [];
  return format.list([...named, ...more, ...(category === undefined ? [] : [t(categoryKeys[category])])]);
}
