import "../../lib/classifier/training/resolve.ts";

/**
 * The classifier beside what else a developer could pick, in one run: JSON on the standard output, a table on the error
 * output. Run by `npm run bench:classifier`; `-- speed` or `-- quality` runs one half.
 */
const { quality } = await import("./classifier/quality.ts");
const { speed } = await import("./classifier/speed.ts");
const { metrics } = await import("./classifier/metrics.ts");
const { table } = await import("./classifier/table.ts");

const halves = { quality, speed };
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(halves, name));
if (unknown.length > 0) {
  console.error(`No such half: ${unknown.join(", ")}. There are: ${Object.keys(halves).join(", ")}.`);
  process.exit(2);
}
const results: Record<string, unknown> = { crossValidated: metrics() };
for (const [name, run] of Object.entries(halves)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const rows = await run();
  results[name] = rows;
  console.error(table(name, rows));
}
console.log(JSON.stringify(results, null, 2));
