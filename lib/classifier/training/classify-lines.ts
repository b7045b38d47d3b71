import "./resolve.ts";

/**
 * `npm run --silent classify -- FILE.jsonl` (`-` is standard input): one verdict a line for one message a line. The exit
 * code is 1 when a line was broken, 2 when nothing could be read.
 */
const { classifyFile } = await import("./lines.ts");
process.exitCode = await classifyFile(process.argv[2], process.stdin, process.stdout, process.stderr);
