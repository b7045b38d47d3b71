import { expect, test } from "vitest";
import { descend, layerOf, paceAt, type Layer } from "../../../lib/classifier/training/adam";
import { vectorMemory, type Kernel } from "../../../lib/classifier/training/vectors";

function layerWith(weights: readonly number[]): { layer: Layer; kernel: Kernel } {
  const { kernel, held: layer } = vectorMemory(layerOf(weights.length));
  layer.weights.set(weights);
  return { layer, kernel };
}

test("weights come to the bottom of a bowl, whatever the scale of its sides, and gradients are emptied", () => {
  const { layer, kernel } = layerWith([3, -2]);
  const steps = 400;
  for (let step = 0; step < steps; step += 1) {
    // (x − 1)² + 100 (y − 1)²
    layer.gradient.set([2 * (layer.weights[0]! - 1), 200 * (layer.weights[1]! - 1)]);
    descend(kernel, [layer], step, 0.1 * paceAt(step, steps));
    expect(layer.gradient).toEqual(new Float32Array(2));
  }
  expect(layer.weights[0]).toBeCloseTo(1, 2);
  expect(layer.weights[1]).toBeCloseTo(1, 2);
});

test("the first step is as long as the rate on every weight, however steep it is", () => {
  const { layer, kernel } = layerWith([0, 0, 0]);
  layer.gradient.set([0.001, -5, 0]);
  descend(kernel, [layer], 0, 0.01);
  expect(layer.weights[0]).toBeCloseTo(-0.01, 4);
  expect(layer.weights[1]).toBeCloseTo(0.01, 4);
  expect(layer.weights[2]).toBe(0);
});

test("the pace rises for a tenth of the steps and then falls to nothing", () => {
  const paces = Array.from({ length: 101 }, (_, step) => paceAt(step, 100));
  expect(paces[0]).toBeCloseTo(0.04);
  expect(Math.max(...paces)).toBe(paces[10]);
  expect(paces[10]).toBeCloseTo(1);
  expect(paces[100]).toBeCloseTo(0);
  for (let step = 1; step <= 100; step += 1) expect(paces[step]! > paces[step - 1]!).toBe(step <= 10);
});
