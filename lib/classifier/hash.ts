/** FNV-1a over UTF-16 units, stirred so that every bit depends on every unit; 32 bits, unsigned. */
export function hashOf(text: string, from: number, to: number, seed: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) | 0;
  for (let position = from; position < to; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  }
  return stirred(hash);
}

/** Hash of two things in their order. */
export function paired(left: number, right: number, seed: number): number {
  return stirred(Math.imul(left ^ Math.imul(seed, 0x85ebca6b), 0x9e3779b1) ^ right);
}

/** Hash of a row of things, one joined on after the other. */
export function joined(left: number, right: number): number {
  return paired(left, right, 13);
}

function stirred(hash: number): number {
  let result = hash ^ (hash >>> 15);
  result = Math.imul(result, 0x2c1b3c6d);
  result ^= result >>> 12;
  result = Math.imul(result, 0x297a2d39);
  return (result ^ (result >>> 15)) >>> 0;
}
