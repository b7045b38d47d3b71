import { expect, test } from "vitest";
import { firstPlace, type SendersPlace } from "../../../components/senders/place";
import { Senders } from "../../../components/senders/senders";
import { usePlace } from "../../../components/senders/use-place";
import { count, props, scroll, stopOf, type, withLayout } from "./sender-samples";
import { show } from "./support";

withLayout();

const scroller = (shown: Awaited<ReturnType<typeof show>>) => shown.find("senders-grid").querySelector<HTMLElement>(".grid-scroller")!;

test("a look at another section leaves the filter, the order and the scroll place of the list as they were", async () => {
  const place = { current: firstPlace };
  const shown = await show(<Senders {...props({ place })} />);
  await type(shown, "search", "Shop 01");
  await shown.click("sort-name");
  await scroll(shown, 560);
  expect(count(shown)).toBe("111 of 200 senders");
  await shown.again(<p>Activity</p>);
  // What is read first is not enough to scroll so far, and must not lose the place.
  const all = props({ place });
  await shown.again(<Senders {...all} senders={all.senders?.slice(0, 120)} complete={false} />);
  await scroll(shown, 0);
  await shown.again(<Senders {...all} />);
  expect(count(shown)).toBe("111 of 200 senders");
  expect(shown.find("sort-name").closest('[role="columnheader"]')?.getAttribute("aria-sort")).toBe("ascending");
  expect(scroller(shown).scrollTop).toBe(560);
});

test("who scrolls before all senders are there stays where he is, and comes back to it", async () => {
  const place = { current: { ...firstPlace, rows: 3 } };
  const all = props({ place });
  const shown = await show(<Senders {...all} senders={all.senders?.slice(0, 120)} complete={false} />);
  await scroll(shown, 560);
  await shown.again(<Senders {...all} />);
  expect([scroller(shown).scrollTop, place.current.rows]).toEqual([560, 10]);
  await shown.again(<p>Activity</p>);
  await shown.again(<Senders {...all} />);
  expect(scroller(shown).scrollTop).toBe(560);
});

test("a list of which nobody is left begins at its top again", async () => {
  const place = { current: firstPlace };
  const shown = await show(<Senders {...props({ place })} />);
  await scroll(shown, 5_600);
  expect(place.current.rows).toBe(100);
  await type(shown, "search", "nobody of that name");
  await type(shown, "search", "");
  expect([scroller(shown).scrollTop, stopOf(shown).dataset["index"]]).toEqual([0, "0"]);
});

test("each account has a place of its own", async () => {
  const seen: SendersPlace[] = [];
  function Page({ owner, text }: { owner: string; text: string }) {
    const place = usePlace(owner);
    if (text !== "" && place.current !== null) place.current = { ...place.current, filter: { ...place.current.filter, text } };
    if (place.current !== null) seen.push(place.current);
    return null;
  }
  const shown = await show(<Page owner="12025550100@c.us" text="shoes" />);
  await shown.again(<Page owner="447700900100@c.us" text="" />);
  await shown.again(<Page owner="12025550100@c.us" text="" />);
  expect(seen.map(({ filter }) => filter.text)).toEqual(["shoes", "", "shoes"]);
});
