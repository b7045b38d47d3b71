import fc from "fast-check";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { FIGURES } from "../../../lib/classifier/figures";
import { BUCKETS } from "../../../lib/classifier/linear";
import { meaningTable } from "../../../lib/classifier/training/meaning-table";
import type { Model } from "../../../lib/classifier/model";
import { readModel, writeModel } from "../../../lib/classifier/model-file";
import metrics from "../../../lib/classifier/training/metrics.json";
import { pseudoNetwork, pseudoTrust, pseudoWeights } from "./pseudo-model";
import { shippedBytes } from "./shipped";

const model: Model = {
  meanings: meaningTable([[3, "refund"], [4, "on sale"], [3, "возврат"]]),
  linear: { weights: pseudoWeights(BUCKETS + FIGURES), scale: 0.5 },
  network: { ...pseudoNetwork(40), vectorScale: 0.25 },
  calibration: { trust: pseudoTrust, network: 0.5, shift: -0.5 },
};

describe("the model file", () => {
  it("is read as it was written", () => {
    expect(readModel(writeModel(model).buffer)).toEqual({ ok: true, model });
  });

  it("cut short, changed or of something else is refused, never thrown at the reader", () => {
    const bytes = writeModel(model);
    expect(readModel(bytes.slice(0, bytes.length - 1).buffer)).toMatchObject({ ok: false });
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (position, change) => {
        const damaged = bytes.slice();
        damaged[position] = damaged[position]! ^ change;
        expect(readModel(damaged.buffer).ok).toBe(false);
      }),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(readModel(Uint8Array.from(noise).buffer).ok).toBe(false);
      }),
    );
  });
});

describe("the shipped model", () => {
  it("is the one its metrics were measured with", () => {
    expect(createHash("sha256").update(shippedBytes()).digest("hex")).toBe(metrics.model.sha256);
  });

  it("is small: below 2 MB, 700 kB compressed", () => {
    expect(shippedBytes().length).toBeLessThan(2_000_000);
    expect(gzipSync(shippedBytes(), { level: 9 }).length).toBeLessThan(700_000);
  });

  it("keeps its promises on messages it had not seen: of service, at most 2 % of the corpus and 0.7 % of what people received flagged", () => {
    const { corpus, notices, uci } = metrics.crossValidated;
    expect(corpus.labels.flagged).toBeLessThanOrEqual(2);
    for (const set of [notices, uci]) expect(set.labels.flagged).toBeLessThanOrEqual(0.7);
    expect(corpus.labels.unsure).toBeLessThan(10);
    expect(metrics.calibration.beforeShift.expectedError).toBeLessThan(0.02);
  });
});
