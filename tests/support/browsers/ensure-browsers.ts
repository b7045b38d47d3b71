/** Run before the end-to-end tests: ends with code 1 and one sentence per browser that is missing. */
import { ensureBrowsers } from "./ensure.ts";
import { chooseBrowsers } from "./names.ts";

const wanted = chooseBrowsers(process.env["DOORMAN_BROWSERS"]);
const { problems } = await ensureBrowsers(wanted, (line) => console.log(line));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
