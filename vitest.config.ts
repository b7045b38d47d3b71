import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

/** The framework's plugin is not inherited by projects, so each has its own. */
export default defineConfig({
  test: {
    reporters: ["default", "./tests/support/closing-line.ts"],
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/unit/**/*.test.ts", "tests/whatsapp-web/**/*.test.ts"],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: { name: "dom", environment: "happy-dom", include: ["tests/dom/**/*.test.{ts,tsx}"], testTimeout: 20_000 },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          // Behind the others, two at a time: browsers mostly wait, and each file has its own and a stand-in of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // Real browsers on a busy machine now and then miss a beat; what is broken fails twice.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
