import { FIGURES } from "./figures";
import { AT_ONCE, glancesTell } from "./glances";
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
import { productAt } from "./products";
import type { Reading } from "./reading";

export interface NetworkScore extends Score {
  /** Probability of each of `outputs` by the network alone. */
  probabilities: Float32Array;
}

/** Opening, what lies between (in a short message: what is of both), closing. */
const STRETCHES = 3;
/** Glances at all patterns, and those of an impression. */
const GLANCES = FILTERS / AT_ONCE;
const ROW = WIDTH * GLANCES;
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
  /** Impressions of the units, with {@link NOTHING} before the first and behind the last. */
  const seen = new Int32Array(MOST_UNITS + 2);
  const strongest = new Int32Array(STRETCHES * FILTERS);
  const meanHidden = new Float64Array(HIDDEN);
  /** Columns of the hidden layer that a message has something for, how much, and (of the patterns) at which place. */
  const columns = new Int32Array(SEEN);
  const values = new Float64Array(SEEN);
  const places = new Int32Array(SEEN);
  const hiddenValues = new Float64Array(HIDDEN);
  /** Rows of the hidden layer that are not silent: how many, which, their values, and how the log-odds change with each. */
  let active = 0;
  const rows = new Int32Array(HIDDEN);
  const rowValues = new Float64Array(HIDDEN);
  const rowSlopes = new Float64Array(HIDDEN);
  const impressions = createImpressions(network);

  return (reading) => {
    const { units, unitTokens, tokens, figures } = reading;
    const count = Math.min(units.length, MOST_UNITS);
    const { opening, closing } = sections(count);
    for (let place = 0; place < count; place += 1) seen[place + 1] = impressions.of(units[unitAt(place, units.length)]!);
    seen[count + 1] = NOTHING;
    look(count, opening, closing);
    addGifts(count);
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
      byToken[token]! += values[index]! * productAt(hidden, columns[index]! * HIDDEN, rows, rowSlopes, active);
    }
    const { gifts } = impressions;
    for (let place = 0; place < count; place += 1) {
      byToken[unitTokens[unitAt(place, units.length)]!]! += share * productAt(gifts, seen[place + 1]! * HIDDEN, rows, rowSlopes, active);
    }
    return { logOdds: Math.log(promotion) - Math.log(service), byToken, probabilities };
  };

  /** Finds where each pattern is strongest in each stretch. */
  function look(count: number, opening: number, closing: number): void {
    const ends = [Math.max(0, Math.min(opening, closing)), Math.min(count, Math.max(opening, closing)), count];
    const { sights, glances } = impressions;
    strongest.fill(0);
    let place = 0;
    for (let stretch = 0; stretch < STRETCHES; stretch += 1) {
      for (const end = ends[stretch]!; place < end; place += 1) {
        const left = seen[place]! * ROW;
        const middle = seen[place + 1]! * ROW + GLANCES;
        const right = seen[place + 2]! * ROW + 2 * GLANCES;
        for (let glance = 0; glance < GLANCES; glance += 1) {
          let told = glancesTell(glances[left + glance]!, glances[middle + glance]!, glances[right + glance]!);
          while (told !== 0) {
            const which = 31 - Math.clz32(told);
            told ^= 1 << which;
            const at = glance * AT_ONCE + (which >> 3);
            const sight = sights[left * AT_ONCE + at]! + sights[middle * AT_ONCE + at]! + sights[right * AT_ONCE + at]!;
            const filter = stretch * FILTERS + at;
            const most = strongest[filter]!;
            // The greater of two without a branch, which could not be foretold. Of two that are as strong the earlier one counts.
            const gain = (((sight << PLACE_BITS) | (PLACES - place)) - most) | 0;
            strongest[filter] = most + (gain & ~(gain >> 31));
          }
        }
      }
    }
  }

  /** Adds up what the vectors give, four rows at a time. */
  function addGifts(count: number): void {
    const { gifts } = impressions;
    for (let row = 0; row < HIDDEN; row += 4) {
      let one = 0;
      let two = 0;
      let three = 0;
      let four = 0;
      for (let place = 1; place <= count; place += 1) {
        const gift = seen[place]! * HIDDEN + row;
        one += gifts[gift]!;
        two += gifts[gift + 1]!;
        three += gifts[gift + 2]!;
        four += gifts[gift + 3]!;
      }
      meanHidden[row] = one;
      meanHidden[row + 1] = two;
      meanHidden[row + 2] = three;
      meanHidden[row + 3] = four;
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
      if (whole <= PLACES) continue;
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
    active = 0;
    for (let row = 0; row < HIDDEN; row += 1) {
      const value = hiddenValues[row]!;
      if (value <= 0) continue;
      rows[active] = row;
      rowValues[active++] = value;
    }
    const probabilities = new Float32Array(outputs.length);
    let most = Number.NEGATIVE_INFINITY;
    for (let out = 0; out < outputs.length; out += 1) {
      const sum = outputBiases[out]! + productAt(output, out * HIDDEN, rows, rowValues, active);
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

  /** How the log-odds of promotion change with each active row of the hidden layer, for the explanation. */
  function slope(probabilities: Float32Array, promotion: number, service: number): void {
    rowSlopes.fill(0);
    for (let out = 0; out < outputs.length; out += 1) {
      const share = out < PROMOTIONS ? probabilities[out]! / promotion : -probabilities[out]! / service;
      for (let index = 0; index < active; index += 1) rowSlopes[index]! += share * output[out * HIDDEN + rows[index]!]!;
    }
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
