import { act } from "preact/test-utils";
import { beforeAll, expect, test } from "vitest";
import { Reports } from "../../../components/reports/reports";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { useReports } from "../../../lib/ui/use-reports";
import { OWNER } from "../../unit/background/builders";
import { EvidenceBench } from "../../unit/background/evidence-bench";
import { show } from "./support";

// happy-dom has no layout; the lists must believe that they have a height.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 420 });
});

function Page({ database }: { database: DoormanDatabase }) {
  return <Reports state={useReports(database, OWNER)} onSave={() => {}} onPrint={() => {}} />;
}

/** The page with two records of one sender and one of another. */
async function opened() {
  const bench = new EvidenceBench();
  for (const key of ["A1", "B1"]) await bench.deliver(`A sale ${key}`, key);
  await bench.deliver("A sale elsewhere", "C1", { sender: { ids: ["12025550122@c.us"], name: "Crumb" } });
  const shown = await show(<Page database={bench.database} />);
  const listed = async (records: string) => await expect.poll(() => shown.has("report-count") && shown.find("report-count").textContent).toBe(records);
  await listed("3 records");
  const about = () => shown.find("export-about") as HTMLSelectElement;
  return { shown, listed, about };
}

test("a dossier says how many records it holds of the one whom it is about", async () => {
  const { shown, about } = await opened();
  await shown.click("tab-export");
  await shown.click("export-format-dossier");
  const [, first] = about().options;
  await act(() => {
    about().value = first?.value ?? "";
    about().dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(first?.textContent).toBe("Pedal & Sole");
  expect(shown.find("export-count").textContent).toContain("holds 2 records");
  await shown.click("export-format-json");
  expect(shown.find("export-count").textContent).toContain("holds 3 records");
});

test("a dossier is about one of those whose records are chosen", async () => {
  const { shown, listed, about } = await opened();
  const crumb = shown.all("report-sender").find((box) => box.closest("label")?.textContent?.includes("Crumb"));
  await act(() => crumb?.click());
  await listed("1 record");
  await shown.click("tab-export");
  await shown.click("export-format-dossier");
  expect([...about().options].map(({ textContent }) => textContent)).toEqual(["Crumb"]);
  expect(shown.find("export-count").textContent).toContain("holds 1 record");
});
