import { expect, test } from "vitest";
import { everySender } from "../../../lib/domain/sender-filter";
import { changeFilters, filtersFrom, readFilters } from "../../../lib/messages/saved-filters";

const ID = "00000000-0000-4000-8000-000000000001";

test("saved filters are kept, and what is none costs itself only", async () => {
  const filter = { ...everySender, text: "shoes" };
  await changeFilters((before) => [...before, { id: ID, name: "Shoes", filter }]);
  expect(await readFilters()).toEqual([{ id: ID, name: "Shoes", filter }]);
  expect(filtersFrom([{ id: ID, name: "", filter }, { id: ID, name: "Shoes", filter: { text: "shoes", state: "gone" } }, 7])).toEqual([{ id: ID, name: "Shoes", filter }]);
  expect(filtersFrom("broken")).toEqual([]);
});
