import { oneScript } from "./characters";
import { masks, scan, type Token } from "./tokens";
import { isUnspaced, partedWords } from "./unspaced";

/**
 * Characters that are scored: the beginning and the end. What a message is for shows there (a tail of advertising and
 * the opt-out stand last), and a flood of text costs no more than a long message.
 */
const HEAD = 4_500;
const TAIL = 1_500;

/** Abbreviations and names of currencies, in plain form; they stand before or after the number. */
const currencyWords = new Set(
  (
    "rs inr rupees rupee रुपये रुपए रूपये rupaye usd dollars dollar eur euro euros gbp pounds rp idr rupiah brl reais real " +
    "pesos peso mxn cop ars tl lira try руб рублей рубля рубль rub грн гривень гривні uah zl zlotych pln sar aed egp qar " +
    "ريال درهم جنيه دينار ليره ngn kes zar chf sek rm myr ron kc czk kr nok dkk ghs php thb บาท vnd kzt тенге uzs tzs ugx pkr bdt huf"
  )
    .split(" ")
    .map((word) => scan(word, 0, word.length, 0)[0]?.text ?? word),
);
/** Currencies only behind a number ("500 р.", "20 lei"): before one they are other words. */
const currencyBehind = new Set("р r ₽ lei ft тг сум сом บ d".split(" "));
/** Letters before a currency sign: R$, US$, S$, Rs₹. */
const beforeSign = new Set(["r", "rs", "us", "s", "a", "c", "hk", "mx", "usd"]);

/**
 * Turns a text into tokens ready to be compared: prices are put together, words that were spaced out
 * ("S A L E") or written with digits ("fr33") are read as words if they are words, and words without spaces between them
 * are parted.
 *
 * @param knows whether something, in plain form, is a word
 * @param inRuns whether it is one that is looked for where no spaces part words
 */
export function prepare(text: string, knows: (word: string) => boolean, inRuns = knows): Token[] {
  const tokens = scan(text, 0, Math.min(text.length, HEAD + TAIL), 0);
  if (text.length > HEAD + TAIL) {
    const head = tokens.filter((token) => token.start < HEAD);
    const sentence = (head.at(-1)?.sentence ?? 0) + 1;
    tokens.length = 0;
    tokens.push(...head, ...scan(text, text.length - TAIL, text.length, sentence));
  }
  for (const token of tokens) {
    if (token.kind === "code" && !knows(token.text)) token.text = masks.code;
  }
  return joinPrices(joinLetters(partRuns(text, tokens, inRuns), knows));
}

function partRuns(text: string, tokens: Token[], inRuns: (word: string) => boolean): Token[] {
  const isRun = ({ kind, text: word }: Token): boolean => kind === "word" && isUnspaced(word);
  return tokens.some(isRun) ? tokens.flatMap((token) => (isRun(token) ? partedWords(text, token, inRuns) : [token])) : tokens;
}

function joinPrices(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const next = tokens[index + 1];
    const last = result.at(-1);
    if (next?.kind === "number" && isCurrency(token) && isNear(token, next)) {
      const signed = token.kind === "currency" && last?.kind === "word" && last.end === token.start;
      const start = signed && beforeSign.has(last.text) ? (result.pop()?.start ?? token.start) : token.start;
      result.push({ ...token, kind: "money", text: masks.money, start, end: next.end });
      index += 1;
    } else if (last?.kind === "number" && isCurrency(token, true) && isNear(last, token)) {
      result[result.length - 1] = { ...last, kind: "money", text: masks.money, end: token.end };
    } else if (next?.kind === "number" && token.kind === "word" && /^x{3,8}$/u.test(token.text)) {
      result.push({ ...token, kind: "card", text: masks.card, end: next.end });
      index += 1;
    } else {
      result.push(token);
    }
  }
  return result;
}

function isCurrency(token: Token, behind = false): boolean {
  if (token.kind === "currency") return true;
  return token.kind === "word" && (currencyWords.has(token.text) || (behind && currencyBehind.has(token.text)));
}

/** At most a full stop and a space, or a mark of formatting, between sign and number. */
function isNear(left: Token, right: Token): boolean {
  return right.start - left.end <= 2;
}

/** How many single letters in a row can be a spaced-out word. */
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 16;
/** UTF-16 units of a letter. */
const LONGEST_LETTER = 2;

function joinLetters(tokens: readonly Token[], knows: (word: string) => boolean): Token[] {
  const result: Token[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index]!;
    const run = token.kind === "word" && token.text.length <= LONGEST_LETTER ? singleLetters(tokens, index) : [];
    if (run.length >= FEWEST_LETTERS) {
      const word = oneScript(run.map(({ text }) => text).join(""));
      if (knows(word)) {
        result.push({ ...token, text: word, end: run.at(-1)!.end });
        index += run.length;
        continue;
      }
    }
    result.push(token);
    index += 1;
  }
  return result;
}

/** The single letters from a place on that stand one sign apart. */
function singleLetters(tokens: readonly Token[], from: number): Token[] {
  const run: Token[] = [];
  for (let index = from; index < from + MOST_LETTERS; index += 1) {
    const token = tokens[index];
    const last = run.at(-1);
    if (token?.kind !== "word" || [...token.text].length !== 1) break;
    if (last !== undefined && token.start - last.end !== 1) break;
    run.push(token);
  }
  return run;
}
