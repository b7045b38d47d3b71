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
          fileParallelism: false,
          // Real browsers on a busy machine now and then miss a beat; what is broken fails twice.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
