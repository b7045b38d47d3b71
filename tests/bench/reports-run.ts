import { readFileSync } from "node:fs";
import "../../lib/classifier/training/resolve.ts";

/** One export in a process of its own: `node reports-run.ts json|csv|xarf none|own|everything COUNT` prints what it took. */
const { exportJson } = await import("../../lib/reports/json.ts");
const { exportCsv } = await import("../../lib/reports/csv.ts");
const { exportXarf } = await import("../../lib/reports/xarf.ts");
const { everything, makeRedaction, ownOnly } = await import("../../lib/reports/redact.ts");
const { chain, FIRST_SENT, lumen, messageEvidence } = await import("../support/evidence-entries.ts");

const [format = "json", masks = "none", count = "1000"] = process.argv.slice(2);
const nothing = { numbers: false, names: false, links: false, codes: false, amounts: false, ownNumber: false, ownName: false };
const redaction = makeRedaction({ everything, own: ownOnly }[masks] ?? nothing, { key: new Uint8Array(32).fill(7), ownNumbers: ["12025550147"], ownNames: ["Anna Müller"] });

/** Two hundred different messages of twenty senders, over and over: as many as asked, no more than one at a time in memory. */
const samples = chain(
  Array.from({ length: 200 }, (_, index) =>
    messageEvidence({
      sender: { ...lumen, key: `4477009001${String(index % 20).padStart(2, "0")}@c.us`, name: `Lumen Travel ${index % 20}` },
      text: `Dear Anna, only today: ${index} % off all trips from $${index + 20}! Call +44 7700 900123 or use code TRIP${index}00. ${"Sun, sea and sand are waiting for you. ".repeat(4)}`,
      message: { sentAt: FIRST_SENT + index * 3_600_000, links: [`https://lumen-travel.example/sale/${index}`] },
    }),
  ),
);

async function* entries(total: number) {
  for (let index = 0; index < total; index += 1) {
    const { head, hash, content } = samples[index % samples.length]!;
    // What reading the database takes is no part of an export.
    yield { head: { ...head, sequence: index + 1 }, hash, content };
  }
}

const options = { owner: "12025550147@c.us", exportedAt: Date.now(), filter: {}, redaction };
const total = Number(count);
const pieces = {
  json: () => exportJson(entries(total), options),
  csv: () => exportCsv(entries(total), options),
  xarf: () => exportXarf(entries(total), { ...options, shape: "lines", uuid: () => crypto.randomUUID(), reporter: { org: "Example", contact: "abuse@consumers.example", domain: "consumers.example" } }),
}[format];
if (pieces === undefined) throw new Error(`There is no export ${format}.`);

const began = performance.now();
const before = process.cpuUsage();
let characters = 0;
for await (const piece of pieces()) characters += piece.length;
const seconds = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ recordsPerSecond: total / seconds, recordsPerCpuSecond: (total * 1e6) / (user + system), peakMegabytes: peakMegabytes(), megabytes: characters / 1e6 }));

/** Linux counts into `maxRSS` what the process that began this one had; its own peak stands in its status. */
function peakMegabytes(): number {
  if (process.platform === "linux") return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1e3;
  // Kilobytes on every system but macOS, where Node gives bytes.
  return process.resourceUsage().maxRSS / (process.platform === "darwin" ? 1e6 : 1e3);
}
