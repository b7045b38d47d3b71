import "./resolve.ts";

/**
 * `npm run train` (optionally `-- FOLDER` of public data): learns from the corpus and what else is there, and writes the
 * model file and its metrics. The same data give the same file.
 */
const { run } = await import("./run.ts");
const { publicFolder } = await import("./data.ts");
await run(process.argv[2] ?? publicFolder);
