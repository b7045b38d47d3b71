import { MOST_MEANINGS } from "../meanings";
import { MOST_UNITS, outputs } from "../network";
import { fitNetwork, type FittedNetwork, type Lesson } from "./fit-network";
import { networkOf } from "./quantise";
import { randomFrom } from "./rows";
import { probabilitiesOf } from "./score-rows";

/** Networks that learn first, and then teach the one that is shipped: together they err less than any of them. */
const TEACHERS = 3;
/** How much what they say counts beside the label of a message. */
const TAUGHT = 0.5;
/** Of so many of the messages that nobody wrote a piece is put before a piece of another; of the next, only a piece is left. */
const JOINED = 0.5;
const CUT = 0.25;
/** Share of the units that are changed for others in those that remain. */
const CHANGED = 0.2;
const SEED = 99;

/**
 * Fits several networks and one that learns from what they say, of the messages and of as many that are put together from
 * pieces of them (model compression: Buciluă et al., KDD 2006). It judges nearly as all of them together would.
 *
 * @param ids number of vectors
 */
export function fitTaught(rows: readonly Lesson[], ids: number): FittedNetwork {
  const taughtBy = (share: number) => (row: Lesson) => ({ ...row, taught: { probabilities: new Float32Array(outputs.length), share } });
  const lessons = [...rows.map(taughtBy(TAUGHT)), ...putTogether(rows).map(taughtBy(1))];
  for (let seed = 1; seed <= TEACHERS; seed += 1) {
    const said = probabilitiesOf(networkOf(fitNetwork(rows, ids, { seed })), lessons);
    for (const [index, { taught }] of lessons.entries()) {
      for (let output = 0; output < outputs.length; output += 1) taught.probabilities[output]! += said[index]![output]! / TEACHERS;
    }
  }
  return fitNetwork(lessons, ids);
}

/** As many messages that nobody wrote, for teachers to tell what they are. */
function putTogether(rows: readonly Lesson[]): Lesson[] {
  const random = randomFrom(SEED);
  const any = (): Lesson => rows[Math.floor(random() * rows.length)]!;
  const piece = ({ units }: Lesson, beginning: boolean): Uint16Array => {
    const border = Math.floor((units.length / MOST_MEANINGS) * (0.25 + 0.5 * random())) * MOST_MEANINGS;
    return beginning ? units.subarray(0, border) : units.subarray(border);
  };
  const changed = ({ units }: Lesson, other: Lesson): Uint16Array => {
    const result = units.slice();
    for (let at = 0; at < units.length && other.units.length > 0; at += MOST_MEANINGS) {
      if (random() >= CHANGED) continue;
      const from = Math.floor((random() * other.units.length) / MOST_MEANINGS) * MOST_MEANINGS;
      result.set(other.units.subarray(from, from + MOST_MEANINGS), at);
    }
    return result;
  };
  return rows.flatMap(() => {
    const row = any();
    const way = random();
    const units =
      way < JOINED ? Uint16Array.of(...piece(row, true), ...piece(any(), false)).subarray(0, MOST_UNITS * MOST_MEANINGS)
      : way < JOINED + CUT ? piece(row, random() < 0.5)
      : changed(row, any());
    return units.length === 0 ? [] : [{ ...row, units }];
  });
}
