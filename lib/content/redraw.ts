/**
 * Calls back when the page has changed, at most once a frame: WhatsApp Web redraws rows by the dozen while the user
 * scrolls. What Doorman itself puts into the page comes back here once and changes nothing.
 *
 * @returns a function that asks for a redraw
 */
export function onRedraw(page: Document, draw: () => void, signal: AbortSignal): () => void {
  let scheduled = false;
  const run = () => {
    scheduled = false;
    if (!signal.aborted) draw();
  };
  const schedule = () => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    requestAnimationFrame(run);
  };
  const observer = new MutationObserver(schedule);
  observer.observe(page, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    // Recycled rows change their id or title in place; the theme is a class of the body.
    attributeFilter: ["data-id", "title", "class"],
  });
  signal.addEventListener("abort", () => observer.disconnect());
  schedule();
  return schedule;
}
