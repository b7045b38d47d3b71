import { describe, expect, it } from "vitest";
import { calibrated, cautious, logOddsOf, probabilityOf, reliability } from "../../../lib/classifier/training/calibrate";
import { PROMOTION_FROM } from "../../../lib/classifier/thresholds";
import { randomFrom } from "../../../lib/classifier/training/rows";
import type { ScoredRow } from "../../../lib/classifier/training/score-rows";
import { pseudoTrust } from "./pseudo-model";

const truth = { trust: pseudoTrust, network: 0.5, shift: -0.5 };

/** Messages that are promotion as often as the truth says. */
function rows(count: number): ScoredRow[] {
  const random = randomFrom(5);
  return Array.from({ length: count }, () => {
    const row: ScoredRow = {
      ...{ promotion: false, hard: false, language: "en", category: undefined, source: "test", categoryRight: undefined, group: "" },
      ...{ declaration: random() < 0.1 ? 1 : 0, unknown: random() * 0.4, sums: truth.trust.map(() => random() * 4 - 2), network: random() * 4 - 2 },
    };
    return { ...row, promotion: random() < probabilityOf(truth, row) };
  });
}

describe("calibration", () => {
  const messages = rows(20_000);

  it("finds how much each kind of evidence counts", () => {
    const found = calibrated(messages);
    for (const [sum, trust] of truth.trust.entries()) expect(Math.abs(found.trust[sum]! - trust)).toBeLessThan(0.1);
    expect(Math.abs(found.network - truth.network)).toBeLessThan(0.1);
    expect(Math.abs(found.shift - truth.shift)).toBeLessThan(0.1);
    expect(reliability(messages, found).expectedError).toBeLessThan(0.02);
  });

  it("lowers the probabilities until no ceiling is passed, and not further", () => {
    const careful = cautious(truth, [{ rows: messages, share: 0.01 }]);
    const service = messages.filter(({ promotion }) => !promotion);
    const flagged = service.filter((row) => probabilityOf(careful, row) >= PROMOTION_FROM).length;
    expect(careful.shift).toBeLessThan(truth.shift);
    expect(flagged).toBeLessThanOrEqual(service.length * 0.01);
    expect(flagged).toBeGreaterThan(service.length * 0.01 - 2);
    expect(logOddsOf(careful, messages[0]!) - logOddsOf(truth, messages[0]!)).toBeCloseTo(careful.shift - truth.shift);
  });

  it("never raises them", () => {
    expect(cautious(truth, [{ rows: messages, share: 0.9 }])).toEqual(truth);
  });
});
