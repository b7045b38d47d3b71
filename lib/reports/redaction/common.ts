/** What stands between the words of names and is in every text: it tells nobody by itself. */
const PARTICLES = set("de del della di da das do dos du des la le el al las los van von der den ter ten zu zur af av bin ibn bint abu und and the y e i بن ابن بنت");

/**
 * Names that are words of their languages too. Written small they are the word, mostly, and a mask in the place of every "will"
 * would say whose name it is.
 */
const WORDS = set(
  `will may can mark rose hope grace joy art bill rich sue pat grant chase drew frank jack summer spring winter april june august dawn
  faith ivy lily olive ruby star sky angel love king prince young long green brown white black gray grey best price sale cash free bond
  day page wood rice bell case cook good little small new more rush bird stone banks gift miles reed ray penny melody
  deniz bahar gunes gul umut isik baris yaz kaya arzu sevgi ozel sen onur
  ernst klein gross lang kurz neu alt jung koch wolf stern sommer winter
  sol luz mar cruz rosa paz flor rey leon costa lima prata campos reis angel dolores consuelo bianca gioia rossi bianchi petit bon belle
  aime rose marine claire olive constant juste
  bunga bulan bintang putri dewi indah maj
  вера надежда любовь роза роман слава мир лев майя`,
);

/** Shorter ones are words of some language in any text: `al`, `su`, `li`. */
const FEWEST_LETTERS = 3;
const hasCapitals = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u;

/** Whether a word of a person's name, behind the first, says nothing without the others. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/**
 * Whether a word is a name only where it is written with a capital.
 *
 * @param word folded
 */
export function needsCapital(word: string): boolean {
  return WORDS.has(word) || (PARTICLES.has(word) && hasCapitals.test(word)) || (word.length < FEWEST_LETTERS && hasCapitals.test(word));
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
