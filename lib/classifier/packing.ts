/*
 * Long rows of numbers as bytes, in an order that a package's compression (deflate) likes: bytes of one kind stand together,
 * so that each kind gets a code of its own.
 */

/**
 * Ascending numbers (uint 32) as their distances: the low byte of each, and then what is left of each, seven bits a byte,
 * the lowest first, the last of them below 128 (LEB128).
 */
export function packAscending(numbers: ArrayLike<number>): Uint8Array {
  const low = new Uint8Array(numbers.length);
  const rest: number[] = [];
  let before = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const distance = numbers[index]! - before;
    before = numbers[index]!;
    low[index] = distance & 0xff;
    let left = distance >>> 8;
    while (left > 0x7f) {
      rest.push((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    rest.push(left);
  }
  const bytes = new Uint8Array(low.length + rest.length);
  bytes.set(low);
  bytes.set(rest, low.length);
  return bytes;
}

/** The other way round; undefined when the bytes are not those of so many numbers of at most 32 bits. */
export function unpackAscending(bytes: Uint8Array, count: number): Uint32Array | undefined {
  if (bytes.length < 2 * count) return undefined;
  const numbers = new Uint32Array(count);
  let position = count;
  let before = 0;
  for (let index = 0; index < count; index += 1) {
    let rest = 0;
    let shift = 0;
    let byte: number | undefined;
    do {
      byte = bytes[position];
      if (byte === undefined || shift > 21) return undefined;
      rest |= (byte & 0x7f) << shift;
      position += 1;
      shift += 7;
    } while (byte > 0x7f);
    before += rest * 0x100 + bytes[index]!;
    if (before > 0xffff_ffff) return undefined;
    numbers[index] = before;
  }
  return position === bytes.length ? numbers : undefined;
}

/** Numbers of 16 bits: the low bytes of all, then the high ones. */
export function packShorts(numbers: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 2);
  for (const [index, number] of numbers.entries()) {
    bytes[index] = number & 0xff;
    bytes[numbers.length + index] = number >>> 8;
  }
  return bytes;
}

/** The other way round. */
export function unpackShorts(bytes: Uint8Array): Uint16Array {
  const numbers = new Uint16Array(bytes.length >>> 1);
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = bytes[index]! | (bytes[numbers.length + index]! << 8);
  return numbers;
}
