/**
 * Runs as a process of its own beside one browser. While the test process lives, its pipe keeps our standard input
 * open. When it ends in whatever way, even by SIGKILL, the input ends, and the browser and its folders are removed.
 * Lines: `pid 123`, `folder /path`, and `done` when the browser was closed in the ordinary way.
 */
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";

const pids: number[] = [];
const folders: string[] = [];

for await (const line of createInterface({ input: process.stdin })) {
  const [word = "", rest = ""] = split(line);
  if (word === "pid") pids.push(Number(rest));
  if (word === "folder") folders.push(rest);
  if (word === "done") process.exit(0);
}

for (const pid of pids) end(pid);
// A browser's children write to the profile for a moment after the signal.
for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

function split(line: string): string[] {
  const space = line.indexOf(" ");
  return space < 0 ? [line] : [line.slice(0, space), line.slice(space + 1)];
}

/** Ends the whole process group, which a browser leads because it was started detached. */
function end(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, "SIGKILL");
    } catch {
      // It has ended already.
    }
  }
}
