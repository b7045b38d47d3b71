import { expect, test } from "vitest";
import { outputs } from "../../../lib/classifier/network";
import { fitNetwork } from "../../../lib/classifier/training/fit-network";
import { networkOf } from "../../../lib/classifier/training/quantise";
import { scoredRows } from "../../../lib/classifier/training/score-rows";
import { fitTaught } from "../../../lib/classifier/training/teach";
import { noLinear, pair, VECTORS } from "./messages-of-meanings";

const EPOCHS = 40;
/** Places that are not among those learned from. */
const unseen = [pair(6, 2), pair(9, 9)].flat();

test("the network learns what only the order of meanings tells, wherever in a message, and its category, the same each time", () => {
  const learned = Array.from({ length: 40 }, (_, index) => pair(index % 5, (index * 3) % 7)).flat();
  const fitted = fitNetwork(learned, VECTORS, { epochs: EPOCHS });
  for (const { promotion, network, categoryRight } of scoredRows(noLinear, networkOf(fitted), unseen)) {
    expect(promotion ? network : -network).toBeGreaterThan(1);
    expect(categoryRight).toBe(true);
  }
  const again = (seed: number) => fitNetwork(learned, VECTORS, { epochs: 2, seed });
  expect(again(1)).toEqual(again(1));
  expect(again(1)).not.toEqual(again(2));
});

test("what others say of a message counts beside its label, and alone where nothing else does", () => {
  const learned = Array.from({ length: 40 }, (_, index) => pair(index % 5, (index * 3) % 7)).flat();
  const probabilities = new Float32Array(outputs.length);
  probabilities[outputs.indexOf("scam")] = 1;
  const said = (share: number) => learned.map((lesson) => ({ ...lesson, taught: { probabilities, share } }));
  const judged = (share: number) => scoredRows(noLinear, networkOf(fitNetwork(said(share), VECTORS, { epochs: EPOCHS })), unseen);
  // That all of it is a swindle is what every one of them says, whatever the labels are.
  for (const { network } of judged(1)) expect(network).toBeGreaterThan(3);
  for (const { promotion, network } of judged(0)) expect(promotion ? network : -network).toBeGreaterThan(1);
});

test("a network that others taught learns the same", () => {
  const learned = Array.from({ length: 600 }, (_, index) => pair(index % 5, (index * 3) % 7)).flat();
  const fitted = fitTaught(learned, VECTORS);
  for (const { promotion, network, categoryRight } of scoredRows(noLinear, networkOf(fitted), unseen)) {
    expect(promotion ? network : -network).toBeGreaterThan(1);
    expect(categoryRight).toBe(true);
  }
});
