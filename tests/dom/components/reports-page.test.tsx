import { act } from "preact/test-utils";
import { beforeAll, expect, test, vi } from "vitest";
import { Reports } from "../../../components/reports/reports";
import type { Owner } from "../../../lib/domain/account";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { DAY } from "../../../lib/domain/limits";
import { useReports } from "../../../lib/ui/use-reports";
import { NOW, OTHER_OWNER, OWNER, SHOP } from "../../unit/background/builders";
import { EvidenceBench } from "../../unit/background/evidence-bench";
import { show } from "./support";

// happy-dom has no layout; the lists must believe that they have a height.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 420 });
});

function Page({ database, owner = OWNER }: { database: DoormanDatabase; owner?: Owner }) {
  return <Reports state={useReports(database, owner)} onSave={() => {}} onPrint={() => {}} />;
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
  const tick = async (name: string) => {
    const box = shown.all("report-sender").find((each) => each.closest("label")?.textContent?.includes(name));
    await act(() => box?.click());
  };
  return { bench, shown, listed, about, tick };
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
  const { shown, listed, about, tick } = await opened();
  await tick("Crumb");
  await listed("1 record");
  await shown.click("tab-export");
  await shown.click("export-format-dossier");
  expect([...about().options].map(({ textContent }) => textContent)).toEqual(["Crumb"]);
  expect(shown.find("export-count").textContent).toContain("holds 1 record");
});

test("records that are ticked are the export, also after a look elsewhere, and no others", async () => {
  const { shown } = await opened();
  await shown.click("select-record");
  await shown.click("tab-export");
  expect(shown.find("export-count").textContent).toContain("holds 1 record");
  await shown.click("tab-charts");
  await shown.click("tab-choose");
  expect(shown.find("report-count").textContent).toContain("1 selected");
});

test("a message that the user calls no promotion stays on record, and the list says so at once", async () => {
  const { bench, shown, listed } = await opened();
  const tags = () => shown.all("record").map((record) => record.querySelector(".tag")?.textContent);
  expect(tags()).toEqual(["discount offer", "discount offer", "discount offer"]);
  const say = async (said: "service" | null) => await bench.service.answers.correct({ owner: OWNER, id: `false_${SHOP.phone}_A1`, said });
  await say("service");
  await expect.poll(tags).toEqual(["discount offer", "discount offer", "Not promotion"]);
  await listed("3 records");
  await say(null);
  await expect.poll(tags).toEqual(["discount offer", "discount offer", "discount offer"]);
});

test("a sender who was ticked and has no records left narrows nothing any more", async () => {
  const { bench, listed, tick } = await opened();
  await tick("Crumb");
  await listed("1 record");
  await bench.service.answers.deleteEvidence({ owner: OWNER, what: { kind: "sender", account: "12025550122@c.us" } });
  await listed("2 records");
});

test("a sender who was ticked keeps all records when another turns out to be the same", async () => {
  const { bench, listed, tick } = await opened();
  await bench.deliver("A sale by another name", "D1", { sender: { ids: ["90000000000122@lid"], name: "Nook" } });
  await listed("4 records");
  await tick("Crumb");
  await listed("1 record");
  await bench.deliver("A sale of both", "E1", { sender: { ids: ["12025550122@c.us", "90000000000122@lid"], name: "Crumb" } });
  await listed("3 records");
});

test("what was chosen among one account's senders says nothing of another's", async () => {
  const { bench, shown, listed, tick } = await opened();
  await bench.deliver("A sale for the other", "A1", {}, OTHER_OWNER);
  await tick("Crumb");
  await listed("1 record");
  await shown.click("tab-complain");
  await act(() => {
    const field = shown.find("complaint-about") as HTMLSelectElement;
    field.value = "12025550122@c.us";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await shown.again(<Page database={bench.database} owner={OTHER_OWNER} />);
  await expect.poll(() => shown.find("complaint-about").textContent).toBe("Choose a senderPedal & Sole");
  await shown.click("tab-choose");
  await listed("1 record");
  expect(shown.find("record").textContent).toContain("A sale for the other");
});

test("a table and abuse reports hold messages alone, and as many are told", async () => {
  const { bench, shown, listed } = await opened();
  await bench.service.answers.objected({ owner: OWNER, key: SHOP.phone, at: NOW, by: "letter" });
  await listed("4 records");
  await shown.click("tab-export");
  for (const [format, records] of [["json", 4], ["csv", 3], ["xarf", 3]] as const) {
    await shown.click(`export-format-${format}`);
    expect(shown.find("export-count").textContent).toContain(`holds ${records} records`);
  }
});

test("a dossier that is saved at once counts all messages of its sender all the same", async () => {
  const { bench, shown, listed, tick } = await opened();
  await bench.deliver("Your parcel is here", "P1");
  await tick("Pedal");
  await listed("2 records");
  const saved = vi.spyOn(URL, "createObjectURL");
  await shown.click("tab-export");
  await shown.click("redact-ownName");
  await shown.click("export-format-dossier");
  await shown.click("export-save");
  await expect.poll(() => saved.mock.calls.length).toBe(1);
  const [file] = saved.mock.lastCall ?? [];
  const dossier = new DOMParser().parseFromString(file instanceof Blob ? await file.text() : "", "text/html");
  const facts = [...dossier.querySelectorAll("dt")].map((name) => [name.textContent, name.nextElementSibling?.textContent]);
  expect(facts).toContainEqual(["Messages", "3"]);
  expect(facts).toContainEqual(["Service", "1"]);
});

test("the part about stops says what it will show until somebody is stopped", async () => {
  const { bench, shown } = await opened();
  await shown.click("tab-watch");
  await expect.poll(() => shown.has("watch-nothing")).toBe(true);
  await bench.service.answers.objected({ owner: OWNER, key: SHOP.phone, at: NOW, by: "letter" });
  await expect.poll(() => shown.has("watch-empty")).toBe(true);
  expect(shown.has("watch-nothing")).toBe(false);
});

test("the part about stops counts those who went on, and not who sent what was on its way already", async () => {
  const { bench, shown } = await opened();
  await bench.service.answers.objected({ owner: OWNER, key: SHOP.phone, at: NOW, by: "letter" });
  bench.now = NOW + 10 * DAY;
  await bench.deliver("A late sale", "L1", { message: { time: NOW + DAY } });
  await expect.poll(() => shown.text()).toContain("1 day after your stop");
  expect(shown.find("tab-watch").textContent).toBe("After a stop");
  await bench.deliver("A later sale", "L2", { message: { time: NOW + 9 * DAY } });
  await expect.poll(() => shown.find("tab-watch").textContent).toMatch(/1$/u);
});
