import { FIGURES } from "./figures";
import { createImpressions, NOTHING, SIGHT_STEPS } from "./impressions";
import type { Score } from "./linear";
import {
  DIMENSIONS,
  FILTERS,
  HIDDEN,
  meanShare,
  MOST_UNITS,
  outputs,
  PATTERNS,
  PROMOTIONS,
  SEEN,
  sections,
  unitAt,
  WIDTH,
  type Network,
} from "./network";
import { product } from "./products";
import type { Reading, Unit } from "./reading";

export interface NetworkScore extends Score {
  /** Probability of each of `outputs` by the network alone. */
  probabilities: Float32Array;
}

/** Opening, what lies between (in a short message: what is of both), closing. */
const STRETCHES = 3;
/** Bits of a place, {@link MOST_UNITS} at most. */
const PLACE_BITS = 8;
const PLACES = (1 << PLACE_BITS) - 1;
/**
 * Where a pattern is strongest in the whole, it is mostly so in the opening, in the closing or in both: columns of the hidden
 * layer added up.
 */
const OPENING_TOO = SEEN;
const CLOSING_TOO = OPENING_TOO + FILTERS;
const BOTH_TOO = CLOSING_TOO + FILTERS;
const COLUMNS = BOTH_TOO + FILTERS;

/** Makes a function that scores messages by a network. What the network makes of a unit is kept with it. */
export function createNetworkScorer(network: Network): (reading: Reading) => NetworkScore {
  const { hiddenBiases, output, outputBiases } = network;
  const hidden = columnsOf(network);
  // Working memory, one for all messages; all of it is written before it is read.
  const strongest = new Int32Array(STRETCHES * FILTERS);
  const meanHidden = new Float64Array(HIDDEN);
  /** Columns of the hidden layer that a message has something for, how much, and (of the patterns) at which place. */
  const columns = new Int32Array(SEEN);
  const values = new Float64Array(SEEN);
  const places = new Int32Array(SEEN);
  const hiddenValues = new Float64Array(HIDDEN);
  const hiddenSlopes = new Float64Array(HIDDEN);
  const impressions = createImpressions(network);

  return (reading) => {
    const { units, unitTokens, tokens, figures } = reading;
    const count = Math.min(units.length, MOST_UNITS);
    const { opening, closing } = sections(count);
    look(units, count, opening, closing);
    const patterns = keepPatterns(closing < opening);
    const share = meanShare(count);
    const probabilities = decide(keepFigures(patterns, figures), share);
    let promotion = 1e-9;
    let service = 1e-9;
    for (let out = 0; out < outputs.length; out += 1) {
      if (out < PROMOTIONS) promotion += probabilities[out]!;
      else service += probabilities[out]!;
    }
    const byToken = new Float32Array(tokens.length);
    slope(probabilities, promotion, service);
    for (let index = 0; index < patterns; index += 1) {
      const token = unitTokens[unitAt(places[index]!, units.length)]!;
      byToken[token]! += values[index]! * product(hidden, columns[index]! * HIDDEN, hiddenSlopes, HIDDEN);
    }
    const { gifts } = impressions;
    for (let place = 0; place < count; place += 1) {
      const index = unitAt(place, units.length);
      byToken[unitTokens[index]!]! += share * product(gifts, units[index]!.impression! * HIDDEN, hiddenSlopes, HIDDEN);
    }
    return { logOdds: Math.log(promotion) - Math.log(service), byToken, probabilities };
  };

  /** Finds where each pattern is strongest in each stretch, and adds up what the vectors give. */
  function look(units: readonly Unit[], count: number, opening: number, closing: number): void {
    const ends = [Math.max(0, Math.min(opening, closing)), Math.min(count, Math.max(opening, closing)), count];
    strongest.fill(0);
    meanHidden.fill(0);
    for (let place = 0; place < count; place += 1) impressions.of(units[unitAt(place, units.length)]!);
    const { sights, gifts } = impressions;
    let before = NOTHING;
    let own = count > 0 ? units[0]!.impression! : NOTHING;
    let place = 0;
    for (let stretch = 0; stretch < STRETCHES; stretch += 1) {
      const at = stretch * FILTERS;
      for (const end = ends[stretch]!; place < end; place += 1) {
        const next = place + 1 < count ? units[unitAt(place + 1, units.length)]!.impression! : NOTHING;
        const left = before * WIDTH * FILTERS;
        const middle = own * WIDTH * FILTERS + FILTERS;
        const right = next * WIDTH * FILTERS + 2 * FILTERS;
        // Of two that are as strong the earlier one counts.
        const mark = PLACES - place;
        for (let filter = 0; filter < FILTERS; filter += 1) {
          const sight = ((sights[left + filter]! + sights[middle + filter]! + sights[right + filter]!) << PLACE_BITS) | mark;
          const most = strongest[at + filter]!;
          // The greater of two without a branch, which could not be foretold.
          const gain = (sight - most) | 0;
          strongest[at + filter] = most + (gain & ~(gain >> 31));
        }
        const gift = own * HIDDEN;
        for (let row = 0; row < HIDDEN; row += 1) meanHidden[row]! += gifts[gift + row]!;
        before = own;
        own = next;
      }
    }
  }

  /**
   * Notes the patterns that are there; returns how many.
   *
   * @param isShort whether opening and closing overlap
   */
  function keepPatterns(isShort: boolean): number {
    let present = 0;
    const keep = (column: number, sight: number): void => {
      if (sight <= PLACES) return;
      columns[present] = column;
      values[present] = (sight >> PLACE_BITS) / SIGHT_STEPS;
      places[present] = PLACES - (sight & PLACES);
      present += 1;
    };
    for (let filter = 0; filter < FILTERS; filter += 1) {
      let first = strongest[filter]!;
      const between = strongest[FILTERS + filter]!;
      let last = strongest[2 * FILTERS + filter]!;
      if (isShort) {
        first = Math.max(first, between);
        last = Math.max(last, between);
      }
      const whole = Math.max(first, last, between);
      if (first === whole && last === whole) {
        keep(BOTH_TOO + filter, whole);
      } else if (first === whole) {
        keep(OPENING_TOO + filter, whole);
        keep(2 * FILTERS + filter, last);
      } else if (last === whole) {
        keep(CLOSING_TOO + filter, whole);
        keep(FILTERS + filter, first);
      } else {
        keep(filter, whole);
        keep(FILTERS + filter, first);
        keep(2 * FILTERS + filter, last);
      }
    }
    return present;
  }

  /** Notes the figures behind the patterns; returns how many columns there are now. */
  function keepFigures(patterns: number, figures: Float32Array): number {
    let present = patterns;
    for (let figure = 0; figure < FIGURES; figure += 1) {
      if (figures[figure] === 0) continue;
      columns[present] = PATTERNS + DIMENSIONS + figure;
      values[present++] = figures[figure]!;
    }
    return present;
  }

  /** Probability of each output. */
  function decide(present: number, share: number): Float32Array {
    for (let row = 0; row < HIDDEN; row += 1) hiddenValues[row] = hiddenBiases[row]! + meanHidden[row]! * share;
    // Four columns at a time spare three stores of four.
    let index = 0;
    for (; index + 4 <= present; index += 4) {
      const one = columns[index]! * HIDDEN;
      const two = columns[index + 1]! * HIDDEN;
      const three = columns[index + 2]! * HIDDEN;
      const four = columns[index + 3]! * HIDDEN;
      const first = values[index]!;
      const second = values[index + 1]!;
      const third = values[index + 2]!;
      const last = values[index + 3]!;
      for (let row = 0; row < HIDDEN; row += 1) {
        hiddenValues[row]! += hidden[one + row]! * first + hidden[two + row]! * second + (hidden[three + row]! * third + hidden[four + row]! * last);
      }
    }
    for (; index < present; index += 1) {
      const column = columns[index]! * HIDDEN;
      const value = values[index]!;
      for (let row = 0; row < HIDDEN; row += 1) hiddenValues[row]! += hidden[column + row]! * value;
    }
    for (let row = 0; row < HIDDEN; row += 1) if (hiddenValues[row]! < 0) hiddenValues[row] = 0;
    const probabilities = new Float32Array(outputs.length);
    let most = Number.NEGATIVE_INFINITY;
    for (let out = 0; out < outputs.length; out += 1) {
      const sum = outputBiases[out]! + product(output, out * HIDDEN, hiddenValues, HIDDEN);
      probabilities[out] = sum;
      if (sum > most) most = sum;
    }
    let total = 0;
    for (let out = 0; out < outputs.length; out += 1) {
      probabilities[out] = Math.exp(probabilities[out]! - most);
      total += probabilities[out]!;
    }
    for (let out = 0; out < outputs.length; out += 1) probabilities[out]! /= total;
    return probabilities;
  }

  /** How the log-odds of promotion change with each value of the hidden layer, for the explanation. */
  function slope(probabilities: Float32Array, promotion: number, service: number): void {
    hiddenSlopes.fill(0);
    for (let out = 0; out < outputs.length; out += 1) {
      const share = out < PROMOTIONS ? probabilities[out]! / promotion : -probabilities[out]! / service;
      for (let row = 0; row < HIDDEN; row += 1) hiddenSlopes[row]! += share * output[out * HIDDEN + row]!;
    }
    for (let row = 0; row < HIDDEN; row += 1) if (hiddenValues[row] === 0) hiddenSlopes[row] = 0;
  }
}

/** The columns of the hidden layer, and behind them those that often come together, added up. */
function columnsOf({ hidden }: Network): Float32Array {
  const columns = new Float32Array(COLUMNS * HIDDEN);
  columns.set(hidden);
  for (let number = 0; number < FILTERS * HIDDEN; number += 1) {
    const whole = hidden[number]!;
    const opening = hidden[FILTERS * HIDDEN + number]!;
    const closing = hidden[2 * FILTERS * HIDDEN + number]!;
    columns[OPENING_TOO * HIDDEN + number] = whole + opening;
    columns[CLOSING_TOO * HIDDEN + number] = whole + closing;
    columns[BOTH_TOO * HIDDEN + number] = whole + opening + closing;
  }
  return columns;
}
