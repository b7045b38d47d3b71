import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { Senders } from "../../../components/senders/senders";
import { aSummary, props, withLayout } from "./sender-samples";
import { NOW, show } from "./support";

withLayout();

describe("the list of senders", () => {
  test("keeps its order while the pointer is over it, and sorts anew as soon as it leaves", async () => {
    const worse = (index: number) => aSummary(index, { record: { promotion: 9, service: 0, unsure: 0, mislabelled: 0, firstSeen: NOW, lastSeen: NOW } });
    const names = () => shown.all("sender-row").map((row) => row.querySelector(".cell-title")?.textContent);
    const point = (event: string) => act(() => void shown.root.querySelector(".grid-scroller")?.dispatchEvent(new Event(event)));
    const shown = await show(<Senders {...props({ senders: [aSummary(1), aSummary(2), aSummary(3)] })} />);
    await point("pointerenter");
    await shown.again(<Senders {...props({ senders: [aSummary(1), aSummary(2, { name: "Shop renamed" }), worse(3), worse(4)] })} />);
    expect(names()).toEqual(["Shop 0001", "Shop renamed", "Shop 0003", "Shop 0004"]);
    await shown.again(<Senders {...props({ senders: [aSummary(1), worse(3), worse(4)] })} />);
    expect(names()).toEqual(["Shop 0001", "Shop 0003", "Shop 0004"]);
    await shown.click("sort-name");
    await shown.click("sort-name");
    expect(names()).toEqual(["Shop 0004", "Shop 0003", "Shop 0001"]);
    await shown.again(<Senders {...props({ senders: [worse(0), worse(3), worse(4)] })} />);
    expect(names()).toEqual(["Shop 0004", "Shop 0003", "Shop 0000"]);
    await point("pointerleave");
    await shown.again(<Senders {...props({ senders: [worse(9), worse(0), worse(3), worse(4)] })} />);
    expect(names()).toEqual(["Shop 0009", "Shop 0004", "Shop 0003", "Shop 0000"]);
  });

  test("is sorted once everybody is read, though the pointer is over those that came first", async () => {
    const shown = await show(<Senders {...props({ complete: false, senders: [aSummary(2), aSummary(3)] })} />);
    await act(() => void shown.root.querySelector(".grid-scroller")?.dispatchEvent(new Event("pointerenter")));
    await shown.again(<Senders {...props({ senders: [aSummary(1), aSummary(2), aSummary(3)] })} />);
    expect(shown.all("sender-row").map((row) => row.getAttribute("data-key"))).toEqual(["k1", "k2", "k3"]);
  });
});
