import { isUnspaced } from "./unspaced";

/** Letters that an ending may have: case, number, person and mood; long words of agglutinating languages carry more. */
const LONGEST_ENDING = 3;
const LONGEST_ENDINGS = 6;
/** Endings are at most so much of a long word. */
const SHARE_OF_ENDINGS = 0.5;
const SHORTEST_INFLECTED = 5;
/** Letters that must be left of a word. */
const SHORTEST_STEM = 4;

/**
 * Particles that Arabic, Persian and Hebrew write together with the word behind them ("and", "the", "in", "to", the marks
 * of the present and the future), in plain form, the longer ones first.
 */
const particles = "وال بال كال فال نمي لل ال مي و ف ب ك ل س כשה וה שה וב ול כש ה ו ב ל מ ש כ".split(" ");
const FIRST_WITH_PARTICLES = 0x5d0;
const LAST_WITH_PARTICLES = 0x6ff;
/** Letters that must be left behind a particle: most roots have three. */
const FEWEST_BEHIND = 3;

/** A stretch of a word: its first letter, and the place behind its last. */
export type Stretch = readonly [from: number, to: number];

/**
 * The shorter forms under which an inflected word may be known: without its ending, one letter more at a time, then
 * without a particle before it. By letters alone: no language is told apart.
 *
 * @param word in plain form
 */
export function* shorterForms(word: string): Generator<Stretch> {
  yield* withoutEnding(word);
  const script = word.charCodeAt(0);
  if (script < FIRST_WITH_PARTICLES || script > LAST_WITH_PARTICLES) return;
  for (const particle of particles) {
    if (!word.startsWith(particle)) continue;
    for (let ending = 0; ending <= LONGEST_ENDING; ending += 1) {
      if (word.length - ending - particle.length < FEWEST_BEHIND) break;
      yield [particle.length, word.length - ending];
    }
  }
}

function* withoutEnding(word: string): Generator<Stretch> {
  if (word.length < SHORTEST_INFLECTED || isUnspaced(word)) return;
  const longest = Math.max(LONGEST_ENDING, Math.min(LONGEST_ENDINGS, Math.floor(word.length * SHARE_OF_ENDINGS)));
  for (let ending = 1; ending <= longest && word.length - ending >= SHORTEST_STEM; ending += 1) yield [0, word.length - ending];
}

/** Letters by which a stem is shorter than a form of the word, where enough is left. */
const STEM_SHORTER_BY = 2;
/** Many languages share the Latin letters: four of them could be anything. */
const SHORTEST_LATIN_STEM = 5;
const LAST_LATIN = 0x24f;

/**
 * The stem that stands for all forms of a word like this one, one of its {@link shorterForms}; undefined for a short word,
 * and where words have no endings.
 */
export function stemOf(word: string): string | undefined {
  const shortest = word.charCodeAt(0) <= LAST_LATIN ? SHORTEST_LATIN_STEM : SHORTEST_STEM;
  if (word.length <= shortest || isUnspaced(word)) return undefined;
  return word.slice(0, Math.max(word.length - STEM_SHORTER_BY, shortest));
}
