import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { sleep } from "../wait.ts";
import type { Guard } from "./guard.ts";

/** Milliseconds until Firefox must have printed its address: a fresh profile on a busy machine takes some seconds. */
const START_TIMEOUT = 60_000;

/** How much of Firefox's output an error message can show, in characters. */
const KEPT_OUTPUT = 10_000;

export interface FirefoxProcess {
  /** The WebDriver BiDi address, once Firefox listens there. */
  address: Promise<string>;
  /** Waits so many milliseconds for Firefox to end by itself, then kills it, and resolves when it has ended. */
  end(patience: number): Promise<void>;
}

/** Starts Firefox with the guard's profile, so that WebDriver BiDi can be used, and puts it under the guard. */
export function startFirefox(program: string, guard: Guard, headless: boolean): FirefoxProcess {
  const firefox = spawn(
    program,
    [
      ...(headless ? ["--headless"] : []),
      "--no-remote",
      "--profile",
      guard.profileDir,
      "--remote-debugging-port=0",
      // Suspending the event page and changing the language are only possible from Firefox's own scope.
      "--remote-allow-system-access",
    ],
    { stdio: ["ignore", "ignore", "pipe"], detached: true, env: firefoxEnvironment(guard.environment) },
  );
  if (firefox.pid !== undefined) guard.watch(firefox.pid);
  const ended = new Promise<void>((resolve) => {
    firefox.once("exit", () => resolve());
    firefox.once("error", () => resolve());
  });
  return {
    address: readAddress(firefox),
    end: async (patience) => {
      await Promise.race([ended, sleep(patience)]);
      kill(firefox);
      await ended;
    },
  };
}

/** Without the variable, Firefox ignores the preference that keeps it from asking Mozilla for remote settings. */
function firefoxEnvironment(environment: Record<string, string>): Record<string, string> {
  return { ...environment, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" };
}

function readAddress(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(new Error(`${reason}\n${printed}`));
    };
    const timer = setTimeout(() => fail(`Firefox did not listen within ${START_TIMEOUT} ms.`), START_TIMEOUT);
    firefox.once("error", (error) => fail(`Firefox could not be started: ${error.message}`));
    firefox.once("exit", (code) => fail(`Firefox ended with code ${code}.`));
    firefox.stderr?.on("data", (chunk: Buffer) => {
      if (printed.length < KEPT_OUTPUT) printed += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(printed)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/** Ends the whole process group, so that no content process stays. */
function kill(firefox: ChildProcess): void {
  if (firefox.pid === undefined || firefox.exitCode !== null || firefox.signalCode !== null) return;
  try {
    process.kill(-firefox.pid, "SIGKILL");
  } catch {
    // It has ended in this moment.
  }
}
