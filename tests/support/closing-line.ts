import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one line of counts, for machines that read the output: "12 passed, 0 failed". */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, retried: 0 };
    for (const module of modules) {
      // A file that cannot be loaded has no tests, and what is done around tests is none: they are failures all the same.
      for (const around of [module, ...module.children.allSuites()]) if (around.errors().length > 0) counts.failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed" || state === "failed") counts[state]++;
        else counts.skipped++;
        if (test.diagnostic()?.flaky === true) counts.retried++;
      }
    }
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    const retried = counts.retried > 0 ? `, ${counts.retried} retried` : "";
    console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}${retried}`);
  }
}
