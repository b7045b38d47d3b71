import { Category } from "../../lib/domain/category";
import type { SenderTimeline } from "../../lib/database/timeline";
import { useText, type TextKey } from "../../lib/ui/text";
import { useNow } from "../shared/surroundings";
import { categoryKeys, reasonKeys } from "../shared/wording";

/** What the profile of a business says, and what is known of its standing with the user; folded away. */
export function SenderFacts({ timeline }: { timeline: SenderTimeline }) {
  const { t, format } = useText();
  const now = useNow();
  const { sender, profile, blocked } = timeline;
  const facts: [TextKey, string | undefined][] = [
    ["columnVerifiedName", sender.verifiedName],
    ["factSavedName", sender.savedName],
    ["filterKind", sender.kind && t(sender.kind === "enterprise" ? "kindEnterprise" : "kindSmall")],
    ["factLegalName", profile?.legalName],
    ["factCategories", profile?.categories && format.list(profile.categories)],
    ["factDescription", profile?.description],
    ["factWebsites", profile?.websites && format.list(profile.websites)],
    ["factEmail", profile?.email],
    ["factAddress", profile?.address],
    ["factFirstSeen", sender.total === 0 ? undefined : format.date(sender.record.firstSeen, now)],
    ["columnLast", sender.lastMessage === undefined ? undefined : format.dateTime(sender.lastMessage, now)],
    ["factByCategory", useCategoryText(timeline)],
    ["factKept", sender.kept ? (sender.keptUntil === undefined ? t("keepForGood") : t("senderKeptUntil", format.date(sender.keptUntil, now))) : undefined],
    ["senderBlocked", blocked && blockedText(blocked)],
  ];
  const known = facts.filter((fact): fact is [TextKey, string] => fact[1] !== undefined && fact[1] !== "");
  return (
    <details class="facts" data-doorman="facts">
      <summary>{t("factsTitle")}</summary>
      <dl>
        {known.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );

  function blockedText({ cause, reason }: NonNullable<SenderTimeline["blocked"]>): string {
    const by = t(cause === "doorman" ? "blockedByDoorman" : "blockedOutside");
    return reason === undefined ? by : `${by} · ${t(reasonKeys[reason])}`;
  }
}

/** "discount or offer 12, order 3"; a record that is older than this count is not known. */
function useCategoryText({ sender }: SenderTimeline): string {
  const { t, format } = useText();
  const { categories } = sender.record;
  if (categories === undefined) return t("factByCategoryUnknown");
  const counted = Category.options.flatMap((category) => {
    const count = categories[category] ?? 0;
    return count === 0 ? [] : [{ category, count }];
  });
  return format.list(
    counted
      .toSorted((one, other) => other.count - one.count)
      .map(({ category, count }) => `${t(categoryKeys[category])} ${format.number(count)}`),
  );
}
