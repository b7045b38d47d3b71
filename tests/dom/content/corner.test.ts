import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cornerStyle } from "../../../lib/content/corner";

/** A window of this width, whose conversation, if one is open, takes a part of it. */
function windowOf(width: number, conversation?: { left: number; right: number }): void {
  vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValue(width);
  document.body.innerHTML = conversation === undefined ? "" : `<div id="main"></div>`;
  const main = document.querySelector("#main");
  if (main === null || conversation === undefined) return;
  const { left, right } = conversation;
  main.getBoundingClientRect = () => ({ left, right, width: right - left }) as DOMRect;
}

/** From which to which pixel the widest toast reaches. */
function reach(width: number): [from: number, to: number] {
  const { style } = document.createElement("div");
  style.cssText = cornerStyle(document);
  const widest = Number.parseInt(style.maxWidth, 10);
  if (style.left !== "") return [Number.parseInt(style.left, 10), Number.parseInt(style.left, 10) + widest];
  const to = width - Number.parseInt(style.right, 10);
  return [to - widest, to];
}

afterEach(() => vi.restoreAllMocks());

describe.for(["ltr", "rtl"])("toasts, in a page that is written %s", (direction) => {
  beforeEach(() => (document.documentElement.style.direction = direction));
  afterEach(() => (document.documentElement.style.direction = ""));

  test.for([240, 300, 320, 349, 350, 367, 400])("stay inside a window of %d pixels", (width) => {
    for (const conversation of [undefined, { left: 0, right: width }, { left: 64, right: width }]) {
      windowOf(width, conversation);
      const [from, to] = reach(width);
      expect(from).toBeGreaterThanOrEqual(16);
      expect(to).toBeLessThanOrEqual(width - 16);
      expect(to - from).toBeGreaterThanOrEqual(Math.min(280, width - 32));
    }
  });
});

test("toasts stand beside the button that scrolls to the newest message, and leave a drawer free", () => {
  windowOf(1_400, { left: 400, right: 1_000 });
  expect(reach(1_400)).toEqual([488, 928]);
});
