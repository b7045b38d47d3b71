import { browser } from "wxt/browser";

/** A badge has room for four characters. */
const LARGEST_NUMBER = 999;

/** Dark enough for white figures on light and dark tool bars (contrast with white 5.7 : 1). */
const BADGE_COLOUR = "#b3402a";

/** What the badge says: how many messages were marked today, nothing when none. */
export function badgeText(marked: number): string {
  if (marked === 0) return "";
  return marked > LARGEST_NUMBER ? `${LARGEST_NUMBER}+` : String(marked);
}

/** Shows a number on the extension's button. */
export async function showBadge(marked: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await browser.action.setBadgeText({ text: badgeText(marked) });
}
