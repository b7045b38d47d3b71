/** A point in CSS pixels where real input meets the element, or why there is none yet. */
export type Aim = { x: number; y: number } | { reason: string; behind?: boolean };

/**
 * Scrolls the element into view, waits for two frames and finds the point to click. Runs inside the page, as the
 * functions of `probe.ts` do, and must not use anything from outside its own body.
 *
 * @param insistOnFocus refuse, with `behind`, while the window of the page is not the focused one.
 */
export async function aim(element: Element, insistOnFocus: boolean): Promise<Aim> {
  const nextFrame = (): Promise<void> =>
    new Promise((resolve) => {
      // A window that is covered may draw no frames.
      const timer = setTimeout(resolve, 100);
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  const middle = (): { x: number; y: number } => {
    // A link or a label that wraps has several boxes; the middle of all of them may belong to something else.
    const first = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return {
      x: (Math.max(first.left, 0) + Math.min(first.right, innerWidth)) / 2,
      y: (Math.max(first.top, 0) + Math.min(first.bottom, innerHeight)) / 2,
    };
  };
  const coverAt = ({ x, y }: { x: number; y: number }): string | null => {
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : null;
    const outside = document.elementFromPoint(x, y);
    // Firefox answers a root's question from that root alone, so the document is asked first.
    const inside = outside === host && root instanceof ShadowRoot ? root.elementFromPoint(x, y) : null;
    if (inside && (inside === element || element.contains(inside))) return null;
    const cover = inside ?? outside;
    if (cover === null) return "it is out of view";
    return `<${cover.localName} class="${cover.getAttribute("class") ?? ""}"> covers it`;
  };

  if (document.visibilityState === "hidden" || (insistOnFocus && !document.hasFocus())) {
    return { reason: "its tab is not in front", behind: true };
  }
  const { width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return { reason: "it has no size" };
  const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!isShown) return { reason: "it is hidden" };
  if (element.matches(":disabled")) return { reason: "it is disabled" };

  const { left, top, right, bottom } = element.getBoundingClientRect();
  const inView = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  if (!inView || coverAt(middle()) !== null) {
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  }
  const before = element.getBoundingClientRect();
  await nextFrame();
  await nextFrame();
  const after = element.getBoundingClientRect();
  if (before.x !== after.x || before.y !== after.y) return { reason: "it is moving" };
  const point = middle();
  const cover = coverAt(point);
  return cover === null ? point : { reason: cover };
}
