import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("guard-process.ts", import.meta.url));

/** The temporary home of one browser, and the promise that neither it nor the browser outlives the test process. */
export interface Guard {
  /** The temporary home, which `release` removes. */
  home: string;
  /** Where the browser saves files, inside the temporary home. */
  downloadsDir: string;
  /** The profile to use: the caller's own, or a fresh one inside the temporary home. */
  profileDir: string;
  /** Environment for the browser: everything that it writes outside the profile goes into the temporary home. */
  environment: Record<string, string>;
  /** Names the browser's process, which leads a process group. */
  watch(pid: number): void;
  /** Removes the temporary home and lets the guard go. To be called when the browser has ended. */
  release(): Promise<void>;
}

/** Makes the temporary home for a browser and starts its guard process. */
export async function startGuard(browser: string, keptProfileDir: string | undefined): Promise<Guard> {
  const home = mkdtempSync(join(tmpdir(), `doorman-${browser}-`));
  const guard = spawn(process.execPath, [script], { stdio: ["pipe", "ignore", "ignore"], detached: true });
  guard.unref();
  // The guard may end before a late line reaches it; that is no failure of the test.
  guard.stdin.on("error", () => {});
  guard.stdin.write(`folder ${home}\n`);
  const profileDir = keptProfileDir ?? join(home, "profile");
  const temporary = join(home, "tmp");
  const downloadsDir = join(home, "downloads");
  await Promise.all([mkdir(profileDir, { recursive: true }), mkdir(temporary), mkdir(downloadsDir)]);
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) environment[name] = value;
  return {
    home,
    downloadsDir,
    profileDir,
    environment: { ...environment, HOME: home, TMPDIR: temporary },
    watch: (pid) => {
      guard.stdin.write(`pid ${pid}\n`);
    },
    release: async () => {
      await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      guard.stdin.end("done\n");
    },
  };
}
