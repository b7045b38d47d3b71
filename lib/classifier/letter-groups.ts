import { hashOf } from "./hash";
import { isUnspaced } from "./unspaced";

/** Groups of three to five letters: endings, stems, and what typing errors leave of a word. */
const SHORTEST_GROUP = 3;
const LONGEST_GROUP = 5;
/** Two letters of Thai say as much as three elsewhere. */
const SHORTEST_UNSPACED_GROUP = 2;
const noGroups = new Uint32Array(0);

/** Hashes of the groups of letters of a word in plain form, its beginning and its end among them; none of an empty one. */
export function groupsOf(word: string): Uint32Array {
  if (word === "") return noGroups;
  const whole = `<${word}>`;
  const shortest = isUnspaced(word) ? SHORTEST_UNSPACED_GROUP : SHORTEST_GROUP;
  let count = 0;
  for (let length = shortest; length <= LONGEST_GROUP; length += 1) count += Math.max(0, whole.length - length + 1);
  const groups = new Uint32Array(count);
  let group = 0;
  for (let length = shortest; length <= LONGEST_GROUP; length += 1) {
    for (let start = 0; start + length <= whole.length; start += 1) groups[group++] = hashOf(whole, start, start + length, 5);
  }
  return groups;
}
