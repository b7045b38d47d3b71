import "./resolve.ts";
import { parseArgs } from "node:util";

/**
 * `npm run train` (optionally `-- FOLDER` of public data): learns from the corpus and what else is there, and writes the
 * model file and its metrics. The same data give the same file. With `--again` it sets the ceilings of wrong marks anew for
 * what it learned the last time, in seconds.
 */
const { run } = await import("./run.ts");
const { publicFolder } = await import("./data.ts");
const { values, positionals } = parseArgs({ options: { again: { type: "boolean" } }, allowPositionals: true });
await run(positionals[0] ?? publicFolder, values.again);
