import { cpus, totalmem } from "node:os";
import { batch } from "./batch.ts";
import { evidence } from "./evidence.ts";
import { popup } from "./popup.ts";
import { reports } from "./reports.ts";
import { sizes } from "./sizes.ts";
import type { Figure } from "./statistics.ts";
import { stored } from "./stored.ts";
import { arrivalToMark, burst, startUp } from "./tab.ts";

/** Every benchmark by its name; `npm run bench -- NAME …` runs some. The extension must be built. */
const benchmarks: Record<string, () => Promise<Record<string, Figure>> | Record<string, Figure>> = {
  sizes,
  startUp,
  arrivalToMark,
  burst,
  popup,
  stored,
  batch,
  reports,
  evidence,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(", ")}. There are: ${Object.keys(benchmarks).join(", ")}.`);
  process.exit(2);
}
const results: Record<string, Record<string, Figure>> = {};
for (const [name, run] of Object.entries(benchmarks)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.error(`${name} …`);
  results[name] = await run();
}
const machine = { processors: cpus().length, model: cpus()[0]?.model ?? "", memory: Math.round(totalmem() / 1e9) };
console.log(JSON.stringify({ machine, results }, null, 2));
