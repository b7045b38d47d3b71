import type { Token } from "./tokens";

/** Number of {@link figuresOf}. */
export const FIGURES = 16;

/** Characters looked at for emphasis: it shows early. */
const EMPHASIS_LENGTH = 2_000;

/**
 * Counts that tell a bill from a price list and a shout from a notice; each is between 0 and about 2, the first is always 1.
 *
 * @param result where they are put, {@link FIGURES} numbers
 */
export function figuresOf(text: string, tokens: readonly Token[], result: Float32Array): Float32Array {
  const count = { word: 0, number: 0, code: 0, percent: 0, money: 0, link: 0, date: 0, time: 0, card: 0, currency: 0, picture: 0 };
  for (const { kind } of tokens) count[kind] += 1;
  let calls = 0;
  let questions = 0;
  let lines = 0;
  let capitals = 0;
  let letters = 0;
  const end = Math.min(text.length, EMPHASIS_LENGTH);
  for (let position = 0; position < end; position += 1) {
    const code = text.charCodeAt(position);
    if (code >= 0x41) {
      letters += 1;
      if (code <= 0x5a || (code >= 0x410 && code <= 0x42f)) capitals += 1;
      else if (code === 0x61f || code === 0xff1f) questions += 1;
      else if (code === 0xff01) calls += 1;
    } else if (code === 0x21) calls += 1;
    else if (code === 0x3f) questions += 1;
    else if (code === 0x0a) lines += 1;
  }
  result[0] = 1;
  result[1] = Math.min(tokens.length / 40, 2);
  result[2] = tokens.length < 6 ? 1 : 0;
  result[3] = Math.min(count.percent, 3) / 2;
  result[4] = Math.min(count.money, 4) / 2;
  result[5] = Math.min(count.link, 2);
  result[6] = Math.min(count.card, 2);
  result[7] = Math.min(count.date, 2);
  result[8] = Math.min(count.time, 2);
  result[9] = Math.min(count.code, 3) / 2;
  result[10] = Math.min(count.number, 5) / 3;
  result[11] = Math.min(calls, 4) / 2;
  result[12] = letters > 10 ? capitals / letters : 0;
  result[13] = Math.min(count.picture, 4) / 2;
  result[14] = lines > 0 ? 1 : 0;
  result[15] = questions > 0 ? 1 : 0;
  return result;
}
