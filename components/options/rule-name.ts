import type { OwnRule } from "../../lib/domain/own-rule";
import type { Text } from "../../lib/ui/text";
import { categoryKeys } from "../shared/wording";

/** What a rule is about, in one line, to tell it from the others. */
export function ruleName({ t, format }: Text, { phrases, category }: OwnRule): string {
  return format.list([...phrases, ...(category === undefined ? [] : [t(categoryKeys[category])])]);
}
