import { BatchKind, type BatchView, type LineKinds } from "../../lib/domain/batch";
import type { Text } from "../../lib/ui/text";
import { planKeys } from "./wording";

/** "Block 3 senders, stop offers from 4 senders": what happens to how many, first what was asked for. */
export function planText({ t, plural, format, language }: Text, kind: BatchKind, kinds: LineKinds): string {
  const parts = [kind, ...BatchKind.options.filter((each) => each !== kind)].flatMap((each) => {
    const count = kinds[each] ?? 0;
    return count === 0 ? [] : plural(planKeys[each], count);
  });
  return parts.length === 0 ? t("planNothing") : capitalised(format.list(parts), language);
}

function capitalised([first = "", ...rest]: Iterable<string>, language: string): string {
  return first.toLocaleUpperCase(language) + rest.join("");
}

/** What a batch does, as its dry run said it; for a way back, what is taken back, and of when that is. */
export function batchTitle(text: Text, { kind, kinds, undoes }: BatchView, now: number): string {
  if (undoes === undefined) return planText(text, kind, kinds);
  const { t, format } = text;
  return t("batchTakesBack", planText(text, undoes.kind, undoes.kinds), format.dateTime(undoes.createdAt, now));
}
