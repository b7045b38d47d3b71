import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

/** How long `expect.poll` asks when nothing else is said, in milliseconds: its own second is short for a busy machine. */
function patience(timeout: number) {
  return { poll: { timeout } };
}

/** Tests without a browser: all cores, and threads, which start in half the time of processes. */
const quick = {
  pool: "threads" as const, maxWorkers: "100%", testTimeout: 20_000, expect: patience(5_000), setupFiles: ["tests/support/same-draws.ts"],
};

/** The framework's plugin is not inherited by projects, so each has its own. */
export default defineConfig({
  test: {
    reporters: ["default", "./tests/support/closing-line.ts"],
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          ...quick,
          name: "unit",
          environment: "node",
          include: ["tests/unit/**/*.test.ts", "tests/whatsapp-web/**/*.test.ts"],
        },
      },
      {
        plugins: [WxtVitest()],
        test: { ...quick, name: "dom", environment: "happy-dom", include: ["tests/dom/**/*.test.{ts,tsx}"] },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          // Behind the others, half as many again as there are cores: browsers often wait, and each file has its own.
          maxWorkers: Math.min(6, Math.ceil(availableParallelism() * 1.5)),
          sequence: { groupOrder: 1 },
          // Real browsers on a busy machine now and then miss a beat. What is broken from the beginning fails twice; what passes at
          // the second attempt, with a new browser and without a past, is counted in the closing line, to be looked into.
          retry: 1,
          expect: patience(15_000),
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
