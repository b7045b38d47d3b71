import "../lib/classifier/training/resolve.ts";

/**
 * `npm run --silent verify -- FILE` (`-` is standard input): checks an export of evidence (JSON) and says what is intact,
 * changed, missing or reordered. The exit code is 0 when all is intact, 1 when something is not, 2 when nothing could be read.
 */
const { verifyFile } = await import("./verify-file.ts");
process.exitCode = await verifyFile(process.argv[2], process.stdin, process.stdout, process.stderr);
