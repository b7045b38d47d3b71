import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { components, loadPart, openPage, take } from "./testing.ts";

it("the table in README.md names every module that the page registers, and no other", async () => {
  const { page } = await openPage();
  for (const component of components) await loadPart(page, component);
  const modules = take<Record<string, { dependencies?: unknown[] }>>(page, "__debug", "modulesMap");
  const registered = Object.keys(modules).filter(
    (id) => !id.startsWith("StandIn") && id !== "__debug" && modules[id]?.dependencies !== undefined,
  );
  const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
  const [, table = ""] = readme.split("## The modules, one by one");
  const listed = table
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1]));
  expect(listed.toSorted()).toEqual(registered.toSorted());
});
