import { FIGURES } from "./figures";
import { finenessOf, packWeights, unpackWeights } from "./fixed-point";
import { BUCKETS, SUMS } from "./linear";
import type { Model } from "./model";
import { DIMENSIONS, FILTERS, HIDDEN, outputs, SEEN, WIDTH } from "./network";
import { packAscending, packShorts, unpackAscending, unpackShorts } from "./packing";

/**
 * The file of a trained model. All numbers little-endian, as every processor that runs a browser has them in memory:
 *
 *     0  "DOOR", version, checksum of all that follows                                           3 × 4 bytes
 *    12  number of entries of the table, of vectors, of weights that are not 0; bytes of the
 *        table's keys, of the weights' places                                                    5 × uint 32
 *    32  scales of the linear part and of the vectors; calibration: network, shift, trust (7)   11 × float 32
 *    76  how fine the network's layers are: filters, hidden, output (fixed-point.ts)              3 × float 32
 *    88  the biases of these layers                                                             float 32
 *        the layers (fixed-point.ts)                                                             int 16 each
 *        the table's meanings, the table's keys, places of the weights that are not 0 (packing.ts),
 *        those weights, vectors                                                                  int 8 each
 */
const MAGIC = 0x524f4f44;
/** Changes with everything that reading, parts or file mean; a model of another version is not read. */
export const VERSION = 6;
const CHECKED_FROM = 12;
const COUNTS_AT = 12;
const NUMBERS_AT = 32;
const TRUST = 4;
const FINENESS = TRUST + SUMS;
const biasSizes = [FILTERS, HIDDEN, outputs.length] as const;
const layerSizes = [FILTERS * WIDTH * DIMENSIONS, HIDDEN * SEEN, outputs.length * HIDDEN] as const;
const BIASES_AT = NUMBERS_AT + (FINENESS + layerSizes.length) * 4;
const LAYERS_AT = BIASES_AT + total(biasSizes) * 4;
const MEANINGS_AT = LAYERS_AT + total(layerSizes) * 2;
const WEIGHTS = BUCKETS + FIGURES;

/** What reading a model came to. */
export type ReadModel = { ok: true; model: Model } | { ok: false; problem: string };

/** Writes a model. */
export function writeModel({ meanings, linear, network, calibration }: Model): Uint8Array<ArrayBuffer> {
  const keys = packAscending(meanings.keys);
  const places = Array.from(linear.weights.keys()).filter((place) => linear.weights[place] !== 0);
  const packedPlaces = packAscending(places);
  const counts = [meanings.keys.length, network.vectors.length / DIMENSIONS, places.length, keys.length, packedPlaces.length] as const;
  const bytes = new Uint8Array(sizeOf(counts));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  for (const [index, count] of counts.entries()) view.setUint32(COUNTS_AT + index * 4, count, true);
  const { filters, filterBiases, hidden, hiddenBiases, output, outputBiases } = network;
  const layers = [filters, hidden, output];
  const fineness = layers.map(finenessOf);
  const numbers = [linear.scale, network.vectorScale, calibration.network, calibration.shift, ...calibration.trust, ...fineness];
  for (const [index, number] of numbers.entries()) view.setFloat32(NUMBERS_AT + index * 4, number, true);
  const weights = Int8Array.from(places, (place) => linear.weights[place]!);
  const packedLayers = layers.map((layer, index) => packWeights(layer, fineness[index]!));
  const biases = [filterBiases, hiddenBiases, outputBiases];
  let position = BIASES_AT;
  for (const part of [...biases, ...packedLayers, packShorts(meanings.meanings), keys, packedPlaces, weights, network.vectors]) {
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
  const count = (index: number): number => view.getUint32(COUNTS_AT + index * 4, true);
  const counts = [count(0), count(1), count(2), count(3), count(4)] as const;
  if (buffer.byteLength !== sizeOf(counts)) return { ok: false, problem: "a model of another size" };
  if (view.getUint32(8, true) !== checksum(buffer)) return { ok: false, problem: "a damaged model" };
  const number = (index: number): number => view.getFloat32(NUMBERS_AT + index * 4, true);
  let position = BIASES_AT;
  const next = (length: number): [ArrayBuffer, number, number] => {
    position += length;
    return [buffer, position - length, length];
  };
  const biasesOf = (index: 0 | 1 | 2): Float32Array => new Float32Array(buffer, next(biasSizes[index] * 4)[1], biasSizes[index]);
  const layerOf = (index: 0 | 1 | 2): Float32Array =>
    unpackWeights(new Uint8Array(...next(layerSizes[index] * 2)), number(FINENESS + index));
  const biases = { filterBiases: biasesOf(0), hiddenBiases: biasesOf(1), outputBiases: biasesOf(2) };
  const layers = { filters: layerOf(0), hidden: layerOf(1), output: layerOf(2) };
  const [entries, vectors, kept, keyBytes, placeBytes] = counts;
  const meanings = unpackShorts(new Uint8Array(...next(entries * 2)));
  const keys = unpackAscending(new Uint8Array(...next(keyBytes)), entries);
  const places = unpackAscending(new Uint8Array(...next(placeBytes)), kept);
  if (keys === undefined) return { ok: false, problem: "a model whose table is broken" };
  if (places === undefined || (places.at(-1) ?? 0) >= WEIGHTS) return { ok: false, problem: "a model whose weights are broken" };
  return {
    ok: true,
    model: {
      meanings: { keys, meanings },
      linear: { weights: spread(places, new Int8Array(...next(kept))), scale: number(0) },
      network: { vectors: new Int8Array(...next(vectors * DIMENSIONS)), vectorScale: number(1), ...layers, ...biases },
      calibration: { network: number(2), shift: number(3), trust: Array.from({ length: SUMS }, (_, sum) => number(TRUST + sum)) },
    },
  };
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
}

function sizeOf([entries, vectors, kept, keyBytes, placeBytes]: readonly [number, number, number, number, number]): number {
  return MEANINGS_AT + entries * 2 + keyBytes + placeBytes + kept + vectors * DIMENSIONS;
}

/** All weights of the linear part, from those that are not 0. */
function spread(places: Uint32Array, kept: Int8Array): Int8Array {
  const weights = new Int8Array(WEIGHTS);
  for (let index = 0; index < places.length; index += 1) weights[places[index]!] = kept[index]!;
  return weights;
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
