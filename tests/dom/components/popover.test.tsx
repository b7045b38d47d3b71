import { afterEach, expect, test, vi } from "vitest";
import { Popover } from "../../../components/shared/popover";
import { show } from "./support";

afterEach(() => vi.restoreAllMocks());

test("a panel keeps clear of the page's scrollbar", async () => {
  vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValue(window.innerWidth - 15);
  const anchor = document.createElement("button");
  vi.spyOn(anchor, "getBoundingClientRect").mockReturnValue(new DOMRect(window.innerWidth - 200, 100, 90, 30));
  vi.spyOn(HTMLDivElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 360, 200));
  const shown = await show(
    <Popover anchor={anchor} label="More" role="menu" onClose={() => {}}>
      <button type="button">Block</button>
    </Popover>,
  );
  const left = Number.parseFloat(shown.root.querySelector<HTMLElement>(".popover")?.style.left ?? "");
  expect(left + 360).toBeLessThan(window.innerWidth - 15);
});
