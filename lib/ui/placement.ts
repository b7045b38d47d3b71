/** A box in the viewport, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A size in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Space between an anchor and what belongs to it, and the least space to the edge of the viewport. */
const GAP = 6;
const EDGE = 8;

/**
 * Where a panel goes that explains something: at its end side, so that both can be read, as high as it, but not lower
 * than the anchor where there is no room.
 *
 * @returns undefined when there is no room beside it
 */
export function placeAtSide(
  explained: Box,
  anchor: Box,
  panel: Size,
  viewport: Size,
  direction: "ltr" | "rtl",
): { left: number; top: number; maxHeight: number } | undefined {
  const left = direction === "rtl" ? explained.left - GAP - panel.width : explained.left + explained.width + GAP;
  if (left < EDGE || left + panel.width > viewport.width - EDGE) return undefined;
  const maxHeight = viewport.height - 2 * EDGE;
  const height = Math.min(panel.height, maxHeight);
  const fits = explained.top >= EDGE && explained.top + height <= viewport.height - EDGE;
  const top = fits ? explained.top : clamp(anchor.top + anchor.height - height, EDGE, viewport.height - height - EDGE);
  return { left: Math.round(left), top: Math.round(top), maxHeight: Math.round(maxHeight) };
}

/**
 * Where a panel goes: below its anchor, starting at the same edge; above where there is more room; over it where it fits
 * on neither side; always inside the viewport.
 *
 * @returns left and top in CSS pixels, and the height that is left for the panel
 */
export function placeBeside(
  anchor: Box,
  panel: Size,
  viewport: Size,
  direction: "ltr" | "rtl",
): { left: number; top: number; maxHeight: number } {
  const below = viewport.height - (anchor.top + anchor.height) - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const inAll = viewport.height - 2 * EDGE;
  const wanted = direction === "rtl" ? anchor.left + anchor.width - panel.width : anchor.left;
  const left = Math.round(clamp(wanted, EDGE, viewport.width - panel.width - EDGE));
  const under = anchor.top + anchor.height + GAP;
  // Rather over its anchor than cut off.
  if (panel.height > Math.max(below, above) && panel.height <= inAll) {
    return { left, top: Math.round(clamp(under, EDGE, viewport.height - panel.height - EDGE)), maxHeight: inAll };
  }
  const goesBelow = panel.height <= below || below >= above;
  const maxHeight = Math.max(80, goesBelow ? below : above);
  const height = Math.min(panel.height, maxHeight);
  return { left, top: Math.round(goesBelow ? under : anchor.top - GAP - height), maxHeight: Math.round(maxHeight) };
}

/**
 * Where a panel goes that points at an entry among others, as of a menu, and must cover none of them: at the side where more
 * room is; {@link placeBeside} where neither side has enough.
 *
 * @returns left and top in CSS pixels
 */
export function placeNextTo(anchor: Box, panel: Size, viewport: Size, direction: "ltr" | "rtl"): { left: number; top: number } {
  const before = anchor.left - GAP - EDGE;
  const behind = viewport.width - (anchor.left + anchor.width) - GAP - EDGE;
  if (panel.width > Math.max(before, behind)) return placeBeside(anchor, panel, viewport, direction);
  const left = behind >= before ? anchor.left + anchor.width + GAP : anchor.left - GAP - panel.width;
  const middle = anchor.top + (anchor.height - panel.height) / 2;
  return { left: Math.round(left), top: Math.round(clamp(middle, EDGE, viewport.height - panel.height - EDGE)) };
}

/**
 * Where a panel goes that belongs to something in a dialog: beside its anchor, over no edge of the dialog.
 *
 * @returns undefined when the dialog has no room for it
 */
export function placeInDialog(
  dialog: Box,
  anchor: Box,
  panel: Size,
  direction: "ltr" | "rtl",
): { left: number; top: number; maxHeight: number } | undefined {
  if (panel.width > dialog.width - 2 * EDGE || panel.height > dialog.height - 2 * EDGE) return undefined;
  const { width, height } = anchor;
  const inside = { left: anchor.left - dialog.left, top: anchor.top - dialog.top, width, height };
  const { left, top, maxHeight } = placeBeside(inside, panel, dialog, direction);
  return { left: Math.round(dialog.left + left), top: Math.round(dialog.top + top), maxHeight };
}

/**
 * How many of the ladder's buttons fit into a row. Those that must stay come first, then the others in order.
 *
 * @param items natural widths, and whether an item must stay visible whatever the room
 * @param available width of the row
 * @param more width of the button that opens the rest
 * @param gap between two items
 * @returns for each item whether it is shown
 */
export function whichFit(
  items: readonly { width: number; stays: boolean }[],
  available: number,
  more: number,
  gap: number,
): boolean[] {
  const total = items.reduce((sum, item) => sum + item.width + gap, -gap);
  if (total <= available) return items.map(() => true);
  let room = available - more;
  const shown = items.map(() => false);
  for (const stays of [true, false]) {
    for (const [index, item] of items.entries()) {
      if (item.stays !== stays) continue;
      if (!stays && item.width + gap > room) return shown;
      room -= item.width + gap;
      shown[index] = true;
    }
  }
  return shown;
}

/** How wide a text is on one line: what has to be read in any case, and all of it. CSS pixels. */
export interface TextWidths {
  first: number;
  all: number;
}

/**
 * The width that a text keeps beside buttons: enough for what has to be read, and for the rest up to half of the row. A row that
 * is narrow has it on two lines.
 */
export function roomForText(row: number, { first, all }: TextWidths): number {
  // Words part where they can: two lines are seldom equally long.
  const needed = row <= TWO_LINES_BELOW ? first * 0.65 : first;
  return Math.ceil(Math.max(TEXT_LEAST, needed, Math.min(all, row / 2)));
}

/** Up to this width of the bar its text has two lines; the style sheet has the same (in-page.css). */
const TWO_LINES_BELOW = 560;
/** So many pixels at least. */
const TEXT_LEAST = 110;

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
