import { FIGURES } from "./figures";
import { BUCKETS } from "./linear";
import type { MeaningTable } from "./meanings";
import type { Model } from "./model";
import { DIMENSIONS, FILTERS, HIDDEN, outputs, SEEN, WIDTH } from "./network";

/**
 * The file of a trained model. All numbers little-endian, as every processor that runs a browser has them in memory:
 *
 *     0  "DOOR", version, checksum of all that follows                                           3 × 4 bytes
 *    12  number of entries of the table, bytes of their keys, number of vectors                  3 × uint 32
 *    24  scale and bias of the linear part, scale of the vectors, calibration (3)                6 × float 32
 *    48  the network's layers: filters, hidden, output, each followed by its biases              float 32
 *        meanings (uint 16 each), weights of the linear part, vectors (int 8 each),
 *        keys of the table, each as its distance from the one before (LEB128)
 */
const MAGIC = 0x524f4f44;
/** Changes with everything that reading, parts or file mean; a model of another version is not read. */
export const VERSION = 3;
const CHECKED_FROM = 12;
const COUNTS_AT = 12;
const NUMBERS_AT = 24;
const LAYERS_AT = 48;
const layerSizes = [FILTERS * WIDTH * DIMENSIONS, FILTERS, HIDDEN * SEEN, HIDDEN, outputs.length * HIDDEN, outputs.length] as const;
const LAYERS = layerSizes.reduce((sum, size) => sum + size, 0);
const MEANINGS_AT = LAYERS_AT + LAYERS * 4;
const WEIGHTS = BUCKETS + FIGURES;

/** What reading a model came to. */
export type ReadModel = { ok: true; model: Model } | { ok: false; problem: string };

/** Writes a model. */
export function writeModel({ meanings, linear, network, calibration }: Model): Uint8Array<ArrayBuffer> {
  const keys = packed(meanings.keys);
  const vectors = network.vectors.length / DIMENSIONS;
  const bytes = new Uint8Array(sizeOf(meanings.keys.length, keys.length, vectors));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  for (const [index, count] of [meanings.keys.length, keys.length, vectors].entries()) view.setUint32(COUNTS_AT + index * 4, count, true);
  const numbers = [linear.scale, linear.bias, network.vectorScale, calibration.linear, calibration.network, calibration.shift];
  for (const [index, number] of numbers.entries()) view.setFloat32(NUMBERS_AT + index * 4, number, true);
  const { filters, filterBiases, hidden, hiddenBiases, output, outputBiases } = network;
  let position = LAYERS_AT;
  for (const part of [filters, filterBiases, hidden, hiddenBiases, output, outputBiases, meanings.meanings, linear.weights, network.vectors, keys]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), position);
    position += part.byteLength;
  }
  view.setUint32(8, checksum(bytes.buffer), true);
  return bytes;
}

/** Reads a model; whatever is wrong with the bytes is told, not thrown. */
export function readModel(buffer: ArrayBuffer): ReadModel {
  if (buffer.byteLength < MEANINGS_AT) return { ok: false, problem: "too short to be a model" };
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) return { ok: false, problem: "not a model" };
  const version = view.getUint32(4, true);
  if (version !== VERSION) return { ok: false, problem: `a model of version ${version}, not ${VERSION}` };
  const [entries, keyBytes, vectors] = [0, 4, 8].map((offset) => view.getUint32(COUNTS_AT + offset, true)) as [number, number, number];
  if (buffer.byteLength !== sizeOf(entries, keyBytes, vectors)) return { ok: false, problem: "a model of another size" };
  if (view.getUint32(8, true) !== checksum(buffer)) return { ok: false, problem: "a damaged model" };
  const number = (index: number): number => view.getFloat32(NUMBERS_AT + index * 4, true);
  const weightsAt = MEANINGS_AT + entries * 2;
  const vectorsAt = weightsAt + WEIGHTS;
  const keysAt = vectorsAt + vectors * DIMENSIONS;
  const keys = unpacked(new Uint8Array(buffer, keysAt, keyBytes), entries);
  if (keys === undefined) return { ok: false, problem: "a model whose table is broken" };
  let position = LAYERS_AT;
  const layer = (index: 0 | 1 | 2 | 3 | 4 | 5): Float32Array => {
    const part = new Float32Array(buffer, position, layerSizes[index]);
    position += part.byteLength;
    return part;
  };
  return {
    ok: true,
    model: {
      meanings: { keys, meanings: new Uint16Array(buffer, MEANINGS_AT, entries) },
      linear: { weights: new Int8Array(buffer, weightsAt, WEIGHTS), scale: number(0), bias: number(1) },
      network: {
        vectors: new Int8Array(buffer, vectorsAt, vectors * DIMENSIONS),
        vectorScale: number(2),
        filters: layer(0),
        filterBiases: layer(1),
        hidden: layer(2),
        hiddenBiases: layer(3),
        output: layer(4),
        outputBiases: layer(5),
      },
      calibration: { linear: number(3), network: number(4), shift: number(5) },
    },
  };
}

function sizeOf(entries: number, keyBytes: number, vectors: number): number {
  return MEANINGS_AT + entries * 2 + WEIGHTS + vectors * DIMENSIONS + keyBytes;
}

/** Ascending numbers as their distances, seven bits a byte. */
function packed(keys: MeaningTable["keys"]): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const key of keys) {
    let distance = key - before;
    before = key;
    while (distance > 0x7f) {
      bytes.push((distance & 0x7f) | 0x80);
      distance >>>= 7;
    }
    bytes.push(distance);
  }
  return Uint8Array.from(bytes);
}

/** Undefined when the bytes are not those of so many numbers. */
function unpacked(bytes: Uint8Array, count: number): Uint32Array | undefined {
  const keys = new Uint32Array(count);
  let position = 0;
  let before = 0;
  for (let index = 0; index < count; index += 1) {
    let shift = 0;
    let distance = 0;
    for (;;) {
      const byte = bytes[position];
      if (byte === undefined || shift > 28) return undefined;
      position += 1;
      distance |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
      shift += 7;
    }
    before += distance;
    keys[index] = before;
  }
  return position === bytes.length ? keys : undefined;
}

/** FNV-1a over everything behind the checksum, four bytes at a time; a half-written file does not pass. */
function checksum(buffer: ArrayBuffer): number {
  const whole = Math.floor((buffer.byteLength - CHECKED_FROM) / 4);
  const numbers = new Uint32Array(buffer, CHECKED_FROM, whole);
  let hash = 0x811c9dc5;
  for (let index = 0; index < whole; index += 1) hash = Math.imul(hash ^ numbers[index]!, 0x01000193);
  for (const byte of new Uint8Array(buffer, CHECKED_FROM + whole * 4)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
