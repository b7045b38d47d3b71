import type { Page } from "puppeteer-core";

/** Bare ids of the messages of the open conversation that the user sees at least in part. */
export async function shownMessages(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const view = document.querySelector('[data-scrolltracepolicy="wa.web.conversation.messages"]')?.getBoundingClientRect();
    return [...document.querySelectorAll<HTMLElement>("#main [data-id]")]
      .filter((message) => {
        const { top, bottom, height } = message.getBoundingClientRect();
        return view !== undefined && height > 0 && bottom > view.top && top < view.bottom && message.childElementCount > 0;
      })
      .map((message) => message.dataset["id"]?.split("_")[2] ?? message.dataset["id"] ?? "");
  });
}

/** Scrolls the open conversation by so many pixels and waits until it has been drawn. */
export async function scrollMessages(page: Page, by: number): Promise<void> {
  await page.evaluate(async (distance) => {
    document.querySelector('[data-scrolltracepolicy="wa.web.conversation.messages"]')?.scrollBy({ top: distance, behavior: "instant" });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, by);
}

/**
 * Compares the boxes of everything that Doorman has put into the page with those of WhatsApp's own controls, times and
 * titles, and tells which of them touch, and which of Doorman's cannot be seen.
 */
export async function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = [...document.querySelectorAll<HTMLElement>("doorman-mark, doorman-bar")];
    const controls = document.querySelectorAll<HTMLElement>(
      '#side button, #side [role="button"], #side .field, #side .name, #side .row-time, #side .badge, #main button, ' +
        '#main [role="button"], #main a, #main .meta, #main .field, #main .message-title, #main .message-footer, ' +
        "#main .copyable-text, #main .carousel-card, #main > header",
    );
    /** What is seen of an element: scrolled parts and cut-off texts are not. */
    const visibleBox = (element: Element) => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === "visible") continue;
        const frame = around.getBoundingClientRect();
        left = Math.max(left, frame.left);
        top = Math.max(top, frame.top);
        right = Math.min(right, frame.right);
        bottom = Math.min(bottom, frame.bottom);
      }
      return { left, top, right, bottom, isEmpty: left >= right || top >= bottom };
    };
    const found: string[] = [];
    for (const host of own) {
      const mark = visibleBox(host);
      const scrolledAway = host.closest(".messages") !== null;
      if (mark.isEmpty && !scrolledAway) found.push(`${host.localName} is not to be seen`);
      for (const control of controls) {
        const box = visibleBox(control);
        if (mark.isEmpty || box.isEmpty) continue;
        const apart =
          mark.left >= box.right - 0.5 || mark.right <= box.left + 0.5 || mark.top >= box.bottom - 0.5 || mark.bottom <= box.top + 0.5;
        if (apart) continue;
        const places = `${Math.round(mark.top)}–${Math.round(mark.bottom)} and ${Math.round(box.top)}–${Math.round(box.bottom)}`;
        found.push(`${host.localName} touches .${control.className} (${places}): ${control.innerText}`);
      }
    }
    return found;
  });
}

/** What a click in the middle of each visible element of WhatsApp's would meet: the element itself, or what covers it. */
export async function whatIsAt(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const seen = [...document.querySelectorAll(wanted)].filter((element) => element.getClientRects().length > 0);
    return seen.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const met = document.elementFromPoint(left + width / 2, top + height / 2);
      if (met === null) return "nothing";
      if (met.localName.startsWith("doorman-")) return met.localName;
      return element.contains(met) || met.contains(element) ? "itself" : met.className;
    });
  }, selector);
}
