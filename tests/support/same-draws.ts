import fc from "fast-check";

/**
 * Properties and random walks draw the same values in every run of `npm test`: who changes a line sees what that line broke, and
 * nothing else. New values are looked for on purpose: `DOORMAN_SEED=random npm run test:unit` draws others each time, and
 * `DOORMAN_SEED=123` draws those that a failure has named.
 */
const asked = process.env["DOORMAN_SEED"];
if (asked !== "random") fc.configureGlobal({ seed: Number(asked ?? 20_261_201) });
